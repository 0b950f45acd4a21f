"""What people judged: rows that say of two things that they are one, or are not.

To undo a judgement, remove its row.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kg.errors import ReadError
from kg.resolve.clusters import Judged
from kg.resolve.keys import key

SAME, DIFFERENT, UNSURE = VERDICTS = ("same", "different", "unsure")
KINDS = ("person:", "post:")
HEADER = ("one", "other", "verdict", "by", "because")


class Judgement(NamedTuple):
    """A row: two IRIs, such as person:คมสัน_เอกชัย, the verdict, who says so and why."""

    one: str
    other: str
    verdict: str
    by: str
    because: str


def read(path: Path) -> Judged:
    """Return what the rows of a file say; of two on one pair, the later stands."""
    last: dict[tuple[str, str], Judgement] = {}
    for row in rows(path):
        last[min(row.one, row.other), max(row.one, row.other)] = row
    return Judged(
        {
            pair: f"judged by {row.by}: {row.because}"
            for pair, row in sorted(last.items())
            if row.verdict == SAME
        },
        frozenset(pair for pair, row in last.items() if row.verdict == DIFFERENT),
        frozenset(pair for pair, row in last.items() if row.verdict == UNSURE),
    )


def rows(path: Path) -> Iterator[Judgement]:
    """Yield the rows of a file, in its order."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        msg = f"{path}: found {error.strerror}; expected a file of judgements"
        raise ReadError(msg) from error
    lines = csv.reader(text.splitlines(), delimiter="\t")
    for number, row in enumerate(lines, 1):
        if number == 1 and tuple(row) == HEADER:
            continue
        if len(row) != len(HEADER) or row[2] not in VERDICTS:
            found = "\t".join(row)
            msg = f"{path}:{number}: found {found!r}; expected {', '.join(HEADER)}"
            msg += f" between tabs, the verdict one of {', '.join(VERDICTS)}"
            raise ReadError(msg)
        yield Judgement(*row)


def iri(name: str) -> str:
    """Return the IRI that a judgement is about: a person's, where a name is given.

    >>> iri("คมสัน เอกชัย"), iri("post:นายอำเภอ")
    ('person:คมสัน_เอกชัย', 'post:นายอำเภอ')
    """
    return name if name.startswith(KINDS) else f"person:{key(name)}"


def append(path: Path, judgement: Judgement) -> None:
    """Add a row; a file that is not there is begun with its header."""
    new = not path.exists()
    with path.open("a", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", lineterminator="\n")
        if new:
            writer.writerow(HEADER)
        writer.writerow(" ".join(cell.split()) for cell in judgement)
