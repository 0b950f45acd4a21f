"""Dates as values: Buddhist years made common, and what days a value stands for."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from kg.text.date_words import BUDDHIST, COMMON, D

BUDDHIST_ERA = 543
FIRST_BUDDHIST_YEAR = 2300  # without a word for the era
CENTURY = 100
FIRST_YEAR, LAST_YEAR = 1000, 2300
YEAR = re.compile(rf"(?:(?P<be>{BUDDHIST})|(?P<ce>{COMMON}))?[^0-9๐-๙]*(?P<year>{D}+)$")


class Dated(NamedTuple):
    """A date of a text; a value of two parts runs from its first to its last day."""

    start: int
    end: int
    value: str  # "2009-05-12", "2009-05", "2009" or "2008-10-01/2009-09-30"
    kind: str  # day, month, year, interval, fiscal or relative


def common_year(printed: str) -> int | None:
    """Return the year of the common era; two digits stand for the Buddhist 2500s.

    >>> [common_year(y) for y in ("2565", "65", "พ.ศ. ๒๕๖๕", "ค.ศ. 2022", "2022")]
    [2022, 2022, 2022, 2022, 2022]
    """
    match = YEAR.search(printed)
    if match is None:
        return None
    year = int(match["year"])
    if year < CENTURY:
        year += 2500
    if match["be"] or (year >= FIRST_BUDDHIST_YEAR and not match["ce"]):
        year -= BUDDHIST_ERA
    return year if FIRST_YEAR <= year < LAST_YEAR else None


def day_in(year: int, month: int, day: int) -> date | None:
    """Return the day, or None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:  # such as 31 February: it was never a date
        return None


def nearest(month: int, day: int, to: date) -> date | None:
    """Return such a day nearest to another.

    >>> nearest(12, 29, date(2024, 1, 3))
    datetime.date(2023, 12, 29)
    """
    days = [day_in(to.year + shift, month, day) for shift in (-1, 0, 1)]
    return min(filter(None, days), key=lambda d: abs(d - to), default=None)


def first_day(value: str) -> date:
    """Return the day on which a value begins.

    >>> first_day("2009-05"), first_day("2009")
    (datetime.date(2009, 5, 1), datetime.date(2009, 1, 1))
    """
    year, month, day = (*value.split("/", maxsplit=1)[0].split("-"), "1", "1")[:3]
    return date(int(year), int(month), int(day))


def last_day(value: str) -> date:
    """Return the day on which a value ends.

    >>> last_day("2008-02"), last_day("2008-10-01/2009-09-30")
    (datetime.date(2008, 2, 29), datetime.date(2009, 9, 30))
    """
    year, *rest = map(int, value.rsplit("/", maxsplit=1)[-1].split("-"))
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if rest[1:] else monthrange(year, month)[1])


def interval(first: date, last: date) -> str:
    """Write the days from the first to the last, both of them included."""
    return f"{first.isoformat()}/{last.isoformat()}"
