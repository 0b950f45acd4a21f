"""Find what is to be read: folders, globs, single files and standard input."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ReadError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to be read, by this process or another.

    `name` is its path as the user would find it, with the paths inside containers
    after it: "archive.zip/2563/a.txt". `data` is its bytes, or the path to read them
    from, so that a file of a folder is read where it is parsed.
    """

    name: str
    data: bytes | Path

    def read(self) -> bytes:
        """Return the bytes of the file."""
        if isinstance(self.data, bytes):
            return self.data
        try:
            return self.data.read_bytes()
        except OSError as error:
            msg = f"{self.name}: found {error.strerror}; expected a readable file"
            raise ReadError(msg) from error


def find(paths: Iterable[str | Path]) -> Iterator[Source]:
    """Yield the files that the paths name, those of a folder in sorted order."""
    for path in map(str, paths):
        if path == STDIN:
            yield Source("stdin", sys.stdin.buffer.read())
            continue
        for found in _expand(path):
            yield from map(_source, _files(found))


def readable(name: str) -> str:
    """Return a name without the half characters of an encoding that was not UTF-8.

    >>> readable("ข่าว.txt".encode("cp874").decode("utf-8", "surrogateescape"))
    'ข่าว.txt'
    """
    raw = name.encode("utf-8", "surrogateescape")
    for encoding in ("utf-8", "cp874"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def _source(path: Path) -> Source:
    return Source(path.as_posix(), path)


def _expand(path: str) -> list[Path]:
    if Path(path).exists():
        return [Path(path)]
    found = sorted(_glob(path))
    if not found:
        msg = f"{path}: found nothing there; expected a file, a folder or a glob"
        raise ReadError(msg)
    return found


def _glob(pattern: str) -> Iterator[Path]:
    anchor = Path(pattern).anchor
    return Path(anchor).glob(pattern.removeprefix(anchor))


def _files(path: Path) -> Iterator[Path]:
    """Yield a file, or the files under a folder but those whose names are hidden."""
    if not path.is_dir():
        yield path
        return
    for entry in sorted(path.iterdir(), key=lambda entry: entry.name):
        if not entry.name.startswith("."):
            yield from _files(entry)
