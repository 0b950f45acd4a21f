"""`kg resolve`: which people of a graph may be one."""

import json
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import AS_JSON, columns, limited

if TYPE_CHECKING:
    from kg.query import Row
    from kg.query.doubts import Doubt


@click.command(epilog="Example: kg resolve graph.ttl --judgements judgements.tsv")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--judgements",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of what was judged: its pairs are not asked again.",
)
@limited(10, "Pairs to print; 0 prints all.")
@AS_JSON
def resolve(graph: Path, judgements: Path | None, limit: int, *, as_json: bool) -> None:
    """List pairs of people of GRAPH, a file or a store, who may be one.

    What is worth deciding most comes first. Each pair stands with its reasons and their
    points (from 3 on, two are taken for one when a graph is built), and with places
    where each is named. `kg judge` records what you decide, and `kg build
    --judgements` goes by it.
    """
    from kg.query import doubts
    from kg.resolve import Judged
    from kg.resolve import judgements as judging

    judged = judging.read(judgements) if judgements else Judged()
    found = doubts.find(graph, judged)
    shown = list(islice(found, limit or None))
    named = doubts.samples(graph, [one for d in shown for one in (d.one, d.other)])
    if as_json:
        plain = [_plain(doubt, named) for doubt in shown]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    click.echo(f"{len(found)} doubtful pairs")
    for doubt in shown:
        _print(doubt, named)


def _plain(doubt: "Doubt", named: "dict[str, list[Row]]") -> dict[str, object]:
    samples = {one: named[one] for one in (doubt.one, doubt.other)}
    reasons = [reason._asdict() for reason in doubt.reasons]
    worth = round(doubt.worth, 2)
    own = {"worth": worth, "reasons": reasons, "samples": samples}
    return doubt._asdict() | own


def _print(doubt: "Doubt", named: "dict[str, list[Row]]") -> None:
    from kg.query.faces import WIDE
    from kg.query.tables import shortened

    why = "; ".join(f"{reason.why} ({reason.points:+g})" for reason in doubt.reasons)
    lines = [f"{doubt.points:g} points: {why}"]
    for person, count in zip((doubt.one, doubt.other), doubt.releases, strict=True):
        lines.append(f"  {person} · {count} release{'s' * (count != 1)}")
        lines += [f"      {_cited(row)}" for row in named[person]]
    for line in lines:
        click.echo(shortened(line, columns() or WIDE))


def _cited(row: "Row") -> str:
    where = f"{row['id']}:{row.get('from', '')}-{row.get('to', '')}"
    words = " ".join(row.get("exact", "").split())
    parts = [row.get("issued"), where, f"“{words}”", row.get("title")]
    return " ".join(filter(None, parts))
