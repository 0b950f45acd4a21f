"""Options and arguments that several commands share."""

import codecs
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size
from typing import Any

import click

Command = Callable[..., Any]

GRAPH: Callable[[Command], Command] = click.option(
    "--graph",
    type=click.Path(path_type=Path),
    default="graph.ttl",
    show_default=True,
    envvar="KG_GRAPH",
    show_envvar=True,
    help="A graph's file (.ttl .nt .nq .trig .jsonld .xml) or store directory.",
)
AS_JSON: Callable[[Command], Command] = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON."
)


def _known(_: click.Context, __: click.Parameter, name: str | None) -> str | None:
    try:
        return name and codecs.lookup(name).name
    except LookupError as error:
        msg = f"found {name}; expected the name of an encoding, such as cp874"
        raise click.BadParameter(msg) from error


ENCODING: Callable[[Command], Command] = click.option(
    "--encoding",
    callback=_known,
    help="Of the text files, where it is not seen rightly.",
)


def limited(default: int, what: str) -> Callable[[Command], Command]:
    """Return the option that says how much is printed; 0 is all."""
    return click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=default,
        show_default=bool(default),
        help=what,
    )


def columns() -> int | None:
    """Return how wide the terminal is, or None where the output is piped."""
    return get_terminal_size().columns if sys.stdout.isatty() else None


def tell(error: Exception) -> None:
    """Say on standard error what is wrong, and go on."""
    click.echo(f"kg: {error}", err=True)
