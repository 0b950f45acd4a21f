"""`kg analyse`: who appears with whom, who is central, what links two."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli import files
from kg.cli.options import columns, limited

if TYPE_CHECKING:
    from kg.analyse.networks import Facts, Network

TABLES = {
    "central": ("Most central", "name with times pagerank betweenness community"),
    "links": ("Most often together", "one other times first last by"),
    "communities": ("Communities", "community size members"),
}
MEASURED = {"pagerank", "betweenness"}
COUNTED = {"with", "times", "community", "size", "step", "start", "end"}
PICTURES = ("graphml", "gexf")


@click.command(epilog="Example: kg analyse graph.ttl --path 'คมสัน เอกชัย' 'ก.พ.'")
@click.argument("graph", type=click.Path(path_type=Path), envvar="KG_GRAPH")
@click.option(
    "--network",
    type=click.Choice(["people", "agencies", "membership"]),
    default="people",
    show_default=True,
    help="People at the same events; agencies that organise the same events; "
    "people and the agencies in which they hold posts.",
)
@click.option(
    "--show",
    type=click.Choice(sorted(TABLES)),
    help="Only this table (csv and json: central where not said).",
)
@click.option(
    "--path",
    "ends",
    nargs=2,
    metavar="A B",
    help="How A and B are linked, with the sentences that say so.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json", *PICTURES]),
    default="table",
    show_default=True,
)
@limited(10, "Rows of a printed table; 0 prints all. Other formats have all.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="Write to this file.",
)
def analyse(  # noqa: PLR0913, PLR0917 - one for each option
    graph: Path,
    network: str,
    show: str | None,
    ends: tuple[str, str] | None,
    form: str,
    limit: int,
    output: Path | None,
) -> None:
    """Analyse the networks of a graph: centrality, communities, links, paths."""
    from kg.analyse import networks

    facts = networks.read(graph)
    if ends:
        text = _path(graph, facts, ends, form)
    elif form == "table":
        built = networks.NETWORKS[network](facts)
        text = "\n\n".join(_tables(built, [show] if show else [*TABLES], limit))
    else:
        text = _whole(networks.NETWORKS[network](facts), show or "central", form)
    if output:
        files.write(text.rstrip("\n") + "\n", output)
    else:
        click.echo(text.rstrip("\n"))


def _tables(network: "Network[str]", names: Iterable[str], limit: int) -> Iterable[str]:
    from kg.query.tables import table

    for name in names:
        heading, shown = TABLES[name]
        rows = _rows(network, name)
        more = f" ({limit} of {len(rows)})" if limit and len(rows) > limit else ""
        lines = table(shown.split(), rows[: limit or None], columns())
        yield "\n".join([f"{heading}{more}", *lines])


def _whole(network: "Network[str]", name: str, form: str) -> str:
    if form in PICTURES:
        from kg.analyse import measures, writing

        return writing.written(network, measures.central(network), form)
    rows = _rows(network, name)
    return _as_csv(rows) if form == "csv" else _as_json(rows)


def _rows(network: "Network[str]", name: str) -> list[dict[str, str]]:
    from kg.analyse import measures

    tables = {
        "central": measures.central,
        "links": measures.links,
        "communities": measures.groups,
    }
    return tables[name](network)


def _path(graph: Path, facts: "Facts", ends: tuple[str, str], form: str) -> str:
    from kg.analyse import networks, paths
    from kg.query import names

    if form in PICTURES:
        msg = f"--path is a table, csv or json, not {form}"
        raise click.UsageError(msg)
    network = networks.identified(facts)
    one, other = (names.one(graph, name) for name in ends)
    nodes = paths.shortest(network, one.id, other.id)
    steps = list(paths.steps(graph, network, nodes))
    if form == "table":
        return "\n".join(paths.lines(network, steps))
    rows = paths.rows(steps)
    return _as_csv(rows) if form == "csv" else _as_json(rows)


def _as_csv(rows: Sequence[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _as_json(rows: Sequence[dict[str, str]]) -> str:
    valued = [
        {
            name: float(text)
            if name in MEASURED
            else int(text)
            if name in COUNTED
            else text
            for name, text in row.items()
        }
        for row in rows
    ]
    return json.dumps(valued, ensure_ascii=False, indent=2)
