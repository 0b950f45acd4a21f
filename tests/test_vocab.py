"""The vocabulary knows what the ontology declares, and nothing else."""

import subprocess
import sys

import pytest
from rdflib import RDF, URIRef

from kg import vocab
from kg.errors import DataError


def test_names_read_by_line_are_the_names_that_rdflib_reads() -> None:
    typed = {s for s in vocab.ontology().subjects(RDF.type) if isinstance(s, URIRef)}
    declared = {URIRef(vocab.expand(term)) for term in vocab.terms()}
    assert declared <= typed
    assert {t for t in typed if t.startswith(vocab.expand("tn:"))} <= declared


def test_an_unknown_term_is_refused_with_its_name() -> None:
    with pytest.raises(DataError, match="tn:venu: expected a term"):
        vocab.require("tn:venu")


def test_an_unknown_prefix_is_refused_with_the_known_ones() -> None:
    with pytest.raises(DataError, match="expected one of the prefixes"):
        vocab.expand("nope:venue")


def test_no_prefix_is_the_start_of_anothers_names() -> None:
    namespaces = list(vocab.PREFIXES.values())
    assert len(set(namespaces)) == len(namespaces)


def test_prefixes_and_terms_do_without_rdflib() -> None:
    code = (
        "import sys; from kg import vocab; vocab.require('tn:venue');"
        "sys.exit('rdflib' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
