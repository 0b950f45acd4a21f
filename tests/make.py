"""Small makers of the values that tests need."""

import csv
from pathlib import Path

from kg.model import Release

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[tuple[str, ...]]:
    """Return the rows of tests/cases/<name>.tsv, without the header and the notes."""
    with (CASES / f"{name}.tsv").open(encoding="utf-8") as lines:
        _, *rows = csv.reader(lines, delimiter="\t")
    return [tuple(row[:-1]) for row in rows]


def release(text: str) -> Release:
    return Release(id="r1", title="", text=text)
