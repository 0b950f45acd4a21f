"""HTML pages: the main text, as trafilatura sees it, and what the page says of it."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from kg.errors import ReadError
from kg.model import Release

SIGN = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.I | re.S
)
CHARSET = re.compile(rb"<meta[^>]{1,200}charset\s*=\s*[\"']?([\w-]+)", re.I)
SUFFIXES = {".html", ".htm", ".xhtml"}
DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def fits(name: str, head: bytes) -> bool:
    """Tell whether the name says HTML, or the content begins as a page does."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES or bool(SIGN.match(head))


def declared(raw: bytes) -> str | None:
    """Return the encoding that the page says it is in."""
    match = CHARSET.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def read(name: str, page: str) -> Iterator[Release]:
    """Yield the release that the page shows: its headline, a line end, its story."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import

    found = bare_extraction(
        page, with_metadata=True, include_comments=False, date_extraction_params=DATES
    )
    if found is None or isinstance(found, dict) or not found.text:
        msg = f"{name}: found no main text; expected a page with a story"
        raise ReadError(msg)
    title = found.title or found.text.partition("\n")[0]
    first = f"{title}\n"
    text = found.text if found.text.startswith(first) else first + found.text
    yield Release(
        id=PurePosixPath(name).stem,
        title=title,
        text=text,
        published=date.fromisoformat(found.date) if found.date else None,
        publisher=_site(found.sitename),
        address=found.url,
        body=len(first),
    )


def _site(name: str | None) -> str | None:
    """Return a site's name unless it is only the name of its host."""
    return name if name and "." not in name else None
