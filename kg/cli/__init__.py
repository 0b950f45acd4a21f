"""The command line: `kg COMMAND`. A command's module is loaded when it is called."""

import sys
from importlib import import_module
from importlib.util import find_spec

import click

from kg import __version__
from kg.errors import KgError

COMMANDS = (
    "build",
    "readers",
    "extractors",
    "query",
    "validate",
    "show",
    "who",
    "timeline",
    "moves",
    "conflicts",
    "resolve",
    "judge",
    "explain",
    "stats",
    "analyse",
    "draw",
    "evaluate",
)


class Commands(click.Group):
    """The commands, in the order in which one comes to need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands that are there."""
        return [name for name in COMMANDS if find_spec(f"{__name__}.{name}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command: the object of kg/cli/NAME.py that has its name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found = getattr(import_module(f"{__name__}.{cmd_name}"), cmd_name)
        return found if isinstance(found, click.Command) else None


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: kg build examples/releases -o graph.ttl",
)
@click.version_option(__version__, prog_name="kg")
@click.option("-v", "--verbose", is_flag=True, help="Say more of what is done.")
@click.pass_context
def group(context: click.Context, verbose: bool) -> None:
    """Turn Thai government press releases into a knowledge graph, and ask it."""
    context.obj = verbose


def main() -> None:
    """Run the command line; an error of kg is one line and exit code 1."""
    try:
        group(prog_name="kg")
    except KgError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(1)
