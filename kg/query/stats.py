"""How much a graph has of each thing, and what it lacks."""

from collections.abc import Iterator
from pathlib import Path

from kg.query import Row, named
from kg.query.tables import GAP, padded, width

HEADINGS = {
    "kinds": "Things",
    "span": "Dates",
    "releases": "Releases by year",
    "people": "People most releases name",
    "agencies": "Agencies most releases name",
    "posts": "Posts most releases name",
    "events": "Events by type",
    "provinces": "Events by province",
    "roles": "Participants by role",
    "tenures": "Tenures by status",
    "extractors": "Mentions by extractor",
    "missing": "What is missing",
}


def count(path: Path) -> dict[str, list[Row]]:
    """Return, for each heading, its rows: a key and its number `n`."""
    found = named(path, [f"stats-{name}" for name in HEADINGS])
    return {
        name: [row for row in found[f"stats-{name}"] if "n" in row] for name in HEADINGS
    }


def as_json(counts: dict[str, list[Row]]) -> dict[str, dict[str, int | str]]:
    """Return the counts as plain values."""
    return {
        name: {row["key"]: _number(row["n"]) for row in rows}
        for name, rows in counts.items()
    }


def lines(counts: dict[str, list[Row]]) -> Iterator[str]:
    """Yield the counts as a person reads them, a heading a block."""
    for name, rows in counts.items():
        if not rows:
            continue
        yield HEADINGS[name]
        keys = [row["key"].rpartition(":")[2] for row in rows]
        numbers = [_grouped(row["n"]) for row in rows]
        wide, long = max(map(width, keys)), max(map(len, numbers))
        for key, number in zip(keys, numbers, strict=True):
            yield f"{GAP}{padded(key, wide)}{GAP}{number:>{long}}"
        yield ""


def _number(text: str) -> int | str:
    return int(text) if text.isdecimal() else text


def _grouped(text: str) -> str:
    number = _number(text)
    return number if isinstance(number, str) else f"{number:,}"
