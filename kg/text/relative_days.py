"""Days that are told from the day of issue: "เมื่อวานนี้", "วันจันทร์ที่ผ่านมา"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from kg.data import table
from kg.text.calendars import Dated, nearest
from kg.text.date_words import (
    MONTH,
    MONTH_WORD,
    WEEKDAY,
    YEAR,
    D,
    S,
    either,
    month_of,
    role,
)

WEEK = 7
DAYS = {row["word"]: int(row["days"]) for row in table("relative_days")}
WEEKDAYS = {row["word"]: int(row["weekday"]) for row in table("weekdays")}
DIRECTIONS = {row["word"]: int(row["direction"]) for row in table("relative_weekdays")}
NAMED = re.compile(rf"(?P<name>{either(DAYS)})")
ON_WEEKDAY = re.compile(
    rf"{role('day')}(?P<weekday>{WEEKDAY}){S}(?P<direction>{either(DIRECTIONS)})"
)
EVERY = re.compile(rf"(?:{role('every')}|{D}){S}\Z")
IN_MONTH = re.compile(
    rf"{MONTH_WORD}{S}(?P<month>{MONTH})(?!{S}(?:{YEAR}|{role('every year')}|{D}{{3}}))"
)


def read(text: str, issued: date) -> Iterator[Dated]:
    """Yield the days that words tell from the day of issue, in no order."""
    for match in NAMED.finditer(text):
        if not EVERY.search(text[max(0, match.start() - 6) : match.start()]):
            day = issued + timedelta(days=DAYS[match["name"]])
            yield Dated(*match.span(), day.isoformat(), "relative")
    for match in ON_WEEKDAY.finditer(text):
        day = _weekday(
            WEEKDAYS[match["weekday"]], DIRECTIONS[match["direction"]], issued
        )
        yield Dated(*match.span(), day.isoformat(), "relative")
    for match in IN_MONTH.finditer(text):
        if month := nearest(month_of(match["month"]), 15, issued):
            yield Dated(*match.span(), f"{month:%Y-%m}", "month")


def _weekday(weekday: int, direction: int, issued: date) -> date:
    ahead = (weekday - issued.isoweekday()) % WEEK
    if direction < 0:
        return issued - timedelta(days=WEEK - ahead)
    if direction:  # that of the next week, which begins on Monday
        return issued + timedelta(days=WEEK + weekday - issued.isoweekday())
    return issued + timedelta(days=ahead)
