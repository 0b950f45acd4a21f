"""The event of a release: what it is called, of which type, when and where."""

import csv
from datetime import date
from pathlib import Path

import pytest

from kg.extract import read
from kg.model import Reading, Release

CASES = Path(__file__).parent.parent / "cases" / "events.tsv"
SLOTS = {
    "type": "tn:eventType",
    "start": "schema:startDate",
    "venue": "tn:venue",
    "province": "tn:province",
}


def reading(text: str) -> Reading:
    title = "ข่าวประจำวัน"
    whole = f"{title}\n{text}\n"
    return read(Release("1", title, whole, date(2025, 4, 5), body=len(title) + 1))


def said(found: Reading, predicate: str) -> str:
    values = [f.object.value for f in found.facts if f.predicate == predicate]
    return values[0].split("|")[0] if values else ""


with CASES.open(encoding="utf-8") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["note"])
def test_reads_the_event(row: dict[str, str]) -> None:
    found = reading(row["text"])
    assert said(found, "schema:about") == row["name"]
    for slot, predicate in SLOTS.items():
        assert said(found, predicate) == row[slot]


def test_the_one_entrusted_presides_and_each_list_has_its_role() -> None:
    found = reading(
        "วันที่ 4 เมษายน 2568 นายสมชาย ใจดี อธิบดีกรมการปกครอง มอบหมายให้นายวิชัย มั่นคง "
        "รองอธิบดีกรมการปกครอง เป็นประธานเปิดการประชุม โดยมีนายมานะ อดทน "
        "ผู้อำนวยการกองคลัง กล่าวรายงาน และหัวหน้าส่วนราชการเข้าร่วมประชุม"
    )
    roles = {
        fact.object.value: dict(fact.qualifiers)["role"]
        for fact in found.facts
        if fact.predicate == "tn:participant"
    }
    assert roles == {
        "วิชัย มั่นคง": "preside",
        "มานะ อดทน": "report",
        "หัวหน้าส่วนราชการ": "attend",
    }
