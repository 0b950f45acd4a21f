"""The card of one thing: what the graph says of it, and the words that say so."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from kg.data import table
from kg.query import Row, named
from kg.query.names import Thing

QUESTIONS = {
    "posts": "card-tenures",
    "appointments": "card-appointments",
    "events": "card-events",
    "participants": "card-participants",
    "statements": "card-statements",
    "together": "card-together",
    "releases": "card-releases",
}


class Source(NamedTuple):
    """The words of a release on which a line rests: characters `start` to `end`."""

    release: str
    id: str
    title: str
    issued: str
    address: str
    exact: str
    start: int
    end: int


class Line(NamedTuple):
    """A line of a card: what its question answered, and the sources of it."""

    said: Row
    sources: tuple[Source, ...]


class Card(NamedTuple):
    """All that the graph says of one thing."""

    thing: Thing
    properties: dict[str, list[str]]  # by the words of kg/data/card_properties.tsv
    sections: dict[str, list[Line]]  # by the names of QUESTIONS; none is empty
    sources: tuple[Source, ...]  # of the thing itself, where it has its own


def card(path: Path, thing: Thing) -> Card:
    """Return the card of a thing that the graph has."""
    names = ["card-properties", "card-sources", *QUESTIONS.values()]
    found = named(path, names, thing.id)
    sources = _sources(found["card-sources"])
    sections = {
        section: [_line(row, sources) for row in _once(found[question])]
        for section, question in QUESTIONS.items()
        if found[question]
    }
    properties = _properties(found["card-properties"])
    return Card(thing, properties, sections, sources.get(thing.id, ()))


def as_json(card: Card) -> dict[str, Any]:
    """Return a card as plain values, each line with all its sources."""
    return {
        "id": card.thing.id,
        "kind": card.thing.kind,
        "label": card.thing.label,
        "properties": card.properties,
        "sources": [source._asdict() for source in card.sources],
        **{section: [_plain(line) for line in lines] for section, lines in _all(card)},
    }


def _all(card: Card) -> Iterable[tuple[str, list[Line]]]:
    return card.sections.items()


def _plain(line: Line) -> dict[str, Any]:
    sources = [source._asdict() for source in line.sources]
    return line.said | ({"sources": sources} if sources else {})


def _line(row: Row, sources: dict[str, tuple[Source, ...]]) -> Line:
    if "exact" in row:  # a release that names the thing is its own source
        return Line({"release": row["release"]}, (_source(row),))
    return Line(row, sources.get(row.get("thing", ""), ()))


def _once(rows: Iterable[Row]) -> Iterable[Row]:
    """Keep the first row of each thing: a second venue makes no second event."""
    first: dict[tuple[str | None, ...], Row] = {}
    for row in rows:
        first.setdefault((row.get("thing"), row.get("who"), row.get("release")), row)
    return first.values()


def _sources(rows: Iterable[Row]) -> dict[str, tuple[Source, ...]]:
    found: dict[str, tuple[Source, ...]] = {}
    for row in rows:
        found[row["thing"]] = (*found.get(row["thing"], ()), _source(row))
    return found


def _source(row: Row) -> Source:
    return Source(
        release=row["release"],
        id=row["id"],
        title=row.get("title", ""),
        issued=row.get("issued", ""),
        address=row.get("address", ""),
        exact=row["exact"],
        start=int(row["from"]),
        end=int(row["to"]),
    )


def _properties(rows: Iterable[Row]) -> dict[str, list[str]]:
    shown = sorted(table("card_properties"), key=lambda row: int(row["order"]))
    found: dict[str, list[str]] = {}
    for listed in shown:
        for row in _thai(rows):
            if row["property"] == listed["property"]:
                text = row.get("name") or _bare(row["value"])
                found.setdefault(listed["word"], []).append(text)
    return {word: sorted(set(texts)) for word, texts in found.items()}


def _thai(rows: Iterable[Row]) -> Iterable[Row]:
    """Keep one name of what a property points to, the Thai one where there is one."""
    kept: dict[tuple[str, str], Row] = {}
    for row in rows:
        known = kept.get((row["property"], row["value"]))
        if known is None or row.get("name", "") > known.get("name", ""):
            kept[row["property"], row["value"]] = row
    return kept.values()


def _bare(value: str) -> str:
    """Leave the prefix out of a concept's name."""
    concept = value.partition(":")[0] in {"eventType", "agencyKind", "role"}
    return value.partition(":")[2] if concept else value
