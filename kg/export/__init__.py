"""Triple -> file: one format a file, listed here.

A writer takes the sorted lines that `kg.rdf.runs` makes of triples.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TextIO

from kg.export import nt, ttl

Write = Callable[[Iterable[str], TextIO, Mapping[str, str]], None]


class Format(NamedTuple):
    """How a format is called, what its files end in, and what writes it."""

    name: str
    suffixes: tuple[str, ...]
    write: Write | None  # None: made from N-Triples by `kg.store`


FORMATS: tuple[Format, ...] = (
    Format("ttl", (".ttl", ".turtle"), ttl.write),
    Format("nt", (".nt",), nt.write),
    Format("nq", (".nq",), nt.write),  # triples are quads of the default graph
    Format("trig", (".trig",), ttl.write),  # and Turtle is TriG of the default graph
    Format("jsonld", (".jsonld", ".json"), None),
    Format("xml", (".xml", ".rdf", ".owl"), None),
)
NAMES = tuple(form.name for form in FORMATS)


def guess(path: str) -> str | None:
    """Return the format that a file's name ends in.

    >>> guess("graph.ttl"), guess("graph.doc")
    ('ttl', None)
    """
    suffix = Path(path).suffix.lower()
    return next((form.name for form in FORMATS if suffix in form.suffixes), None)


def write(
    lines: Iterable[str], out: TextIO, name: str, prefixes: Mapping[str, str]
) -> None:
    """Write lines of triples in the named format."""
    [form] = [form for form in FORMATS if form.name == name]
    if form.write:
        form.write(lines, out, prefixes)
    else:
        _convert(lines, out, name, prefixes)


def _convert(
    lines: Iterable[str], out: TextIO, name: str, prefixes: Mapping[str, str]
) -> None:
    from kg import store  # noqa: PLC0415 - slow to import, and rarely needed

    with TemporaryDirectory() as folder:
        plain = Path(folder) / "graph.nt"
        with plain.open("w", encoding="utf-8", newline="\n") as text:
            nt.write(lines, text, prefixes)
        out.flush()
        store.convert(plain, out.buffer, name, prefixes)
