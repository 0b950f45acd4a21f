"""`kg judge`: record that two names are one thing, or two."""

from pathlib import Path

import click

SAID = {
    "same": "the same",
    "different": "different",
    "unsure": "the same or different: unsure",
}


@click.command(
    epilog="Example: kg judge 'คมสัน เอกชัย' 'คมสันต์ เอกชัย' same --because 'one title'"
)
@click.argument("one")
@click.argument("other")
@click.argument("verdict", type=click.Choice(list(SAID)))
@click.option("--because", required=True, help="Why, for those who come after.")
@click.option(
    "--by",
    default="anonymous",
    show_default=True,
    envvar="USER",
    help="Who says so.",
)
@click.option(
    "--file",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default="judgements.tsv",
    show_default=True,
    help="Where to add the row.",
)
def judge(  # noqa: PLR0913, PLR0917 - one for each option
    one: str, other: str, verdict: str, because: str, by: str, file: Path
) -> None:
    """Record that ONE and OTHER are the same, different, or that nobody can tell.

    Each is an IRI such as person:คมสัน_เอกชัย, or the full name of a person. The row goes
    to a file that `kg build --judgements` reads; remove it there to undo it.
    """
    from kg.resolve import judgements

    pair = judgements.iri(one), judgements.iri(other)
    if pair[0] == pair[1] or pair[0].split(":")[0] != pair[1].split(":")[0]:
        msg = f"found {' and '.join(pair)}; expected two things of one kind"
        raise click.UsageError(msg)
    first, second = sorted(pair)
    judged = judgements.Judgement(first, second, verdict, by, because)
    judgements.append(file, judged)
    click.echo(f"{file}: {first} and {second} are {SAID[verdict]}")
