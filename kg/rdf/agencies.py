"""What kg/data/agencies.tsv knows of an agency."""

from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.model import Entity, Triple
from kg.rdf.iris import name
from kg.resolve import key


def describe(agency: Entity) -> Iterator[Triple]:
    """Yield the kind of an agency, its listed forms and what it is part of."""
    row, kind = _listed().get(agency.id), _kind(agency)
    if kind:
        yield Triple(agency.id, "org:classification", f"agencyKind:{kind}")
    if not row:
        return
    for form in (*row["abbreviations"].split("|"), row["english"]):
        if form:
            yield Triple(agency.id, "skos:altLabel", name(form))
    if row["parent"]:
        parent = f"agency:{key(row['parent'])}"
        yield Triple(agency.id, "org:subOrganizationOf", parent)


def needed(agency: Entity) -> Iterator[tuple[str, str]]:
    """Yield the IRI and the name of each thing that `describe` will point to."""
    row, kind = _listed().get(agency.id), _kind(agency)
    if kind:
        yield f"agencyKind:{kind}", kind
    if row and row["parent"]:
        yield f"agency:{key(row['parent'])}", row["parent"]


@cache
def _listed() -> dict[str, dict[str, str]]:
    return {f"agency:{key(row['name'])}": row for row in table("agencies")}


@cache
def _heads() -> dict[str, str]:
    """Return the words that names of agencies begin with, and the kinds they tell."""
    heads = {row["head"]: row["kind"] for row in table("agency_heads")}
    return heads | {row["word"]: row["kind"] for row in table("area_words")}


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(head) for head in _heads()}, reverse=True))


@cache
def _countries() -> frozenset[str]:
    return frozenset(row["name"] for row in table("countries"))


def _kind(agency: Entity) -> str:
    if agency.id in _listed():
        kind = _listed()[agency.id]["kind"]
    elif agency.name in _countries():
        kind = "country"
    else:
        starts = (agency.name[:length] for length in _lengths())
        kind = next((_heads()[start] for start in starts if start in _heads()), "")
    return kind
