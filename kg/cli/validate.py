"""`kg validate`: whether a graph keeps to the shapes of the ontology."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from kg.cli.options import limited

if TYPE_CHECKING:
    from kg.rdf.shapes import Finding
    from kg.rdf.trail import Place


@click.command(epilog="Example: kg validate graph.ttl")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--language",
    type=click.Choice(["en", "th"]),
    default="en",
    show_default=True,
    help="In which language to say what was expected.",
)
@limited(5, "Nodes to list of each kind of error; 0 lists all.")
@click.option("--workers", type=click.IntRange(1), help="Processes; else one a core.")
def validate(graph: Path, language: str, limit: int, workers: int | None) -> None:
    """Check a graph's file against the SHACL shapes of the ontology.

    Errors are grouped by what was expected, each with its nodes, what was found, and
    where in which release they stand written; the exit code is then 1.
    """
    from kg import store
    from kg.rdf import shapes, trail

    with TemporaryDirectory(prefix="kg-") as folder:
        lines = Path(folder) / "graph.nt"
        store.convert(graph, lines, "nt", {})
        split = shapes.split(lines, Path(folder))
        findings = [*split.strangers, *_check(split.shards, workers)]
        places = trail.trace(lines, {f.node for f in findings}) if findings else {}
    if not findings:
        click.echo(f"{graph}: conforms, {split.triples} triples")
        return
    for line in report(findings, places, language, limit or None):
        click.echo(line)
    click.echo(f"{graph}: does not conform, {_count(len(findings), 'error')}")
    sys.exit(1)


def report(
    findings: Sequence["Finding"],
    places: Mapping[str, "Place"],
    language: str,
    limit: int | None,
) -> Iterator[str]:
    """Yield the lines of the report: the commonest error first, its nodes below it."""
    from kg.rdf.shapes import short

    groups: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: (f.node, f.path, f.found)):
        kind = short(finding.node).partition(":")[0].replace("<https", "node")
        expected = f"{kind}: {finding.expected[language]}"
        groups.setdefault(expected, []).append(finding)
    for expected, found in sorted(groups.items(), key=lambda g: (-len(g[1]), g[0])):
        yield f"{expected} ({_count(len(found), 'error')})"
        for finding in found[:limit]:
            yield from _lines(finding, places.get(finding.node))
        if found[limit or len(found) :]:
            yield f"  … and {len(found[limit:])} more"
        yield ""


def _lines(finding: "Finding", place: "Place | None") -> Iterator[str]:
    """Yield a node, what was found, and where it stands written."""
    from kg.rdf.shapes import short

    path = f"  {finding.path}" if finding.path else ""
    found = f"  found {finding.found}" if finding.found else "  found nothing"
    yield f"  {short(finding.node)}{path}{found}"
    if place:
        span = f" characters {place.span}" if place.span else ""
        exact = f" “{place.exact}”" if place.exact else ""
        yield f"    in release {place.release}{span}{exact}"


def _check(shards: Sequence[Path], workers: int | None) -> Iterator["Finding"]:
    from kg import engines
    from kg.rdf import shapes

    number = min(workers or os.cpu_count() or 1, len(shards))
    hidden = not sys.stderr.isatty()
    with engines.opened(number) as run:
        done = run(shapes.check, shards)
        with click.progressbar(
            done, len(shards), "Checking", file=sys.stderr, hidden=hidden
        ) as results:
            yield from chain.from_iterable(results)


def _count(number: int, thing: str) -> str:
    """Return a number with its noun.

    >>> _count(1, "error"), _count(2, "error")
    ('1 error', '2 errors')
    """
    return f"{number} {thing}{'s' * (number != 1)}"
