"""Days with their months, alone, in lists and in ranges: "14, 21 และ 28 มี.ค. 2568"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.text.calendars import Dated, common_year, day_in, interval, nearest
from kg.text.date_words import MONTH, ON, RANGE, YEAR, D, S, month_of, role

NTH = "(?:st|nd|rd|th)?"
LINK = rf"{S}(?:{RANGE}|{role('list')}){S}(?:{ON})?"
DAY = rf"{D}{{1,2}}(?!{D}){NTH}"
NAMED = rf"{S}(?:of{S})?{MONTH}"
TYPING_ERROR = rf"{S}(?:{role('buddhist')}{S})?(?:25|๒๕){D}*"
TAIL = rf"(?:{S},?{S}{YEAR}|(?!{TYPING_ERROR})(?!{S}{role('every year')}))"
RUN = (
    rf"{D}?(?!{D}){NTH}(?:{LINK}{DAY}){{0,9}}{NAMED}{TAIL}"
    rf"(?:{LINK}{DAY}(?:{LINK}{DAY}){{0,9}}{NAMED}{TAIL}){{0,9}}"
)
POINT = re.compile(
    rf"(?P<on>{ON})?(?P<day>{D}{{1,2}}){NTH}"
    rf"(?:{S}(?:of{S})?(?P<month>{MONTH})(?:{S},?{S}(?P<year>{YEAR}))?)?"
    rf"(?P<ranged>(?={S}{RANGE}))?"
)
BEFORE = re.compile(rf"{ON}\Z")
REACH = 30  # the longest words before a day: วันพฤหัสบดี ที่


class Point(NamedTuple):
    """One day of a run; month and year may stand further on."""

    start: int
    end: int
    day: int
    month: int | None
    year: int | None
    ranged: bool  # the next point is the end of a range that begins here


def read(text: str, start: int, end: int, issued: date | None) -> Iterator[Dated]:
    """Yield the days and intervals of a run that stands there."""
    points = list(_points(text, start, end))
    days = _days(points, issued)
    place = 0
    while place < len(points):
        point, day = points[place], days[place]
        until = days[place + 1] if point.ranged and place + 1 < len(points) else None
        place += 1
        if day and until and day <= until:
            value = interval(day, until)
            yield Dated(point.start, points[place].end, value, "interval")
            place += 1
        elif day:
            yield Dated(point.start, point.end, day.isoformat(), "day")


def _points(text: str, start: int, end: int) -> Iterator[Point]:
    offset = max(0, start - REACH)
    words = BEFORE.search(text[offset:start])
    first = offset + words.start() if words else start
    for match in POINT.finditer(text, start, end):
        yield Point(
            first if match.start() == start else match.start(),
            match.end(),
            int(match["day"]),
            month_of(match["month"]) if match["month"] else None,
            common_year(match["year"]) if match["year"] else None,
            match["ranged"] is not None,
        )


def _days(points: list[Point], issued: date | None) -> list[date | None]:
    """Return the day of each point: what it lacks, the points after it have."""
    days: list[date | None] = []
    month, later = 1, None
    for point in reversed(points):
        month = point.month or month
        day = _day(point, month, later, issued)
        later = day or later
        days.append(day)
    return days[::-1]


def _day(
    point: Point, month: int, later: date | None, issued: date | None
) -> date | None:
    if point.year:
        return day_in(point.year, month, point.day)
    if later is None:
        return nearest(month, point.day, issued) if issued else None
    day = day_in(later.year, month, point.day)
    return day_in(later.year - 1, month, point.day) if day and day > later else day
