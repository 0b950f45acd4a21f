"""`kg` as one meets it: helps, errors, exit codes, pipes, terminals, completion."""

import json
import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg import cli
from kg.cli import COMMANDS, group
from tests.make import cases

TAK = Path(__file__).parents[1] / "examples" / "releases" / "tak-2552.txt"
KG = [sys.executable, "-m", "kg"]
SLOW = (
    "networkx",
    "pyarrow",
    "pyoxigraph",
    "pyshacl",
    "pythainlp",
    "rdflib",
    "trafilatura",
)
ANSWERS = (
    "analyse graph.ttl",
    "explain tak.txt",
    "moves",
    "query 'SELECT * { ?s a foaf:Person }'",
    "readers",
    "show คมสัน",
    "stats",
)


def invoke(*words: str) -> Result:
    return CliRunner().invoke(group, words)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a release, its graph, and files that are neither."""
    place = tmp_path_factory.mktemp("cli")
    (place / "tak.txt").write_bytes(TAK.read_bytes())
    (place / "empty.txt").write_bytes(b"")
    (place / "junk.ttl").write_text("junk", encoding="utf-8")
    (place / "bytes.rq").write_bytes(b"\xff\xfe\x00")
    (place / "folder").mkdir()
    graph = str(place / "graph.ttl")
    built = invoke("build", str(place / "tak.txt"), "-o", graph, "--workers", "1")
    assert built.exit_code == 0
    return place


def run(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*KG, *shlex.split(line)],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_each_help_ends_with_an_example_of_the_command(command: str) -> None:
    shown = invoke(command, "--help")
    assert shown.exit_code == 0
    *_, last = shown.output.strip().splitlines()
    assert last.strip().startswith(f"Example: kg {command}")


def test_the_help_of_kg_ends_with_an_example_and_lists_all_commands() -> None:
    shown = invoke("--help").output
    assert shown.strip().splitlines()[-1].strip().startswith("Example: kg build")
    assert re.findall(r"^  (\w+)  ", shown, re.MULTILINE) == list(COMMANDS)


def test_the_help_of_a_command_has_no_marks_of_its_markup() -> None:
    for command in COMMANDS:
        assert "\\b" not in invoke(command, "--help").output


def test_the_help_is_quick_for_it_loads_nothing_slow() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from kg.cli import group;"
        "CliRunner().invoke(group, ['--help']);"
        f"print([name for name in {SLOW} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert ran.stdout.decode().strip() == "[]"


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"kg, version \d+\.\d+\.\d+\n", invoke("--version").output)


@pytest.mark.parametrize("case", cases("cli_errors"), ids=" -> ".join)
def test_what_is_wrong_is_said_in_one_line(
    case: tuple[str, ...],
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    line, code, message = case
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KG_GRAPH", raising=False)
    monkeypatch.setattr(sys, "argv", ["kg", *shlex.split(line)])
    with pytest.raises(SystemExit) as left:
        cli.main()
    said = capsys.readouterr().err
    assert message in said
    assert left.value.code == int(code)
    assert said.startswith("Usage: kg" if code == "2" else "kg: ")


@pytest.mark.parametrize("line", ANSWERS)
def test_a_pipe_gets_the_answer_alone_and_no_colours(line: str, folder: Path) -> None:
    ran = run(line, folder)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout
    assert "\x1b" not in ran.stdout


@pytest.mark.parametrize(
    "line",
    [
        "analyse graph.ttl --format json",
        "explain tak.txt --json",
        "moves --json",
        "query 'ASK { ?s a foaf:Person }' --format json",
        "show คมสัน --json",
        "stats --json",
    ],
)
def test_json_is_json(line: str, folder: Path) -> None:
    assert json.loads(run(line, folder).stdout) is not None


def test_a_terminal_sees_how_far_the_build_is(folder: Path) -> None:
    command = [*KG, "build", "tak.txt", "-o", "seen.ttl", "--workers", "1"]
    assert "\rreleases" in seen(command, folder).replace("\x1b[K", "")


def test_a_terminal_sees_an_explained_release_in_colours(folder: Path) -> None:
    assert "\x1b[4;36mคมสัน เอกชัย" in seen([*KG, "explain", "tak.txt"], folder)


def seen(command: list[str], folder: Path) -> str:
    """Return what a command writes to a terminal."""
    master, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PYTHONUTF8": "1"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    ):
        os.close(terminal)
        return _all(master).decode()


def _all(master: int) -> bytes:
    pieces = []
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # the other end is closed
            piece = b""
        if not piece:
            os.close(master)
            return b"".join(pieces)
        pieces.append(piece)


def test_a_reader_that_stops_early_breaks_nothing(folder: Path) -> None:
    line = f"{shlex.join(KG)} explain tak.txt | head -n 1"
    ran = subprocess.run(
        ["bash", "-c", line], cwd=folder, capture_output=True, check=True
    )
    assert ran.stdout.startswith(b"tak \xc2\xb7 ")
    assert ran.stderr == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete_commands(shell: str) -> None:
    words = {"COMP_WORDS": "kg st", "COMP_CWORD": "1" if shell != "fish" else "st"}
    ran = subprocess.run(
        [sys.executable, "-c", "from kg.cli import main; main()"],
        env={**os.environ, **words, "_KG_COMPLETE": f"{shell}_complete"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "stats" in ran.stdout
