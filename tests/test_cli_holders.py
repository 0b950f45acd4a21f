"""The commands that tell who held what, on a graph of handmade releases."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import group

SAID = (
    ("2019-01-10", "นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก", "เป็นประธานเปิดงาน"),
    ("2019-06-10", "นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก", "ตรวจเยี่ยมโรงเรียน"),
    ("2019-07-10", "นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก", "กล่าวเปิดการประชุม"),
    ("2019-07-11", "นายมานะ รักไทย ผู้ว่าราชการจังหวัดตาก", "ร่วมกิจกรรมจิตอาสา"),
    ("2019-08-10", "นายคมสันต์ เอกชัย ผู้ว่าราชการจังหวัดตาก", "มอบถุงยังชีพ"),
    ("2019-09-10", "นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก", "ลงพื้นที่ติดตามงาน"),
    ("2019-12-10", "นายชาญชัย ใจดี ผู้ว่าราชการจังหวัดตาก", "เป็นประธานเปิดงาน"),
    ("2020-02-10", "นายชาญชัย ใจดี ผู้ว่าราชการจังหวัดตาก", "กล่าวต้อนรับคณะ"),
)


def kg(*words: str) -> Result:
    return CliRunner().invoke(group, words, catch_exceptions=False)


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("holders")
    lines = [
        json.dumps(
            {"id": day, "date": day, "title": "ข่าว", "text": f"วันนี้ {who} {what}"}
        )
        for day, who, what in SAID
    ]
    (folder / "said.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = folder / "graph.ttl"
    asked = ["build", str(folder / "said.jsonl"), "-o", str(path), "--with-text"]
    assert kg(*asked, "--workers", "1").exit_code == 0
    return str(path)


def test_who_says_the_name_how_sure_it_is_and_the_sentence(graph: str) -> None:
    shown = kg("who", "ผวจ.ตาก", "--on", "2019-03-01", "--graph", graph).output
    assert shown.startswith("ผู้ว่าราชการจังหวัดตาก · 2019-03-01\n  คมสัน เอกชัย  0.")
    assert "“วันนี้ นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก เป็นประธานเปิดงาน”" in shown


def test_who_knows_the_last_day_by_itself(graph: str) -> None:
    told = json.loads(kg("who", "ผวจ.ตาก", "--json", "--graph", graph).output)
    assert told["on"] == "2020-02-10"
    assert [one["name"] for one in told["holders"]] == ["ชาญชัย ใจดี"]
    assert told["holders"][0]["source"]["id"] == "2020-02-10"


def test_the_timeline_has_one_line_a_spell(graph: str) -> None:
    shown = kg("timeline", "ผู้ว่าราชการจังหวัดตาก", "--graph", graph).output
    first, second = (line for line in shown.splitlines()[1:] if line.startswith("  2"))
    assert first.startswith("  2019-01-10 to 2019-09-10 · คมสัน เอกชัย · 0.")
    assert first.endswith("ended before 2019-12-10")
    assert second.endswith("began after 2019-09-10")
    assert "1 doubted" in shown


def test_the_timeline_of_a_person_and_of_an_agency_say_the_same(graph: str) -> None:
    person = kg("timeline", "คมสัน เอกชัย", "--json", "--graph", graph).output
    agency = kg(
        "timeline", "จังหวัดตาก", "--kind", "agency", "--json", "--graph", graph
    ).output
    [own] = json.loads(person)["tenures"]
    assert own in json.loads(agency)["tenures"]


def test_a_conflict_stands_with_both_sides(graph: str) -> None:
    [found] = json.loads(kg("conflicts", "--json", "--graph", graph).output)
    assert found["kind"] == "two holders of a post"
    assert found["sides"][0]["says"] == "มานะ รักไทย holds it"
    assert found["sides"][0]["source"].startswith("2019-07-11 2019-07-11:")
    assert found["sides"][1]["says"].startswith("คมสัน เอกชัย held it from 2019-01-10")


def test_a_name_that_is_replaced_leads_to_the_other_one(graph: str) -> None:
    asked = "ASK { person:คมสันต์_เอกชัย dcterms:isReplacedBy person:คมสัน_เอกชัย }"
    assert kg("query", asked, "--graph", graph).output == "true\n"
    assert "person:คมสัน_เอกชัย" in kg("show", "คมสันต์ เอกชัย", "--graph", graph).output


def test_what_was_judged_is_not_asked_again(graph: str, tmp_path: Path) -> None:
    file = str(tmp_path / "judgements.tsv")
    assert kg("resolve", graph).output.startswith("0 doubtful pairs")
    asked = ("judge", "ก ข", "ก ค", "same", "--because", "why", "--file", file)
    assert "person:ก_ข and person:ก_ค are the same" in kg(*asked).output
    assert kg("resolve", graph, "--judgements", file).exit_code == 0


def test_one_thing_is_not_judged_against_another_kind() -> None:
    told = kg("judge", "post:ก", "ข", "same", "--because", "why")
    assert told.exit_code == 2
    assert "expected two things of one kind" in told.output


def test_an_iri_that_was_replaced_still_finds_who_it_named(graph: str) -> None:
    shown = kg("show", "person:คมสันต์_เอกชัย", "--graph", graph).output
    assert shown.startswith("คมสัน เอกชัย  (person:คมสัน_เอกชัย)")
