"""Where in which release something stands written, and which rule found it there.

Dates, times, titles, types and counts are no evidence of their own: what they say
stands on the event or person that has them, whose evidence is beside them.
"""

from collections.abc import Iterator

from kg import __version__
from kg.model import Mention, Triple
from kg.rdf.iris import decimal, extractor, literal, made_by
from kg.rdf.iris import mention as evidence
from kg.rdf.sections import PLACES
from kg.resolve import KINDS

SPANS = KINDS - {"headline", "role"}  # those name too, but nothing rests on them


def line(mention: Mention, entity: str) -> str:
    """Return what the graph says of a mention, as a line of `kg.rdf.runs`.

    Most of a graph is evidence: to make it of triples would take five times as long.
    """
    return (
        f"{PLACES['mention']}{evidence(mention)}\ta tn:Mention"
        f"\toa:end {mention.end}\toa:exact {literal(mention.exact)}"
        f"\toa:start {mention.start}"
        f"\tprov:wasAttributedTo {extractor(mention.rule, __version__)}"
        f"\ttn:confidence {decimal(mention.confidence)}"
        f"\ttn:inRelease release:{mention.release}\ttn:refersTo {entity}"
    )


def agent(rule: str) -> Iterator[Triple]:
    """Yield what the graph says of a rule that found mentions."""
    subject = extractor(rule, __version__)
    name, version = made_by(rule, __version__)
    yield Triple(subject, "a", "prov:SoftwareAgent")
    yield Triple(subject, "rdfs:label", f"{literal(name)}@en")
    yield Triple(subject, "schema:softwareVersion", literal(version))
