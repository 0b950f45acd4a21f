"""The text files of the ThaiGov archive: the pages of www.thaigov.go.th.

<site>-<headline>
<weekday and date>
<date in figures>            not in the older files
<the print button's word>    not in all
<headline>                   once more, often twice
the story
<source> : <address>
"""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import PurePosixPath

from kg.data import table
from kg.errors import ReadError
from kg.model import Release
from kg.text import header

FORMS = {
    kind: tuple(row["form"] for row in table("headers") if row["kind"] == kind)
    for kind in ("prefix", "print", "end")
}
PREFIXES = sorted(FORMS["prefix"], key=len, reverse=True)  # the longer one first
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
ADDRESS = re.compile(
    rf"^(?:{'|'.join(map(re.escape, FORMS['end']))})\s*:\s*(https?://\S+)\s*\Z", re.M
)
MARKS = tuple(p.encode(code) for p in PREFIXES for code in ("utf-8", "cp874"))
LONGEST_END = 500  # characters of the last line and the blank ones after it
UNIX_EPOCH = date(1970, 1, 1)  # what the site prints where it has no date


def fits(name: str, head: bytes) -> bool:
    """Tell whether a file begins with the site's name."""
    return head.startswith(MARKS)


def read(name: str, text: str) -> Iterator[Release]:
    """Yield the one release of the file; its id is the file's stem."""
    lines = header.lines(text)
    title = _headline(lines[0]) if lines else ""
    body, published = _header(lines, title)
    if not title and not text[body:].partition(FORMS["end"][0])[0].strip():
        msg = f"{name}: found a page without headline and story; expected a release"
        raise ReadError(msg)
    address = ADDRESS.search(text, max(0, len(text) - LONGEST_END))
    yield Release(
        id=PurePosixPath(name).stem,
        title=title,
        text=text,
        published=None if published == UNIX_EPOCH else published,
        address=address[1] if address else None,
        body=body,
    )


def _headline(line: str) -> str:
    for prefix in PREFIXES:
        if line.startswith(prefix):
            return header.bare(line.removeprefix(prefix))
    return header.bare(line)


def _header(lines: list[str], title: str) -> tuple[int, date | None]:
    """Return the offset at which the header ends, and the first date in it."""
    seen, published, offset = _folded(title), None, 0
    for number, line in enumerate(lines):
        bare = header.bare(line)
        day = header.day(bare)
        known = not number or not bare or day or bare in FORMS["print"]
        if not known and _folded(bare) != seen:
            break
        published = published or day
        offset += len(line)
    return offset, published


def _folded(line: str) -> str:
    return UNSEEN.sub("", unescape(line))
