"""Turtle that a person can read: by sections, subjects, and one prefix a kind."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from kg.rdf.iris import SEPARATOR
from kg.rdf.runs import LEAD, subject
from kg.rdf.sections import HEADINGS, kind

RULE = 72  # characters of a heading's line


def write(lines: Iterable[str], out: TextIO, prefixes: Mapping[str, str]) -> None:
    """Write lines of `kg.rdf.runs`, each as a paragraph, under their headings."""
    out.writelines(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes.items())
    section = ""
    for line in lines:
        if line[0] != section:
            section = line[0]
            heading = HEADINGS[kind(subject(line))]
            out.write(f"\n# ── {heading} ".ljust(RULE, "─") + "\n")
        said = line[LEAD:].replace("\t", " ", 1).replace("\t", " ;\n    ")
        out.write(f"\n{said.replace(SEPARATOR, ', ')} .\n")
