"""`kg evaluate`: how right the installed extractors are, and which of their rules."""

import json
from functools import partial
from pathlib import Path

import click

from kg.cli.options import AS_JSON, columns, tell

FAMILIES = (
    "people",
    "positions",
    "agencies",
    "events",
    "participants",
    "statements",
)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(
    epilog="Example: kg evaluate examples/annotated --releases examples/releases"
)
@click.argument("gold_dir", type=FOLDER)
@click.option(
    "--releases",
    type=FOLDER,
    help="Where NAME.txt is, if it is not beside NAME.json.",
)
@click.option(
    "--family",
    "families",
    type=click.Choice(FAMILIES),
    multiple=True,
    help="Only this family; may be given again.",
)
@click.option(
    "--errors",
    type=click.Choice((*FAMILIES, "details")),
    help="List what of this family is found wrongly (+) or missed (-).",
)
@click.option(
    "--min-confidence",
    "least",
    type=click.FloatRange(0, 1),
    default=0.0,
    help="Leave out what the extractors are less sure of.",
)
@AS_JSON
def evaluate(  # noqa: PLR0913 - one for each option
    gold_dir: Path,
    releases: Path | None,
    families: tuple[str, ...],
    errors: str | None,
    least: float,
    *,
    as_json: bool,
) -> None:
    """Measure the extractors against the annotations in GOLD_DIR.

    GOLD_DIR holds NAME.json for each NAME.txt; examples/annotated/README.md tells
    what stands in it. Printed are precision, recall and F1 of each family with the
    interval in which the F1 of 95 of 100 draws of as many releases lies; then each
    rule, with how many of its facts are right; then how often facts of a like
    confidence are right.
    """
    from kg import evaluate as evaluating
    from kg.evaluate import report
    from kg.extract import read

    extract = partial(read, skip=tell)
    found = list(evaluating.verdicts(gold_dir, releases, least, extract))
    if errors:
        for line in report.errors(found, [errors]):
            click.echo(line)
        return
    figures = evaluating.measure(found, families or FAMILIES)
    if as_json:
        text = json.dumps(report.as_json(figures), ensure_ascii=False, indent=2)
        click.echo(text)
        return
    for line in report.lines(figures, columns()):
        click.echo(line)
