"""Check a graph against ontology/shapes.ttl, shard by shard.

A shape looks at a node and at the classes of what the node points to, no further.
So a shard needs all triples of its own subjects and the classes of all others'; a
mark on its own subjects keeps it from asking more of those others.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from functools import cache
from logging import ERROR, getLogger
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple
from zlib import crc32

from kg.vocab import PREFIXES, expand, folder, terms

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHARD = 8_000_000  # bytes of N-Triples: some 50,000 triples
MOST = 200  # files open at once
MARK = "#focus"  # added to the class of a shard's own subjects
TYPE = f"<{expand('rdf:type')}>"
OWN = f"<{PREFIXES['tn']}"
UNKNOWN = {
    "en": "is not a term of the ontology",
    "th": "ไม่ใช่คำศัพท์ของออนโทโลยี",
}

Types = Mapping[int, tuple[str, ...]]  # by the hash of a node, to be small


class Finding(NamedTuple):
    """What is wrong with a node: its property, the value found, what was expected."""

    node: str  # in full, without brackets
    path: str  # a prefixed name, or "" where the node itself is wrong
    found: str
    expected: Mapping[str, str]  # by language


class Split(NamedTuple):
    """A graph in shards, how many triples it has, and the terms nobody declared."""

    shards: list[Path]
    triples: int
    strangers: list[Finding]


def split(source: Path, target: Path) -> Split:
    """Divide an N-Triples file, in any order, into shards by subject."""
    number = min(MOST, 1 + source.stat().st_size // SHARD)
    paths = [target / f"{index}.nt" for index in range(number)]
    types: dict[int, tuple[str, ...]] = {}
    first: dict[str, str] = {}  # of each own term: a subject that uses it
    count = 0
    with ExitStack() as stack:
        files = [stack.enter_context(_open(path, "w")) for path in paths]
        for count, line in enumerate(stack.enter_context(_open(source)), 1):  # noqa: B007
            subject, predicate, what = _triple(line)
            files[crc32(subject.encode()) % number].write(line)
            term = what if predicate == TYPE else predicate
            if predicate == TYPE:
                types[hash(subject)] = (*types.get(hash(subject), ()), what)
            if term.startswith(OWN) and subject < first.get(term, "~"):
                first[term] = subject
    for path in paths:
        _add_classes(path, types)
    return Split(paths, count, list(_strangers(first)))


def check(shard: Path) -> list[Finding]:
    """Return what is wrong in a shard, in the order of its nodes."""
    from pyshacl import validate  # noqa: PLC0415 - slow to import
    from rdflib import Graph  # noqa: PLC0415

    getLogger("rdflib.term").setLevel(ERROR)  # shapes say what a bad literal is
    graph = Graph(bind_namespaces="none")
    graph.parse(shard, format="nt11")
    conforms, report, _ = validate(graph, shacl_graph=_shapes(), inplace=True)
    if conforms:
        return []
    if not isinstance(report, Graph):
        raise TypeError(report)
    return sorted(_findings(report), key=lambda f: (f.node, f.path, f.found))


def short(iri: str) -> str:
    """Write an IRI with its prefix, if it has one.

    >>> short("https://w3id.org/thamniap/ontology#venue"), short("urn:x")
    ('tn:venue', '<urn:x>')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and iri != namespace:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _add_classes(shard: Path, types: Types) -> None:
    """Add the marks of a shard's subjects, and the classes of all objects."""
    own: set[str] = set()
    others: set[str] = set()
    with _open(shard) as lines:
        for subject, _, what in map(_triple, lines):
            own.add(subject)
            if what[0] != '"':
                others.add(what)
    with _open(shard, "a") as out:
        for node in own:
            for kind in types.get(hash(node), ()):
                out.write(f"{node} {TYPE} {kind[:-1]}{MARK}> .\n")
        for node in others - own:
            for kind in types.get(hash(node), ()):
                out.write(f"{node} {TYPE} {kind} .\n")


def _open(path: Path, mode: str = "r") -> IO[str]:
    return path.open(mode, encoding="utf-8", newline="\n")


def _triple(line: str) -> tuple[str, str, str]:
    subject, predicate, rest = line.split(" ", 2)
    return subject, predicate, rest[:-3]


@cache
def _shapes() -> "Graph":
    """Return the shapes, aimed at the marked subjects.

    The parts of a shape are aimed too and cut loose: so each is asked once of all
    subjects, where the shape would ask them of one subject after another.
    """
    from rdflib import SH, Graph, URIRef  # noqa: PLC0415

    shapes = Graph()
    text = (folder() / "shapes.ttl").read_text(encoding="utf-8")
    shapes.parse(data=text, format="turtle")
    for shape, target in list(shapes.subject_objects(SH.targetClass)):
        shapes.remove((shape, SH.targetClass, target))
        for aimed in (shape, *shapes.objects(shape, SH.property)):
            shapes.add((aimed, SH.targetClass, URIRef(f"{target}{MARK}")))
    shapes.remove((None, SH.property, None))
    return shapes


def _findings(report: "Graph") -> Iterator[Finding]:
    from rdflib import SH  # noqa: PLC0415

    for result in report.objects(None, SH.result):
        value = report.value(result, SH.value)
        yield Finding(
            str(report.value(result, SH.focusNode)),
            _path(report, report.value(result, SH.resultPath)),
            "" if value is None else _written(value),
            dict(sorted(_messages(report.objects(result, SH.resultMessage)))),
        )


def _path(report: "Graph", path: "Node | None") -> str:
    """Return a property's name; one of several is not named, its message is enough."""
    from rdflib import URIRef  # noqa: PLC0415

    return short(path) if isinstance(path, URIRef) else ""


def _written(value: "Node") -> str:
    from rdflib import Literal, URIRef  # noqa: PLC0415

    if isinstance(value, Literal) and value.datatype:
        return f'"{value}"^^{short(value.datatype)}'
    return short(value) if isinstance(value, URIRef) else value.n3()


def _messages(messages: "Iterable[Node]") -> Iterator[tuple[str, str]]:
    from rdflib import Literal  # noqa: PLC0415

    for message in messages:
        if isinstance(message, Literal):
            yield message.language or "en", str(message)


def _strangers(first: Mapping[str, str]) -> Iterator[Finding]:
    for term, subject in sorted(first.items()):
        name = short(term[1:-1])
        if name not in terms():
            yield Finding(subject[1:-1], name, name, UNKNOWN)
