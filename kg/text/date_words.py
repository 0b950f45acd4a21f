"""The patterns of the words that dates are made of; the words stand in kg/data."""

import re
from collections.abc import Iterable

from kg.data import table

D = "[0-9๐-๙]"
S = "[ \t\u00a0]*+"
SHORT = "short"
ENGLISH = "english"


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


def role(name: str) -> str:
    """Return the pattern of the words that kg/data/date_words.tsv gives this role."""
    return either(row["word"] for row in table("date_words") if row["role"] == name)


def _month(word: str, form: str) -> str:
    if form == SHORT:
        first, last = word.rstrip(".").split(".")
        return rf"{first}(?:\.{S})?{last}(?:\.|(?![ก-๙]))"
    return rf"{word}\b\.?" if form == ENGLISH else word


MONTHS = {row["word"].replace(".", ""): row["month"] for row in table("month_words")}
ENGLISH_MONTH = "|".join(
    row["word"]
    for row in sorted(table("month_words"), key=lambda row: -len(row["word"]))
    if row["form"] == ENGLISH
)
MONTH = "(?:{})".format(
    "|".join(
        _month(row["word"], row["form"])
        for row in sorted(table("month_words"), key=lambda row: -len(row["word"]))
    )
)
WEEKDAY = either(row["word"] for row in table("weekdays"))
ON = rf"{role('day')}{S}(?:{WEEKDAY}{S}(?:{role('ordinal')}{S})?|{role('ordinal')}{S})"
BUDDHIST, COMMON = role("buddhist"), role("common")
YEAR_WORD, MONTH_WORD = role("year"), role("month")
RANGE = role("range")
FULL_YEAR = rf"(?:[2๒][0-6๐-๖]|[1๑][89๘๙]){D}{D}(?!{D})"
SHORT_YEAR = rf"['’]?[4-9๔-๙]{D}(?!{D}|[.,:]{D}|{S}{role('counted')})"
ERA = rf"(?:{YEAR_WORD}{S})?(?:{BUDDHIST}{S}|{COMMON}{S})?"
YEAR = rf"(?:{ERA}(?:{FULL_YEAR}|{SHORT_YEAR}))"


def month_of(word: str) -> int:
    """Return the number of the month that matched.

    >>> month_of("มี. ค."), month_of("กุมภาพันธ์"), month_of("Sept.")
    (3, 2, 9)
    """
    return int(MONTHS["".join(letter for letter in word if letter not in ". \t\u00a0")])
