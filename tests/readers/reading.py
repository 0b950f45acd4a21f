"""Short ways to read what a test has made."""

from kg import readers
from kg.errors import ReadError
from kg.model import Release
from kg.readers import ReadOptions, Source


def release(name: str, data: bytes, **options: str) -> Release:
    [found] = readers.read(Source(name, data), ReadOptions(**options))
    return found


def outcome(name: str, data: bytes) -> tuple[list[Release], list[ReadError]]:
    skipped: list[ReadError] = []
    return list(readers.read(Source(name, data), skip=skipped.append)), skipped
