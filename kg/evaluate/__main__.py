"""Learn how sure the rules are: `python -m kg.evaluate GOLD_DIR[=RELEASES_DIR] ...`.

Writes kg/data/confidences.tsv anew from all annotations in the folders, and prints
how often facts of a like confidence would be right in releases that were not learnt
from: those of one fold in five, with the confidences of the other four.
"""

import sys
from pathlib import Path

from kg import data
from kg.evaluate import Verdict, measure, report, verdicts
from kg.evaluate.reliability import Row, across, learn

COLUMNS = ("what", "rule", "sign", "right", "wrong", "confidence", "note")


def main(arguments: list[str]) -> None:
    """Learn from the annotations in folders."""
    found: list[Verdict] = []
    for argument in arguments:
        folder, _, releases = argument.partition("=")
        found.extend(verdicts(Path(folder), Path(releases) if releases else None))
    rows = ["\t".join(COLUMNS), *map(_line, learn(found))]
    path = Path(data.__file__).parent / "confidences.tsv"
    path.write_text("\n".join([*rows, ""]), encoding="utf-8")
    figures = measure(list(across(found)))
    sys.stdout.write("\n".join([*report.reliability(figures), ""]))


def _line(row: Row) -> str:
    cells = (*row.key, row.right, row.wrong, f"{row.confidence:.2f}", "")
    return "\t".join(map(str, cells))


main(sys.argv[1:])
