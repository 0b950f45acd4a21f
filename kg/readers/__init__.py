"""Bytes -> Release: one reader a file, listed here.

To add one, write `readers/<format>.py` with a `fits` and a `read` function and put it
in the tuple below. The first that fits reads the file, so the order matters: a reader
that knows its files by a sign stands before one that takes what is left. Readers of
other distributions come by the entry point group `kg.readers`, each a `Reader`, and
are asked first.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import NamedTuple

from kg.errors import ReadError
from kg.model import Release
from kg.readers import columns, containers, csv, html, json, parquet, plain, thaigov
from kg.readers.columns import ReadOptions
from kg.readers.encodings import decode, head
from kg.readers.sources import Source, find, readable

__all__ = ["READERS", "ReadOptions", "Reader", "Source", "open_sources", "read"]

Found = Iterator[Release | ReadError]  # what a reader could read, and what it could not
Rows = Iterator[tuple[int, dict[str, object]] | ReadError]
Skip = Callable[[ReadError], None]


class Reader(NamedTuple):
    """A format: how it is called, what it takes, how it is known and how it is read."""

    name: str
    description: str
    fits: Callable[[str, bytes], bool]  # by name and first bytes
    read: Callable[[Source, ReadOptions], Found]


def _text(source: Source, options: ReadOptions) -> str:
    return decode(source.read(), source.name, options.encoding)


def _thaigov(source: Source, options: ReadOptions) -> Found:
    return thaigov.read(source.name, _text(source, options))


def _plain(source: Source, options: ReadOptions) -> Found:
    return plain.read(source.name, _text(source, options))


def _html(source: Source, options: ReadOptions) -> Found:
    raw = source.read()
    try:  # first by the bytes: many a Thai page declares what it is not
        page = decode(raw, source.name, options.encoding)
    except ReadError:
        encoding = html.declared(raw)
        if not encoding:
            raise
        page = decode(raw, source.name, encoding)
    return html.read(source.name, page)


def _json(source: Source, options: ReadOptions) -> Found:
    return _releases(source, json.rows(source.name, _text(source, options)), options)


def _csv(source: Source, options: ReadOptions) -> Found:
    return _releases(source, csv.rows(source.name, _text(source, options)), options)


def _parquet(source: Source, options: ReadOptions) -> Found:
    return _releases(source, parquet.rows(source.name, source.read()), options)


def _releases(source: Source, rows: Rows, options: ReadOptions) -> Found:
    for row in rows:
        if isinstance(row, ReadError):
            yield row
            continue
        number, cells = row
        try:
            yield columns.release(cells, source.name, number, options)
        except ReadError as error:  # of this row: the next may be whole
            yield error


READERS: tuple[Reader, ...] = (
    Reader(
        "thaigov",
        "text files of the ThaiGov archive, known by the site's name at their head",
        thaigov.fits,
        _thaigov,
    ),
    Reader("parquet", "Parquet tables, a release a row", parquet.fits, _parquet),
    Reader("csv", "CSV and TSV tables, a release a row", csv.fits, _csv),
    Reader("html", "HTML pages, by their main text", html.fits, _html),
    Reader("json", "JSON Lines, JSON records and arrays of them", json.fits, _json),
    Reader("plain", "plain text: a headline, then the story", plain.fits, _plain),
)


@cache
def installed() -> tuple[Reader, ...]:
    """Return the readers of other distributions, by name, and then those of kg."""
    found = sorted(entry_points(group="kg.readers"), key=lambda point: point.name)
    return (*map(_loaded, found), *READERS)


def _loaded(point: EntryPoint) -> Reader:
    """Return the reader of another distribution; one that is none is an error."""
    try:
        loaded = point.load()
    except Exception as error:  # code of others may raise anything
        said = f"{type(error).__name__}: {error}"
        msg = f"reader {point.name}: found {said}; expected one that loads"
        raise ReadError(msg) from error
    if not isinstance(loaded, Reader):
        msg = f"reader {point.name}: found {loaded!r}; expected a kg.readers.Reader"
        raise ReadError(msg)
    return loaded


def open_sources(
    paths: Iterable[str | Path], *, skip: Skip | None = None
) -> Iterator[Source]:
    """Yield each file that the paths name, also those in containers.

    What can be read later, in another process, is not read here. A path that is not
    there raises; what cannot be opened further in is given to `skip`, or raised where
    there is none.
    """
    for source in find(paths):
        for member in containers.unpack(source.name, source.data):
            if not isinstance(member, ReadError):
                name, data = member
                yield Source(readable(name), data)
            elif skip:
                skip(member)
            else:
                raise member


def read(
    source: Source, options: ReadOptions | None = None, *, skip: Skip | None = None
) -> Iterator[Release]:
    """Yield the releases of a source.

    What cannot be read is given to `skip`, and the reading goes on; without it, the
    first error is raised.
    """
    try:
        opened = Source(source.name, source.read())  # once, for the head and the reader
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
    first = head(source.read())
    for reader in installed():
        if reader.fits(source.name, first):
            return reader
    msg = f"{source.name}: found a format that no reader takes; see kg readers"
    raise ReadError(msg)
