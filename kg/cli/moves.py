"""`kg moves`: who was appointed, transferred or removed."""

import json
from datetime import datetime
from pathlib import Path

import click

from kg.cli.options import AS_JSON, GRAPH, columns, limited

DAY = click.DateTime(["%Y-%m-%d"])


@click.command(epilog="Example: kg moves --from 2023-10-01 --agency กระทรวงการคลัง")
@GRAPH
@click.option("--from", "first", type=DAY, help="The first day.")
@click.option("--to", "last", type=DAY, help="The last day.")
@click.option("--agency", default="", help="Only of this agency and its parts.")
@limited(0, "Lines to print, the latest; 0 prints all.")
@AS_JSON
def moves(  # noqa: PLR0913 - one for each option
    graph: Path,
    first: datetime | None,
    last: datetime | None,
    agency: str,
    limit: int,
    *,
    as_json: bool,
) -> None:
    """List appointments, transfers and removals: when, who, from where to where.

    The day is that on which it takes effect; where that waits for the royal command or
    is not told, the day of the decision, else of the release. A post that is kept, or
    held beside another, has nothing under "from".
    """
    from kg.query import moves as asking
    from kg.query.tables import table

    begin, end = (day.date().isoformat() if day else "" for day in (first, last))
    rows = asking.moves(graph, begin, end, agency)
    rows = rows[-limit:] if limit else rows
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    if not rows:
        click.echo("no appointments")
        return
    for line in table(asking.COLUMNS, rows, columns()):
        click.echo(line)
