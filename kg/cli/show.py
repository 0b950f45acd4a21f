"""`kg show`: what a graph knows of one person, agency, post, place or event."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import AS_JSON, GRAPH, columns, limited

if TYPE_CHECKING:
    from kg.query.names import Thing


@click.command(epilog="Example: kg show 'คมสัน เอกชัย'")
@click.argument("name")
@GRAPH
@click.option("--kind", default="", help="Only this kind, such as person or agency.")
@limited(10, "Lines a section; 0 shows all.")
@AS_JSON
def show(name: str, graph: Path, kind: str, limit: int, *, as_json: bool) -> None:
    """Print the card of a person, agency, post, place or event.

    The name may be a part of it, typed in another way, or an IRI such as
    person:คมสัน_เอกชัย. Where several things bear it, they are listed.

    Each line stands above its sources: the date and id of the release, the characters
    of its text, the words there, and the headline.
    """
    from kg.query import cards, faces, names

    things = names.find(graph, name, kind)
    if len(things) > 1:
        _list(things, as_json=as_json)
        return
    card = cards.card(graph, things[0])
    if as_json:
        click.echo(json.dumps(cards.as_json(card), ensure_ascii=False, indent=2))
        return
    for line in faces.face(card, limit, columns()):
        click.echo(line)


def _list(things: list["Thing"], *, as_json: bool) -> None:
    """Print things that bear one name, for the reader to choose."""
    rows = [thing._asdict() for thing in things]
    if as_json:
        click.echo(json.dumps({"candidates": rows}, ensure_ascii=False, indent=2))
        return
    from kg.query.tables import table

    for line in table(["label", "id"], rows, columns()):
        click.echo(line)
