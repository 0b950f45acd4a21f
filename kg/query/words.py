"""The words of a release that say who holds a post, near a day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kg.query import Row, filled, prefixes_of, select
from kg.query import expand as in_full

NEAR = 60  # characters between a name and a post that are read in one
AROUND = 90  # characters of a text on either side, at most
ABOUT = ("words-until", "words-since")  # the questions
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


class Span(NamedTuple):
    """Where a mention stands, and what it reads."""

    start: int
    end: int
    exact: str


def near(path: Path, tenures: Sequence[str], day: str) -> dict[str, Words]:
    """Return, for each tenure, the words about it of the release nearest to a day."""
    prefixes = prefixes_of(path)
    asked = [(tenure, question) for tenure in tenures for question in ABOUT]
    texts = [
        filled(question, this=f"<{in_full(tenure, prefixes)}>", day=day)
        for tenure, question in asked
    ]
    found: dict[str, list[Row]] = {}
    for (tenure, _), rows in zip(asked, select(path, texts), strict=True):
        found.setdefault(tenure, []).extend(rows)
    spans = _spans(path, [row for rows in found.values() for row in rows])
    return {t: _nearest(rows, day, spans) for t, rows in found.items() if rows}


def _spans(path: Path, rows: Iterable[Row]) -> dict[str, Span]:
    """Return where the mentions of posts and people stand."""
    mentions = {row[of] for row in rows for of in ("mention", "named") if of in row}
    prefixes = prefixes_of(path)
    listed = "> <".join(in_full(mention, prefixes) for mention in sorted(mentions))
    (told,) = select(path, [filled("spans", mentions=listed)])
    return {
        row["mention"]: Span(int(row["from"]), int(row["to"]), row["exact"])
        for row in told
    }


def _nearest(rows: list[Row], day: str, spans: Mapping[str, Span]) -> Words:
    row = min(rows, key=lambda row: (_away(row, day), _gap(row, spans)))
    return _words(row, spans)


def _away(row: Row, day: str) -> int:
    return abs((date.fromisoformat(row["issued"]) - date.fromisoformat(day)).days)


def _gap(row: Row, spans: Mapping[str, Span]) -> int:
    """Count the characters between the post and the person's name."""
    if row.get("named", "") not in spans:
        return AROUND
    post, name = spans[row["mention"]], spans[row["named"]]
    return max(name.start - post.end, post.start - name.end, 0)


def _words(row: Row, spans: Mapping[str, Span]) -> Words:
    start, end, text = spans[row["mention"]]
    gap = _gap(row, spans)
    if gap <= NEAR:
        first, last = sorted((spans[row["mention"]], spans[row["named"]]))
        text = f"{first.exact}{' ' if gap <= 1 else ' … '}{last.exact}"
        start, end = first.start, max(first.end, last.end)
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
