"""Lines that a release breaks amid a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.wraps import joined

WHOLE = (
    "ในวันพุธที่ 14 สิงหาคม 2562 เวลา 10.00 น.\n"
    "ณ ห้องประชุม ชั้น 9\n"
    "นายคมสัน เอกชัย ปลัดกระทรวงยุติธรรม\n"
    "เป็นประธานการประชุม\n"
    "นายสมชาย ใจดี กล่าวว่า"
)


def test_joins_day_place_and_deed_to_one_sentence() -> None:
    assert joined(WHOLE, 0).count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "นายคมสัน เอกชัย เปิดเผยว่า\n\nเป็นประธาน",
        "วันที่ 4 เมษายน 2568\n1. ประธาน",
        "ก" * 200 + "\nและ",
    ],
)
def test_leaves_what_is_a_paragraph(text: str) -> None:
    assert joined(text, 0) == text


@given(st.text(alphabet="กขค \nณ", max_size=60), st.integers(0, 10))
def test_moves_nothing(text: str, start: int) -> None:
    found = joined(text, start)
    assert len(found) == len(text)
    assert found.replace("\n", " ") == text.replace("\n", " ")
