import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.text.amounts import find, spelt
from tests.make import cases

DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
PLACES = ["ล้าน", "แสน", "หมื่น", "พัน", "ร้อย", "สิบ", ""]
PIECES = st.sampled_from(
    [row["word"] for row in table("numbers")]
    + [row["word"] for row in table("units")]
    + ["1,200", "3", "2.5", "2568", " ", ",", "-"]
)


def spell(number: int) -> str:
    words = zip(f"{number:07}", PLACES, strict=True)
    text = "".join(DIGITS[int(d)] + place for d, place in words if d != "0")
    text = text.replace("หนึ่งสิบ", "สิบ").replace("สองสิบ", "ยี่สิบ")
    return text.removesuffix("หนึ่ง") + "เอ็ด" if text.endswith("สิบหนึ่ง") else text


@pytest.mark.parametrize(("text", "found"), cases("amounts"))
def test_reads_the_amounts(text: str, found: str) -> None:
    read = [f"{text[one.start : one.end]} = {one.value}" for one in find(text)]
    assert " | ".join(read) == found


@given(st.integers(1, 9_999_999))
def test_reads_back_digits_and_words(number: int) -> None:
    assert spelt(spell(number)) == number
    for text in (f"{number} คน", f"{number:,}คน", f"{spell(number)}คน"):
        (found,) = find(text)
        assert (found.start, found.end, found.value) == (0, len(text), str(number))


@given(
    st.one_of(st.text(), st.lists(PIECES).map("".join), st.lists(PIECES).map(" ".join))
)
def test_never_fails_and_never_points_outside(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
