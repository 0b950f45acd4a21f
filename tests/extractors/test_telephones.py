"""The example of an extractor, installed as a user would and used by builds."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "examples" / "extractors" / "telephones"
RELEASES = ROOT / "examples" / "releases"
PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
QUIET = ["--no-build-isolation", "--disable-pip-version-check"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment in which the example is installed."""
    place = tmp_path_factory.mktemp("extractors")
    shutil.copytree(SOURCE, place / "source")
    where = ["--target", str(place / "target"), str(place / "source")]
    subprocess.run([*PIP, *QUIET, *where], check=True)
    return {**os.environ, "PYTHONPATH": str(place / "target"), "PYTHONUTF8": "1"}


def kg(*words: object, env: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "kg", *map(str, words)],
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )


def test_it_is_listed(installed: dict[str, str]) -> None:
    last = kg("extractors", env=installed).stdout.splitlines()[-1]
    assert last.split(maxsplit=2) == [
        "telephones",
        "1.0",
        "Telephone numbers of agencies.",
    ]


def test_workers_use_it_and_the_graph_says_so(
    installed: dict[str, str], tmp_path: Path
) -> None:
    names = ("2020-04-07-28551.txt", "2024-09-20-88219.txt", "tak-2552.txt")
    releases = [RELEASES / name for name in names]
    graph = tmp_path / "graph.ttl"
    kg("build", "--workers", "2", *releases, "-o", graph, env=installed)
    text = graph.read_text(encoding="utf-8")
    assert 'schema:telephone "1569"' in text
    assert 'schema:telephone "1567"' in text
    assert "prov:wasAssociatedWith" in text
    assert "\nextractor:telephones_1.0 a prov:SoftwareAgent" in text
