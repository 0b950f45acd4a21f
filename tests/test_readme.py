"""Every command of README.md prints what README.md shows."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
LEFT_OUT = "…"


def commands() -> Iterator[tuple[str, str | None]]:
    """Yield each command with what it prints, None where that is not shown."""
    for kind, text in BLOCK.findall(README):
        if kind == "sh":
            yield text, None
            continue
        for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
            first, *rest = part.splitlines()
            more = [line for line in rest if line.startswith("> ")]
            command = "\n".join([first, *(line[2:] for line in more)])
            yield command, "\n".join(rest[len(more) :])


def shown(expected: str) -> re.Pattern[str]:
    """Make of what is shown a pattern, in which "…" stands for anything.

    Alone on a line it stands for any lines, else for a part of its line.
    """
    lines = [
        r"(?:.*\n)*?"
        if line.strip() == LEFT_OUT
        else "[^\n]*".join(
            re.sub(r"(?:\\? )+", " +", re.escape(part))
            for part in line.rstrip().split(LEFT_OUT)
        )
        + "[ ]*\n"
        for line in expected.splitlines()
    ]
    return re.compile("".join(lines))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("tour")
    shutil.copytree(ROOT / "examples", place / "examples")
    shutil.copytree(ROOT / "ontology", place / "ontology")
    return place


def test_each_command_prints_what_the_readme_shows(folder: Path) -> None:
    own = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": own, "PYTHONUTF8": "1"}
    environment.pop("KG_GRAPH", None)
    wrong = []
    for command, expected in commands():
        ran = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            text=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        fits = expected is None or shown(expected).fullmatch(ran.stdout)
        if ran.returncode or not fits:
            wrong.append(f"$ {command}\n{ran.stdout}")
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("link", sorted(set(LINK.findall(README))))
def test_what_the_readme_links_to_is_there(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("target", ["run", "test", "format", "benchmark"])
def test_the_makefile_has_what_the_readme_names(target: str) -> None:
    assert f"make {target}" in README
    assert f"\n{target}:" in (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("expected", "printed", "fits"),
    [
        ("a\n…\nd", "a\nb\nc\nd\n", True),
        ("a\n…\nd", "a\nd\n", True),
        ("a … d", "a b c d\n", True),
        ("a … d", "a b\nc d\n", False),
        ("a", "a\nb\n", False),
    ],
)
def test_an_ellipsis_stands_for_what_is_left_out(
    expected: str, printed: str, fits: bool
) -> None:
    assert bool(shown(expected).fullmatch(printed)) is fits
