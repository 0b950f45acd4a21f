import pytest

from kg.data import parts
from kg.text import bylines, short_names
from kg.text.scan import scan
from kg.text.titles import titles_at, written
from tests.make import cases


@pytest.mark.parametrize(("text", "people"), cases("people"))
def test_the_people_of_a_text_are_named(text: str, people: str) -> None:
    found = [item.person for item in scan(text, None) if item.kind == "person"]
    assert tuple(name.full for name in found) == parts(people)


def test_stacked_titles_are_written_out_and_said_once() -> None:
    assert written(titles_at("ศ.(พิเศษ) ดร.เอนก", 0)[1]) == "ศาสตราจารย์พิเศษ ดร."
    assert written(titles_at("นายนายชาญ", 0)[1]) == "นาย"


@pytest.mark.parametrize(
    "line",
    [
        "กานดา ใจดี / สรุป สมชาย มานะ / ถ่ายภาพ",
        "กานดา ใจดี, สมชาย มานะ: สรุป",
        "กานดา ใจดี - ข่าว/\nสมชาย มานะ - ภาพ/",
        "กานดา ใจดี, สมชาย มานะ\nสรุป/รายงาน",
    ],
)
def test_by_lines_name_those_who_wrote(line: str) -> None:
    names = [name.full for name in bylines.find(f"จบข่าว\n{line}\n")]
    assert names == ["กานดา ใจดี", "สมชาย มานะ"]


def test_a_line_of_the_story_is_no_by_line() -> None:
    assert not list(bylines.find("จบ\nรายงาน ข่าว นี้ ดี\nสรุป ผล\n"))


def test_short_names_stand_alone_or_in_quotation_marks() -> None:
    known = {"ธีรรัตน์": "สำเร็จวาณิชย์", "สมบัติ": "มานะ"}
    text = "“สมบัติ” และ ธีรรัตน์ ดูสมบัติของชาติ กับ ธีรรัตน์พร"
    assert [name.given for name in short_names.find(text, known)] == [
        "สมบัติ",
        "ธีรรัตน์",
    ]
