"""The concepts that a graph names, so that it can be asked by their notation."""

from collections.abc import Iterator

from kg.model import Entity, Triple
from kg.rdf.iris import literal, name

SCHEMES = {
    "agencyKind": "tn:agencyKinds",
    "eventType": "tn:eventTypes",
    "participationRole": "tn:participationRoles",
    "role": "tn:roles",
}


def describe(concept: Entity) -> Iterator[Triple]:
    """Yield what a graph says of a concept."""
    yield Triple(concept.id, "a", "skos:Concept")
    yield Triple(concept.id, "skos:inScheme", SCHEMES[concept.kind])
    yield Triple(concept.id, "skos:prefLabel", name(concept.name))
    if concept.kind != "role":
        yield Triple(concept.id, "skos:notation", literal(concept.name))
