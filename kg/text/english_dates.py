"""English dates whose month comes first: "May 12, 2009", "June 15-16, 2024"."""

import re
from collections.abc import Iterator
from datetime import date

from kg.text.calendars import Dated, common_year, day_in, interval, nearest
from kg.text.date_words import ENGLISH_MONTH, MONTHS, S

NTH = "(?:st|nd|rd|th)?"
DATE = re.compile(
    rf"\b(?P<month>{ENGLISH_MONTH})\b\.?{S}(?:"
    rf"(?P<day>[0-9]{{1,2}}){NTH}"
    rf"(?:{S}(?:-|–|to|and|&){S}(?P<until>[0-9]{{1,2}}){NTH}(?![0-9]))?"
    rf"(?:,?{S}(?P<year>(?:19|20|25)[0-9]{{2}}))?"
    r"|(?P<only>(?:19|20|25)[0-9]{2}))(?![0-9])"
)


def read(text: str, issued: date | None) -> Iterator[Dated]:
    """Yield the dates; a day without a year is the nearest to the day of issue."""
    for match in DATE.finditer(text):
        month = int(MONTHS[match["month"]])
        if match["only"]:
            year = common_year(match["only"])
            yield Dated(*match.span(), f"{year:04}-{month:02}", "month")
            continue
        day = _day(match["year"], month, int(match["day"]), issued)
        if day is None:
            continue
        until = day_in(day.year, month, int(match["until"] or match["day"]))
        if until and until > day:
            yield Dated(*match.span(), interval(day, until), "interval")
        else:
            yield Dated(*match.span(), day.isoformat(), "day")


def _day(year: str | None, month: int, day: int, issued: date | None) -> date | None:
    if year:
        common = common_year(year)
        return day_in(common, month, day) if common else None
    return nearest(month, day, issued) if issued else None
