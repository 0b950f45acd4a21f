"""Thai dates: days, months, years, ranges, lists, fiscal years and relative days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest

from kg.text import english_dates, month_dates, named_years, relative_days
from kg.text.anchors import Anchor, spots
from kg.text.calendars import Dated, common_year, day_in, first_day, interval, last_day
from kg.text.date_words import RANGE, D, S
from kg.text.month_dates import Point

__all__ = ["Dated", "find"]

MONTHS = frozenset({"full", "short", "english"})
YEARS = frozenset({"year", "fiscal", "buddhist", "common"})
TOLD = frozenset({"day", "weekday"})  # from the day of issue
PRINTED = frozenset({"day", "interval"})
NUMERIC = re.compile(  # literally from the first stroke, which is quick to find
    rf"/(?<={D}/)(?P<month>{D}{{1,2}})/"
    rf"(?P<year>{D}{{4}}|(?<=/{D}/)[4-9๔-๙]{D}|(?<=/{D}{D}/)[4-9๔-๙]{D})(?!{D}|[-/.,:]{D})"
)
NUMERIC_DAY = re.compile(rf"(?<!{D})(?<![-/.,:]){D}{{1,2}}\Z")
COUNTED = re.compile(rf"(?<={D})|(?<={D}[ \u00a0])")  # "14 วันนี้" are fourteen days
TO = re.compile(rf"{S}{RANGE}{S}")
WIDEST_LINK = 16
BRACKET = " \t\u00a0\n([（"


def find(text: str, issued: date | None) -> Iterator[Dated]:
    """Yield the dates in order, none within another.

    Words told from the day of issue give way to the date that follows them:
    "วันนี้ (12 พ.ค. 2552)" is the date in the bracket alone. Days without a year are the
    nearest such day to the day of issue, and nothing where that is not known.

    >>> text = "จัดวันที่ 14, 21 และ 28 มี.ค. 2568"
    >>> [(text[d.start : d.end], d.value) for d in find(text, None)][1:]
    [('21', '2025-03-21'), ('28 มี.ค. 2568', '2025-03-28')]
    >>> [d.value for d in find("ปีงบประมาณ 2552 เริ่มเมื่อวานนี้", date(2008, 10, 2))]
    ['2008-10-01/2009-09-30', '2008-10-01']
    """
    found = [*_named(text, issued), *_numeric(text)]
    found.sort(key=lambda dated: (dated.start, -dated.end))
    return _joined(text, _apart(text, found))


def _named(text: str, issued: date | None) -> Iterator[Dated]:
    """Yield the dates that a word names, a run of months at a time."""
    run: list[Point] = []
    after = 0
    for start, end, anchor in spots(text):
        if start < after:
            continue
        if anchor.kind in MONTHS:
            found = month_dates.points(text, (start, end), after, anchor)
            whole = month_dates.linked(text, run, found)
            if not whole:
                yield from month_dates.read(run, issued)
            run = whole or found
            after = run[-1].end if run else end
        if dated := _other(text, (start, end), anchor, issued):
            yield dated
            after = dated.end
    yield from month_dates.read(run, issued)


def _other(
    text: str, span: tuple[int, int], anchor: Anchor, issued: date | None
) -> Dated | None:
    if anchor.kind in YEARS:
        return named_years.read(text, span, anchor)
    if anchor.kind == "english":
        return english_dates.read(text, span, anchor, issued)
    if issued and anchor.kind in TOLD and not COUNTED.match(text, span[0]):
        day = relative_days.resolve(anchor, issued)
        return Dated(*span, day.isoformat(), "relative")
    return None


def _numeric(text: str) -> Iterator[Dated]:
    """Read "31/07/2568" and "12/5/52"."""
    for match in NUMERIC.finditer(text):
        reach = max(0, match.start() - len(" 31"))
        day = NUMERIC_DAY.search(text, reach, match.start())
        year = common_year(match["year"])
        if day and year:
            value = day_in(year, int(match["month"]), int(day.group()))
            if value:
                yield Dated(day.start(), match.end(), value.isoformat(), "day")


def _apart(text: str, found: list[Dated]) -> Iterator[Dated]:
    """Leave out what overlaps, and words that a printed date explains."""
    end = 0
    for dated, follower in zip_longest(found, found[1:]):
        if dated.start < end or (follower and _explains(text, dated, follower)):
            continue
        end = dated.end
        yield dated


def _explains(text: str, words: Dated, follower: Dated) -> bool:
    if words.kind != "relative" or follower.kind not in PRINTED:
        return False
    return not text[words.end : max(words.end, follower.start)].strip(BRACKET)


def _joined(text: str, found: Iterable[Dated]) -> Iterator[Dated]:
    """Join dates with "to" between them into intervals."""
    held: Dated | None = None
    for dated in found:
        if held and (whole := _interval(text, held, dated)):
            yield whole
            held = None
            continue
        if held:
            yield held
        held = dated
    if held:
        yield held


def _interval(text: str, first: Dated, last: Dated) -> Dated | None:
    if last.start - first.end > WIDEST_LINK or "/" in first.value + last.value:
        return None
    if not TO.fullmatch(text, first.end, last.start):
        return None
    begin, end = first_day(first.value), last_day(last.value)
    if begin > end:
        return None
    return Dated(first.start, last.end, interval(begin, end), "interval")
