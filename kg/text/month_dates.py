"""Dates that name their month, alone, in lists and in ranges: "14 และ 28 มี.ค. 2568"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from kg.data import table
from kg.text.anchors import Anchor
from kg.text.calendars import (
    Dated,
    common_year,
    day_in,
    first_day,
    interval,
    last_day,
    nearest,
)
from kg.text.date_words import (
    BUDDHIST,
    MONTH_WORD,
    ON,
    RANGE,
    YEAR,
    D,
    S,
    either,
    role,
)

NTH = "(?:st|nd|rd|th)?"
LINK = rf"{S}(?P<range>{RANGE})?(?(range)|{role('list')}){S}"
JOIN = rf"{S}(?:{RANGE}|{role('list')}){S}(?:{ON})?"
DAYS = re.compile(
    rf"{D}(?<!{D}{D})(?<!{D}[.,/:]{D}){D}?(?!{D}){NTH}"
    rf"(?:{JOIN}{D}{{1,2}}(?!{D}){NTH}){{0,9}}{S}(?:of{S}|{MONTH_WORD}{S})?\Z"
)
DAY = re.compile(rf"(?:{ON})?(?P<day>{D}{{1,2}}){NTH}(?P<ranged>{S}{RANGE})?")
BEFORE_DAY = re.compile(rf"{ON}\Z")
BEFORE_MONTH = re.compile(rf"{MONTH_WORD}{S}\Z")
AFTER = re.compile(rf"\.?{S},?{S}(?P<year>{YEAR})")
NO_DATE = re.compile(rf"\.?{S}(?:(?:{BUDDHIST}{S})?(?:25|๒๕){D}*|{role('every year')})")


class Shift(NamedTuple):
    """Which year words tell: years from that of issue, or the nearest to a day."""

    years: int | None
    lean: int = 0  # days from the day of issue to that day


SHIFTS = {
    row["word"]: Shift(int(row["years"]) if row["years"] else None, int(row["lean"]))
    for row in table("relative_years")
}
RELATIVE = re.compile(rf"{S}(?P<words>{either(SHIFTS)})")
BETWEEN = re.compile(LINK)
REACH = 60  # a list of days is no longer
MIDDLE = 15
MONTH_LENGTH = len("2009-05")
WHOLE_WORD = re.compile("(?<![A-Za-z])[A-Z][a-z]+(?![A-Za-z])")


class Point(NamedTuple):
    """A day or a month; what it lacks the next point of its run may have."""

    start: int
    end: int
    day: int | None
    month: int
    year: int | None
    shift: Shift = Shift(None)
    ranged: bool = False  # the next point is the end of a range that begins here
    told: bool = True  # without a year it is still a date


def points(text: str, span: tuple[int, int], after: int, anchor: Anchor) -> list[Point]:
    """Return the days, or the month, around a month's name that stands there.

    What stands before `after` belongs to another date.
    """
    start, end = span
    if anchor.kind == "english" and not WHOLE_WORD.match(text, start):
        return []
    year = AFTER.match(text, end)
    if year is None and NO_DATE.match(text, end):
        return []  # a typing error, or the day of every year
    common = common_year(year["year"]) if year else None
    words = None if year else RELATIVE.match(text, end)
    shift = SHIFTS[words["words"]] if words else Shift(None)
    whole = Point(
        start, year.end() if year else end, None, anchor.number, common, shift
    )
    if days := DAYS.search(text, max(after, start - REACH), start):
        return list(_listed(text, days.start(), after, whole))
    word = BEFORE_MONTH.search(text, max(after, start - MIDDLE), start)
    told = (year or words or word) is not None
    return [whole._replace(start=word.start() if word else start, told=told)]


def _listed(text: str, start: int, after: int, whole: Point) -> Iterator[Point]:
    """Yield the days from start on; only the last has the month beside it."""
    words = BEFORE_DAY.search(text, max(after, start - REACH // 2), start)
    days = list(DAY.finditer(text, start, whole.start))
    for day in days:
        last = day is days[-1]
        yield Point(
            words.start() if words and day is days[0] else day.start(),
            whole.end if last else day.end("day"),
            int(day["day"]),
            *whole[3:6],
            not last and day["ranged"] is not None,
        )


def linked(text: str, run: list[Point], found: list[Point]) -> list[Point]:
    """Return both as one run where "and" or "to" stands between them, else nothing."""
    if not run or not found:
        return []
    link = BETWEEN.fullmatch(text, run[-1].end, found[0].start)
    if link is None:
        return []
    last = run[-1]._replace(ranged=link["range"] is not None)
    return [*run[:-1], last, *found]


def read(run: list[Point], issued: date | None) -> Iterator[Dated]:
    """Yield the days, months and intervals of a run."""
    values = _values(run, issued) if run else []
    place = 0
    while place < len(run):
        point, value = run[place], values[place]
        until = values[place + 1] if point.ranged and place + 1 < len(run) else ""
        place += 1
        if value and until and first_day(value) <= last_day(until):
            whole = interval(first_day(value), last_day(until))
            yield Dated(point.start, run[place].end, whole, "interval")
            place += 1
        elif value:
            yield Dated(point.start, point.end, value, "day" if point.day else "month")


def _values(run: list[Point], issued: date | None) -> list[str]:
    """Return what each point means: the year it lacks, a point after it has."""
    values: list[str] = []
    later: date | None = None
    for point in reversed(run):
        day = _day(point, later, issued)
        later = day or later
        written = day.isoformat() if day else ""
        values.append(written[:MONTH_LENGTH] if point.day is None else written)
    return values[::-1]


def _day(point: Point, later: date | None, issued: date | None) -> date | None:
    number = MIDDLE if point.day is None else point.day
    if point.year:
        return day_in(point.year, point.month, number)
    if later:
        day = day_in(later.year, point.month, number)
        before = day is None or day <= later
        return day if before else day_in(later.year - 1, point.month, number)
    if issued is None or not point.told:
        return None
    if point.shift.years is not None:
        return day_in(issued.year + point.shift.years, point.month, number)
    return nearest(point.month, number, issued + timedelta(days=point.shift.lean))
