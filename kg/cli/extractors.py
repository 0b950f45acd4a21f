"""`kg extractors`: what finds facts, and what else is installed."""

import sys

import click

from kg import __version__
from kg.cli.options import columns

NAMES = ("extractor", "version", "finds")


@click.command(epilog="Example: kg extractors")
def extractors() -> None:
    """List what reads mentions and facts out of a release, in its order.

    First come the extractors of kg itself, then those that other distributions add.
    """
    from kg.extract import FACTS, outside
    from kg.query.tables import table

    rows = []
    for extractor in FACTS:
        module = sys.modules[extractor.__module__]
        name, (about, *_) = module.__name__, (module.__doc__ or "").splitlines()
        rows.append((name.rpartition(".")[2], __version__, about))
    rows += [(one.name, one.version, one.description) for one in outside.installed()]
    cells = [dict(zip(NAMES, row, strict=True)) for row in rows]
    for line in table(NAMES, cells, columns()):
        click.echo(line)
