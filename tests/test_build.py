import json
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg import build as building
from kg import export, worker
from kg.build import Options, build
from kg.engines import shards
from kg.extract import read as extract
from kg.model import Reading, Release
from kg.rdf.iris import prefixes
from kg.readers import Source
from tests.tak import reading

PLAIN = Options()
STORIES = [
    "{n} ผู้ว่าฯ ตาก ประชุม\n\nวันที่ 12 พ.ค. 2552 เวลา 09.00 น. นายคมสัน เอกชัย "
    "ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุมครั้งที่ {n} ณ ศาลากลางจังหวัดตาก\n",
    "{n} กรมชลประทานลงพื้นที่\n\nนายทองเปลว กองจันทร์ อธิบดีกรมชลประทาน กล่าวว่า "
    "กระทรวงเกษตรและสหกรณ์ จะลงพื้นที่จังหวัดพิจิตร ครั้งที่ {n}\n",
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("releases")
    for n in range(30):
        (found / f"{n:02}.txt").write_text(STORIES[n % 2].format(n=n), encoding="utf-8")
    return found


def turtle(graph: building.Graph, folder: Path, base: str = PLAIN.base) -> str:
    path = folder / "graph.ttl"
    with path.open("w", encoding="utf-8", newline="\n") as out:
        export.write(graph.lines(), out, "ttl", prefixes(base))
    return path.read_text(encoding="utf-8")


def built(paths: Sequence[Path], folder: Path, options: Options = PLAIN) -> str:
    folder.mkdir(exist_ok=True)
    return turtle(build(paths, folder, options), folder, options.base)


def test_the_order_of_sources_and_the_shards_do_not_matter(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = sorted(folder.iterdir())
    shuffled = random.Random(1).sample(paths, len(paths))
    first = built(paths, tmp_path / "a")
    monkeypatch.setattr(shards, "FILES", 4)
    assert built(shuffled, tmp_path / "b") == first


@pytest.mark.parametrize(("seed", "workers"), [("1", "1"), ("2", "2"), ("3", "3")])
def test_the_workers_and_the_hash_seed_do_not_matter(
    folder: Path, tmp_path: Path, seed: str, workers: str
) -> None:
    env = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "kg", "build", str(folder), "--workers", workers]
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    assert done.stdout.decode() == built([folder], tmp_path / "here")


def test_a_large_file_is_shared_out_and_says_the_same(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"id": p.stem, "text": p.read_text("utf-8")} for p in folder.iterdir()]
    table = tmp_path / "releases.jsonl"
    table.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    whole = built([table], tmp_path / "a")
    monkeypatch.setattr(shards, "BYTES", 100)
    assert built([table], tmp_path / "b", Options(workers=2)) == whole


def test_one_text_is_one_release_that_has_all_its_ids(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        (tmp_path / f"{name}.txt").write_text("ข่าว\n\nเนื้อข่าว\n", encoding="utf-8")
    graph = build([tmp_path], tmp_path)
    assert graph.releases == 1
    assert 'dcterms:identifier "a", "b", "c" ;' in turtle(graph, tmp_path)


def test_of_one_text_what_the_smallest_id_says_stands(tmp_path: Path) -> None:
    rows = [
        {"id": "b", "text": "ข่าว เนื้อข่าว", "date": "2020-01-02"},
        {"id": "a", "text": "ข่าว เนื้อข่าว", "date": "2020-01-01"},
    ]
    table = tmp_path / "releases.jsonl"
    table.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    text = turtle(build([table], tmp_path), tmp_path)
    assert '"2020-01-01"^^xsd:date' in text
    assert "2020-01-02" not in text


def test_what_cannot_be_read_is_listed_and_stops_nothing(tmp_path: Path) -> None:
    sources = tmp_path / "in"
    sources.mkdir()
    (sources / "bad.txt").write_bytes(b"\x81\x8d\x8f\x90" * 9)
    (sources / "good.txt").write_text("ข่าว\n\nเนื้อข่าว\n", encoding="utf-8")
    graph = build([sources], tmp_path)
    assert graph.releases == 1
    [(source, reason)] = graph.skipped
    assert source.endswith("bad.txt")
    assert reason.startswith("found")


def test_the_header_counts_what_the_graph_says(folder: Path, tmp_path: Path) -> None:
    graph = build([folder], tmp_path)
    text = turtle(graph, tmp_path)
    triples = list(parse(text.encode(), RdfFormat.TURTLE))
    subjects = {str(quad.subject) for quad in triples}
    assert graph.triples == len(triples)
    assert f"void:triples {len(triples)} ;" in text
    assert f"void:entities {len(subjects)} ;" in text


def test_what_is_less_sure_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def handmade(release: Release, skip: object) -> Reading:
        return reading(release)

    monkeypatch.setattr(worker, "extract", handmade)
    path = tmp_path / "tak.txt"
    path.write_text(reading().release.text, encoding="utf-8")
    assert "tn:Tenure" in built([path], tmp_path / "a", Options(least=0.9))
    assert "tn:Mention" not in built([path], tmp_path / "b", Options(least=0.91))


def test_the_data_may_live_elsewhere(folder: Path, tmp_path: Path) -> None:
    text = built([folder], tmp_path, Options(base="https://example.org/"))
    assert "@prefix person: <https://example.org/person/> ." in text
    assert "<https://example.org/dataset> a void:Dataset" in text
    assert "w3id.org/thamniap/id" not in text


def test_the_text_is_there_by_option(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text('ข่าว\n\nเนื้อ "ข่าว"\n', encoding="utf-8")
    text = built([path], tmp_path, Options(text=True))
    assert r'schema:articleBody "ข่าว\n\nเนื้อ \"ข่าว\"\n"' in text


def test_sources_are_cut_by_number_and_by_size() -> None:
    small = [Source(str(n), b"x") for n in range(shards.FILES + 1)]
    large = Source("large", b"x" * (shards.BYTES + 1))
    parts = list(shards.cut([*small, large], 2))
    assert [(len(p.sources), p.part, p.parts) for p in parts] == [
        (shards.FILES, 0, 1),
        (1, 0, 1),
        (1, 0, 2),
        (1, 1, 2),
    ]


def test_every_mention_stands_where_it_says(folder: Path) -> None:
    for path in folder.iterdir():
        release = Release(path.stem, "", path.read_text(encoding="utf-8"))
        for mention in extract(release).mentions:
            assert release.text[mention.start : mention.end] == mention.exact
