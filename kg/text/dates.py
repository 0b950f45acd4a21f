"""Thai dates: days, months, years, ranges, lists, fiscal years and relative days."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from kg.text import day_runs, english_dates, named_years, relative_days
from kg.text.calendars import Dated, common_year, day_in, first_day, interval, last_day
from kg.text.date_words import MONTH_WORD, RANGE, YEAR_WORD, D, S

__all__ = ["Dated", "find"]

NUMERIC = (
    rf"(?<![-/.,:]{D}){D}?(?P<sep>[-/.]){D}{{1,2}}(?P=sep){D}{{4}}(?!{D}|[-/.]{D})"
    rf"|(?<![-/.,:]{D}){D}?/{D}{{1,2}}/[4-9๔-๙]{D}(?!{D}|[-/.,:]{D})"
    rf"|(?<![-/.,:]{D}){D}{{3}}-{D}{D}-{D}{D}(?!{D}|-)"
)
NUMBER = re.compile(
    rf"{D}(?<!{D}{D})(?:(?P<numeric>{NUMERIC})"
    rf"|(?P<run>(?<!{D}[.,/:]{D}){day_runs.RUN})|(?P<year>{named_years.NUMBER}))"
)
TO = re.compile(rf"{S}{RANGE}{S}(?:{MONTH_WORD}|{YEAR_WORD})?{S}")
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
    found = [*_numbers(text, issued), *english_dates.read(text, issued)]
    if issued:
        found += relative_days.read(text, issued)
    found.sort(key=lambda dated: (dated.start, -dated.end))
    return _joined(text, _apart(text, found))


def _numbers(text: str, issued: date | None) -> Iterator[Dated]:
    after = 0
    for match in NUMBER.finditer(text):
        dated: Iterable[Dated | None]
        if match["run"] is not None:
            dated = day_runs.read(text, match.start(), match.end(), issued)
        elif match["numeric"] is not None:
            dated = [_numeric(match)]
        else:
            dated = [named_years.read(text, match.start(), match.end(), after)]
        for one in filter(None, dated):
            after = one.end
            yield one


def _numeric(match: re.Match[str]) -> Dated | None:
    """Read "31/07/2568", "12/5/52" or "2025-07-31"."""
    parts = re.split("[-/.]", match.group())
    if len(parts[0]) > len("31"):
        parts.reverse()
    day, month, year = int(parts[0]), int(parts[1]), common_year(parts[2])
    value = day_in(year, month, day) if year else None
    return Dated(*match.span(), value.isoformat(), "day") if value else None


def _apart(text: str, found: list[Dated]) -> Iterator[Dated]:
    """Leave out what overlaps, and relative words whose date follows."""
    end = 0
    for place, dated in enumerate(found):
        if dated.start < end:
            continue
        follower = found[place + 1] if place + 1 < len(found) else None
        if dated.kind == "relative" and follower and _explains(text, dated, follower):
            continue
        end = dated.end
        yield dated


def _explains(text: str, words: Dated, follower: Dated) -> bool:
    """Tell whether a bracket or nothing stands between words and a printed date."""
    between = text[words.end : max(words.end, follower.start)]
    return follower.kind in ("day", "interval") and not between.strip(BRACKET)


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
