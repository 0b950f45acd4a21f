"""The patterns of the words that dates are made of; the words stand in kg/data."""

import re
from collections.abc import Iterable

from kg.data import table

D = "[0-9๐-๙]"
S = "[ \t\u00a0]*+"


def either(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, with or without their dots and spaces.

    >>> bool(re.fullmatch(either(["พ.ศ."]), "พ. ศ"))
    True
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_loose, longest_first))})"


def _loose(word: str) -> str:
    dots = {".": rf"\.?{S}", " ": S}
    loose = "".join(dots.get(p, re.escape(p)) for p in re.split(r"([. ])", word))
    return loose.removesuffix(S)


def role(*names: str) -> str:
    """Return the pattern of the words that kg/data/date_words.tsv gives these roles."""
    return either(row["word"] for row in table("date_words") if row["role"] in names)


RANGE = role("range")
MONTH_WORD = role("month")
WEEKDAY = either(row["word"] for row in table("weekdays"))
NTH_WORD = role("ordinal")
ON = rf"{role('day')}{S}(?:{WEEKDAY}{S}(?:{NTH_WORD}{S})?|{NTH_WORD}{S})"
BUDDHIST, COMMON = role("buddhist"), role("common")
ANY_ERA = role("buddhist", "common")
FULL_YEAR = rf"(?:[2๒][0-6๐-๖]|[1๑][89๘๙]){D}{D}(?!{D})"
SHORT_YEAR = rf"['’]?[4-9๔-๙]{D}(?!{D}|[.,:]{D}|{S}{role('counted')})"
YEAR = rf"(?:{role('year')}{S})?(?:{ANY_ERA}{S})?(?:{FULL_YEAR}|{SHORT_YEAR})"
