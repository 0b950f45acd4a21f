"""Plain text: the first line is the headline, and what follows is the story."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.model import Release
from kg.text import dateline

LONGEST_HEADLINE = 300  # a longer first line is a paragraph of the story
CUT_HEADLINE = 120
HEADER_LINES = 6  # a date further down belongs to the story
EDGES = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff"


def fits(name: str, head: bytes) -> bool:
    """Tell whether the name is a text file's, or the content has no sign of another."""
    return PurePosixPath(name).suffix.lower() in {".txt", ".text", ".md"} or (
        b"\0" not in head
    )


def read(name: str, text: str) -> Iterator[Release]:
    """Yield the one release of the file; its id is the file's stem."""
    lines = text.splitlines(keepends=True)
    full = [line.strip(EDGES) for line in lines if line.strip(EDGES)]
    first = full[0] if full else ""
    title = first if len(first) <= LONGEST_HEADLINE else _cut(first)
    days = (dateline.read(line) for line in full[:HEADER_LINES])
    yield Release(
        id=PurePosixPath(name).stem,
        title=title,
        text=text,
        published=next((day for day in days if day), None),
        body=_body(lines, title) if len(full) > 1 else 0,
    )


def _cut(line: str) -> str:
    return line[:CUT_HEADLINE].rsplit(maxsplit=1)[0]


def _body(lines: list[str], title: str) -> int:
    """Return the offset at which the first line after headline and date begins."""
    offset = 0
    for line in lines:
        bare = line.strip(EDGES)
        if bare and bare != title and not dateline.read(bare):
            break
        offset += len(line)
    return offset
