"""The ontology says what it must of every term, and uses none that it lacks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from kg import vocab
from kg.data import table
from kg.rdf import schemes
from kg.vocab.concepts import concepts

ONTOLOGY = Path(__file__).parents[2] / "ontology"
GRAPHS = ["thamniap.ttl", "shapes.ttl"] + [f"schemes/{n}" for n, _ in schemes.files()]
BUILT_IN = ("rdf", "rdfs", "owl", "xsd")  # what the standards themselves declare
CLASSES = {OWL.Class}
PROPERTIES = {OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty}


def of_type(*types: Node) -> list[str]:
    graph = vocab.ontology()
    found = (s for t in types for s in graph.subjects(RDF.type, t))
    return sorted({str(s) for s in found if isinstance(s, URIRef)})


def own(terms: list[str]) -> list[str]:
    return [term for term in terms if term.startswith(vocab.PREFIXES["tn"])]


def languages(term: str, predicate: URIRef) -> list[str]:
    said = vocab.ontology().objects(URIRef(term), predicate)
    return sorted(o.language or "" for o in said if isinstance(o, Literal))


def is_known(iri: str) -> bool:
    prefixes = {p: n for p, n in vocab.VOCABULARIES.items() if p not in BUILT_IN}
    inside = [p for p, n in prefixes.items() if iri.startswith(n) and iri != n]
    return all(f"{p}:{iri.removeprefix(prefixes[p])}" in vocab.terms() for p in inside)


def names(path: Path) -> Iterator[str]:
    for subject, predicate, what in Graph().parse(path):
        yield from (str(n) for n in (subject, predicate, what) if type(n) is URIRef)
        if isinstance(what, Literal) and what.datatype:
            yield str(what.datatype)


@pytest.mark.parametrize("term", of_type(*CLASSES, *PROPERTIES, SKOS.ConceptScheme))
def test_every_term_has_one_label_in_either_language(term: str) -> None:
    assert languages(term, RDFS.label) == ["en", "th"]


@pytest.mark.parametrize("term", own(of_type(*CLASSES, *PROPERTIES)))
def test_every_own_term_has_a_comment_in_either_language_and_a_home(term: str) -> None:
    assert languages(term, RDFS.comment) == ["en", "th"]
    home = vocab.ontology().value(URIRef(term), RDFS.isDefinedBy)
    assert home == URIRef(vocab.ONTOLOGY)


@pytest.mark.parametrize("term", own(of_type(*PROPERTIES)))
def test_every_own_property_has_one_domain_and_one_range(term: str) -> None:
    for predicate in (RDFS.domain, RDFS.range):
        assert len(list(vocab.ontology().objects(URIRef(term), predicate))) == 1


@pytest.mark.parametrize("term", own(of_type(*CLASSES)))
def test_every_own_class_is_a_kind_of_a_known_one(term: str) -> None:
    above = list(vocab.ontology().objects(URIRef(term), RDFS.subClassOf))
    assert above
    assert all(is_known(str(other)) for other in above)


def test_no_property_is_both_of_objects_and_of_data() -> None:
    kinds = [of_type(kind) for kind in sorted(PROPERTIES)]
    assert sum(map(len, kinds)) == len(set().union(*kinds))


def test_every_concept_has_labels_a_notation_and_a_scheme() -> None:
    graph = vocab.ontology()
    for term in of_type(SKOS.Concept):
        notation = str(graph.value(URIRef(term), SKOS.notation))
        foreign = "/roles/" in term and not re.search("[ก-๛]", notation)
        assert languages(term, SKOS.prefLabel) == (["en"] if foreign else ["en", "th"])
        scheme = graph.value(URIRef(term), SKOS.inScheme)
        assert (scheme, RDF.type, SKOS.ConceptScheme) in graph


@pytest.mark.parametrize("file", GRAPHS)
def test_no_undeclared_term_is_used(file: str) -> None:
    assert {iri for iri in names(ONTOLOGY / file) if not is_known(iri)} == set()


@pytest.mark.parametrize("file", GRAPHS)
def test_a_file_gives_prefixes_the_meaning_they_have_everywhere(file: str) -> None:
    text = (ONTOLOGY / file).read_text(encoding="utf-8")
    local = {"sh": "http://www.w3.org/ns/shacl#", "shape": f"{vocab.ONTOLOGY}/shapes/"}
    for prefix, namespace in re.findall(r"^@prefix (\w+): <([^>]+)>", text, re.M):
        assert (vocab.PREFIXES | local)[prefix] == namespace


@pytest.mark.parametrize(("name", "text"), list(schemes.files()))
def test_a_scheme_is_what_its_table_makes(name: str, text: str) -> None:
    assert (ONTOLOGY / "schemes" / name).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("name", "column", "prefix"),
    [
        ("agencies", "kind", "agencyKind"),
        ("agency_heads", "kind", "agencyKind"),
        ("event_words", "type", "eventType"),
        ("participation", "role", "participationRole"),
        ("participation_roles", "notation", "participationRole"),
        ("short_ways", "role", "participationRole"),
    ],
)
def test_what_other_tables_name_is_a_concept(
    name: str, column: str, prefix: str
) -> None:
    used = {f"{prefix}:{row[column]}" for row in table(name) if row[column]}
    assert used - set(concepts()) == set()


def test_every_participation_role_has_a_short_way_that_is_declared() -> None:
    ways = {row["role"]: row["property"] for row in table("short_ways")}
    roles = {c.notation for c in concepts().values() if "participation" in c.id}
    assert set(ways) == roles
    assert all(vocab.require(way) for way in ways.values())


def test_every_term_that_the_product_names_is_declared() -> None:
    prefixes = "|".join(set(vocab.VOCABULARIES) - {*BUILT_IN, "time"})
    term = re.compile(rf"(?<![\w:/])(?:{prefixes}):[A-Za-z]\w*")
    found = {
        name: path.name
        for path in sorted((ONTOLOGY.parent / "kg").rglob("*.*"))
        if path.suffix in {".py", ".rq", ".tsv", ".toml"}
        for name in term.findall(path.read_text(encoding="utf-8"))
    }
    assert {n: file for n, file in found.items() if n not in vocab.terms()} == {}
