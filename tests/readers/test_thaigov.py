import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.errors import ReadError
from kg.model import Release
from kg.readers import thaigov
from kg.readers.encodings import head
from tests.make import cases

SITE = "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-"
STORY = "วันนี้ (5 มี.ค. 68) นาย ก เป็นประธาน\nจบข่าว\n"
SOURCE = "\nที่มา : https://www.thaigov.go.th/news/contents/details/1"


def page(text: str) -> Release:
    [release] = thaigov.read("v1/1/ข่าว_1.txt", text)
    return release


@pytest.mark.parametrize(("header", "title", "published"), cases("readers_thaigov"))
def test_reads_the_header(header: str, title: str, published: str) -> None:
    release = page(header.replace("|", "\n") + "\n" + STORY + SOURCE)
    assert release.title == title
    assert (release.published.isoformat() if release.published else "") == published
    if published or "31" not in header:  # a date that is none stays in the story
        assert release.text[release.body :].startswith(STORY)


def test_gives_the_address_and_the_stem() -> None:
    release = page(f"{SITE}ก\n\nวันพุธที่ 5 มีนาคม 2568\n{STORY}{SOURCE}\n")
    assert release.address == "https://www.thaigov.go.th/news/contents/details/1"
    assert (release.id, release.publisher) == ("ข่าว_1", None)


def test_takes_the_last_address_for_its_own() -> None:
    first = "ที่มา : https://example.org/other\n"
    address = page(f"{SITE}ก\n{first}{STORY}{SOURCE}").address
    assert address == "https://www.thaigov.go.th/news/contents/details/1"


def test_the_lead_stays_in_the_story() -> None:
    release = page(f"{SITE}ก ประชุม\n\n5 มีนาคม 2568\nก ประชุม\nก ประชุมกับ ข\n{STORY}")
    assert release.text[release.body :].startswith("ก ประชุมกับ ข\n")


def test_never_changes_the_text() -> None:
    text = f"{SITE}\u200bก\xa0ข ๕\r\n\r\nพิมพ์\r\n{STORY}"
    assert page(text).text == text
    assert page(text).title == "ก\xa0ข ๕"


def test_says_of_an_empty_page_that_it_is_empty() -> None:
    text = f"รัฐบาลไทย-\n\n\nวันพฤหัสบดีที่ 1 มกราคม 2513\n{SOURCE}"
    with pytest.raises(ReadError, match=r"ข่าว_1\.txt: found a page without headline"):
        page(text)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp874"]
)
def test_knows_a_page_in_any_encoding(encoding: str) -> None:
    assert thaigov.fits("a.txt", head(f"{SITE}ก".encode(encoding)))
    assert not thaigov.fits("a.txt", head(f"ข่าวของ {SITE}ก".encode(encoding)))


@given(st.lists(st.sampled_from([row["form"] for row in table("headers")]) | st.text()))
def test_reads_any_page(lines: list[str]) -> None:
    text = SITE + "ก" + "\n".join(lines)
    release = page(text)
    assert release.text == text
    assert 0 < release.body <= len(text)
    assert release.title in text
