from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.model import Release
from kg.readers import plain
from kg.text import header
from tests.make import cases


def read(text: str) -> Release:
    [release] = plain.read("ข่าว/tak-2552.txt", text)
    return release


@pytest.mark.parametrize(("line", "day"), cases("readers_days"))
def test_a_line_is_a_day_if_it_says_no_more(line: str, day: str) -> None:
    found = header.day(line)
    assert (found.isoformat() if found else "") == day


def test_the_first_line_is_the_headline() -> None:
    release = read("\n จ.ตาก จัดสัมมนา \n\nกรมประชาสัมพันธ์\n\nวันนี้ (12 พ.ค.52)")
    assert (release.id, release.title) == ("tak-2552", "จ.ตาก จัดสัมมนา")
    assert release.text[release.body :].startswith("กรมประชาสัมพันธ์")
    assert release.published is None


def test_a_line_with_a_date_alone_is_the_day_of_publication() -> None:
    release = read("พาดหัว\n12 พฤษภาคม 2552\nเนื้อข่าว")
    assert release.published == date(2009, 5, 12)
    assert release.text[release.body :] == "เนื้อข่าว"


def test_one_line_is_headline_and_story() -> None:
    assert (read("ข่าวสั้น").title, read("ข่าวสั้น").body) == ("ข่าวสั้น", 0)


def test_of_a_long_first_line_the_beginning_is_the_headline() -> None:
    paragraph = "สวัสดีครับ พี่น้องประชาชน " * 30
    release = read(f"{paragraph}\nย่อหน้าต่อไป")
    assert len(release.title) < 120
    assert release.text[release.body :].startswith(paragraph)


def test_an_empty_file_is_no_release() -> None:
    with pytest.raises(ReadError, match="found an empty file"):
        read(" \n\u200b\n")


@given(st.text())
def test_keeps_any_text(text: str) -> None:
    if header.bare(text):
        release = read(text)
        assert release.text == text
        assert release.title
        assert release.title in text
        assert 0 <= release.body <= len(text)
