from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import ReadError
from kg.readers.encodings import decode, head

THAI = "นายกรัฐมนตรี กล่าวว่า “วันนี้” (12 พ.ค. ๒๕๕๒) เป็นประธาน\r\nที่ห้องประชุม\xa0๑ …"
ANY = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t")
).filter(lambda text: not text.startswith("\ufeff"))
THAI_WORDS = st.lists(st.sampled_from([*THAI.split(), "10", "OTOP"]), min_size=2)


@given(ANY, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@given(THAI_WORDS, st.sampled_from(["utf-16-le", "utf-16-be", "cp874"]))
def test_thai_needs_no_mark(words: list[str], encoding: str) -> None:
    text = " ".join(["ข่าว", *words])
    assert decode(text.encode(encoding), "a.txt") == text


def test_quotes_of_windows_are_read() -> None:
    assert decode(THAI.encode("cp874"), "a.txt") == THAI


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le ministre a été reçu à l'Élysée par le président", "cp1252"),
        ("Das Büro für Straßenbau", "latin-1"),
        ("Правительство Таиланда сообщает о новых мерах", "cp1251"),
        ("泰国政府新闻稿总理出席会议并发表讲话", "gb18030"),
        ("タイ政府のプレスリリース", "shift_jis"),
        ("태국 정부 보도 자료 총리", "euc-kr"),
        (THAI.replace("์", "") + "\ud800", "utf-8"),
    ],
)
def test_what_is_not_thai_is_an_error(text: str, encoding: str) -> None:
    with pytest.raises(ReadError, match=r"a\.txt: found .* expected "):
        decode(text.encode(encoding, "surrogatepass"), "a.txt")


def test_the_error_says_where() -> None:
    with pytest.raises(ReadError, match="at byte 3; expected UTF-8"):
        decode("ก".encode() + b"\xff\xfe", "a.txt")


def test_what_the_user_says_is_done() -> None:
    assert decode("é".encode("cp1252"), "a.txt", "cp1252") == "é"
    with pytest.raises(ReadError, match="expected text in no-such"):
        decode(b"a", "a.txt", "no-such")


@given(st.binary())
def test_no_bytes_break_it(raw: bytes) -> None:
    with suppress(ReadError):
        decode(raw, "a.txt").encode()
    assert len(head(raw)) <= 2 * len(raw)
