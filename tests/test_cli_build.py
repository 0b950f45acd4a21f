import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import cli, export, store

RELEASE = "ข่าว\n\nนายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก กล่าวว่า ดี\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "a.txt"
    path.parent.mkdir()
    path.write_text(RELEASE, encoding="utf-8")
    return path


def kg(*words: object) -> Result:
    return CliRunner().invoke(cli.group, ["build", "--workers", "1", *map(str, words)])


def test_writes_turtle_to_standard_output(source: Path) -> None:
    done = kg(source)
    assert done.exit_code == 0
    assert "person:คมสัน_เอกชัย a foaf:Person ;" in done.stdout


def test_says_on_standard_error_what_it_did(source: Path) -> None:
    assert kg(source).stderr.startswith("1 release read, 0 skipped, ")


def test_says_more_when_asked(source: Path) -> None:
    words = ["-v", "build", "--workers", "1", str(source)]
    lines = CliRunner().invoke(cli.group, words).stderr.splitlines()
    assert [line.partition(" s: ")[2] for line in lines[:2]] == [
        "read 1",
        "read 1, described 1",
    ]


@pytest.mark.parametrize("form", export.NAMES)
def test_the_name_of_the_file_says_the_format(source: Path, form: str) -> None:
    path = source.with_suffix(f".{form}")
    assert kg(source, "-o", path).exit_code == 0
    assert path.read_text("utf-8") == kg(source, "--format", form).stdout


def test_leaves_no_part_of_a_file(source: Path) -> None:
    kg(source, "-o", source.parent / "g.ttl")
    assert sorted(path.name for path in source.parent.iterdir()) == ["a.txt", "g.ttl"]


def test_a_place_that_cannot_be_written_is_an_error_of_one_line(source: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", str(source), "-o", "/nowhere/g.ttl"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert done.returncode == 1
    assert done.stderr == (
        "kg: /nowhere/g.ttl: found No such file or directory; "
        "expected a place to write a file\n"
    )


def test_a_source_that_is_not_there_is_an_error_of_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "x")]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


def test_what_is_skipped_is_reported(source: Path) -> None:
    bad = source.parent / "bad.txt"
    bad.write_bytes(b"\x81\x8d\x8f\x90" * 9)
    report = source.parent.parent / "report.tsv"
    done = kg(source.parent, "--report", report)
    assert done.exit_code == 0
    assert f"skipped {bad}: found" in done.stderr
    header, row = report.read_text("utf-8").splitlines()
    assert header == "source\treason"
    assert row.startswith(f"{bad}\tfound")


def test_nothing_read_is_a_failure(source: Path) -> None:
    source.write_bytes(b"\x81\x8d\x8f\x90" * 9)
    assert kg(source).exit_code == 1


def test_fills_a_store_that_can_be_asked(source: Path) -> None:
    place = source.parent.parent / "store"
    assert kg(source, "--store", place).stdout == ""
    query = "SELECT ?p { ?p a <http://xmlns.com/foaf/0.1/Person> }"
    [answer] = store.run(place, [query], {}, csv=True)
    assert "คมสัน_เอกชัย" in answer.body.decode()


def test_reads_the_columns_that_are_named(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("a,b\nหนึ่ง,ข่าว เนื้อข่าว\n", encoding="utf-8")
    done = kg(table, "--id-column", "a", "--text-column", "b")
    assert 'dcterms:identifier "หนึ่ง"' in done.stdout


@pytest.mark.parametrize(
    "words", [[], ["--format", "doc", "x"], ["--workers", "0", "x"]]
)
def test_wrong_usage_exits_with_2(words: list[str]) -> None:
    assert kg(*words).exit_code == 2


def test_help_is_quick_and_ends_with_an_example() -> None:
    code = (
        "import sys; from kg.cli import group; "
        "group(['--help'], standalone_mode=False); "
        "slow = {'rdflib', 'pyarrow', 'pyoxigraph', 'networkx', 'pythainlp'}; "
        "sys.exit(str(slow & set(sys.modules) or ''))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, text=True
    )
    assert done.stderr == "\n"
    assert done.stdout.splitlines()[-1].strip().startswith("Example: kg build")


def test_a_command_whose_module_is_missing_does_not_break_the_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cli, "COMMANDS", ("build", "nothing"))
    done = CliRunner().invoke(cli.group, ["--help"])
    assert done.exit_code == 0
    assert "nothing" not in done.stdout
