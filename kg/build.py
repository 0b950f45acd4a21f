"""From sources to a graph: the one file that knows every stage.

    sources -> shards -> ledgers          readers, extract      in workers
            -> who is who, since when     resolve               here, over sightings
            -> sorted runs of triples     rdf                   in workers
            -> one sorted stream          rdf.runs              here
            -> files, a store             export, store

What comes out depends on what the sources hold and the options alone: not on their
order, the number of workers or how the sources fall into shards.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from kg import engines, ledger, readers
from kg.engines.shards import cut
from kg.extract import outside
from kg.rdf import header, runs, tenures
from kg.rdf.tally import Tally
from kg.resolve import Decided, Resolved, Sighting, decide
from kg.worker import Group, Options, Runs, Shard, Shelf, describe, fill, reason

__all__ = ["Graph", "Options", "build"]

Notify = Callable[[str, int], None]  # a stage, and how much more of it is done


class Graph(NamedTuple):
    """A built graph: how big it is, what could not be read, and its sorted runs."""

    releases: int
    triples: int
    skipped: list[tuple[str, str]]  # source, reason
    head: list[str]
    runs: Sequence[Path]

    def lines(self) -> Iterator[str]:
        """Yield all that the graph says, a line a subject, in the order of a file."""
        return runs.merge((self.head, *map(runs.read, self.runs)))


def build(
    paths: Iterable[str | Path],
    folder: Path,
    options: Options = Options(),  # noqa: B008 - a tuple
    notify: Notify = lambda _, __: None,
) -> Graph:
    """Build the graph of all releases that the paths hold; its runs stay in `folder`.

    What cannot be read is listed in the graph, and stops nothing.
    """
    others = tuple((one.name, one.version) for one in outside.installed())
    lost: list[tuple[str, str]] = []
    shelves: list[Shelf] = []
    made: list[Runs] = []
    with engines.opened(options.workers) as run:
        for shelf in run(fill, _shards(paths, folder, options, lost)):
            shelves.append(shelf)
            notify("read", len(shelf.rows))
        ids = _known_as(shelves)
        groups = _groups(shelves, ids, options, folder / "resolved")
        decided = decide(_sightings(groups, shelves), options.judged)
        _keep(decided.resolved, folder / "resolved")
        for part in run(describe, groups):
            made.append(part)
            notify("described", part.releases)
    shared = folder / "shared.run"
    size = _share(made, decided, shared)

    digest = sha256("\n".join(sorted(map(repr, ids.items()))).encode()).hexdigest()
    about = header.Facts(options.base, len(ids), digest, *size, others)
    head = runs.lines(header.describe(about))
    lost.extend(chain.from_iterable(shelf.skipped for shelf in shelves))
    return Graph(
        releases=len(ids),
        triples=size[1] + sum(map(runs.count, head)),
        skipped=sorted(set(lost)),
        head=head,
        runs=[shared, *runs.bundle([part.own for part in made])],
    )


def _shards(
    paths: Iterable[str | Path],
    folder: Path,
    options: Options,
    lost: list[tuple[str, str]],
) -> Iterator[Shard]:
    """Yield the sources in shards; one that cannot be opened is told to `lost`."""
    sources = readers.open_sources(paths, skip=lambda error: lost.append(reason(error)))
    for number, part in enumerate(cut(sources, options.workers)):
        yield Shard(part, folder / f"{number}.parquet", options)


def _known_as(shelves: list[Shelf]) -> dict[str, tuple[str, ...]]:
    """Return the ids under which each text was read, by the release's key."""
    ids: dict[str, set[str]] = {}
    for shelf in shelves:
        for key, told in shelf.rows:
            ids.setdefault(key, set()).add(told[0])
    return {key: tuple(sorted(known)) for key, known in sorted(ids.items())}


def _groups(
    shelves: list[Shelf],
    ids: dict[str, tuple[str, ...]],
    options: Options,
    resolved: Path,
) -> list[Group]:
    """Return the groups of all ledgers, a text only where it is told smallest."""
    groups: list[Group] = []
    first: dict[str, tuple[str, ...]] = {}
    for shelf in shelves:
        for key, told in shelf.rows:
            first[key] = min(first.get(key, told), told)
    for shelf in shelves:
        for number, start in enumerate(range(0, len(shelf.rows), ledger.ROWS)):
            used = {}
            for row, (key, told) in enumerate(shelf.rows[start : start + ledger.ROWS]):
                if first.get(key) == told:
                    used[row] = ids[key]
                    del first[key]
            groups.append(Group(shelf.path, number, used, options, resolved))
    return groups


def _sightings(groups: list[Group], shelves: list[Shelf]) -> list[Sighting]:
    """Return what the rows that are used tell of people."""
    seen = {shelf.path: shelf.seen for shelf in shelves}
    return [
        seen[group.path][group.number * ledger.ROWS + row]
        for group in groups
        for row in group.ids
    ]


def _keep(resolved: Resolved, path: Path) -> None:
    with path.open("wb") as out:
        pickle.dump(resolved, out)


def _share(made: list[Runs], decided: Decided, path: Path) -> tuple[int, int]:
    """Merge what releases share, add what they say together; return the whole size."""
    tally = Tally()
    for part in made:
        tally.add(part.tally)
    bodies = map(runs.read, runs.bundle([part.shared for part in made]))
    of_all = (
        tally.describe(),
        tenures.describe(decided.tenures),
        tenures.redirect(decided.merges),
    )
    lines = runs.merge((runs.lines(chain(*of_all)), *bodies))
    subjects = sum(part.size[0] for part in made)
    triples = sum(part.size[1] for part in made)
    with path.open("w", encoding="utf-8", newline="\n") as out:
        for line in lines:
            out.write(f"{line}\n")
            subjects += 1
            triples += runs.count(line)
    return subjects, triples
