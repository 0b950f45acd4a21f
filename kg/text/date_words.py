"""The words that dates are made of: their patterns, and what each may begin."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.lexicon import Lexicon

D = "[0-9๐-๙]"
S = "[ \t\u00a0]*+"


class Anchor(NamedTuple):
    """What a word says of a date: the kind of word, and which."""

    kind: str  # month, short, english; day, weekday; year, fiscal, buddhist, common
    number: int = 0  # of the month or the weekday, or days from the day of issue
    direction: int = 0  # of a weekday: -1 the last, 0 the next, 1 next week's


OTHER = Anchor("other")


def either(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, with or without their dots and spaces.

    >>> bool(re.fullmatch(either(["พ.ศ."]), "พ. ศ"))
    True
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_loose, longest_first))})"


def _loose(word: str) -> str:
    pieces = re.split(r"([. ])", word)
    return "".join({".": rf"\.?{S}", " ": S}.get(p, re.escape(p)) for p in pieces)


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


@cache
def anchors() -> Lexicon[Anchor]:
    """Return the words at which to look for a date."""
    words = {
        row["word"]: Anchor(row["role"])
        for row in table("date_words")
        if row["role"] in {"year", "fiscal", "buddhist", "common", "other"}
    }
    for row in table("month_words"):
        for form in _forms(row["word"], row["form"]):
            words[form] = Anchor(row["form"], int(row["month"]))
    for row in table("relative_days"):
        words[row["word"]] = Anchor("day", int(row["days"]))
    on = next(row["word"] for row in table("date_words") if row["role"] == "day")
    for day in table("weekdays"):
        for shift in table("relative_weekdays"):
            words[on + day["word"] + shift["word"]] = Anchor(
                "weekday", int(day["weekday"]), int(shift["direction"])
            )
    return Lexicon(words)


def _forms(word: str, form: str) -> list[str]:
    """Return a short month as people type it: some leave out a dot."""
    if form != "short":
        return [word]
    first, last = word.rstrip(".").split(".")
    return [word, f"{first}.{last}", f"{first}{last}.", f"{first}. {last}."]
