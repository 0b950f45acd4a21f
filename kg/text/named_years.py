"""Years that a word names: "ปี 2568", "พ.ศ. 2545-2564", "ปีงบประมาณ พ.ศ. 2552"."""

import re
from datetime import date

from kg.text.anchors import Anchor
from kg.text.calendars import Dated, common_year, interval
from kg.text.date_words import ANY_ERA, FULL_YEAR, RANGE, SHORT_YEAR, D, S

FISCAL_START = 10  # October of the year before
NO_MORE = rf"(?!{D}|[.,:/%]{D})"
AFTER = re.compile(
    rf"{S}(?P<year>(?:{ANY_ERA}{S})?(?:{FULL_YEAR}|{SHORT_YEAR})){NO_MORE}"
)
AFTER_ERA = re.compile(rf"{S}(?P<year>{D}{{4}}){NO_MORE}")
UNTIL = re.compile(rf"{S}{RANGE}{S}(?P<year>(?:{ANY_ERA}{S})?{D}{{2,4}}){NO_MORE}")
COUNTED = re.compile(rf"(?<!{D}{D}{D})(?:(?<={D})|(?<={D}[ \u00a0]))")
ERAS = frozenset({"buddhist", "common"})


def read(text: str, span: tuple[int, int], anchor: Anchor) -> Dated | None:
    """Return the year, or years, that stand after the word that is there.

    >>> read("ปี 2568", (0, 2), Anchor("year"))
    Dated(start=0, end=7, value='2025', kind='year')
    """
    start, end = span
    era = anchor.kind in ERAS
    match = (AFTER_ERA if era else AFTER).match(text, end)
    if match is None:
        return None
    year = common_year((text[start:end] if era else "") + match["year"])
    short = not era and not match["year"][-4:].isdecimal()
    if year is None or (short and COUNTED.match(text, start)):
        return None  # such as the 50 of "24 ปี 50 คน"
    until = UNTIL.match(text, match.end())
    last = (common_year(until["year"]) if until else None) or year
    close = until.end() if until and last > year else match.end()
    return _years(start, close, (year, max(year, last)), anchor)


def _years(start: int, end: int, years: tuple[int, int], anchor: Anchor) -> Dated:
    first, last = years
    if anchor.kind == "fiscal":
        begin = date(first - 1, FISCAL_START, 1)
        value = interval(begin, date(last, FISCAL_START - 1, 30))
        return Dated(start, end, value, "fiscal")
    if last > first:
        value = interval(date(first, 1, 1), date(last, 12, 31))
        return Dated(start, end, value, "interval")
    return Dated(start, end, f"{first:04}", "year")
