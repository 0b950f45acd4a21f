"""`kg evaluate` over annotations of two short releases, one of them wrong."""

import json
import os
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from kg import cli
from kg.cli.evaluate import FAMILIES
from kg.evaluate.claims import FAMILIES as MEASURED

TEXT = "ข่าว\n\nนายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก กล่าวว่า ดี\n"
POST = {
    "person": "คมสัน เอกชัย",
    "title": "ผู้ว่าราชการจังหวัดตาก",
    "status": "current",
}
GOLD = os.environ.get("KG_GOLD")  # a folder of annotations, score.py in the one above
SCORED = 0.005  # it pairs names as they come; here as many are paired as can be
SURE = 0.95


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    whole = {
        "id": "a",
        "people": [{"name": "คมสัน เอกชัย"}],
        "positions": [POST],
        "agencies": [{"name": "จังหวัดตาก"}],
        "events": [],
        "statements": [{"speaker": "คมสัน เอกชัย"}],
    }
    for name, said in (("a", whole), ("b", {"id": "b", "people": [{"name": "ก ข"}]})):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        (tmp_path / f"{name}.json").write_text(json.dumps(said), encoding="utf-8")
    return tmp_path


def kg(*words: object) -> Result:
    return CliRunner().invoke(cli.group, ["evaluate", *map(str, words)])


def test_prints_families_rules_and_reliability(gold: Path) -> None:
    lines = kg(gold).stdout.splitlines()
    assert lines[0] == "2 releases"
    rows = ["people", "positions", "agencies", "statements", "overall", "details"]
    assert [line.split()[0] for line in lines[4:10]] == rows
    assert lines[4].split()[1:4] == ["0.500", "0.500", "0.500"]
    assert "Rules, the most often wrong first" in lines
    assert lines[-1].startswith("above 0.90: ")


def test_json_says_the_same(gold: Path) -> None:
    found = json.loads(kg(gold, "--json").stdout)
    people = found["families"]["people"]
    assert (people["right"], people["wrong"], people["missed"]) == (1, 1, 1)
    assert found["families"]["positions"]["f1"] == 1
    assert found["rules"][0]["wrong"] == 1
    assert sum(b["right"] + b["wrong"] for b in found["reliability"]) > 0


def test_one_family_can_be_asked_for(gold: Path) -> None:
    done = kg(gold, "--family", "people", "--family", "statements", "--json")
    assert list(json.loads(done.stdout)["families"]) == ["people", "statements"]


def test_errors_are_listed_with_their_rules(gold: Path) -> None:
    wrong, missed = kg(gold, "--errors", "people").stdout.splitlines()
    assert wrong.startswith("+ b คมสัน เอกชัย  (person-titled ")
    assert missed == "- b ก ข"


def test_what_is_less_sure_can_be_left_out(gold: Path) -> None:
    done = kg(gold, "--min-confidence", "1", "--json")
    assert json.loads(done.stdout)["families"]["people"]["right"] == 0


def test_the_families_are_those_that_are_measured() -> None:
    assert FAMILIES == MEASURED


@pytest.mark.skipif(not GOLD, reason="KG_GOLD names no folder of annotations")
def test_a_graph_of_the_same_releases_is_scored_alike(tmp_path: Path) -> None:
    folder = Path(GOLD or "")
    score = _module(folder.parent / "score.py")
    graph = tmp_path / "graph.ttl"
    words = ["build", f"{folder}/*.txt", "-o", str(graph)]
    assert CliRunner().invoke(cli.group, words).exit_code == 0
    found, scorer = score.read_graph(str(graph)), score.Scorer()
    for path in sorted(folder.glob("*.json")):
        if path.stem != "sources":
            said = json.loads(path.read_text(encoding="utf-8"))
            score.score_release(scorer, path.stem, said, found)
    own = json.loads(kg(folder, "--json").stdout)["families"]
    for family, tally in scorer.tally.items():
        measured = [own[family][name] for name in ("precision", "recall", "f1")]
        assert measured == pytest.approx(tally.f1(), abs=SCORED), family


@pytest.mark.skipif(not GOLD, reason="KG_GOLD names no folder of annotations")
def test_what_is_above_nine_in_ten_is_right_nineteen_times_in_twenty() -> None:
    sure = json.loads(kg(GOLD, "--json").stdout)["sure"]
    assert sure["share"] >= SURE


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        pytest.fail(f"{path}: expected a module")
    module = module_from_spec(spec)
    sys.modules["score"] = module
    spec.loader.exec_module(module)
    return module
