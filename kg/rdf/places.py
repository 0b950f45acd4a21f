"""What the lists know of countries, provinces, districts and subdistricts."""

from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.model import Entity, Triple
from kg.rdf.iris import literal, name
from kg.resolve import key

CODES = {"code": "tn:officialCode", "iso": "tn:isoCode", "iso2": "tn:isoCode"}
ABOVE = {"subdistrict": "district", "district": "province", "venue": "province"}


def describe(place: Entity) -> Iterator[Triple]:
    """Yield the codes and the English name of a place, and what it lies in."""
    row = _listed().get(place.id, {})
    for column, predicate in CODES.items():
        if row.get(column):
            yield Triple(place.id, predicate, literal(row[column]))
    if "english" in row:
        yield Triple(place.id, "rdfs:label", name(row["english"]))
    for above, _ in needed(place):
        yield Triple(place.id, "schema:containedInPlace", above)


def needed(place: Entity) -> Iterator[tuple[str, str]]:
    """Yield the IRI and the full name of the place that a place lies in."""
    _, _, within = place.name.partition("|")
    if within.strip("|") and place.kind in ABOVE:
        kind = ABOVE[place.kind]
        yield f"{kind}:{_key(within)}", within


def _key(name: str) -> str:
    return key(name.strip("|").replace("|", "_"))


@cache
def _listed() -> dict[str, dict[str, str]]:
    """Return each listed place by its IRI, which its full name makes."""
    full: dict[str, str] = {}  # by code, such as "เมืองตาก|ตาก"
    found = {f"country:{key(row['name'])}": row for row in table("countries")}
    for kind, above in (
        ("province", ""),
        ("district", "province"),
        ("subdistrict", "district"),
    ):
        for row in table(f"{kind}s"):
            within = f"|{full[row[above]]}" if above else ""
            full[row["code"]] = row["name"] + within
            found[f"{kind}:{_key(full[row['code']])}"] = row
    return found
