from dataclasses import replace
from datetime import date

import pytest
from pyoxigraph import Store

from kg.model import Fact, Mention, Reading, Release, Triple
from kg.rdf.settle import settle
from kg.resolve import identify
from kg.vocab import terms
from tests.graph import ask, graph, store
from tests.make import cases
from tests.tak import RELEASE, mention, reading


@pytest.fixture(scope="module")
def tak() -> Store:
    return store(graph(reading()))


@pytest.mark.parametrize("says", [case[0] for case in cases("triples")])
def test_says_what_the_release_says(tak: Store, says: str) -> None:
    assert ask(tak, says)


def test_a_tenure_is_attested_from_the_first_release_to_the_last() -> None:
    later = replace(
        RELEASE, id="later", text=RELEASE.text + ".", published=date(2009, 6, 2)
    )
    both = store(graph(reading(later), reading()))
    assert ask(
        both,
        '?t a tn:Tenure ; tn:firstAttested "2009-05-12"^^xsd:date ; '
        'tn:lastAttested "2009-06-02"^^xsd:date',
    )


def test_a_former_holder_does_not_hold_the_post() -> None:
    facts = tuple(
        fact._replace(qualifiers=(("status", "former"),))
        if fact.predicate == "org:holds"
        else fact
        for fact in reading().facts
    )
    found = store(graph(reading()._replace(facts=facts)))
    assert ask(found, "tenure:คมสัน_เอกชัย_ผู้ว่าราชการจังหวัดตาก_former tn:status tn:former")
    assert not ask(found, "?person org:holds ?post")
    assert not ask(found, "?tenure tn:firstAttested ?day")


def test_a_publisher_of_a_field_is_an_agency_without_evidence() -> None:
    release = Release("1", "", "ข่าว", publisher="กรมชลประทาน")
    found = store(graph(Reading(release, (), ())))
    assert ask(found, "?r dcterms:publisher agency:กรมชลประทาน")
    assert ask(found, 'agency:กรมชลประทาน rdfs:label "กรมชลประทาน"@th')
    assert not ask(found, "?mention a tn:Mention")


def dated(value: str, confidence: float, predicate: str = "schema:startDate") -> Fact:
    event = mention("event", "การสัมมนา", "สร้างผู้นำ")
    day = mention("date", "12 พ.ค.52", value)
    return Fact(event, predicate, day, "rule", confidence)


def test_an_event_begins_once_when_its_rule_is_surest() -> None:
    facts = [
        dated("2009-05-11", 0.5),
        dated("2009-05-12", 0.9),
        dated("2009-05-13", 0.9),
    ]
    [fact] = settle(facts, identify)
    assert fact.object.value == "2009-05-12"


def test_an_event_of_several_days_begins_and_ends() -> None:
    facts = settle([dated("2009-05-12/2009-05-14", 1)], identify)
    assert [(f.predicate, f.object.value) for f in facts] == [
        ("schema:startDate", "2009-05-12"),
        ("schema:endDate", "2009-05-14"),
    ]


def test_an_event_ends_once_too() -> None:
    facts = [
        dated("2009-05-12/2009-05-14", 0.8),
        dated("2009-05-15", 0.9, "schema:endDate"),
    ]
    assert [f.object.value for f in settle(facts, identify)] == [
        "2009-05-12",
        "2009-05-15",
    ]


def test_every_predicate_is_of_the_ontology_or_a_vocabulary() -> None:
    used = {triple.predicate for triple in graph(reading())} - {"a"}
    assert not {p for p in used if p.startswith("tn:")} - terms()


def test_words_of_nobody_are_no_statement() -> None:
    alone: list[Mention] = [mention("statement", "กล่าวว่า")]
    triples: list[Triple] = graph(Reading(RELEASE, tuple(alone), ()))
    assert not [t for t in triples if t.subject.startswith(("statement:", "mention:"))]
