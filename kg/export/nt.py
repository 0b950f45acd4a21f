"""N-Triples, and N-Quads of one graph: a triple a line, all terms in full."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from kg.rdf.runs import triples

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def write(lines: Iterable[str], out: TextIO, prefixes: Mapping[str, str]) -> None:
    """Write the triples of lines of `kg.rdf.runs`, in their order."""
    known: dict[str, str] = {"a": TYPE}
    last = full = ""
    for subject, predicate, what in triples(lines):
        if subject != last:
            last, full = subject, expand(subject, prefixes)
        if predicate not in known:
            known[predicate] = expand(predicate, prefixes)
        out.write(f"{full} {known[predicate]} {expand(what, prefixes)} .\n")


def expand(term: str, prefixes: Mapping[str, str]) -> str:
    """Write a term in full.

    >>> expand("9", {"xsd": "http://example.org/"})
    '"9"^^<http://example.org/integer>'
    """
    if term[0].isdecimal():
        kind = "decimal" if "." in term else "integer"
        return f'"{term}"^^<{prefixes["xsd"]}{kind}>'
    if term[0] == "<":
        return term
    if term[0] == '"':
        words = term.rindex('"') + 1
        mark, kind = term[words : words + 2], term[words + 2 :]
        return f"{term[:words]}^^{expand(kind, prefixes)}" if mark == "^^" else term
    prefix, _, local = term.partition(":")
    return f"<{prefixes[prefix]}{local}>"
