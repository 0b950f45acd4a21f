"""English dates whose month comes first: "May 12, 2009", "June 15-16, 2024"."""

import re
from datetime import date

from kg.text.anchors import Anchor
from kg.text.calendars import Dated, common_year, day_in, interval, nearest
from kg.text.date_words import S

NTH = "(?:st|nd|rd|th)?"
AFTER = re.compile(
    rf"\.?{S}(?P<day>[0-9]{{1,2}}){NTH}"
    rf"(?:{S}(?:-|–|to|and|&){S}(?P<until>[0-9]{{1,2}}){NTH}(?![0-9]))?"
    rf"(?:,?{S}(?P<year>(?:19|20|25)[0-9]{{2}}))?(?![0-9]|[.:][0-9])"
)


def read(
    text: str, span: tuple[int, int], anchor: Anchor, issued: date | None
) -> Dated | None:
    """Return the date whose month stands there, if a day follows."""
    match = AFTER.match(text, span[1])
    day = _day(match, anchor.number, issued) if match else None
    if match is None or day is None:
        return None
    until = day_in(day.year, anchor.number, int(match["until"] or match["day"]))
    if until and until > day:
        return Dated(span[0], match.end(), interval(day, until), "interval")
    return Dated(span[0], match.end(), day.isoformat(), "day")


def _day(match: re.Match[str], month: int, issued: date | None) -> date | None:
    if match["year"]:
        year = common_year(match["year"])
        return day_in(year, month, int(match["day"])) if year else None
    return nearest(month, int(match["day"]), issued) if issued else None
