"""`kg who`: who held a post on a day."""

import json
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import AS_JSON, GRAPH, columns, limited
from kg.errors import NotFoundError

if TYPE_CHECKING:
    from kg.query.holders import Holder
    from kg.query.words import Words

DAY = click.DateTime(["%Y-%m-%d"])


@click.command(epilog="Example: kg who นายกรัฐมนตรี --on 2018-05-01")
@click.argument("post")
@click.option(
    "--on", "moment", type=DAY, help="The day; else the last that is attested."
)
@GRAPH
@limited(3, "Answers to print; 0 prints all.")
@AS_JSON
def who(
    post: str, moment: datetime | None, graph: Path, limit: int, *, as_json: bool
) -> None:
    """Answer who held POST on a day: the name, how sure that is, and why.

    Below each answer stand the words of the release that is nearest to the day; where
    the graph has the releases' text (kg build --with-text), the sentence. Between two
    holders, and after the last day that is attested, an answer is less sure.
    """
    from kg.query import holders, words

    thing = holders.find_post(graph, post)
    tenures = holders.holders(graph, thing)
    day = moment.date().isoformat() if moment else holders.latest(tenures)
    yearly = holders.is_yearly(thing)
    found = holders.on(tenures, day, yearly=yearly)[: limit or None]
    if not found:
        msg = f"the graph does not know who held {thing.label} on {day}"
        raise NotFoundError(msg)
    said = words.near(graph, [holder.tenure for holder in found], day)
    if as_json:
        shown = {
            "post": thing.id,
            "label": thing.label,
            "on": day,
            "holders": [_plain(holder, said) for holder in found],
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    click.echo(f"{thing.label} · {day}")
    for holder in found:
        _print(holder, said)


def _plain(holder: "Holder", said: dict[str, "Words"]) -> dict[str, object]:
    source = said.get(holder.tenure)
    return holder._asdict() | ({"source": source._asdict()} if source else {})


def _print(holder: "Holder", said: dict[str, "Words"]) -> None:
    from kg.query.faces import WIDE
    from kg.query.tables import shortened

    status = "" if holder.status == "current" else f" ({holder.status})"
    lines = [f"  {holder.name}{status}  {holder.confidence:.2f}  {holder.why}"]
    if source := said.get(holder.tenure):
        where = f"{source.id}:{source.start}-{source.end}"
        lines.append(f"      {source.issued} {where} “{source.words}” {source.title}")
    for line in lines:
        click.echo(shortened(line, columns() or 2 * WIDE))
