"""The concepts that a graph names, so that it can be asked by their notation."""

from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.errors import DataError
from kg.model import Entity, Triple
from kg.rdf.iris import literal, name
from kg.vocab.concepts import PREFIX_OF, Concept, concepts

KINDS = frozenset({*PREFIX_OF.values(), "role"})


def describe(concept: Entity) -> Iterator[Triple]:
    """Yield what a graph says of a concept; a role is what releases call it."""
    listed = None if concept.kind == "role" else _listed(concept.id)
    thai = listed.thai if listed else concept.name
    english = listed.english if listed else _roles().get(concept.name, "")
    labels = {
        name(label)[-len("@th") :]: name(label) for label in (english, thai) if label
    }
    yield Triple(concept.id, "a", "skos:Concept")
    yield Triple(concept.id, "skos:inScheme", listed.scheme if listed else "tn:roles")
    yield Triple(concept.id, "skos:notation", literal(concept.name))
    for label in labels.values():  # one a language
        yield Triple(concept.id, "skos:prefLabel", label)


@cache
def _roles() -> dict[str, str]:
    return {row["role"]: row["english"] for row in table("roles")}


def _listed(iri: str) -> Concept:
    if iri not in concepts():
        msg = f"{iri}: expected a concept that kg/data/concepts.tsv lists"
        raise DataError(msg)
    return concepts()[iri]
