"""examples/README.md says what is in examples/releases, file by file."""

import re
from pathlib import Path

from kg import readers
from kg.model import Release

EXAMPLES = Path(__file__).parents[2] / "examples"
ROW = re.compile(
    r"\| (?P<file>\S+\.txt) \| (?P<date>\S+) \| .+ \| .+ \| (?P<url>\S+) \|"
)
ROWS = [
    match.groupdict()
    for line in (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    if (match := ROW.fullmatch(line))
]


def releases() -> dict[str, Release]:
    return {
        Path(source.name).name: release
        for source in readers.open_sources([EXAMPLES / "releases"])
        for release in readers.read(source)
    }


def test_the_table_names_every_file_once_and_in_order() -> None:
    files = sorted(path.name for path in (EXAMPLES / "releases").iterdir())
    assert [row["file"] for row in ROWS] == files


def test_the_table_says_what_the_readers_read() -> None:
    found = releases()
    for row in ROWS:
        release = found[row["file"]]
        assert row["date"] == str(release.published or "–")
        assert row["url"].strip("<>") == (release.address or row["url"])
        assert release.title


def test_every_year_from_2015_to_2025_is_there() -> None:
    years = {row["date"][:4] for row in ROWS if row["date"] != "–"}
    assert years == {str(year) for year in range(2015, 2026)}


def test_no_two_are_the_same_and_all_are_small() -> None:
    files = list((EXAMPLES / "releases").iterdir())
    assert len({release.digest for release in releases().values()}) == len(files) == 61
    assert sum(path.stat().st_size for path in files) < 600_000
