"""Reading -> Triple: all that one release says."""

from collections.abc import Iterator

from kg.model import Mention, Reading, Release, Triple
from kg.rdf import evidence, facts
from kg.rdf.iris import address, literal, name
from kg.rdf.iris import mention as evidence_of
from kg.rdf.settle import settle
from kg.resolve import KINDS, Identify, tidy

NAMED = frozenset(  # what schema:mentions leads to
    {
        "agency",
        "country",
        "district",
        "person",
        "post",
        "project",
        "province",
        "subdistrict",
        "venue",
    }
)


def describe(
    reading: Reading, identify: Identify, ids: tuple[str, ...] = ()
) -> Iterator[Triple]:
    """Yield what a release says, and where it says so.

    `ids` is what sources call it where it was read from more than one.
    """
    subject = f"release:{reading.release.key}"
    yield from _release(reading.release, subject)
    for known in ids:
        yield Triple(subject, "dcterms:identifier", literal(known))
    settled = settle(reading.facts, identify)
    posts = facts.posts(settled, identify)
    for fact in settled:
        yield from facts.describe(fact, identify, posts)
    yield from facts.confidences(settled, identify)
    spoken = {fact.subject for fact in settled if fact.predicate == "tn:speaker"}
    for mention in reading.mentions:
        if mention.kind not in KINDS:
            continue
        if mention.kind == "statement" and mention not in spoken:
            continue  # words of nobody are no statement
        entity = identify(mention)
        yield from evidence.describe(mention, entity)
        if mention.kind in NAMED and mention.end > mention.start:
            yield Triple(subject, "schema:mentions", entity)
        elif mention.kind == "event":
            yield from _event(mention, entity)


def text(release: Release) -> Triple:
    """Return the triple that holds a release's whole text."""
    return Triple(f"release:{release.key}", "schema:articleBody", literal(release.text))


def _release(release: Release, subject: str) -> Iterator[Triple]:
    yield Triple(subject, "a", "tn:Release")
    yield Triple(subject, "dcterms:identifier", literal(release.id))
    yield Triple(subject, "tn:textDigest", literal(release.digest))
    if release.title:
        yield Triple(subject, "dcterms:title", name(tidy(release.title)))
    if release.published:
        day = literal(release.published.isoformat(), "xsd:date")
        yield Triple(subject, "dcterms:issued", day)
    if release.address:
        yield Triple(subject, "dcterms:source", address(release.address))


def _event(mention: Mention, entity: str) -> Iterator[Triple]:
    yield Triple(entity, "a", "tn:Event")
    yield Triple(entity, "rdfs:label", name(mention.value))
    yield Triple(entity, "prov:wasDerivedFrom", evidence_of(mention))
    printed = tidy(mention.exact)
    if printed != mention.value:
        yield Triple(entity, "skos:altLabel", name(printed))
