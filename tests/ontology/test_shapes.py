"""The shapes accept what a graph should say, and name whatever it should not."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import SH, Graph

from kg import store
from kg.cli import group
from kg.rdf import shapes
from kg.rdf.trail import Place, trace
from kg.vocab import expand
from tests.make import cases
from tests.ontology.questions import ROOT

HANDMADE = Path(__file__).parent / "handmade.ttl"
EXAMPLE = ROOT / "ontology" / "example.ttl"


def findings(text: str, folder: Path) -> list[shapes.Finding]:
    source = folder / "graph.ttl"
    source.write_text(text, encoding="utf-8")
    store.convert(source, folder / "graph.nt", "nt", {})
    split = shapes.split(folder / "graph.nt", folder)
    return [*split.strangers, *(f for s in split.shards for f in shapes.check(s))]


def validate(path: Path, *options: str) -> Result:
    return CliRunner().invoke(group, ["validate", str(path), *options])


@pytest.mark.parametrize("path", [HANDMADE, EXAMPLE], ids=lambda path: path.name)
def test_a_right_graph_conforms_in_one_line(path: Path) -> None:
    result = validate(path)
    assert (result.exit_code, result.output.count("\n")) == (0, 1)
    assert "conforms" in result.output


@pytest.mark.parametrize(
    ("old", "new", "kind", "path", "expected"), cases("shapes"), ids=str
)
def test_a_wrong_graph_is_told_what_was_expected(  # noqa: PLR0913, PLR0917
    old: str, new: str, kind: str, path: str, expected: str, tmp_path: Path
) -> None:
    old, new = (text.replace("\\n", "\n") for text in (old, new))
    right = HANDMADE.read_text(encoding="utf-8")
    assert right.count(old)
    found = findings(right.replace(old, new), tmp_path)
    about = [f for f in found if f.path == path and expected in f.expected["en"]]
    assert {shapes.short(f.node).partition(":")[0] for f in about} == {kind}
    assert all(set(f.expected) == {"en", "th"} for f in found)


def test_shards_find_what_the_whole_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = HANDMADE.read_text(encoding="utf-8").replace("oa:start 24", "oa:start 99")
    (tmp_path / "one").mkdir()
    whole = findings(text, tmp_path / "one")
    monkeypatch.setattr(shapes, "SHARD", 2000)
    (tmp_path / "many").mkdir()
    assert sorted(findings(text, tmp_path / "many"), key=by_node) == whole
    assert len(list((tmp_path / "many").glob("[0-9]*.nt"))) > 1


def by_node(finding: shapes.Finding) -> tuple[str, str, str]:
    return finding.node, finding.path, finding.found


def test_every_message_is_in_both_languages() -> None:
    graph = Graph().parse(ROOT / "ontology" / "shapes.ttl")
    spoken: dict[object, list[str]] = {}
    for shape, message in graph.subject_objects(SH.message):
        spoken.setdefault(shape, []).append(getattr(message, "language", "") or "")
    assert {tuple(sorted(said)) for said in spoken.values()} == {("en", "th")}
    parts = set(graph.objects(None, SH.property))
    assert parts <= set(spoken)


def test_a_report_groups_its_errors_and_says_where_they_stand(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.ttl"
    text = HANDMADE.read_text(encoding="utf-8").replace("oa:start 24", "oa:start 99")
    wrong.write_text(text, encoding="utf-8")
    result = validate(wrong, "--limit", "1")
    assert result.exit_code == 1
    assert "mention: oa:start must be less than oa:end (2 errors)" in result.output
    assert "in release tak characters 99-46 “ผู้ว่าราชการจังหวัดตาก”" in result.output
    assert "… and 1 more" in result.output
    assert result.output.endswith("does not conform, 2 errors\n")


def test_a_report_speaks_thai_when_asked(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.ttl"
    text = HANDMADE.read_text(encoding="utf-8").replace("oa:start 24", "oa:start 99")
    wrong.write_text(text, encoding="utf-8")
    assert "ต้องน้อยกว่า" in validate(wrong, "--language", "th").output


@pytest.mark.parametrize(
    ("node", "place"),
    [
        ("release:aaaaaaaaaaaaaaaa", Place("tak")),
        ("mention:aaaaaaaaaaaaaaaa_10_22_person", Place("tak", "10-22", "คมสัน เอกชัย")),
        ("person:คมสัน_เอกชัย", Place("tak", "10-22", "คมสัน เอกชัย")),
        ("event:เยือนญี่ปุ่น_bbbbbbbb", Place("tokyo", "100-112", "เยือนญี่ปุ่น")),
        ("participation:4", Place("tokyo", "100-112", "เยือนญี่ปุ่น")),
    ],
)
def test_a_node_is_traced_to_where_it_stands(
    node: str, place: Place, tmp_path: Path
) -> None:
    store.convert(HANDMADE, tmp_path / "graph.nt", "nt", {})
    assert trace(tmp_path / "graph.nt", {expand(node)}) == {expand(node): place}


def test_what_lost_its_evidence_is_traced_by_its_key(tmp_path: Path) -> None:
    text = HANDMADE.read_text(encoding="utf-8").replace("_200_237_statement", "_x", 1)
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    store.convert(tmp_path / "graph.ttl", tmp_path / "graph.nt", "nt", {})
    lost = expand("statement:aaaaaaaaaaaaaaaa_200")
    assert trace(tmp_path / "graph.nt", {lost})[lost].release == "tak"


def test_a_file_that_is_no_graph_is_an_error_of_one_line(tmp_path: Path) -> None:
    result = validate(tmp_path / "none.ttl")
    assert "no such graph file" in str(result.exception)
