"""Bytes -> Release: one reader a file, listed here.

To add one, write `readers/<format>.py` with a `fits` and a `read` function and put it
in the tuple below. The first that fits reads the file, so the order matters: a reader
that knows its files by a sign stands before one that takes what is left. Readers of
other distributions come by the entry point group `kg.readers`, each a `Reader`, and
are asked first.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import NamedTuple

from kg.errors import ReadError
from kg.model import Release
from kg.readers import plain, sources, thaigov
from kg.readers.encodings import decode
from kg.readers.sources import Source

HEAD = 4096  # bytes of a file that its reader is chosen by


@dataclass(frozen=True)
class ReadOptions:
    """What the user says of the sources where they do not say it themselves."""

    encoding: str | None = None


Found = Iterator[Release | ReadError]  # what a reader could read, and what it could not
Skip = Callable[[ReadError], None]


class Reader(NamedTuple):
    """A format: how it is called, what it takes, how it is known and how it is read."""

    name: str
    description: str
    fits: Callable[[str, bytes], bool]
    read: Callable[[Source, ReadOptions], Found]


def _text(read: Callable[[str, str], Iterator[Release]]) -> Callable[..., Found]:
    """Make a reader of one that takes a name and a text."""

    def of_source(source: Source, options: ReadOptions) -> Found:
        yield from read(
            source.name, decode(source.read(), source.name, options.encoding)
        )

    return of_source


READERS: tuple[Reader, ...] = (
    Reader(
        "thaigov",
        "text files of the ThaiGov archive (www.thaigov.go.th)",
        thaigov.fits,
        _text(thaigov.read),
    ),
    Reader(
        "plain",
        "plain text: the headline, perhaps a date, the story",
        plain.fits,
        _text(plain.read),
    ),
)


@cache
def installed() -> tuple[Reader, ...]:
    """Return the readers of other distributions, by name, and then those of kg."""
    found = sorted(entry_points(group="kg.readers"), key=lambda point: point.name)
    return (*(point.load() for point in found), *READERS)


def open_sources(
    paths: Iterable[str | Path], *, skip: Skip | None = None
) -> Iterator[Source]:
    """Yield each file that the paths name, unread where it can be read later.

    A path that is not there raises. What cannot be opened further in is given to
    `skip`, or raised where there is none.
    """
    yield from sources.find(paths)


def read(
    source: Source, options: ReadOptions | None = None, *, skip: Skip | None = None
) -> Iterator[Release]:
    """Yield the releases of a source.

    What cannot be read is given to `skip`, and the reading goes on; without it, the
    first error is raised.
    """
    try:
        opened = Source(source.name, source.read())  # read once, for head and reader
        for found in _reader(opened).read(opened, options or ReadOptions()):
            if isinstance(found, Release):
                yield found
            elif skip:
                skip(found)
            else:
                raise found
    except ReadError as error:
        if not skip:
            raise
        skip(error)


def _reader(source: Source) -> Reader:
    head = source.read()[:HEAD]
    for reader in installed():
        if reader.fits(source.name, head):
            return reader
    msg = f"{source.name}: found a format that no reader knows; see kg readers"
    raise ReadError(msg)
