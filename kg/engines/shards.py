"""Cut sources into shards of a like size."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.readers import Source

FILES = 128  # of a shard, at most
BYTES = 4 << 20  # of a shard's files; a larger file is shared out among the workers


class Part(NamedTuple):
    """Some sources, of whose releases each `parts`-th is read, from `part` on."""

    sources: tuple[Source, ...]
    part: int = 0
    parts: int = 1


def cut(sources: Iterable[Source], workers: int) -> Iterator[Part]:
    """Yield the sources in parts; one that holds much is read by every worker.

    Reading is quick beside extracting, so each reads all of it and extracts its share.
    """
    some: list[Source] = []
    room = BYTES
    for source in sources:
        size = _size(source)
        if some and (len(some) == FILES or size > room):
            yield Part(tuple(some))
            some, room = [], BYTES
        if size > BYTES:
            yield from (Part((source,), part, workers) for part in range(workers))
        else:
            some.append(source)
            room -= size
    if some:
        yield Part(tuple(some))


def _size(source: Source) -> int:
    if isinstance(source.data, bytes):
        return len(source.data)
    return source.data.stat().st_size if source.data.exists() else 0
