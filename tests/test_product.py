"""What is published holds what belongs to it, and speaks of nothing else."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "NOTICE",
    "README.md",
    "examples",
    "kg",
    "ontology",
    "pyproject.toml",
    "requirements.lock",
    "tests",
}
FOREIGN = {  # the brackets keep these lines from finding themselves
    "a path of one machine": r"(?<![\w.])/(?:work|tmp|root|home|Users)/\w",
    "where packages come from": r"pypi[.]org|pythonhosted[.]|index-ur[l]|find-link[s]",
    "what lies outside": r"[.][.]/shared|shared/(?=gold|corpus|examples)",
    "how it is made": r"(?i)\bclaud[e]\b|anthropi[c]|chatgp[t]|\bcopilo[t]\b",
    "a conflict left behind": r"^(?:<{7}|>{7}) ",
}
LOCKED = re.compile(r"[A-Za-z0-9._-]+==[\w.]+")


def published() -> list[str]:
    """Return the files that are published, or will be once they are committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = listed.stdout.decode().split("\0")
    return [name for name in names if name and (ROOT / name).is_file()]


def test_nothing_lies_at_the_top_but_what_belongs_there() -> None:
    assert {name.split("/")[0] for name in published()} == TOP


@pytest.mark.parametrize("pattern", FOREIGN.values(), ids=FOREIGN.keys())
def test_no_file_names(pattern: str) -> None:
    foreign = re.compile(pattern, re.MULTILINE)
    found = [
        f"{name}: {match[0]}"
        for name in published()
        if not name.startswith("examples/releases/")
        if (match := foreign.search((ROOT / name).read_text("utf-8", "replace")))
    ]
    assert found == []


def test_the_lock_file_has_names_and_versions_only() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not LOCKED.fullmatch(line)] == []
    assert lines == sorted(set(lines), key=str.lower)


def test_the_lock_file_has_all_that_is_declared() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {_plain(line.split("==")[0]) for line in text.splitlines()}
    declared = re.findall(
        r'^  "([\w-]+)>=', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE
    )
    assert len(declared) > 5
    assert {_plain(name) for name in declared} <= locked


def _plain(name: str) -> str:
    return re.sub("[-_.]+", "-", name).lower()
