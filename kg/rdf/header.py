"""What a graph says of itself: what it was made from, by what, and how big it is."""

from collections.abc import Iterator
from typing import NamedTuple

from kg import __version__, vocab
from kg.model import Triple
from kg.rdf.iris import extractor, literal

SOFTWARE = "<https://w3id.org/thamniap/software/{version}>"


class Facts(NamedTuple):
    """What a build counted: nothing that changes between runs on the same input."""

    base: str
    releases: int
    digest: str  # of the keys and ids of all releases
    subjects: int
    triples: int
    extractors: tuple[tuple[str, str], ...] = ()  # of others: name and version


def describe(facts: Facts) -> Iterator[Triple]:
    """Yield the description of a graph, which counts itself too."""
    body = list(_describe(facts._replace(subjects=0, triples=0)))
    own = len({triple.subject for triple in body})
    counted = facts._replace(
        subjects=facts.subjects + own, triples=facts.triples + len(body)
    )
    yield from _describe(counted)


def _describe(facts: Facts) -> Iterator[Triple]:
    dataset, activity = f"<{facts.base}dataset>", f"<{facts.base}extraction>"
    source = f"<{facts.base}source>"
    software = SOFTWARE.format(version=__version__)
    ontology = f"<{vocab.expand('tn:').rstrip('#')}>"
    plural = "" if facts.releases == 1 else "s"
    yield Triple(dataset, "a", "void:Dataset")
    yield Triple(dataset, "dcterms:title", '"Thamniap"@en')
    yield Triple(dataset, "dcterms:title", '"ทำเนียบ"@th')
    yield Triple(dataset, "dcterms:conformsTo", ontology)
    yield Triple(dataset, "void:uriSpace", literal(facts.base))
    yield Triple(dataset, "void:vocabulary", ontology)
    yield Triple(dataset, "void:entities", str(facts.subjects))
    yield Triple(dataset, "void:triples", str(facts.triples))
    yield Triple(dataset, "prov:wasGeneratedBy", activity)
    yield Triple(dataset, "prov:wasDerivedFrom", source)
    yield Triple(activity, "a", "prov:Activity")
    yield Triple(activity, "prov:used", source)
    yield Triple(activity, "prov:wasAssociatedWith", software)
    for name, version in facts.extractors:
        agent = extractor(name, version)
        yield Triple(activity, "prov:wasAssociatedWith", agent)
        yield Triple(agent, "a", "prov:SoftwareAgent")
        yield Triple(agent, "rdfs:label", f"{literal(name)}@en")
        yield Triple(agent, "schema:softwareVersion", literal(version))
    yield Triple(source, "a", "prov:Collection")
    yield Triple(source, "dcterms:extent", literal(f"{facts.releases} release{plural}"))
    yield Triple(source, "schema:sha256", literal(facts.digest))
    yield Triple(software, "a", "prov:SoftwareAgent")
    yield Triple(software, "rdfs:label", '"Thamniap"@en')
    yield Triple(software, "schema:softwareVersion", literal(__version__))
