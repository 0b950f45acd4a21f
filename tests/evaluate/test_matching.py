"""What is right, wrong and missed, on a release made up for it."""

from pathlib import Path

import pytest

from kg.evaluate.claims import claims
from kg.evaluate.matching import Verdict
from kg.model import Fact, Reading, Release
from tests.evaluate.made import (
    AGENCY,
    PERSON,
    TEXT,
    WORDS,
    claimed,
    judged,
    said,
)


def right(verdict: Verdict) -> list[tuple[str, str, bool]]:
    return [(f.claim.rule, f.claim.part, f.right) for f in verdict.found]


def event(**fields: object) -> dict[str, object]:
    return {"main": True, "type": "seminar", "name": "การสัมมนาผู้นำ", **fields}


def test_only_what_is_annotated_is_judged(tmp_path: Path) -> None:
    verdict = judged(tmp_path, people=[{"name": "ก ข"}])
    assert right(verdict) == [("person-rule", "", True)]
    assert verdict.missed == []


def test_what_is_not_annotated_is_wrong_and_what_is_not_found_is_missed(
    tmp_path: Path,
) -> None:
    verdict = judged(tmp_path, people=[{"name": "ค ง", "printed": ["ค"]}])
    assert right(verdict) == [("person-rule", "", False)]
    assert [(m.family, m.what) for m in verdict.missed] == [("people", "ค = ค ง")]


def test_a_post_is_known_by_its_printed_forms(tmp_path: Path) -> None:
    post = {"person": "ก ข", "title": "ผวจ.", "status": "current"}
    people = [{"name": "ก ข"}]
    assert not judged(tmp_path, people=people, positions=[post]).found[-1].right
    post["printed"] = ["ผู้ว่าราชการ จังหวัดตาก"]  # type: ignore[assignment]
    assert judged(tmp_path, people=people, positions=[post]).found[-1].right


def test_each_part_of_an_event_is_judged(tmp_path: Path) -> None:
    verdict = judged(
        tmp_path,
        people=[{"name": "ก ข"}],
        events=[
            event(
                start="2009-05-13",
                venue="โรงแรมเวียงตาก",
                province="ตาก",
                participants=[{"who": "ก ข", "kind": "person", "role": "preside"}],
            )
        ],
    )
    assert right(verdict)[1:] == [
        ("about", "event", True),
        ("type", "type", True),
        ("day", "start", False),
        ("venue", "venue", True),
        ("who", "", True),
        ("who", "", False),
    ]
    assert [missed.what.split(" (")[0] for missed in verdict.missed] == [
        "start: 2009-05-13",
        "province: ตาก",
    ]


def test_a_lesser_event_is_neither_asked_for_nor_held_against_anyone(
    tmp_path: Path,
) -> None:
    lesser = event(main=False)
    other = event(main=False, name="การประชุมที่ไม่มีใครพบ", type="meeting")
    verdict = judged(tmp_path, events=[lesser, other])
    assert verdict == ("a", [], [])


def test_an_event_that_is_not_annotated_is_wrong_with_its_participants(
    tmp_path: Path,
) -> None:
    assert right(judged(tmp_path, events=[])) == [
        ("about", "event", False),
        ("who", "", False),
        ("who", "", False),
    ]


def test_an_event_under_another_name_is_known_by_two_of_its_signs(
    tmp_path: Path,
) -> None:
    other = event(name="โครงการอบรมข้าราชการ", start="2009-05-12")
    assert judged(tmp_path, events=[other]).found[0].right
    other["type"] = "meeting"
    assert not judged(tmp_path, events=[other]).found[0].right


def test_a_speaker_is_one_claim_however_often_he_speaks(tmp_path: Path) -> None:
    again = WORDS._replace(start=WORDS.start + 1, exact=WORDS.exact[1:])
    twice = (*said(), Fact(again, "tn:speaker", PERSON, "said-again", 0.9))
    verdict = judged(
        tmp_path, claimed(twice), people=[], statements=[{"speaker": "ก ข"}]
    )
    assert right(verdict)[-1] == ("said-again", "", True)
    assert len(verdict.found) == 2


def test_as_many_are_paired_as_can_be(tmp_path: Path) -> None:
    first = {"name": "จังหวัดตาก", "printed": ["ตาก"]}
    second = {"name": "จังหวัดตากที่สอง", "printed": ["จังหวัดตาก"]}
    other = AGENCY._replace(value="ตาก", start=0, end=3)
    found = claims(Reading(Release("a", TEXT, TEXT), (AGENCY, other), ()))
    verdict = judged(tmp_path, found, agencies=[first, second])
    assert [f.right for f in verdict.found] == [True, True]
    assert verdict.missed == []


@pytest.mark.parametrize("family", ["people", "agencies", "statements"])
def test_claims_of_one_thing_are_as_sure_as_the_surest(family: str) -> None:
    surer = PERSON._replace(start=99, end=102, rule="surer", confidence=0.95)
    reading = Reading(Release("a", TEXT, TEXT), (PERSON, surer), ())
    if family == "people":
        assert claims(reading).people[0].rule == "surer"
    else:
        assert getattr(claims(reading), family) == []
