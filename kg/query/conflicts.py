"""What of a graph cannot all be true: leads for those who check facts."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.data import table
from kg.query import Row, expand, filled, prefixes_of, select
from kg.resolve import key

YEAR = len("2019")


class Side(NamedTuple):
    """What one side of a conflict says, and where that stands."""

    says: str
    source: str


class Conflict(NamedTuple):
    """Two claims that exclude each other."""

    kind: str
    about: str
    day: str
    sides: tuple[Side, ...]


def find(path: Path) -> list[Conflict]:
    """Return the conflicts of a graph, a kind after another."""
    prefixes = prefixes_of(path)
    agencies = "> <".join(expand(agency, prefixes) for agency in _limited())
    texts = [
        filled("conflicts-holders"),
        filled("conflicts-places"),
        filled("conflicts-offices", agencies=agencies),
    ]
    makers: tuple[Callable[[list[Row]], Iterator[Conflict]], ...]
    makers = (_holders, _places, _offices)
    found: list[Conflict] = []
    for make, rows in zip(makers, select(path, texts), strict=True):
        found.extend(dict.fromkeys(make(rows)))
    return found


def _holders(rows: Iterable[Row]) -> Iterator[Conflict]:
    for row in rows:
        rival = f"{row['otherName']} held it from {row['first']} to {row['last']}"
        sides = Side(f"{row['name']} holds it", _source(row)), Side(rival, row["other"])
        yield Conflict("two holders of a post", row["title"], row["day"], sides)


def _places(rows: Iterable[Row]) -> Iterator[Conflict]:
    for row in rows:
        one = Side(f"{row['what']}, {row['place']}", f"{row['id']} “{row['exact']}”")
        two = Side(
            f"{row['otherWhat']}, {row['otherPlace']}",
            f"{row['otherId']} “{row['otherExact']}”",
        )
        kind = "one person in two places"
        yield Conflict(kind, row["name"], row["moment"][:16], (one, two))


def _offices(rows: Iterable[Row]) -> Iterator[Conflict]:
    for row in rows:
        begins, ends = _limited()[row["agency"]]
        day = row["day"]
        says = Side(f"{row['name']} is {row['title']}", _source(row))
        if begins and day[: len(begins)] < begins:
            limit = Side(f"there is none before {begins}", "")
        elif ends and day[: len(ends)] > ends and not _just(day, ends):
            limit = Side(f"there is none after {ends}", "")
        else:
            continue
        kind = "a post of an agency that was not there"
        yield Conflict(kind, row["office"], day, (says, limit))


def _just(day: str, ends: str) -> bool:
    """Tell whether a day is within the year in which only the year is known."""
    return len(ends) == YEAR and day[:YEAR] == ends


def _limited() -> dict[str, tuple[str, str]]:
    """Return the listed agencies that began or ended, and when."""
    return {
        f"agency:{key(row['name'])}": (row["from"], row["until"])
        for row in table("agencies")
        if row["from"] or row["until"]
    }


def _source(row: Row) -> str:
    where = f"{row['day']} {row['id']}:{row['from']}-{row['to']}"
    words = " ".join(row["exact"].split())
    return " ".join(filter(None, [where, f"“{words}”", row.get("headline")]))
