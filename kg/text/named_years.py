"""Years and months without a day: "ปี 2568", "มี.ค. 2568", "ปีงบประมาณ พ.ศ. 2552"."""

import re
from calendar import monthrange
from datetime import date

from kg.text.calendars import Dated, common_year, interval
from kg.text.date_words import (
    BUDDHIST,
    COMMON,
    FULL_YEAR,
    MONTH,
    MONTH_WORD,
    RANGE,
    SHORT_YEAR,
    YEAR_WORD,
    D,
    S,
    month_of,
    role,
)

FISCAL_START = 10  # October of the year before
ANY_ERA = rf"(?:{BUDDHIST}|{COMMON})"
UNTIL = re.compile(
    rf"{S}{RANGE}{S}(?P<until>(?:{ANY_ERA}{S})?{D}{{2,4}})(?!{D}|[.,/]{D})"
)
BEFORE = re.compile(
    rf"(?:(?P<fiscal>{role('fiscal')}){S}{ANY_ERA}?"
    rf"|(?P<counted>{D}[ \u00a0]?)?{YEAR_WORD}{S}{ANY_ERA}?"
    rf"|(?P<era>{ANY_ERA})"
    rf"|(?:(?:{MONTH_WORD}{S})?(?P<first>{MONTH}){S}{RANGE}{S})?"
    rf"(?:{MONTH_WORD}{S})?(?P<month>{MONTH}){S}(?:{YEAR_WORD}{S})?{ANY_ERA}?"
    rf"){S}['’]?\Z"
)
YEAR = re.compile(rf"{FULL_YEAR}|{SHORT_YEAR}")
LAST = "[ีณบ.ชมน์คยพ'’]"
NUMBER = (
    rf"(?:(?<={LAST}{D})|(?<={LAST}[ \u00a0]{D})|(?<=[ \u00a0][ \u00a0]{D}))"
    rf"{D}(?:{D}{D})?(?!{D}|[.,:/%]{D})"
)
REACH = 48


def read(text: str, start: int, end: int, after: int) -> Dated | None:
    """Return the year or month whose digits stand there, if words say so.

    The words are not looked for before `after`, where the last date ended.
    """
    offset = max(after, start - REACH)
    words = BEFORE.search(text[offset:start])
    if words is None or not YEAR.match(text, start):
        return None
    year = common_year(words.group() + text[start:end])
    short = end - start == len("68")
    if year is None or (short and (words["era"] or words["counted"])):
        return None  # such as the 50 of "24 ปี 50 คน"
    first = offset + (words.end("counted") if words["counted"] else words.start())
    return (_months if words["month"] else _years)(text, words, year, (first, end))


def _years(text: str, words: re.Match[str], year: int, span: tuple[int, int]) -> Dated:
    first, end = span
    until = UNTIL.match(text, end)
    last = (common_year(until["until"]) if until else None) or year
    if until and last > year:
        end = until.end()
    last = max(year, last)
    if words["fiscal"]:
        value = interval(
            date(year - 1, FISCAL_START, 1), date(last, FISCAL_START - 1, 30)
        )
        return Dated(first, end, value, "fiscal")
    if last > year:
        value = interval(date(year, 1, 1), date(last, 12, 31))
        return Dated(first, end, value, "interval")
    return Dated(first, end, f"{year:04}", "year")


def _months(_: str, words: re.Match[str], year: int, span: tuple[int, int]) -> Dated:
    last = month_of(words["month"])
    if not words["first"]:
        return Dated(*span, f"{year:04}-{last:02}", "month")
    month = month_of(words["first"])
    begin = date(year - (month > last), month, 1)
    value = interval(begin, date(year, last, monthrange(year, last)[1]))
    return Dated(*span, value, "interval")
