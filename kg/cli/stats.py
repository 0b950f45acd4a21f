"""`kg stats`: how much a graph has of each thing."""

import json
from pathlib import Path

import click

from kg.cli.options import AS_JSON, GRAPH


@click.command(epilog="Example: kg stats --graph graph.ttl")
@GRAPH
@AS_JSON
def stats(graph: Path, *, as_json: bool) -> None:
    """Count what a graph has: things by kind, releases by year, events by type."""
    from kg.query import stats as counting

    counts = counting.count(graph)
    if as_json:
        text = json.dumps(counting.as_json(counts), ensure_ascii=False, indent=2)
        click.echo(text)
        return
    click.echo("\n".join(counting.lines(counts)).rstrip())
