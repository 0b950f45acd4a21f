"""Sorted runs of lines, each all that is said of one subject, merged in little memory.

A line is `<order><subject>`, and after each tab a predicate, a space and its objects,
between which SEPARATOR stands; terms hold no bare tab, line break or separator. It is
so near to Turtle that two replacements make a paragraph of it. Lines of one subject
become one where runs are merged, and equal triples in them one.
"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge as merge_sorted
from itertools import groupby
from pathlib import Path

from kg.model import Triple
from kg.rdf.iris import SEPARATOR
from kg.rdf.sections import order

FIRST = ("a", "rdfs:label")  # before the other predicates, which stand sorted
MOST = 200  # runs that are open at once: systems set limits
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
            first = _line(
                subject, {pair for line in (first, *more) for pair in _pairs(line)}
            )
        yield first


def triples(lines: Iterable[str]) -> Iterator[Triple]:
    """Yield the triples that lines hold."""
    for line in lines:
        about = subject(line)
        for pair in _pairs(line):
            predicate, _, what = pair.partition(" ")
            yield Triple(about, predicate, what)


def subject(line: str) -> str:
    """Return the subject of a line."""
    return _subject(line)[LEAD:]


def write(lines: Iterable[str], path: Path) -> None:
    """Write a run; `read` gives it back."""
    with path.open("w", encoding="utf-8", newline="\n") as run:
        run.writelines(f"{line}\n" for line in lines)


def read(path: Path) -> Iterator[str]:
    """Yield the lines of a run that was written."""
    with path.open(encoding="utf-8", newline="\n") as run:
        for line in run:
            yield line[:-1]


def bundle(paths: Sequence[Path]) -> Sequence[Path]:
    """Merge runs into fewer and longer ones, until all can be open at once."""
    while len(paths) > MOST:
        some, rest = paths[:MOST], paths[MOST:]
        longer = some[0].with_suffix(f"{some[0].suffix}+")
        write(merge(map(read, some)), longer)
        for path in some:
            path.unlink()
        paths = [*rest, longer]
    return paths


def count(line: str) -> int:
    r"""Return how many triples a line holds.

    >>> count('B0release:a\ta tn:Release\tdcterms:title "ก"@th')
    2
    """
    return line.count("\t") + line.count(SEPARATOR)


def _line(lead: str, pairs: Iterable[str]) -> str:
    said: dict[str, str] = {}
    for pair in sorted(pairs):
        predicate, _, what = pair.partition(" ")
        said[predicate] = (
            f"{said[predicate]}{SEPARATOR}{what}" if predicate in said else pair
        )
    first = [said.pop(predicate) for predicate in FIRST if predicate in said]
    return "\t".join((lead, *first, *said.values()))


def _pairs(line: str) -> Iterator[str]:
    """Yield the predicate and the object of each triple of a line."""
    for pair in line.split("\t")[1:]:
        if SEPARATOR not in pair:
            yield pair
            continue
        predicate, _, objects = pair.partition(" ")
        for what in objects.split(SEPARATOR):
            yield f"{predicate} {what}"


def _subject(line: str) -> str:
    return line[: line.index("\t")]
