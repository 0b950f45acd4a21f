"""The page for people is what the ontology says today, and its example is right."""

from pathlib import Path

from rdflib import Graph, URIRef

from kg import vocab
from kg.rdf.page import CLASSES, page

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
RELEASE = ROOT / "examples" / "releases" / "tak-2552.txt"


def test_the_page_is_fresh() -> None:
    assert (ONTOLOGY / "README.md").read_text(encoding="utf-8") == page()


def test_the_page_says_every_own_term() -> None:
    text = page()
    own = {term for term in vocab.terms() if term.startswith("tn:")}
    assert {
        term for term in own if f"`{term}`" not in text and term not in text
    } == set()
    assert set(CLASSES) <= vocab.terms()


def test_the_example_quotes_its_release_to_the_character() -> None:
    text = RELEASE.read_bytes().decode()
    graph = Graph().parse(ONTOLOGY / "example.ttl")
    oa = vocab.PREFIXES["oa"]
    mentions = list(graph.subject_objects(URIRef(oa + "exact")))
    assert mentions
    for mention, exact in mentions:
        start, end = (
            int(str(graph.value(mention, URIRef(oa + side))))
            for side in ("start", "end")
        )
        assert text[start:end] == str(exact)
