from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.readers.reading import outcome, release

STORY = "วันนี้ (5 มี.ค. 68) นาย ก ผู้ว่าราชการจังหวัดตาก เป็นประธานเปิดการสัมมนา " * 5
PAGE = f"""<!DOCTYPE html><html lang="th"><head>
<meta charset="{{encoding}}"><title>จังหวัดตากจัดสัมมนา | ข่าว</title>
<meta property="og:title" content="จังหวัดตากจัดสัมมนา">
<meta property="og:site_name" content="กรมประชาสัมพันธ์">
<meta property="article:published_time" content="2025-03-05T09:00:00+07:00">
<link rel="canonical" href="https://example.org/news/1">
</head><body><nav><a href="/">หน้าแรก</a></nav>
<article><h1>จังหวัดตากจัดสัมมนา</h1><p>{STORY}</p><p>{STORY}</p></article>
</body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "tis-620"])
@pytest.mark.parametrize("name", ["a.html", "stdin"])
def test_reads_the_story_and_what_the_page_says_of_it(name: str, encoding: str) -> None:
    codec = "cp874" if encoding == "tis-620" else encoding
    found = release(name, PAGE.format(encoding=encoding).encode(codec))
    assert found.title == "จังหวัดตากจัดสัมมนา"
    assert found.published == date(2025, 3, 5)
    assert found.publisher == "กรมประชาสัมพันธ์"
    assert found.address == "https://example.org/news/1"
    assert found.text.startswith(f"{found.title}\n")
    assert found.text[found.body :].startswith("วันนี้ (5 มี.ค. 68)")
    assert "หน้าแรก" not in found.text


def test_a_declared_encoding_settles_what_the_bytes_do_not() -> None:
    page = PAGE.format(encoding="cp1252").encode("ascii", "ignore")
    raw = page.replace(b"<p>", b"<p>" + "Élysée, où l'été ".encode("cp1252") * 20)
    assert "Élysée, où l'été" in release("a.html", raw).text
    _, [error] = outcome("a.html", raw.replace(b"cp1252", b"no-such"))
    assert str(error).endswith("expected text in no-such")


def test_a_page_without_a_story_says_so() -> None:
    _, [error] = outcome("a.html", b"<html><body></body></html>")
    assert str(error) == "a.html: found no main text; expected a page with a story"


def test_a_host_is_no_publisher() -> None:
    page = PAGE.format(encoding="utf-8").replace("กรมประชาสัมพันธ์", "www.example.org")
    assert release("a.html", page.encode()).publisher is None


@settings(max_examples=30, deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_no_bytes_break_it(raw: bytes) -> None:
    outcome("a.html", raw)
    outcome("a.html", b"<html><body><p>" + raw)
