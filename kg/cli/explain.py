"""`kg explain`: a release with what was found in it, and by which rules."""

import json
import os
import sys

import click

from kg.cli.options import AS_JSON, ENCODING, columns, tell


@click.command(epilog="Example: kg explain examples/releases/tak-2552.txt")
@click.argument("release")
@ENCODING
@click.option(
    "--colour/--no-colour",
    default=None,
    help="Colours instead of brackets; as the terminal allows where not said.",
)
@AS_JSON
def explain(
    release: str, encoding: str | None, *, colour: bool | None, as_json: bool
) -> None:
    """Print RELEASE with what was found in it, marked, numbered and named by rule.

    RELEASE is a file, or - for standard input; of a file that holds several, all are
    printed. First comes the text with each mention in it, then the mentions with their
    rules, and last the facts that join them. --json prints a line a release.
    """
    from kg import readers
    from kg.errors import ReadError
    from kg.export import explain as explaining
    from kg.extract import read

    if colour is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    options = readers.ReadOptions(encoding)
    count = 0
    for source in readers.open_sources([release]):
        for found in readers.read(source, options):
            reading = read(found, skip=tell)
            if as_json:
                text = json.dumps(explaining.as_json(reading), ensure_ascii=False)
            else:
                text = "\n".join(explaining.lines(reading, columns(), colour=colour))
            click.echo("\n" * bool(count and not as_json) + text, color=True)
            count += 1
    if not count:
        msg = f"{release}: found no release in it; expected one"
        raise ReadError(msg)
