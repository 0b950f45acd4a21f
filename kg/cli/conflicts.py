"""`kg conflicts`: what of a graph cannot all be true."""

import json
from itertools import islice
from pathlib import Path

import click

from kg.cli.options import AS_JSON, GRAPH, columns, limited


@click.command(epilog="Example: kg conflicts --graph graph.db")
@GRAPH
@click.option("--about", default="", help="Only of posts, people or agencies so named.")
@limited(10, "Conflicts of each kind; 0 prints all.")
@AS_JSON
def conflicts(graph: Path, about: str, limit: int, *, as_json: bool) -> None:
    """List what cannot all be true, each with the words that say so.

    Two holders at a time of a post that one person holds; one person at events in two
    provinces at one hour; a post of an agency that did not exist on that day. A release
    may be wrong, or may have been read wrongly: see both sides before you conclude.
    """
    from kg.query import conflicts as finding
    from kg.query.faces import WIDE
    from kg.query.tables import shortened

    found = [one for one in finding.find(graph) if about in one.about]
    if as_json:
        plain = [
            one._asdict() | {"sides": [side._asdict() for side in one.sides]}
            for one in found
        ]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        return
    if not found:
        click.echo("no conflicts")
    for kind in dict.fromkeys(one.kind for one in found):
        own = [one for one in found if one.kind == kind]
        click.echo(f"{kind} · {len(own)}")
        for one in islice(own, limit or None):
            click.echo(shortened(f"  {one.day} · {one.about}", columns() or WIDE))
            for side in one.sides:
                text = " · ".join(filter(None, side))
                click.echo(shortened(f"      {text}", columns() or WIDE))
        if limit and len(own) > limit:
            click.echo(f"  … {len(own) - limit} more (--limit 0 shows all)")
