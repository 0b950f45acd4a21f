"""The words of a release that say who holds a post, near a day."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kg.query import Row, filled, prefixes_of, select
from kg.query import expand as in_full

NEAR = 60  # characters between a name and a post that are read in one
AROUND = 90  # characters of a text on either side, at most
BREAKS = "\n\t\v\f\r"


class Words(NamedTuple):
    """Words of a release, and where they stand: characters `start` to `end`."""

    release: str
    id: str
    title: str
    issued: str
    address: str
    words: str
    start: int
    end: int


def near(path: Path, tenures: Sequence[str], day: str) -> dict[str, Words]:
    """Return, for each tenure, the words about it of the release nearest to a day."""
    prefixes = prefixes_of(path)
    texts = [
        filled("words-near", this=f"<{in_full(tenure, prefixes)}>", day=day)
        for tenure in tenures
    ]
    found = dict(zip(tenures, select(path, texts), strict=True))
    return {tenure: _nearest(rows, day) for tenure, rows in found.items() if rows}


def _nearest(rows: list[Row], day: str) -> Words:
    return _words(min(rows, key=lambda row: (_away(row, day), _gap(row))))


def _away(row: Row, day: str) -> int:
    return abs((date.fromisoformat(row["issued"]) - date.fromisoformat(day)).days)


def _gap(row: Row) -> int:
    """Count the characters between the post and the person's name."""
    if "nameFrom" not in row:
        return AROUND
    start, end = int(row["from"]), int(row["to"])
    return max(int(row["nameFrom"]) - end, start - int(row["nameTo"]), 0)


def _words(row: Row) -> Words:
    start, end, text = int(row["from"]), int(row["to"]), row["exact"]
    if _gap(row) <= NEAR and "name" in row:
        first, last = int(row["nameFrom"]), int(row["nameTo"])
        both = [(start, text), (first, row["name"])]
        text = (" " if _gap(row) <= 1 else " … ").join(said for _, said in sorted(both))
        start, end = min(start, first), max(end, last)
    if "text" in row:
        text = _sentence(row["text"], start, end)
    return Words(
        row["release"],
        row["id"],
        row.get("title", ""),
        row["issued"],
        row.get("address", ""),
        " ".join(text.split()),
        start,
        end,
    )


def _sentence(text: str, start: int, end: int) -> str:
    r"""Return the words around a span, as far as its line goes, and not too far.

    >>> _sentence("ข่าว\nวันนี้ นาย ก. นายอำเภอเมือง กล่าว\nจบ", 12, 32)
    'วันนี้ นาย ก. นายอำเภอเมือง กล่าว'
    """
    first = max((text.rfind(mark, 0, start) for mark in BREAKS), default=-1) + 1
    ends = [at for mark in BREAKS if (at := text.find(mark, end)) >= 0]
    last = min(ends, default=len(text))
    before, after = text[first:start], text[end:last]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + "…"
    return before + text[start:end] + after
