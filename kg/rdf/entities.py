"""Entity -> Triple: what is known of a thing whatever releases say of it."""

from collections.abc import Iterator

from kg.model import Entity, Triple
from kg.rdf import agencies, concepts, places
from kg.rdf.iris import name

CLASSES = {
    "agency": ("org:Organization",),
    "country": ("schema:Country", "schema:Place"),
    "district": ("tn:District", "schema:Place"),
    "person": ("foaf:Person",),
    "post": ("org:Post",),
    "project": ("tn:Project",),
    "province": ("tn:Province", "schema:Place"),
    "subdistrict": ("tn:Subdistrict", "schema:Place"),
    "venue": ("tn:Venue", "schema:Place"),
}
GIVEN_AND_FAMILY = 2


def describe(entity: Entity) -> Iterator[Triple]:
    """Yield the class of an entity, its names, and what lists know of it."""
    if entity.kind in concepts.KINDS:
        yield from concepts.describe(entity)
        return
    for kind in CLASSES[entity.kind]:
        yield Triple(entity.id, "a", kind)
    label = entity.name.partition("|")[0]
    yield Triple(entity.id, "rdfs:label", name(label))
    for other in entity.names:
        if other.partition("|")[0] != label:
            yield Triple(entity.id, "skos:altLabel", name(other.partition("|")[0]))
    if entity.kind == "person":
        yield from _parts(entity)
    elif entity.kind == "agency":
        yield from agencies.describe(entity)
    else:
        yield from places.describe(entity)


def _parts(person: Entity) -> Iterator[Triple]:
    parts = person.name.split(" ")
    if len(parts) == GIVEN_AND_FAMILY:
        yield Triple(person.id, "foaf:givenName", name(parts[0]))
        yield Triple(person.id, "foaf:familyName", name(parts[1]))
