"""Plain text: the first line is the headline, and what follows is the story."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.errors import ReadError
from kg.model import Release
from kg.text import header

HEADER_LINES = 6  # a date further down belongs to the story
SUFFIXES = {".txt", ".text", ".md"}


def fits(name: str, head: bytes) -> bool:
    """Tell whether the name is a text file's, or nothing in the content forbids it."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES or b"\0" not in head


def read(name: str, text: str) -> Iterator[Release]:
    """Yield the one release of the file; its id is the file's stem."""
    lines = header.lines(text)
    full = [header.bare(line) for line in lines if header.bare(line)]
    if not full:
        msg = f"{name}: found an empty file; expected a release"
        raise ReadError(msg)
    days = (header.day(line) for line in full[:HEADER_LINES])
    yield Release(
        id=PurePosixPath(name).stem,
        title=header.headline(full[0]),
        text=text,
        published=next((day for day in days if day), None),
        body=_body(lines, header.headline(full[0])) if len(full) > 1 else 0,
    )


def _body(lines: list[str], title: str) -> int:
    """Return the offset at which the first line after headline and date begins."""
    offset = 0
    for line in lines:
        bare = header.bare(line)
        if bare and bare != title and not header.day(bare):
            break
        offset += len(line)
    return offset
