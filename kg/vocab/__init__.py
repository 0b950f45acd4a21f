"""The terms that the graph may use: prefixes, and what ontology/ declares.

Prefixes and term names are read without rdflib, so that the main path pays nothing
for them; `ontology()` parses the files in full for those who need what they say.
"""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from kg.errors import DataError

if TYPE_CHECKING:
    from rdflib import Graph

DATA = "https://w3id.org/thamniap/id/"
ONTOLOGY = "https://w3id.org/thamniap/ontology"
KINDS = (
    "release",
    "person",
    "post",
    "agency",
    "province",
    "district",
    "subdistrict",
    "country",
    "venue",
    "event",
    "project",
    "tenure",
    "participation",
    "statement",
    "appointment",
    "mention",
    "extractor",
)
SCHEMES = {
    "agencyKind": f"{ONTOLOGY}/agencyKinds/",
    "eventType": f"{ONTOLOGY}/eventTypes/",
    "participationRole": f"{ONTOLOGY}/participationRoles/",
    "role": f"{ONTOLOGY}/roles/",
}
VOCABULARIES = {
    "tn": f"{ONTOLOGY}#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PREFIXES = VOCABULARIES | SCHEMES | {kind: f"{DATA}{kind}/" for kind in KINDS}

DECLARED = re.compile(r"^(\w+:\w+) a ", re.MULTILINE)


def folder() -> Traversable:
    """Return the folder that holds the ontology's files."""
    return files("kg") / "ontology"


@cache
def terms() -> frozenset[str]:
    """Return each term that the ontology declares, as a prefixed name."""
    text = (folder() / "thamniap.ttl").read_text(encoding="utf-8")
    return frozenset(DECLARED.findall(text))


def require(term: str) -> str:
    """Return the term, or say that the ontology does not have it.

    >>> require("tn:venue")
    'tn:venue'
    """
    if term not in terms():
        msg = f"{term}: expected a term that ontology/thamniap.ttl declares"
        raise DataError(msg)
    return term


def expand(name: str) -> str:
    """Write out a prefixed name in full.

    >>> expand("tn:venue")
    'https://w3id.org/thamniap/ontology#venue'
    """
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES:
        msg = f"{name}: expected one of the prefixes {', '.join(sorted(PREFIXES))}"
        raise DataError(msg)
    return PREFIXES[prefix] + local


@cache
def ontology() -> "Graph":
    """Return the ontology and its concept schemes as one graph; callers only read."""
    from rdflib import Graph  # noqa: PLC0415 - slow to import, and rarely needed

    graph = Graph()
    schemes = sorted((folder() / "schemes").iterdir(), key=lambda path: path.name)
    for path in (folder() / "thamniap.ttl", *schemes):
        graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    return graph
