"""Sorted runs of triples as lines of text, and their merging in little memory.

A line is a subject with all that one run says of it: `<order><subject>`, and after
each tab a predicate and an object. Terms hold no bare tab or line break. Equal lines,
and equal triples in them, become one where runs are merged.
"""

from collections.abc import Iterable, Iterator
from heapq import merge as merge_sorted
from itertools import groupby
from pathlib import Path

from kg.model import Triple
from kg.rdf.sections import order

LEAD = 2  # characters of a line that say its section and kind


def lines(triples: Iterable[Triple]) -> list[str]:
    """Return the triples as sorted lines, a subject each."""
    said: dict[str, set[str]] = {}
    for subject, predicate, what in triples:
        said.setdefault(subject, set()).add(f"{predicate} {what}")
    return sorted(_line(order(subject), pairs) for subject, pairs in said.items())


def merge(runs: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of sorted runs in their order, those of one subject as one."""
    for subject, found in groupby(merge_sorted(*runs), key=_subject):
        first, *more = found
        if more:
            pairs = {pair for line in (first, *more) for pair in line.split("\t")[1:]}
            first = _line(subject, pairs)
        yield first


def triples(lines: Iterable[str]) -> Iterator[Triple]:
    """Yield the triples that lines hold."""
    for line in lines:
        subject, *pairs = line.split("\t")
        subject = subject[LEAD:]
        for pair in pairs:
            predicate, _, what = pair.partition(" ")
            yield Triple(subject, predicate, what)


def write(lines: Iterable[str], path: Path) -> None:
    """Write a run; `read` gives it back."""
    with path.open("w", encoding="utf-8", newline="\n") as run:
        run.writelines(f"{line}\n" for line in lines)


def read(path: Path) -> Iterator[str]:
    """Yield the lines of a run that was written."""
    with path.open(encoding="utf-8", newline="\n") as run:
        for line in run:
            yield line[:-1]


def count(line: str) -> int:
    r"""Return how many triples a line holds.

    >>> count('B0release:a\ta tn:Release\tdcterms:title "ก"@th')
    2
    """
    return line.count("\t")


def _line(lead: str, pairs: Iterable[str]) -> str:
    return "\t".join((lead, *sorted(pairs)))


def _subject(line: str) -> str:
    return line[: line.index("\t")]
