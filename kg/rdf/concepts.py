"""The concepts that a graph names, so that it can be asked by their notation."""

from collections.abc import Iterator

from kg.errors import DataError
from kg.model import Entity, Triple
from kg.rdf.iris import literal, name
from kg.vocab.concepts import PREFIX_OF, Concept, concepts

KINDS = frozenset({*PREFIX_OF.values(), "role"})


def describe(concept: Entity) -> Iterator[Triple]:
    """Yield what a graph says of a concept; a role is what releases call it."""
    listed = None if concept.kind == "role" else _listed(concept.id)
    yield Triple(concept.id, "a", "skos:Concept")
    if listed:
        yield Triple(concept.id, "skos:inScheme", listed.scheme)
        yield Triple(concept.id, "skos:prefLabel", f"{literal(listed.english)}@en")
    else:
        yield Triple(concept.id, "skos:inScheme", "tn:roles")
    thai = listed.thai if listed else concept.name
    yield Triple(concept.id, "skos:prefLabel", name(thai))
    yield Triple(concept.id, "skos:notation", literal(concept.name))


def _listed(iri: str) -> Concept:
    if iri not in concepts():
        msg = f"{iri}: expected a concept that kg/data/concepts.tsv lists"
        raise DataError(msg)
    return concepts()[iri]
