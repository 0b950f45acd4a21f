"""Tenure -> Triple: what only all releases together say of who held which post when."""

from collections.abc import Iterable, Iterator

from kg.model import Triple
from kg.rdf.iris import decimal, literal
from kg.resolve import HELD, Merge, Tenure

DAYS = {  # each a day that is empty where nothing tells it
    "first": "tn:firstAttested",
    "last": "tn:lastAttested",
    "begins": "tn:begins",
    "ends": "tn:ends",
    "not_before": "tn:beginsNotBefore",
    "not_after": "tn:endsNotAfter",
}


def describe(tenures: Iterable[Tenure]) -> Iterator[Triple]:
    """Yield the days of tenures, how sure each is, and who holds what."""
    for tenure in tenures:
        for field, predicate in DAYS.items():
            if day := getattr(tenure, field):
                yield Triple(tenure.id, predicate, literal(day, "xsd:date"))
        yield Triple(tenure.id, "tn:confidence", decimal(tenure.confidence))
        if tenure.status in HELD and not tenure.doubted:
            yield Triple(tenure.person, "org:holds", tenure.post)


def redirect(merges: Iterable[Merge]) -> Iterator[Triple]:
    """Yield which IRI took the place of another, and why."""
    for merge in merges:
        yield Triple(merge.replaced, "dcterms:isReplacedBy", merge.by)
        yield Triple(merge.replaced, "skos:changeNote", f"{literal(merge.why)}@en")
