"""A reasoner finds no clash between the ontology and its example."""

import owlrl  # type: ignore[import-untyped]
from rdflib import Graph, URIRef

from kg import vocab
from tests.ontology.questions import ROOT

CLASH = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


def closure(more: str = "") -> Graph:
    graph = Graph().parse(ROOT / "ontology" / "thamniap.ttl")
    graph.parse(ROOT / "ontology" / "example.ttl")
    prefixes = "".join(f"@prefix {p}: <{n}> .\n" for p, n in vocab.PREFIXES.items())
    graph.parse(data=prefixes + more, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_the_example_is_consistent() -> None:
    graph = closure()
    assert list(graph.objects(None, CLASH)) == []
    event = next(graph.subjects(URIRef(vocab.expand("tn:presidedBy"))))
    attendee = URIRef(vocab.expand("schema:attendee"))
    assert graph.value(event, attendee) == URIRef(vocab.expand("person:คมสัน_เอกชัย"))


def test_a_person_is_no_event() -> None:
    assert list(closure("person:คมสัน_เอกชัย a tn:Event .").objects(None, CLASH))
