from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.text.calendars import BUDDHIST_ERA, Dated, first_day, last_day
from kg.text.dates import find
from tests.make import cases

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
ISSUED = date(2025, 3, 10)
DAYS = st.dates(min_value=date(1957, 1, 1), max_value=date(2056, 12, 31))
RECENT = st.dates(min_value=date(1997, 1, 1), max_value=date(2056, 12, 31))
PIECES = st.sampled_from(
    [row["word"] for row in table("month_words")]
    + [row["word"] for row in table("date_words")]
    + [row["word"] for row in table("relative_days")]
    + ["5", "31", "2568", "68", "๒๕๖๘", "/", ".", " ", "\n", "วันศุกร์ที่", "(", "น."]
)


def month(day: date, form: str) -> str:
    return table("months")[day.month - 1][form]


@pytest.mark.parametrize(("text", "issued", "found"), cases("dates"))
def test_reads_the_dates(text: str, issued: str, found: str) -> None:
    dated = find(text, date.fromisoformat(issued) if issued else None)
    read = [f"{text[one.start : one.end]} = {one.value}" for one in dated]
    assert " | ".join(read) == found


@given(DAYS, st.sampled_from(["full", "short"]), st.booleans(), st.booleans())
def test_reads_back_a_day_in_each_form(
    day: date, form: str, glued: bool, thai: bool
) -> None:
    gap = "" if glued else " "
    text = f"{day.day}{gap}{month(day, form)}{gap}{day.year + BUDDHIST_ERA}"
    text = text.translate(THAI) if thai else text
    assert list(find(text, None)) == [Dated(0, len(text), day.isoformat(), "day")]


@given(RECENT, st.sampled_from(["full", "short"]))
def test_reads_back_a_year_of_two_digits(day: date, form: str) -> None:
    year = (day.year + BUDDHIST_ERA) % 100
    text = f"{day.day} {month(day, form)} {year}"
    assert [one.value for one in find(text, None)] == [day.isoformat()]


@given(DAYS)
def test_reads_back_numbers_and_english(day: date) -> None:
    for text in (
        f"{day:%d/%m}/{day.year + BUDDHIST_ERA}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
    ):
        assert [one.value for one in find(text, None)] == [day.isoformat()]


@given(DAYS, st.integers(1, 400), st.sampled_from([" - ", "–", " ถึงวันที่ "]))
def test_reads_back_a_range(first: date, days: int, link: str) -> None:
    last = first + timedelta(days=days)
    year = first.year + BUDDHIST_ERA
    begin = f"{first.day}"
    if (first.year, first.month) != (last.year, last.month):
        begin += f" {month(first, 'full')}"
    if first.year != last.year:
        begin += f" {year}"
    text = f"{begin}{link}{last.day} {month(last, 'full')} {last.year + BUDDHIST_ERA}"
    assert [one.value for one in find(text, None)] == [f"{first}/{last}"]


@given(st.lists(st.integers(1, 28), min_size=2, max_size=6, unique=True))
def test_reads_back_a_list(days: list[int]) -> None:
    days.sort()
    text = f"{', '.join(map(str, days[:-1]))} และ {days[-1]} มี.ค. 2568"
    assert [one.value for one in find(text, None)] == [
        f"2025-03-{day:02}" for day in days
    ]


@given(DAYS, st.integers(-170, 170))
def test_a_day_without_a_year_is_the_nearest(issued: date, away: int) -> None:
    day = issued + timedelta(days=away)
    if (day.month, day.day) == (2, 29):
        return
    text = f"{day.day} {month(day, 'full')}"
    assert [one.value for one in find(text, issued)] == [day.isoformat()]


@given(st.integers(2500, 2599), st.sampled_from(["", "พ.ศ. "]))
def test_a_fiscal_year_begins_in_october(year: int, era: str) -> None:
    (found,) = find(f"ปีงบประมาณ {era}{year}", None)
    assert first_day(found.value) == date(year - BUDDHIST_ERA - 1, 10, 1)
    assert last_day(found.value) == date(year - BUDDHIST_ERA, 9, 30)


@given(
    st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))
)
def test_never_fails_and_never_points_outside(text: str) -> None:
    end = 0
    for found in find(text, ISSUED):
        assert end <= found.start < found.end <= len(text)
        assert first_day(found.value) <= last_day(found.value)
        end = found.end


def test_says_what_kind_of_date_it_is() -> None:
    text = "5 มี.ค. 2568; มี.ค. 2567; ปี 2566; 5-7 มี.ค. 2565; ปีงบ 2564; เมื่อวานนี้"
    assert [found.kind for found in find(text, ISSUED)] == [
        "day", "month", "year", "interval", "fiscal", "relative",
    ]  # fmt: skip
