import io
import json
import time
from pathlib import Path

import pytest

from kg import store
from kg.errors import QueryError, ReadError

PREFIXES = {
    "person": "https://w3id.org/thamniap/id/person/",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
TURTLE = """\
@prefix person: <https://w3id.org/thamniap/id/person/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
person:คมสัน_เอกชัย a foaf:Person ;
	foaf:title "นาย"@th .
"""
EXPLODING = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return path


def rows(path: Path, query: str) -> list[dict[str, dict[str, str]]]:
    (answer,) = store.run(path, [query], PREFIXES)
    found: list[dict[str, dict[str, str]]] = json.loads(answer.body)["results"][
        "bindings"
    ]
    return found


def test_answers_from_a_file(path: Path) -> None:
    found = rows(path, "SELECT ?title { person:คมสัน_เอกชัย foaf:title ?title }")
    assert found == [{"title": {"type": "literal", "value": "นาย", "xml:lang": "th"}}]


def test_a_load_replaces_what_the_store_said(path: Path, tmp_path: Path) -> None:
    directory = tmp_path / "graph.store"
    store.load(path, directory)
    path.write_text(TURTLE.replace("นาย", "นาง"), encoding="utf-8")
    store.load(path, directory)
    found = rows(directory, "SELECT ?title { ?person foaf:title ?title }")
    assert [row["title"]["value"] for row in found] == ["นาง"]
    assert len(list(directory.glob("generation-*"))) == 1


def test_a_load_that_fails_leaves_the_store_as_it_was(
    path: Path, tmp_path: Path
) -> None:
    directory = tmp_path / "graph.store"
    store.load(path, directory)
    path.write_text("person:x a", encoding="utf-8")
    with pytest.raises(ReadError, match=r"graph\.ttl: not a graph"):
        store.load(path, directory)
    assert rows(directory, "SELECT ?title { ?person foaf:title ?title }")
    assert len(list(directory.glob("generation-*"))) == 1


@pytest.mark.parametrize("name", sorted(store.FORMATS))
def test_every_format_says_the_same(name: str, path: Path, tmp_path: Path) -> None:
    there, back = tmp_path / f"there.{name}", io.BytesIO()
    store.convert(path, there, name, PREFIXES)
    store.convert(there, back, "ttl", PREFIXES)
    written = back.getvalue().decode()
    assert written.split(" .\n", 2)[2:] == TURTLE.split(" .\n", 2)[2:]


def test_a_named_graph_has_no_turtle(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_text("<a:a> <a:b> <a:c> <a:g> .\n", encoding="utf-8")
    with pytest.raises(ReadError, match="named graph <a:g>"):
        store.convert(path, io.BytesIO(), "ttl", {})


def test_an_exploding_query_is_killed_at_its_deadline(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    lines = (f"<a:{n}> <a:b> <a:{n + 1}> .\n" for n in range(2000))
    path.write_text("".join(lines), encoding="utf-8")
    began = time.monotonic()
    with pytest.raises(QueryError, match="stopped after 1 s"):
        store.run(path, [EXPLODING], {}, limits=store.Limits(seconds=1))
    assert time.monotonic() - began < 5


def test_a_greedy_query_is_stopped_at_its_memory(tmp_path: Path) -> None:
    path = tmp_path / "graph.nt"
    lines = (f"<a:{n}> <a:b> <a:{n + 1}> .\n" for n in range(2000))
    path.write_text("".join(lines), encoding="utf-8")
    greedy = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?a"
    with pytest.raises(QueryError, match="300 MB of memory"):
        store.run(path, [greedy], {}, limits=store.Limits(20, megabytes=300))


@pytest.mark.parametrize("name", ["graph.txt", "graph.ttl"])
def test_a_file_that_is_none_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=name):
        store.run(tmp_path / name, ["ASK {}"], {})
