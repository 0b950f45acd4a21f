import json
import re
import xml.etree.ElementTree as ET
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.analyse import networks
from kg.analyse.around import around
from kg.cli.draw import draw
from kg.draw import labels
from kg.draw.layout import Box, place
from kg.draw.scene import Node, Scene
from kg.draw.svg import svg
from kg.errors import NotFoundError
from kg.query.tables import width

TAK = Path(__file__).parent.parent / "query" / "tak.ttl"
BOXES = st.lists(st.integers(10, 180).map(lambda wide: Box(wide, 10, 30)), min_size=1)


def run(name: str, output: Path, *words: str) -> Result:
    command = [str(TAK), name, "-o", str(output), *words]
    return CliRunner().invoke(draw, command, catch_exceptions=False)


def known(page: str) -> dict[str, list[dict[str, object]]]:
    found = re.search(r'id="data">(.*?)</script>', page)
    assert found
    data: dict[str, list[dict[str, object]]] = json.loads(found[1])
    return data


def test_the_page_shows_the_words_behind_each_edge(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    run("คมสัน เอกชัย", output)
    data = known(output.read_text(encoding="utf-8"))
    nodes = [node["id"] for node in data["nodes"]]
    assert nodes[0] == "person:คมสัน_เอกชัย"
    assert all(edge["words"] for edge in data["edges"])
    edge = next(edge for edge in data["edges"] if edge["by"] == "เป็นประธาน")
    assert (edge["one"], nodes[int(str(edge["other"]))]) == (
        0,
        "event:ประชุมเตรียมรับมือน้ำท่วม_1ae4ea9e",
    )


def test_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    run("คมสัน เอกชัย", output)
    text = output.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert not re.search(r"""(src|href|@import|url\()\s*=?\s*["']?https?:""", text)
    assert "{{" not in text


def test_the_picture_is_an_svg_with_a_legend(tmp_path: Path) -> None:
    output = tmp_path / "picture.svg"
    run("จังหวัดตาก", output, "--depth", "1")
    root = ET.parse(output).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    texts = " ".join(root.itertext())
    assert "หน่วยงาน agency" in texts
    assert "ผู้ว่าราชการจังหวัดตาก" in texts
    assert "สมใจ" not in texts  # two steps away


def test_a_picture_is_the_same_each_time(tmp_path: Path) -> None:
    one, other = tmp_path / "one.svg", tmp_path / "other.svg"
    run("คมสัน เอกชัย", one)
    run("คมสัน เอกชัย", other)
    assert one.read_bytes() == other.read_bytes()


def test_draws_no_other_format(tmp_path: Path) -> None:
    result = run("คมสัน เอกชัย", tmp_path / "picture.png")
    assert result.exit_code == 2
    assert "expected a name that ends in .html or .svg" in result.output


@pytest.mark.parametrize("limit", range(2, 16))
def test_room_is_left_for_the_next_step_and_all_of_it_is_used(limit: int) -> None:
    network = networks.everything(networks.read(TAK))
    part = around(network, "person:คมสัน_เอกชัย", 2, limit)
    assert len(part) == min(limit, 12)
    assert len(list(nx.connected_components(part))) == 1


def test_what_took_part_in_nothing_has_no_neighbourhood() -> None:
    network = networks.everything(networks.read(TAK))
    with pytest.raises(NotFoundError, match="took part in no event"):
        around(network, "agency:กรมประชาสัมพันธ์", 1, 10)


@settings(max_examples=25, deadline=None)
@given(BOXES, st.data())
def test_no_two_boxes_overlap(boxes: list[Box], data: st.DataObject) -> None:
    numbers = st.integers(0, len(boxes) - 1)
    ties = data.draw(st.lists(st.tuples(numbers, numbers), max_size=20))
    spots = place(boxes, [(one, other) for one, other in ties if one != other])
    assert spots[0] == (0, 0)
    for (box, (x, y)), (near, (u, v)) in combinations(
        zip(boxes, spots, strict=True), 2
    ):
        across = abs(x - u) >= (box.width + near.width) / 2
        assert across or y + box.down <= v - near.up or v + near.down <= y - box.up


@given(st.text(alphabet="กข่าำ ab-", max_size=80))
def test_a_label_has_two_short_lines_at_most(label: str) -> None:
    lines = labels.lines(label)
    assert len(lines) <= labels.LINES
    assert all(width(line) <= labels.COLUMNS for line in lines)


def test_a_thing_without_letters_is_drawn_too() -> None:
    node = Node("post:x", "", "post", 0, 0, 9.0, labels.lines(""), [], [])
    assert "<polygon" in svg(Scene("", [node], []))
