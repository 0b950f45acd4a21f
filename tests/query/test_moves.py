"""The appointments of a graph, as `kg moves` lists them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import group
from kg.extract import read
from kg.query.moves import moves
from tests.graph import graph, written
from tests.make import release

ORDER = """สรุปข่าวการประชุมคณะรัฐมนตรี 8 กันยายน 2563
1. เรื่อง การแต่งตั้งข้าราชการ (กระทรวงสาธารณสุข)
คณะรัฐมนตรีมีมติอนุมัติตามที่กระทรวงสาธารณสุขเสนอแต่งตั้งข้าราชการ ดังนี้
1. นางพรรณพิมล วิปุลากร อธิบดีกรมอนามัย ดำรงตำแหน่ง อธิบดีกรมสุขภาพจิต
2. นายศุภกิจ ศิริลักษณ์ รองปลัดกระทรวง สำนักงานปลัดกระทรวง ดำรงตำแหน่งอธิบดีกรมการแพทย์
ทั้งนี้ ตั้งแต่วันที่ 1 ตุลาคม 2563
2. เรื่อง การแต่งตั้งผู้ว่าการการประปานครหลวง
คณะรัฐมนตรีมีมติเห็นชอบตามที่รัฐมนตรีว่าการกระทรวงมหาดไทยเสนอแต่งตั้ง นายกวี อารีกุล \
ให้ดำรงตำแหน่งผู้ว่าการการประปานครหลวง
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("moves") / "graph.ttl"
    place.write_text(written(graph(read(release(ORDER))), "ttl"), encoding="utf-8")
    return place


def test_moves_are_told_from_the_earliest_on(path: Path) -> None:
    told = [(row["date"], row["person"], row["from"], row["to"]) for row in moves(path)]
    assert told == [
        ("2020-09-08", "กวี อารีกุล", "", "ผู้ว่าการการประปานครหลวง"),
        ("2020-10-01", "ศุภกิจ ศิริลักษณ์", "รองปลัดกระทรวงสาธารณสุข", "อธิบดีกรมการแพทย์"),
        ("2020-10-01", "พรรณพิมล วิปุลากร", "อธิบดีกรมอนามัย", "อธิบดีกรมสุขภาพจิต"),
    ]


def test_only_those_between_two_days_are_told(path: Path) -> None:
    assert len(moves(path, "2020-10-01")) == 2
    assert [row["person"] for row in moves(path, last="2020-09-30")] == ["กวี อารีกุล"]


def test_only_those_of_an_agency_are_told(path: Path) -> None:
    told = {row["person"] for row in moves(path, agency="กระทรวงสาธารณสุข")}
    assert told == {"พรรณพิมล วิปุลากร", "ศุภกิจ ศิริลักษณ์"}
    told = {row["person"] for row in moves(path, agency="กระทรวงมหาดไทย")}
    assert told == {"กวี อารีกุล"}


def test_the_command_prints_a_table_or_json(path: Path) -> None:
    asked = ["moves", "--graph", str(path), "--to", "2020-09-30"]
    lines = CliRunner().invoke(group, asked).output.splitlines()
    assert lines[0].split() == ["date", "person", "from", "to", "proposer", "release"]
    assert lines[2].startswith("2020-09-08  กวี อารีกุล")
    (row,) = json.loads(CliRunner().invoke(group, [*asked, "--json"]).output)
    assert row["decided"] == "2020-09-08"


def test_days_without_any_are_said_to_have_none(path: Path) -> None:
    asked = ["moves", "--graph", str(path), "--to", "2001-01-01"]
    assert CliRunner().invoke(group, asked).output == "no appointments\n"
