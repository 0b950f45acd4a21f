"""How good extraction is on the annotated examples: `python -m tests.evaluate.quality`.

Writes tests/quality.tsv anew, by which the test beside this file measures every change.
"""

from pathlib import Path

from kg import evaluate
from tests.make import CASES

COMMITTED = CASES.parent / "quality.tsv"
EXAMPLES = CASES.parents[1] / "examples"
COLUMNS = ("family", "precision", "recall", "f1", "note")
MEAN = "overall"


def measured() -> dict[str, tuple[str, ...]]:
    """Return precision, recall and F1 of each family, and the mean F1."""
    found = evaluate.verdicts(EXAMPLES / "annotated", EXAMPLES / "releases")
    figures = evaluate.measure(list(found))
    rows = {
        family: tuple(f"{n:.4f}" for n in (tally.precision, tally.recall, tally.f1))
        for family, tally, _ in figures.families
    }
    return {**rows, MEAN: ("", "", f"{figures.overall:.4f}")}


def write(path: Path) -> None:
    rows = [
        COLUMNS,
        *((name, *cells, "") for name, cells in sorted(measured().items())),
    ]
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    write(COMMITTED)
