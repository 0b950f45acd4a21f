import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import store
from kg.cli.show import show
from kg.cli.stats import stats
from kg.errors import NotFoundError
from kg.query import names
from tests.make import cases

TAK = Path(__file__).parent / "tak.ttl"
CARD = """\
ผู้ว่าราชการจังหวัดตาก  (post:ผู้ว่าราชการจังหวัดตาก)
  role: ผู้ว่าราชการจังหวัด
  agency: จังหวัดตาก

Holders · 1
  2009-05-12 to 2009-06-02 · current · คมสัน เอกชัย
      2009-05-12 tak-2552:240-262 “ผู้ว่าราชการจังหวัดตาก” \
จ.ตาก จัดสัมมนาสร้างผู้นำต้นแบบ บริหารราชการตามหลักธรรมาภิบาล
      2009-05-12 tak-2552:1700-1722 “ผู้ว่าราชการจังหวัดตาก” \
จ.ตาก จัดสัมมนาสร้างผู้นำต้นแบบ บริหารราชการตามหลักธรรมาภิบาล
      and 2 more

Releases · 2
  2009-06-02 tak-2552-06:79-101 “ผู้ว่าราชการจังหวัดตาก” ผู้ว่าฯ ตาก นำประชุมเตรียมรับมือน้ำท่วม
  2009-05-12 tak-2552:240-262 “ผู้ว่าราชการจังหวัดตาก” \
จ.ตาก จัดสัมมนาสร้างผู้นำต้นแบบ บริหารราชการตามหลักธรรมาภิบาล
"""


def run(*words: str) -> str:
    command = [*words, "--graph", str(TAK)]
    return CliRunner().invoke(show, command, catch_exceptions=False).output


@pytest.mark.parametrize(("name", "things"), cases("names"))
def test_finds_what_bears_the_name(name: str, things: str) -> None:
    assert [thing.id for thing in names.find(TAK, name)] == things.split()


def test_a_kind_narrows_the_search() -> None:
    found = names.find(TAK, "ตาก", "agency")
    assert [thing.id for thing in found] == ["agency:จังหวัดตาก"]


def test_says_which_names_are_close() -> None:
    with pytest.raises(NotFoundError, match="close names: สมชาย ทดสอบ"):
        names.find(TAK, "สมชัย ทดสอบ")


def test_prints_a_card_whose_lines_stand_above_their_words() -> None:
    assert run("ผู้ว่าราชการจังหวัดตาก") == CARD


def test_lists_who_else_may_be_meant() -> None:
    lines = run("สม").splitlines()
    assert [line.split()[-1] for line in lines[2:]] == [
        "person:สมชาย_ทดสอบ",
        "person:สมใจ_รักษ์น้ำ",
    ]


def test_each_line_of_a_card_has_the_words_that_say_it() -> None:
    card = json.loads(run("คมสัน เอกชัย", "--json"))
    assert card["id"] == "person:คมสัน_เอกชัย"
    assert card["properties"] == {"title": ["นาย"]}
    for section in ("posts", "events", "statements", "releases"):
        for line in card[section]:
            assert line["sources"]
            for source in line["sources"]:
                assert len(source["exact"]) == source["end"] - source["start"]
    assert card["posts"][0]["first"] == "2009-05-12"
    assert [event["role"] for event in card["events"]] == ["preside", "preside"]


def test_counts_what_the_graph_has() -> None:
    command = ["--graph", str(TAK), "--json"]
    counts = json.loads(CliRunner().invoke(stats, command).output)
    assert counts["kinds"]["foaf:Person"] == 3
    assert counts["releases"] == {"2009": 2}
    assert counts["span"]["first event"] == "2009-05-12"
    assert counts["people"]["คมสัน เอกชัย"] == 2
    assert counts["events"] == {"meeting": 1, "seminar": 1}
    assert counts["provinces"] == {"ตาก": 2}
    assert counts["missing"] == {"tenures without a date": 1}


def test_prints_the_counts_aligned() -> None:
    output = CliRunner().invoke(stats, ["--graph", str(TAK)]).output
    assert "Events by type\n  meeting  1\n  seminar  1\n\n" in output


def test_a_store_whose_data_lives_elsewhere_has_the_same_names(tmp_path: Path) -> None:
    path, directory = tmp_path / "graph.ttl", tmp_path / "graph.store"
    base = "https://example.org/data/"
    text = TAK.read_text(encoding="utf-8").replace(
        "https://w3id.org/thamniap/id/", base
    )
    void = "<https://example.org/data/dataset> a <http://rdfs.org/ns/void#Dataset> ;\n"
    void += f'    <http://rdfs.org/ns/void#uriSpace> "{base}" .\n'
    path.write_text(text + void, encoding="utf-8")
    store.load(path, directory)
    for graph in (path, directory):
        (thing,) = names.find(graph, "คมสัน เอกชัย")
        assert thing.id == "person:คมสัน_เอกชัย"
        assert names.find(graph, thing.id) == [thing]
