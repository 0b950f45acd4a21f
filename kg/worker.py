"""What a worker does: releases to a ledger, and a ledger's groups to sorted runs.

Each function takes a value and files and makes files and a value, so that any engine
can run it, in any process.
"""

import pickle
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from kg import ledger, readers, vocab
from kg.engines.shards import Part
from kg.errors import ExtractError, ReadError
from kg.extract import read as extract
from kg.model import Reading, Release, Triple
from kg.rdf import runs, triples
from kg.rdf.sections import PLACES
from kg.rdf.tally import Tally
from kg.readers import ReadOptions
from kg.resolve import Judged, Resolved, Sighting, published, sight, trusted

LOCAL = frozenset(  # each of these belongs to one release, so to one run
    PLACES[kind]
    for kind in ("release", "event", "participation", "statement", "mention")
)


class Options(NamedTuple):
    """How a graph is built."""

    read: ReadOptions = ReadOptions()
    base: str = vocab.DATA
    least: float = 0.0  # confidence of what goes into the graph
    workers: int = 1
    text: bool = False  # also the releases' text
    judged: Judged = Judged()  # what people said of who is who


class Shard(NamedTuple):
    """Some sources, and where the ledger of their releases will be."""

    part: Part
    path: Path
    options: Options


class Shelf(NamedTuple):
    """A filled ledger: what each row's source tells, and what could not be read."""

    path: Path
    rows: list[tuple[str, tuple[str, ...]]]  # a release's key; its id and other fields
    seen: list[Sighting]  # of each row: what it tells of people
    skipped: list[tuple[str, str]]


class Group(NamedTuple):
    """A group of a ledger's rows, and all ids of each row that is to be used."""

    path: Path
    number: int
    ids: dict[int, tuple[str, ...]]
    options: Options
    resolved: Path  # what all releases together decide


class Runs(NamedTuple):
    """What was made of a group: two sorted runs, and what must be added up."""

    own: Path  # of what one release alone has
    shared: Path
    releases: int
    size: tuple[int, int]  # subjects and triples of `own`
    tally: Tally


def fill(shard: Shard) -> Shelf:
    """Read the releases of a shard, and what they say, into its ledger."""
    shelf = Shelf(shard.path, [], [], [])
    ledger.write(_readings(shard, shelf), shard.path)
    return shelf


def describe(group: Group) -> Runs:
    """Make sorted runs of what the releases of a group say."""
    tally, options, identify = Tally(), group.options, _resolved(group.resolved)
    said: list[Triple] = []
    trail: list[str] = []
    for row, reading in enumerate(ledger.read(group.path, group.number)):
        if row not in group.ids:
            continue
        kept = _kept(reading, options)
        tally.count(kept, identify)
        said.extend(triples.describe(kept, identify, group.ids[row]))
        trail.extend(triples.trail(kept, identify))
        if options.text:
            said.append(triples.text(kept.release))
    own, shared = _divide(runs.merge((runs.lines(said), sorted(trail))))
    made = Runs(
        group.path.with_suffix(f".{group.number}.own"),
        group.path.with_suffix(f".{group.number}.shared"),
        len(group.ids),
        (len(own), sum(map(runs.count, own))),
        tally,
    )
    runs.write(own, made.own)
    runs.write(shared, made.shared)
    return made


def _readings(shard: Shard, shelf: Shelf) -> Iterator[Reading]:
    def skip(error: ReadError | ExtractError) -> None:
        shelf.skipped.append(reason(error))

    count = 0
    for source in shard.part.sources:
        for release in readers.read(source, shard.options.read, skip=skip):
            count += 1
            if count % shard.part.parts == shard.part.part:
                shelf.rows.append((release.key, _told(release)))
                reading = extract(release, skip=skip)
                shelf.seen.append(sight(_kept(reading, shard.options)))
                yield reading


def _told(release: Release) -> tuple[str, ...]:
    fields = (
        release.title,
        release.published,
        release.publisher,
        release.address,
        release.body,
    )
    return (release.id, *map(str, fields))


def reason(error: ReadError | ExtractError) -> tuple[str, str]:
    """Return the source in which an error was found, and what it is."""
    source, _, reason = str(error).partition(": ")
    return source, reason


def _kept(reading: Reading, options: Options) -> Reading:
    """Return what of a reading goes into the graph."""
    return published(trusted(reading, options.least))


@lru_cache(maxsize=1)
def _resolved(path: Path) -> Resolved:
    """Load what was decided, once in each worker."""
    with path.open("rb") as kept:
        found: Resolved = pickle.load(kept)
    return found


def _divide(lines: Iterable[str]) -> tuple[list[str], list[str]]:
    """Part the lines of what one release alone has from those that others may share."""
    own: list[str] = []
    shared: list[str] = []
    for line in lines:
        (own if line[: runs.LEAD] in LOCAL else shared).append(line)
    return own, shared
