"""kg build: from releases to a graph."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from kg import export, vocab
from kg.cli import files
from kg.cli.options import ENCODING
from kg.rdf.iris import prefixes

if TYPE_CHECKING:  # slow to load, and --help needs none of it
    from kg.build import Graph, Options

COLUMNS = ("text", "title", "date", "id", "url", "publisher")


def _columns(command: Callable[..., None]) -> Callable[..., None]:
    """Add an option for each column of a table that holds a part of a release."""
    for name in reversed(COLUMNS):
        text = f"Column of JSON Lines, CSV or Parquet that holds the {name}."
        command = click.option(f"--{name}-column", metavar="NAME", help=text)(command)
    return command


@click.command(epilog="Example: kg build examples/releases -o graph.ttl")
@click.argument("sources", nargs=-1, required=True)
@click.option(
    "-o", "--output", default=files.STDOUT, help="File to write; - is standard output."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(export.NAMES),
    help="Format to write, where the name of the file does not say it.",
)
@click.option(
    "--store",
    type=click.Path(file_okay=False, path_type=Path),
    help="Oxigraph store to fill anew; without -o, nothing else is written.",
)
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File for the list of what was skipped: source, tab, reason.",
)
@click.option(
    "--base-iri", default=vocab.DATA, show_default=True, help="Where the data lives."
)
@click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out what the extractors are less sure of.",
)
@click.option(
    "--judgements",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of what people judged to be one or two: see kg judge.",
)
@click.option("--with-text", is_flag=True, help="Also write the releases' text.")
@click.option(
    "--workers", type=click.IntRange(1), help="Processes to use; else one a core."
)
@ENCODING
@_columns
def build(
    sources: tuple[str, ...],
    output: str,
    form: str | None,
    store: Path | None,
    report: Path | None,
    **how: Any,
) -> None:
    """Build the graph of the releases in SOURCES.

    SOURCES are files, folders, globs and archives; - is standard input. What cannot be
    read is listed, and stops nothing.
    """
    from kg.build import build as build_graph

    began = time.monotonic()
    options = _options(how)
    form = form or export.guess(output) or "ttl"
    with TemporaryDirectory(prefix="kg-") as folder:
        with _progress(began) as notify:
            graph = build_graph(sources, Path(folder), options, notify)
        if output != files.STDOUT or not store:
            with files.opened(output) as out:
                export.write(graph.lines(), out, form, prefixes(options.base))
        if store:
            _fill(store, graph, Path(folder), options.base)
    _tell(graph, report, time.monotonic() - began)


def _options(how: dict[str, Any]) -> "Options":
    from kg.build import Options
    from kg.readers import ReadOptions
    from kg.resolve import Judged, judgements

    columns = {f"{name}_column": how[f"{name}_column"] for name in COLUMNS}
    return Options(
        read=ReadOptions(how["encoding"], **columns),
        base=how["base_iri"],
        least=how["min_confidence"],
        workers=how["workers"] or os.cpu_count() or 1,
        text=how["with_text"],
        judged=judgements.read(how["judgements"]) if how["judgements"] else Judged(),
    )


def _fill(directory: Path, graph: "Graph", folder: Path, base: str) -> None:
    from kg import store

    quads = folder / "graph.nq"
    with quads.open("w", encoding="utf-8", newline="\n") as out:
        export.write(graph.lines(), out, "nq", prefixes(base))
    store.load(quads, directory)


@contextmanager
def _progress(began: float) -> Iterator[Callable[[str, int], None]]:
    """Count what is done: on a terminal in one line, with -v in many, else silently."""
    done: dict[str, int] = {}
    verbose = click.get_current_context().find_root().obj is True
    terminal = sys.stderr.isatty() and not verbose

    def notify(stage: str, more: int) -> None:
        done[stage] = done.get(stage, 0) + more
        counts = ", ".join(f"{stage} {count}" for stage, count in done.items())
        if terminal:
            click.echo(f"\r\x1b[Kreleases: {counts}", err=True, nl=False)
        elif verbose:
            click.echo(f"{time.monotonic() - began:.1f} s: {counts}", err=True)

    yield notify
    if terminal:
        click.echo("\r\x1b[K", err=True, nl=False)


def _tell(graph: "Graph", report: Path | None, seconds: float) -> None:
    """Say what was read and what was not; nothing read at all is a failure."""
    rows = [f"{source}\t{reason}" for source, reason in graph.skipped]
    if report:
        text = "\n".join(("source\treason", *rows, ""))
        files.write(text, report)
    for row in rows:
        click.echo(f"skipped {row.replace(chr(9), ': ')}", err=True)
    plural = "" if graph.releases == 1 else "s"
    click.echo(
        f"{graph.releases} release{plural} read, {len(rows)} skipped, "
        f"{graph.triples} triples, {seconds:.1f} s",
        err=True,
    )
    if not graph.releases:
        sys.exit(1)
