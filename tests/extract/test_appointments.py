"""Lists of appointments, read as tests/appointments says that they are to be read."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kg import readers
from kg.extract import read
from kg.model import Fact, Reading
from tests.make import cases, release

FOLDER = Path(__file__).parents[1] / "appointments"
DAYS = sorted(path.stem for path in FOLDER.glob("*.json"))
COMMITTED = 0.990  # F1 of person, post left, post taken up and day; least: 0.005 below
BRACKETS = re.compile(r"\([^()]*\)|\s")
Row = tuple[str, str, str, str]


def reading(day: str) -> Reading:
    (source,) = readers.open_sources([FOLDER / f"{day}.txt"])
    (found,) = readers.read(source, readers.ReadOptions())
    return read(found)


def annotated(day: str) -> list[dict[str, Any]]:
    text = (FOLDER / f"{day}.json").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text)["appointments"]
    return rows


def told(found: Reading) -> list[dict[str, Fact]]:
    """Return the facts of each appointment, by their predicates."""
    by_entry: dict[tuple[int, int], dict[str, Fact]] = {}
    for fact in found.facts:
        if fact.subject.kind == "appointment":
            place = fact.subject.start, fact.subject.end
            by_entry.setdefault(place, {})[fact.predicate] = fact
    return list(by_entry.values())


def value(entry: dict[str, Fact], predicate: str) -> str:
    return entry[predicate].object.value if predicate in entry else ""


def row(entry: dict[str, Fact]) -> Row:
    day = value(entry, "tn:effective").partition("/")[0]
    posts = (value(entry, p) for p in ("tn:fromPost", "tn:toPost"))
    left, taken = (BRACKETS.sub("", post) for post in posts)
    return value(entry, "tn:appointee"), left, taken, day


def wanted(said: dict[str, Any]) -> set[Row]:
    """Return the row in each form in which the posts may be named."""
    lefts, takens = (
        [BRACKETS.sub("", post) for post in said[key] or [""]]
        for key in ("from_post", "to_post")
    )
    day = said["effective"] or ""
    return {(said["person"], left, taken, day) for left in lefts for taken in takens}


def test_the_figure_does_not_fall() -> None:
    right = found = asked = 0
    for day in DAYS:
        rows = [row(entry) for entry in told(reading(day))]
        said = annotated(day)
        found, asked = found + len(rows), asked + len(said)
        for one in said:
            hit = next((r for r in rows if r in wanted(one)), None)
            if hit:
                rows.remove(hit)
                right += 1
    assert 2 * right / (found + asked) >= COMMITTED - 0.005


@pytest.mark.parametrize("day", DAYS)
def test_who_proposed_and_when_it_was_decided_is_read(day: str) -> None:
    said = {one["person"]: (one["proposer"], one["decided"]) for one in annotated(day)}
    for entry in told(reading(day)):
        proposer, decided = said[value(entry, "tn:appointee")]
        assert value(entry, "tn:decided") == decided
        if proposer != value(entry, "tn:proposedBy"):  # one of two matters
            assert proposer in {
                one["proposer"]
                for one in annotated(day)
                if one["person"] == value(entry, "tn:appointee")
            }


@pytest.mark.parametrize("case", cases("appointments"), ids=lambda case: case[1])
def test_an_appointment_is_read(case: tuple[str, ...]) -> None:
    text, *expected = case
    found = told(read(release(text.replace("\\n", "\n"))))
    assert [list(row(entry)) for entry in found][:1] == [expected] or (
        not found and not any(expected)
    )


def test_who_is_appointed_does_not_hold_the_post_yet() -> None:
    text = (
        "คณะรัฐมนตรีมีมติอนุมัติแต่งตั้งข้าราชการ ดังนี้\n"
        "1. นางพรรณพิมล วิปุลากร อธิบดีกรมอนามัย ดำรงตำแหน่ง อธิบดีกรมสุขภาพจิต"
    )
    held = {
        fact.object.value: dict(fact.qualifiers)["status"]
        for fact in read(release(text)).facts
        if fact.predicate == "org:holds"
    }
    assert held["อธิบดีกรมอนามัย"] == "current"
    assert held.get("อธิบดีกรมสุขภาพจิต", "designate") == "designate"
