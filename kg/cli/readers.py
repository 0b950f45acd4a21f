"""`kg readers`: what can be read."""

import click

from kg.readers import installed


@click.command(epilog="Example: kg readers")
def readers() -> None:
    """List the formats that can be read, in the order in which they are tried."""
    found = installed()
    width = max(len(reader.name) for reader in found)
    for reader in found:
        click.echo(f"{reader.name:{width}}  {reader.description}")
