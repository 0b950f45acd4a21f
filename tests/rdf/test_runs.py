from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Triple
from kg.rdf import runs
from kg.rdf.iris import literal

triple = st.builds(
    Triple,
    st.sampled_from(["release:a", "person:a", "person:ก", "mention:a_0_1_person"]),
    st.sampled_from(["a", "rdfs:label", "skos:altLabel"]),
    st.sampled_from(["foaf:Person", '"ก ข"@th'])
    | st.builds(literal, st.text(max_size=3)),
)


@given(st.lists(st.lists(triple)))
def test_merged_runs_say_what_one_run_says(parts: list[list[Triple]]) -> None:
    whole = runs.lines(triple for part in parts for triple in part)
    assert list(runs.merge(map(runs.lines, parts))) == whole


@given(st.lists(triple))
def test_a_run_holds_each_triple_once(triples: list[Triple]) -> None:
    found = list(runs.triples(runs.lines(triples)))
    assert len(found) == len(set(found)) == sum(map(runs.count, runs.lines(triples)))
    assert set(found) == set(triples)


@given(st.lists(triple))
def test_a_run_is_read_as_it_was_written(
    tmp_path_factory: object, triples: list[Triple]
) -> None:
    path: Path = tmp_path_factory.mktemp("runs") / "0.run"  # type: ignore[attr-defined]
    lines = runs.lines(triples)
    runs.write(lines, path)
    assert list(runs.read(path)) == lines


def test_releases_come_first_and_evidence_last() -> None:
    names = ["mention:a", "agency:a", "release:a", "person:a", "<http://a/>"]
    lines = runs.lines(Triple(name, "a", "x:y") for name in names)
    assert [t.subject for t in runs.triples(lines)] == [
        "<http://a/>",
        "release:a",
        "person:a",
        "agency:a",
        "mention:a",
    ]


def test_many_runs_are_bundled_into_few(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "MOST", 3)
    paths = [tmp_path / f"{number}.run" for number in range(20)]
    for number, path in enumerate(paths):
        runs.write(runs.lines([Triple(f"person:{number:02}", "a", "x:y")]), path)
    fewer = runs.bundle(paths)
    assert len(fewer) <= 3
    found = runs.triples(runs.merge(map(runs.read, fewer)))
    assert [t.subject for t in found] == [f"person:{n:02}" for n in range(20)]
