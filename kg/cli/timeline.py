"""`kg timeline`: who held which post, from when to when."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import AS_JSON, GRAPH, columns, limited

if TYPE_CHECKING:
    from kg.query import Row


@click.command(epilog="Example: kg timeline ผู้ว่าราชการจังหวัดตาก")
@click.argument("name")
@GRAPH
@click.option("--kind", default="", help="Only this kind, such as post or agency.")
@click.option("--all", "every", is_flag=True, help="Also holders that are doubted.")
@limited(0, "Lines to print, the latest; 0 prints all.")
@AS_JSON
def timeline(  # noqa: PLR0913 - one for each option
    name: str, graph: Path, kind: str, every: bool, limit: int, *, as_json: bool
) -> None:
    """Print who held a post, what a person held, or who held the posts of an agency.

    A line has the first and the last day that releases attest, or the days on which a
    tenure is said to begin and end; then who, which post, how sure it is, how many
    releases say so, and the first and the last of these.

    Where a post has one holder, "before" and "after" say what the next holder and the
    one before settle. Holders whom most other releases contradict are left out.
    """
    from kg.query import holders, names
    from kg.query.faces import WIDE
    from kg.query.tables import shortened
    from kg.query.timeline import timeline as tenures

    thing = names.one(graph, holders.title(name), kind)
    rows = tenures(graph, thing)
    known = [row for row in rows if every or _sure(row) > holders.DOUBTED]
    known.sort(key=_is_undated)
    shown = known[-limit:] if limit else known
    if as_json:
        told = {"id": thing.id, "label": thing.label, "tenures": shown}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(f"{thing.label}  ({thing.id}) · {len(shown)}")
    for row in shown:
        for line in _lines(row, thing.id):
            click.echo(shortened(line, columns() or WIDE))
    if left := len(rows) - len(known):
        click.echo(f"  … {left} doubted (--all shows them)")


def _lines(row: "Row", asked: str) -> Iterator[str]:
    status = "" if row["status"] == "current" else row["status"]
    who = "" if row["person"] == asked else row["name"]
    post = "" if row["post"] == asked else row["title"]
    told = [_span(row), who, post, status, f"{_sure(row):.2f}", _settled(row)]
    yield f"  {' · '.join(filter(None, told))}"
    if "source" in row:
        ends = dict.fromkeys((row["source"].strip(), row["latest"].strip()))
        yield f"      {_count(row['releases'])}: {' … '.join(ends)}"


def _span(row: "Row") -> str:
    first = row.get("begins", row.get("first", ""))
    last = row.get("ends", row.get("last", ""))
    if not first and not last:
        return "no day"
    return first if first == last else f"{first} to {last}"


def _is_undated(row: "Row") -> bool:
    return not ({"begins", "ends", "first"} & row.keys())


def _settled(row: "Row") -> str:
    after = f"began after {row['notBefore']}" if "notBefore" in row else ""
    before = f"ended before {row['notAfter']}" if "notAfter" in row else ""
    return ", ".join(filter(None, [after, before]))


def _sure(row: "Row") -> float:
    return float(row.get("confidence", 1))


def _count(number: str) -> str:
    return f"{number} release{'s' * (number != '1')}"
