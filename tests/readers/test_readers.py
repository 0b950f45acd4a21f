import io
import pickle
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from kg import readers
from kg.cli.readers import readers as command
from kg.errors import ReadError
from kg.readers import READERS, Reader, ReadOptions, Source
from kg.readers.sources import readable
from tests.readers.reading import outcome, release


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/d.txt", "a/c.txt", ".git/x.txt", "[1].txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"พาดหัว {name}\nเนื้อข่าว", encoding="utf-8")
    return tmp_path


def names(*paths: str | Path) -> list[str]:
    return [Path(source.name).name for source in readers.open_sources(paths)]


def test_a_folder_is_read_in_one_order_without_what_is_hidden(folder: Path) -> None:
    assert names(folder) == ["[1].txt", "c.txt", "d.txt", "b.txt"]


def test_globs_are_expanded_and_names_that_look_like_them_are_not(folder: Path) -> None:
    assert names(folder / "*.txt") == ["[1].txt", "b.txt"]
    assert names(folder / "**/*.txt")[-2:] == ["d.txt", "b.txt"]
    assert names(folder / "[1].txt") == ["[1].txt"]


def test_what_is_not_there_is_an_error_even_where_others_are_skipped(
    folder: Path,
) -> None:
    with pytest.raises(ReadError, match="expected a file, a folder or a glob"):
        list(readers.open_sources([folder / "nope.txt"], skip=print))


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "พาดหัว\nเนื้อข่าว".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert list(readers.open_sources(["-"])) == [Source("stdin", text)]


def test_a_source_can_be_sent_to_another_process(folder: Path) -> None:
    for source in readers.open_sources([folder]):
        assert pickle.loads(pickle.dumps(source)) == source
        assert source.data == Path(source.name)


@given(st.binary())
def test_any_name_can_be_printed(raw: bytes) -> None:
    name = readable(raw.decode("utf-8", "surrogateescape"))
    assert name.encode().decode() == name


def test_a_file_that_went_away_is_skipped(folder: Path) -> None:
    sources = list(readers.open_sources([folder / "b.txt"]))
    (folder / "b.txt").unlink()
    skipped: list[ReadError] = []
    assert list(readers.read(sources[0], skip=skipped.append)) == []
    assert "No such file or directory; expected a readable file" in str(skipped[0])


def test_the_same_text_has_the_same_digest_in_any_encoding() -> None:
    text = "จังหวัดตากจัดสัมมนา\nวันนี้ (12 พ.ค. 52)"
    codecs = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp874"]
    found = {release("a.txt", text.encode(codec)).digest for codec in codecs}
    assert len(found) == 1


def test_without_a_way_to_skip_the_first_error_is_raised() -> None:
    with pytest.raises(ReadError, match=r"a\.jsonl:1: found"):
        list(readers.read(Source("a.jsonl", b"{\n{")))


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7\n\xff\xd3"])
def test_what_no_reader_takes_is_an_error(data: bytes) -> None:
    found, [error] = outcome("a.bin", data)
    assert not found
    assert "a.bin: found " in str(error)


@pytest.mark.parametrize(
    ("name", "head", "reader"),
    [
        ("a.txt", "รัฐบาลไทย-ข่าวทำเนียบรัฐบาล-ก".encode(), "thaigov"),
        ("a.txt", b"[x] {y}", "plain"),
        ("a", b'  [\n{"id": 1}]', "json"),
        ("a", b"<!-- x -->\n<html>", "html"),
        ("a", b"PAR1", "parquet"),
        ("a", b"id;title;text\n", "csv"),
        ("a", b"id, of a text\n", "plain"),
        ("a.csv", b"x", "csv"),
    ],
)
def test_a_reader_is_chosen_by_name_and_content(
    name: str, head: bytes, reader: str
) -> None:
    assert next(r.name for r in READERS if r.fits(name, head)) == reader


@given(st.binary(), st.sampled_from(["", "a.txt", "a.md", "รัฐบาลไทย"]))
def test_no_bytes_break_the_reading(data: bytes, name: str) -> None:
    for found in outcome(name, data)[0]:
        assert found.title in found.text
        assert found.digest


def test_an_outside_reader_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("shout", "tests.readers.test_readers:SHOUT", "kg.readers")
    monkeypatch.setattr(readers, "entry_points", lambda group: [point])
    readers.installed.cache_clear()
    try:
        assert release("a.shout", b"text").title == "TEXT"
        assert release("a.txt", b"text").title == "text"
    finally:
        monkeypatch.undo()
        readers.installed.cache_clear()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("no.such.module:READER", "reader shout: found ModuleNotFoundError: No module"),
        ("tests.readers.test_readers:_shout", "expected a kg.readers.Reader"),
    ],
)
def test_an_outside_reader_that_is_none_is_an_error(
    monkeypatch: pytest.MonkeyPatch, value: str, message: str
) -> None:
    point = EntryPoint("shout", value, "kg.readers")
    monkeypatch.setattr(readers, "entry_points", lambda group: [point])
    readers.installed.cache_clear()
    with pytest.raises(ReadError, match=message):
        readers.installed()
    monkeypatch.undo()
    readers.installed.cache_clear()


def _shout(source: Source, options: ReadOptions) -> readers.Found:
    yield readers.Release("a", "TEXT", source.read().decode().upper())


SHOUT = Reader("shout", "loud files", lambda name, _: name.endswith(".shout"), _shout)


def test_the_command_lists_every_reader() -> None:
    result = CliRunner().invoke(command)
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.output.splitlines()]
    assert listed == [reader.name for reader in READERS]
