import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kg.analyse import measures, networks, paths
from kg.cli.analyse import analyse
from kg.errors import NotFoundError

TAK = Path(__file__).parent.parent / "query" / "tak.ttl"
FACTS = networks.read(TAK)


def run(*words: str) -> str:
    return (
        CliRunner().invoke(analyse, [str(TAK), *words], catch_exceptions=False).output
    )


def test_people_at_one_event_are_linked_by_it() -> None:
    edge = networks.people(FACTS).edges["person:คมสัน_เอกชัย", "person:สมชาย_ทดสอบ"]
    assert (edge["weight"], edge["by"]) == (1, "ประชุมเตรียมรับมือน้ำท่วม")
    assert (edge["first"], edge["last"]) == ("2009-06-01", "2009-06-01")


def test_agencies_are_linked_by_what_they_organise_together() -> None:
    edges = list(networks.agencies(FACTS).edges)
    assert edges == [("agency:จังหวัดตาก", "agency:สำนักงานคณะกรรมการข้าราชการพลเรือน")]


def test_membership_has_two_sides() -> None:
    network = networks.membership(FACTS)
    assert {
        frozenset(end.partition(":")[0] for end in edge) for edge in network.edges
    } == {frozenset({"person", "agency"})}
    assert (
        network.edges["agency:อำเภอแม่สอด", "person:สมชาย_ทดสอบ"]["by"]
        == "นายอำเภอแม่สอด"
    )


def test_a_nameless_group_links_nobody() -> None:
    assert "post:นายอำเภอทุกอำเภอ" in networks.everything(FACTS)
    assert "post:นายอำเภอทุกอำเภอ" not in networks.identified(FACTS)
    assert "post:นายอำเภอแม่สอด" in networks.identified(FACTS)


def test_a_path_shows_the_words_of_each_step() -> None:
    lines = run("--path", "สมชาย ทดสอบ", "ก.พ.").splitlines()
    assert [line for line in lines if not line.startswith("  ")] == [
        "สมชาย ทดสอบ  (person:สมชาย_ทดสอบ)",
        "ประชุมเตรียมรับมือน้ำท่วม  (event:ประชุมเตรียมรับมือน้ำท่วม_1ae4ea9e)",
        "คมสัน เอกชัย  (person:คมสัน_เอกชัย)",
        "สร้างผู้นำต้นแบบที่ดี เพื่อการบริหารราชการตามหลักธรรมาภิบาล  "
        "(event:สร้างผู้นำต้นแบบที่ดี_เพื่อการบริหารราชการตามหลักธรรมาภิบาล_d336adc8)",
        "สำนักงานคณะกรรมการข้าราชการพลเรือน  (agency:สำนักงานคณะกรรมการข้าราชการพลเรือน)",
    ]
    assert "tak-2552-06: วันที่ 1 มิถุนายน 2552 นายคมสัน เอกชัย" in "\n".join(lines)


def test_where_no_path_leads_it_says_so() -> None:
    network = networks.everything(FACTS)
    network.add_node("person:ผู้อื่น")
    with pytest.raises(NotFoundError, match="no path leads"):
        paths.shortest(network, "person:ผู้อื่น", "person:คมสัน_เอกชัย")
    with pytest.raises(NotFoundError, match="took part in no event"):
        paths.shortest(network, "person:ไม่มี", "person:คมสัน_เอกชัย")


def test_several_namesakes_are_no_end_of_a_path() -> None:
    with pytest.raises(NotFoundError, match="borne by person:สมชาย_ทดสอบ, person:สมใจ"):
        run("--path", "สม", "คมสัน เอกชัย")


def test_prints_who_is_central_who_appears_together_and_the_groups() -> None:
    output = run()
    assert [block.splitlines()[0] for block in output.split("\n\n")] == [
        "Most central",
        "Most often together",
        "Communities",
    ]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_writes_networks_that_can_be_read_back(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"people.{form}"
    run("--format", form, "-o", str(path))
    network = nx.read_gexf(path) if form == "gexf" else nx.read_graphml(path)
    assert network.nodes["person:คมสัน_เอกชัย"]["label"] == "คมสัน เอกชัย"
    assert network.number_of_edges() == 3
    assert ET.parse(path).getroot() is not None
    assert "lastmodified" not in path.read_text(encoding="utf-8")


def test_csv_and_json_say_the_same() -> None:
    links = json.loads(run("--format", "json", "--show", "links"))
    header, *lines = run("--format", "csv", "--show", "links").splitlines()
    assert list(links[0]) == header.split(",")
    assert len(links) == len(lines) == 3


def test_nothing_depends_on_the_hash_seed() -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-c", COMMAND, str(TAK), "--format", "gexf"],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


COMMAND = "from kg.cli.analyse import analyse; analyse()"


@given(st.sets(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_pageranks_are_shares_of_one(pairs: set[tuple[int, int]]) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(map(str, range(10)))
    for one, other in sorted(pairs):
        if one != other:
            network.add_edge(str(one), str(other), weight=1)
    assert sum(measures.pagerank(network).values()) == pytest.approx(1)


@given(st.text(alphabet="กข \n", max_size=400), st.data())
def test_a_sentence_holds_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert text[start:end].strip() in paths.sentence(text, start, end)
