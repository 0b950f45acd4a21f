"""Oxigraph: load, convert, open read-only, and query in a child that can be killed.

In-process Oxigraph cannot be interrupted, so a query runs in a child process that
has a deadline and a memory limit. The child reads one JSON request on its standard
input and writes, for each query, a JSON line that says how many bytes follow.
"""

import json
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from math import ceil
from pathlib import Path
from typing import IO, Any, NamedTuple

import pyoxigraph

from kg.errors import QueryError, ReadError, WriteError

FORMATS = {
    "ttl": "TURTLE",
    "nt": "N_TRIPLES",
    "nq": "N_QUADS",
    "trig": "TRIG",
    "jsonld": "JSON_LD",
    "xml": "RDF_XML",
}
SUFFIXES = {name: name for name in FORMATS} | {"rdf": "xml", "owl": "xml", "n3": "ttl"}
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"  # Turtle writes it "a"
CURRENT = "current"  # in a store directory: a link to the generation that stands


class Limits(NamedTuple):
    """What a query may use before it is stopped."""

    seconds: float = 60
    megabytes: int = 4096


class Answer(NamedTuple):
    """What a query answered: W3C results in JSON or CSV, or Turtle for triples."""

    kind: str  # "solutions", "boolean" or "triples"
    body: bytes


def format_of(path: Path) -> str:
    """Return the format that a file's name ends in, such as "ttl"."""
    suffix = path.suffix.removeprefix(".").lower()
    if suffix not in SUFFIXES:
        msg = f"{path}: the name ends in none of {', '.join(f'.{s}' for s in SUFFIXES)}"
        raise ReadError(msg)
    return SUFFIXES[suffix]


def prefixes(path: Path, given: Mapping[str, str]) -> dict[str, str]:
    """Return the prefixes that a file declares beside the ones given."""
    with _reading(path):
        if path.is_dir():
            return dict(given)
        head = pyoxigraph.parse(path=path, format=_rdf_format(format_of(path)))
        next(head, None)
        return dict(given) | head.prefixes


def load(source: Path, directory: Path) -> None:
    """Bulk-load a file, best N-Quads, into a new store that replaces the old at once.

    Who queries the old store meanwhile reads it to the end: each load fills a
    generation of its own, and a link says which one stands.
    """
    old = sorted(directory.glob("generation-*"))
    number = 1 + max((int(path.name.split("-")[1]) for path in old), default=0)
    new = directory / f"generation-{number}"
    try:
        new.mkdir(parents=True)
    except OSError as error:
        msg = f"{directory}: found {error.strerror}; expected a place for a store"
        raise WriteError(msg) from error
    try:
        with _reading(source):
            _fill(new, source)
    except ReadError:
        shutil.rmtree(new, ignore_errors=True)
        raise
    link = directory / f"{CURRENT}.new"
    link.unlink(missing_ok=True)
    link.symlink_to(new.name)
    link.replace(directory / CURRENT)
    for path in old:
        shutil.rmtree(path)


def _fill(directory: Path, source: Path) -> None:
    store = pyoxigraph.Store(directory)
    store.bulk_load(path=source, format=_rdf_format(format_of(source)))
    store.optimize()
    store.flush()


def convert(
    source: Path, target: IO[bytes] | Path, name: str, prefixes: Mapping[str, str]
) -> None:
    """Write a graph's file in another format, such as "jsonld", in the same order.

    Turtle gathers neighbours of one subject only: sort the source first.
    """
    form = _rdf_format(name)
    with _reading(source):
        quads = pyoxigraph.parse(path=source, format=_rdf_format(format_of(source)))
        rows = quads if form.supports_datasets else _triples(quads, source)
        output = str(target) if isinstance(target, Path) else target
        pyoxigraph.serialize(rows, output, form, prefixes=dict(prefixes))


def run(
    path: Path,
    queries: Sequence[str],
    prefixes: Mapping[str, str],
    *,
    csv: bool = False,
    limits: Limits = Limits(),  # noqa: B008 - a tuple
) -> list[Answer]:
    """Answer queries on a graph's file or store directory, all within the limits.

    Queries run as they are: `kg.query` is the one that refuses what reaches outside.
    """
    request = {
        "path": str(path),
        "queries": queries,
        "prefixes": dict(prefixes),
        "csv": csv,
        "bytes": limits.megabytes << 20,
        "alarm": ceil(limits.seconds) + 1,
    }
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "kg.store"],
            input=json.dumps(request).encode(),
            capture_output=True,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        msg = f"{path}: the query was stopped after {limits.seconds:g} s, its deadline"
        raise QueryError(msg) from error
    return list(_answers(child, path, limits))


def _answers(
    child: subprocess.CompletedProcess[bytes], path: Path, limits: Limits
) -> Iterator[Answer]:
    rest = child.stdout
    while rest:
        header, rest = rest.split(b"\n", 1)
        said = json.loads(header)
        if "error" in said:
            raise {"query": QueryError, "read": ReadError}[said["kind"]](said["error"])
        body, rest = rest[: said["size"]], rest[said["size"] :]
        yield Answer(said["kind"], body)
    if child.returncode:
        said_last = child.stderr.decode(errors="replace").strip().splitlines()[-1:]
        if "memory" not in "".join(said_last).lower() and child.returncode > 0:
            raise RuntimeError(child.stderr.decode(errors="replace"))
        msg = f"{path}: the query needs more than {limits.megabytes} MB of memory"
        raise QueryError(msg)


def _child() -> None:
    """Answer the request on standard input; errors are answers too."""
    request = json.load(sys.stdin)
    signal.alarm(request["alarm"])  # ends an orphan, whose parent cannot kill it
    with suppress(ValueError, OSError):  # where the system knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (request["bytes"], request["bytes"]))
    try:
        store = _open(Path(request["path"]))
        for query in request["queries"]:
            kind, body = _answer(store, query, request["prefixes"], csv=request["csv"])
            _write({"kind": kind, "size": len(body)}, body)
    except ReadError as error:
        _write({"kind": "read", "error": str(error)})
    except QueryError as error:
        _write({"kind": "query", "error": str(error)})


def _open(path: Path) -> pyoxigraph.Store:
    with _reading(path):
        if path.is_dir():
            generation = path / CURRENT
            place = generation if generation.exists() else path
            return pyoxigraph.Store.read_only(str(place.resolve()))
        store = pyoxigraph.Store()
        store.bulk_load(path=path, format=_rdf_format(format_of(path)))
    return store


def _answer(
    store: pyoxigraph.Store, query: str, prefixes: dict[str, str], *, csv: bool
) -> tuple[str, bytes]:
    try:
        found = store.query(query, prefixes=prefixes, use_default_graph_as_union=True)
    except (SyntaxError, ValueError) as error:
        msg = f"the query cannot be read: {error}"
        raise QueryError(msg) from error
    if isinstance(found, pyoxigraph.QueryTriples):
        return "triples", _turtle(found, prefixes)
    boolean = isinstance(found, pyoxigraph.QueryBoolean)
    form = pyoxigraph.QueryResultsFormat.JSON
    if csv and not boolean:
        form = pyoxigraph.QueryResultsFormat.CSV
    body = found.serialize(format=form) or b""
    return "boolean" if boolean else "solutions", body


def _turtle(triples: Iterable[pyoxigraph.Triple], prefixes: Mapping[str, str]) -> bytes:
    """Write triples sorted, each once, with no more prefixes than they need."""
    lines = {str(triple): triple for triple in triples}
    text = "".join(lines).replace(f"<{TYPE}>", "a")
    used = {name: iri for name, iri in prefixes.items() if f"<{iri}" in text}
    rows = [lines[line] for line in sorted(lines)]
    form = pyoxigraph.RdfFormat.TURTLE
    return pyoxigraph.serialize(rows, format=form, prefixes=used) or b""


def _triples(
    quads: Iterable[pyoxigraph.Quad], source: Path
) -> Iterator[pyoxigraph.Triple]:
    for quad in quads:
        if quad.graph_name != pyoxigraph.DefaultGraph():
            msg = f"{source}: has the named graph {quad.graph_name}, which only nq, "
            msg += "trig and jsonld can say"
            raise ReadError(msg)
        yield quad.triple


def _rdf_format(name: str) -> pyoxigraph.RdfFormat:
    form: pyoxigraph.RdfFormat = getattr(pyoxigraph.RdfFormat, FORMATS[name])
    return form


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Turn what Oxigraph says of a bad file into a ReadError that names the file."""
    if not path.exists():
        msg = f"{path}: no such graph file or store directory"
        raise ReadError(msg)
    try:
        yield
    except (SyntaxError, OSError) as error:
        msg = f"{path}: not a graph that can be read: {error}"
        raise ReadError(msg) from error


def _write(header: dict[str, Any], body: bytes = b"") -> None:
    sys.stdout.buffer.write(json.dumps(header).encode() + b"\n" + body)


if __name__ == "__main__":
    _child()
