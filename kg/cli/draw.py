"""`kg draw`: the neighbourhood of a person, agency, post or event as a picture."""

from pathlib import Path

import click

from kg.cli import files


@click.command(epilog="Example: kg draw graph.ttl 'คมสัน เอกชัย' -o page.html")
@click.argument("graph", type=click.Path(path_type=Path))
@click.argument("name")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    help="A page (.html) or a picture (.svg).",
)
@click.option(
    "--depth",
    type=click.IntRange(1, 6),
    default=2,
    show_default=True,
    help="How many steps from it things may be.",
)
@click.option(
    "--limit",
    type=click.IntRange(2, 400),
    default=60,
    show_default=True,
    help="How many things are drawn at most, the nearest first.",
)
def draw(graph: Path, name: str, output: Path, depth: int, limit: int) -> None:
    """Draw what lies around a person, agency, post or event.

    The page opens offline. A click on a thing or a line shows the words of the
    releases that say so. Dashed lines are posts held, the others events.
    """
    from kg.draw.page import page
    from kg.draw.scene import scene
    from kg.draw.svg import svg
    from kg.query import names

    forms = {".html": page, ".htm": page, ".svg": svg}
    if output.suffix.lower() not in forms:
        msg = f"{output}: expected a name that ends in .html or .svg"
        raise click.UsageError(msg)
    drawn = scene(graph, names.one(graph, name), depth, limit)
    files.write(forms[output.suffix.lower()](drawn), output)
