"""Titles, roles, agencies of posts, publishers."""

from pathlib import Path

from kg.model import Fact
from tests.evaluate.made import (
    AGENCY,
    DAY,
    EVENT,
    HEADLINE,
    PERSON,
    POST,
    claimed,
    judged,
    mention,
    said,
)

TITLE = mention("title", "นาย")
ROLE = mention("role", "ผู้ว่าราชการ", "ผู้ว่าราชการจังหวัด")
POSITION = {
    "person": "ก ข",
    "title": "ผู้ว่าราชการจังหวัดตาก",
    "role": "ผู้ว่าราชการจังหวัด",
    "organization": "จังหวัดตาก",
    "status": "current",
}


def details(
    tmp_path: Path, **fields: object
) -> tuple[list[tuple[str, bool]], list[str]]:
    more = (
        Fact(PERSON, "foaf:title", TITLE, "title", 0.9),
        Fact(POST, "org:role", ROLE, "post", 0.9),
        Fact(POST, "org:postIn", AGENCY, "post", 0.9),
        Fact(HEADLINE, "dcterms:publisher", AGENCY, "signed", 0.9),
        Fact(EVENT, "schema:endDate", DAY, "day", 0.9),
    )
    verdict = judged(tmp_path, claimed((*said(), *more)), **fields)
    found = [f for f in verdict.found if f.claim.family == "details"]
    missed = [m.what for m in verdict.missed if m.family == "details"]
    return [(f.claim.part, f.right) for f in found], missed


def test_each_is_judged_by_what_is_annotated(tmp_path: Path) -> None:
    found, missed = details(
        tmp_path,
        publisher="จังหวัดตาก",
        people=[{"name": "ก ข", "prefix": "นาย"}],
        positions=[POSITION],
    )
    assert found == [
        ("title", True),
        ("role", True),
        ("organization", True),
        ("publisher", True),
    ]
    assert missed == []


def test_what_is_annotated_otherwise_is_wrong_and_missed(tmp_path: Path) -> None:
    found, missed = details(
        tmp_path,
        people=[{"name": "ก ข", "prefix": "พลเอก"}],
        positions=[{**POSITION, "organization": "กระทรวงมหาดไทย", "role": None}],
    )
    assert found == [("title", False), ("organization", False)]
    assert missed == ["title: พลเอก", "organization: กระทรวงมหาดไทย"]


def test_of_what_is_not_annotated_nothing_is_judged(tmp_path: Path) -> None:
    found, missed = details(tmp_path, people=[{"name": "ค ง", "prefix": "นาง"}])
    assert found == []
    assert missed == ["title: นาง"]


def test_a_publisher_that_the_header_has_not_is_wrong(tmp_path: Path) -> None:
    assert details(tmp_path, issued="2009-05-12") == ([("publisher", False)], [])


def test_a_part_of_the_whole_title_is_right(tmp_path: Path) -> None:
    people = [{"name": "ก ข", "prefix": "ศาสตราจารย์ นาย"}]
    assert ("title", True) in details(tmp_path, people=people)[0]


def test_the_last_day_of_an_event_is_one(tmp_path: Path) -> None:
    event = {"main": True, "type": "seminar", "name": "การสัมมนาผู้นำ"}
    found, missed = details(tmp_path, events=[{**event, "end": "2009-05-12"}])
    assert ("end", True) in found
    found, missed = details(tmp_path, events=[{**event, "attendance": 60}])
    assert ("end", False) in found
    assert missed == ["attendance: 60 (การสัมมนาผู้นำ)"]
