import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg import export
from kg.model import Triple
from kg.rdf.iris import name
from tests.graph import graph, written
from tests.tak import reading

FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "jsonld": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}


def read(text: str, form: str) -> set[str]:
    return {str(quad) for quad in parse(text.encode(), FORMATS[form])}


@pytest.mark.parametrize("form", export.NAMES)
def test_all_formats_say_the_same(form: str) -> None:
    triples = graph(reading())
    found = read(written(triples, form), form)
    assert found == read(written(triples, "nt"), "nt")
    assert len(found) == len(triples)


@pytest.mark.parametrize("form", export.NAMES)
@given(words=st.text())
def test_any_words_come_back(form: str, words: str) -> None:
    if form == "xml" and not words.isprintable():
        return  # XML has no control characters
    triples = [Triple("person:a", "rdfs:label", name(words))]
    [quad] = parse(written(triples, form).encode(), FORMATS[form])
    assert getattr(quad, "object").value == words  # noqa: B009


def test_turtle_has_sections_that_a_person_can_read() -> None:
    text = written(graph(reading()), "ttl")
    headings = [
        line.split()[2] for line in text.splitlines() if line.startswith("# ──")
    ]
    assert headings == [
        "Releases",
        "People",
        "Posts",
        "Tenures",
        "Agencies",
        "Places",
        "Projects",
        "Events",
        "Participations",
        "Statements",
        "Concepts",
        "Evidence",
    ]


def test_turtle_tells_of_a_person_in_one_paragraph() -> None:
    text = written(graph(reading()), "ttl")
    assert (
        """
person:คมสัน_เอกชัย a foaf:Person ;
    rdfs:label "คมสัน เอกชัย"@th ;
    foaf:familyName "เอกชัย"@th ;
    foaf:givenName "คมสัน"@th ;
    foaf:title "นาย"@th ;
    org:holds post:ผู้ว่าราชการจังหวัดตาก ;
    skos:altLabel "คมสัน"@th .
"""
        in text
    )


def test_the_format_is_seen_from_the_name() -> None:
    assert [export.guess(f"g.{s}") for s in ("ttl", "NT", "rdf", "json", "x")] == [
        "ttl",
        "nt",
        "xml",
        "jsonld",
        None,
    ]


def test_neighbours_of_one_subject_are_gathered() -> None:
    triples = [Triple("person:a", "a", "x:y"), Triple("person:a", "a", "x:z")]
    assert "person:a a x:y, x:z ." in written(triples, "ttl")
