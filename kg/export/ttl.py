"""Turtle that a person can read: by sections, subjects, and one prefix a kind."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TextIO

from kg.model import Triple
from kg.rdf.sections import HEADINGS, kind

RULE = 72  # characters of a heading's line
SUBJECT, PREDICATE, OBJECT = map(itemgetter, range(3))


def write(triples: Iterable[Triple], out: TextIO, prefixes: Mapping[str, str]) -> None:
    """Write triples in the order in which they come, neighbours of a subject as one."""
    out.writelines(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())
    heading = ""
    for subject, about in groupby(triples, SUBJECT):
        here = HEADINGS[kind(subject)]
        if here != heading:
            heading = here
            out.write(f"\n# ── {heading} ".ljust(RULE, "─") + "\n")
        said = " ;\n    ".join(map(_said, groupby(about, PREDICATE)))
        out.write(f"\n{subject} {said} .\n")


def _said(group: tuple[str, Iterable[Triple]]) -> str:
    predicate, triples = group
    return f"{predicate} {', '.join(map(OBJECT, triples))}"
