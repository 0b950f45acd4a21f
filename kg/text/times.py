"""Times of day: "เวลา 09.00 น.", "13.30 – 16.00 น.", "บ่ายสองโมง", "ช่วงเช้า"."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from kg.data import table
from kg.text.anchors import Anchor, spots
from kg.text.date_words import D, S, either

LAST_HOUR, LAST_MINUTE = 24, 59
TIMES = frozenset({"at", "hour", "hours", "part", "part of a day"})


class Timed(NamedTuple):
    """A time of a text; a part of the day has a word for its value."""

    start: int
    end: int
    value: str  # "09:00", or morning, noon, afternoon, evening, night, day
    until: str | None = None


def _rows(role: str) -> list[dict[str, str]]:
    return [row for row in table("time_words") if row["role"] == role]


def _longest(row: dict[str, str]) -> int:
    return -len(row["word"])


def _whole(word: str) -> str:
    return re.escape(word) + ("" if word.endswith(".") else "(?![ก-๙])")


def _role(role: str) -> str:
    return either(row["word"] for row in _rows(role))


AT = _role("at")
BEFORE = re.compile(rf"{AT}{S}(?:{_role('about')}{S})?\Z")
CLOCK = "(?:{})".format(
    "|".join(_whole(row["word"]) for row in sorted(_rows("clock"), key=_longest))
)
RANGE = rf"{S}{_role('range')}{S}"
MARK = re.compile(rf"\.(?<={D}\.){D}{D}(?!{D})")
COLON = re.compile(rf":(?<={D}:){D}{D}(?!{D})")
HOUR = re.compile(rf"(?<!{D})(?<![.,:/]){D}{{1,2}}\Z")
AFTER = re.compile(
    rf"[.:](?P<minute>{D}{D})(?P<first>{S}{CLOCK})?"
    rf"(?:{RANGE}(?P<hour>{D}{{1,2}})[.:](?P<last>{D}{D})(?!{D})"
    rf"(?P<clock>{S}{CLOCK})?)?"
)
HOUR_MINUTE = rf"(?P<hour>{D}{D})(?P<minute>{D}{D})"
SHORT = re.compile(rf"{S}(?:{_role('about')}{S})?{HOUR_MINUTE}(?!{D})(?:{S}{CLOCK})?")
LONG = re.compile(rf"(?<!{D}){HOUR_MINUTE}{S}\Z")
HALF = re.compile(_role("half"))
ON_A_DAY = re.compile(_role("of a day"))
REACH = 24  # the longest words before an hour


def find(text: str) -> Iterator[Timed]:
    """Yield the times in order, none within another.

    A number is a time only with a word that says so: 2.35 is none.

    >>> text = "เวลาประมาณ 13.30 – 16.00 น. และเก้าโมงเช้า"
    >>> [(text[t.start : t.end], t.value, t.until) for t in find(text)]
    [('เวลาประมาณ 13.30 – 16.00 น.', '13:30', '16:00'), ('เก้าโมงเช้า', '09:00', None)]
    """
    end = 0
    marks = chain(MARK.finditer(text), COLON.finditer(text))
    found = [_clock(text, match.start()) for match in marks]
    found += [_spoken(text, *spot) for spot in spots(text) if spot[2].kind in TIMES]
    for timed in sorted(filter(None, found)):
        if timed.start >= end:
            yield timed
            end = timed.end


def _clock(text: str, mark: int) -> Timed | None:
    """Read the time whose hour ends at the mark, if a word says that it is one."""
    hour = HOUR.search(text, max(0, mark - 2), mark)
    after = AFTER.match(text, mark)
    if hour is None or after is None:
        return None
    start = hour.start()
    words = BEFORE.search(text, max(0, start - REACH), start)
    if not (words or after["clock"] or after["first"]):
        return None
    value = _written(hour.group(), after["minute"])
    until = _written(after["hour"], after["last"]) if after["hour"] else None
    if value is None or (after["hour"] and until is None):
        return None
    return Timed(words.start() if words else start, after.end(), value, until)


def _spoken(text: str, start: int, end: int, anchor: Anchor) -> Timed | None:
    if anchor.kind == "at":
        match = SHORT.match(text, end)
        value = _written(match["hour"], match["minute"]) if match else None
        return Timed(start, match.end(), value) if match and value else None
    if anchor.kind == "hours":
        match = LONG.search(text, max(0, start - REACH), start)
        value = _written(match["hour"], match["minute"]) if match else None
        return Timed(match.start(), end, value) if match and value else None
    if anchor.kind == "hour":
        half = HALF.match(text, end)
        words = BEFORE.search(text, max(0, start - REACH), start)
        value = f"{anchor.number % LAST_HOUR:02}:{'30' if half else '00'}"
        close = half.end() if half else end
        return Timed(words.start() if words else start, close, value)
    if anchor.kind == "part" or ON_A_DAY.match(text, end):
        return Timed(start, end, anchor.part)
    return None


def _written(hour: str, minute: str) -> str | None:
    """Write a time of the clock; 24.00 is the midnight at the end of a day."""
    if int(hour) > LAST_HOUR or int(minute) > LAST_MINUTE:
        return None
    return f"{int(hour) % LAST_HOUR:02}:{int(minute):02}"
