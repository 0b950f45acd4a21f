"""`kg query`: ask a graph in SPARQL."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import files
from kg.cli.options import GRAPH, columns
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.store import Answer

KINDS = {"ttl": {"triples"}, "csv": {"solutions"}, "json": {"solutions", "boolean"}}


@click.command(
    epilog="Example: kg query 'SELECT ?name { ?post org:role/skos:prefLabel ?name }'"
)
@click.argument("sparql", required=False)
@click.option(
    "--file",
    "file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Read the query from a file.",
)
@GRAPH
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", "ttl"]),
    default="table",
    show_default=True,
    help="csv and json are the W3C's forms of results; ttl is for triples.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    help="Seconds after which the query is stopped, reading the graph included.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=64),
    default=4096,
    show_default=True,
    help="Megabytes that the query may use.",
)
def query(  # noqa: PLR0913, PLR0917 - one for each option
    sparql: str | None,
    file: Path | None,
    graph: Path,
    form: str,
    timeout: float,
    memory: int,
) -> None:
    """Ask a graph in SPARQL: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of the product (tn, person, post, agency, event, schema, org …) need
    not be declared. SERVICE, LOAD and updates are refused. A store directory, which
    `kg build --store` makes, answers at once; a large file is read anew each time.
    """
    from kg.query import ask
    from kg.store import Limits

    if (sparql is None) == (file is None):
        msg = "expected a query, or --file with one"
        raise click.UsageError(msg)
    text = sparql if file is None else files.read(file, "a query")
    limits = Limits(timeout, memory)
    answer = ask(graph, text or "", csv=form == "csv", limits=limits)
    click.echo(_shown(answer, form, graph).rstrip("\n"))


def _shown(answer: "Answer", form: str, graph: Path) -> str:
    if answer.kind not in KINDS.get(form, {answer.kind}):
        msg = f"the query answers with {answer.kind}, which {form} cannot say"
        raise QueryError(msg)
    if form != "table" or answer.kind == "triples":
        return answer.body.decode()
    if answer.kind == "boolean":
        return str(json.loads(answer.body)["boolean"]).lower()
    from kg.query import prefixes_of, rows, variables
    from kg.query.tables import table

    found = rows(answer, prefixes_of(graph))
    return "\n".join(table(variables(answer), found, columns()))
