"""Reading -> Triple: all that one release says, and where it says so."""

from collections.abc import Iterator

from kg.model import Fact, Mention, Reading, Release, Triple
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
    """Yield what a release says.

    `ids` is what sources call it where it was read from more than one.
    """
    subject = f"release:{reading.release.key}"
    yield from _release(reading.release, subject)
    for known in ids:
        yield Triple(subject, "dcterms:identifier", literal(known))
    settled = [f for f in settle(reading.facts, identify) if _counts(f, identify)]
    posts = facts.posts(settled, identify)
    for fact in settled:
        yield from facts.describe(fact, identify, posts)
    yield from facts.confidences(settled, identify)
    for mention in _named(reading):
        if mention.kind in NAMED and mention.end > mention.start:
            yield Triple(subject, "schema:mentions", identify(mention))
        elif mention.kind == "event":
            yield from _event(mention, identify(mention))
        elif mention.kind == "appointment":
            yield from _appointment(mention, identify(mention))


def trail(reading: Reading, identify: Identify) -> Iterator[str]:
    """Yield where a release says it: lines of evidence, in the order of the text."""
    for mention in _named(reading):
        if mention.kind in evidence.SPANS and mention.end > mention.start:
            yield evidence.line(mention, identify(mention))


def _counts(fact: Fact, identify: Identify) -> bool:
    """Tell whether a fact is no mere part of a title that another one replaces."""
    part = fact.predicate in {"org:role", "org:postIn"}
    return not part or not identify.replaces(fact.subject)


def _named(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of things; words of nobody are no statement."""
    spoken = {f.subject for f in reading.facts if f.predicate == "tn:speaker"}
    for mention in reading.mentions:
        if mention.kind in KINDS and (mention.kind != "statement" or mention in spoken):
            yield mention


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


def _appointment(mention: Mention, entity: str) -> Iterator[Triple]:
    yield Triple(entity, "a", "tn:Appointment")
    yield Triple(entity, "prov:wasDerivedFrom", evidence_of(mention))
