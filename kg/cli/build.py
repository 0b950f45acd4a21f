"""kg build: from releases to a graph."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

import click

from kg import export, vocab
from kg.build import Options
from kg.build import build as build_graph
from kg.rdf.iris import prefixes
from kg.readers import ReadOptions

STDOUT = "-"


@click.command(
    epilog="Example: kg build examples/releases -o graph.ttl",
)
@click.argument("sources", nargs=-1, required=True)
@click.option("-o", "--output", help="File to write; - is standard output.")
@click.option(
    "--format", "form", type=click.Choice(export.NAMES), help="Else by the file's name."
)
@click.option(
    "--store", type=click.Path(path_type=Path), help="Oxigraph store to fill."
)
@click.option(
    "--report", type=click.Path(path_type=Path), help="List what was skipped."
)
@click.option("--base-iri", default=vocab.DATA, show_default=True)
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0)
@click.option("--with-text", is_flag=True, help="Also write the text of each release.")
@click.option("--workers", type=click.IntRange(1), help="Processes; else one a core.")
def build(  # noqa: PLR0913, PLR0917 - a parameter for each option
    sources: tuple[str, ...],
    output: str | None,
    form: str | None,
    store: Path | None,
    report: Path | None,
    base_iri: str,
    min_confidence: float,
    with_text: bool,
    workers: int | None,
) -> None:
    """Build the graph of the releases in SOURCES: files, folders, globs, archives, -.

    What cannot be read is listed, and stops nothing.
    """
    if not output and not store:
        output = STDOUT
    form = form or export.guess(output or STDOUT) or "ttl"
    options = Options(
        ReadOptions(),
        base_iri,
        min_confidence,
        workers or os.cpu_count() or 1,
        with_text,
    )
    began = time.monotonic()
    with TemporaryDirectory(prefix="kg-") as folder:
        graph = build_graph(sources, Path(folder), options)
        if output:
            with _open(output) as out:
                export.write(graph.stream(), out, form, prefixes(base_iri))
    seconds = time.monotonic() - began
    click.echo(
        f"{graph.releases} releases read, {len(graph.skipped)} skipped, "
        f"{graph.triples} triples, {seconds:.1f} s",
        err=True,
    )
    if not graph.releases:
        sys.exit(1)


@contextmanager
def _open(output: str) -> Iterator[TextIO]:
    """Open standard output, or a new file that takes its place when it is whole."""
    if output == STDOUT:
        out = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
        yield out
        out.flush()
        out.detach()
        return
    part = Path(f"{output}.part")
    with part.open("w", encoding="utf-8", newline="\n") as out:
        yield out
    part.replace(output)
