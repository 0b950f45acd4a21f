"""Where in which release something stands written, and which rule found it there.

Dates, times, titles, types and counts are no evidence of their own: what they say
stands on the event or person that has them, whose evidence is beside them.
"""

from collections.abc import Iterator

from kg import __version__
from kg.model import Mention, Triple
from kg.rdf.iris import decimal, extractor, literal
from kg.rdf.iris import mention as evidence

BARE = frozenset({"headline", "role"})  # they name, but nothing rests on them


def describe(mention: Mention, entity: str) -> Iterator[Triple]:
    """Yield what the graph says of a mention of an entity."""
    if mention.kind in BARE or mention.start == mention.end:
        return
    subject = evidence(mention)
    yield Triple(subject, "a", "tn:Mention")
    yield Triple(subject, "tn:inRelease", f"release:{mention.release}")
    yield Triple(subject, "oa:start", str(mention.start))
    yield Triple(subject, "oa:end", str(mention.end))
    yield Triple(subject, "oa:exact", literal(mention.exact))
    yield Triple(subject, "tn:refersTo", entity)
    yield Triple(subject, "tn:confidence", decimal(mention.confidence))
    found_by = extractor(mention.rule, __version__)
    yield Triple(subject, "prov:wasAttributedTo", found_by)


def agent(rule: str) -> Iterator[Triple]:
    """Yield what the graph says of a rule that found mentions."""
    subject = extractor(rule, __version__)
    yield Triple(subject, "a", "prov:SoftwareAgent")
    yield Triple(subject, "rdfs:label", f"{literal(rule)}@en")
    yield Triple(subject, "schema:softwareVersion", literal(__version__))
