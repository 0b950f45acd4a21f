from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.text.times import Timed, find
from tests.make import cases

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
PIECES = st.sampled_from(
    [row["word"] for row in table("time_words")]
    + [row["word"] for row in table("dayparts")]
    + ["09.00", "7", "25:61", "1000", "บ่ายสองโมง", "2 ทุ่ม", " ", ".", "วันนี้", "ครึ่ง"]
)


@pytest.mark.parametrize(("text", "found"), cases("times"))
def test_reads_the_times(text: str, found: str) -> None:
    read = [
        f"{text[one.start : one.end]} = {'-'.join(filter(None, one[2:]))}"
        for one in find(text)
    ]
    assert " | ".join(read) == found


@given(st.times(), st.sampled_from([".", ":"]), st.booleans())
def test_reads_back_the_clock(moment: time, mark: str, thai: bool) -> None:
    text = f"เวลา {moment:%H}{mark}{moment:%M} น."
    text = text.translate(THAI) if thai else text
    assert list(find(text)) == [Timed(0, len(text), f"{moment:%H:%M}")]


@given(st.times(), st.times(), st.sampled_from([" - ", "–", " ถึง ", " น. – "]))
def test_reads_back_a_range(first: time, last: time, link: str) -> None:
    text = f"{first:%H.%M}{link}{last:%H.%M} น."
    value = Timed(0, len(text), f"{first:%H:%M}", f"{last:%H:%M}")
    assert list(find(text)) == [value]


@given(st.decimals(0, 99, places=2))
def test_a_number_alone_is_no_time(number: object) -> None:
    assert not list(find(f"{number} ล้านบาท"))


@given(
    st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))
)
def test_never_fails_and_never_points_outside(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
