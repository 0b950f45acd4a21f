"""Who held a post on a day, and how sure that is."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kg.errors import NotFoundError
from kg.query import Row, about, names
from kg.query.names import Thing

BETWEEN = 0.79  # of a tenure's confidence, in the days between it and the next
AFTER = 0.75  # of it, on the day after the last that is attested, with none to follow
HALF = 180  # days in which that halves
LEAST = 0.05  # confidence below which an answer is none


class Holder(NamedTuple):
    """A holder of a post on a day: how sure that is, and why."""

    tenure: str
    person: str
    name: str
    status: str
    first: str
    last: str
    confidence: float
    why: str


def find_post(path: Path, name: str) -> Thing:
    """Return the post of a title, whole or in one of its short forms."""
    return names.one(path, title(name), "post")


def holders(path: Path, post: Thing) -> list[Row]:
    """Return all tenures in a post, as `on` takes them."""
    return about(path, {"holders": [post.id]})["holders"][post.id]


def on(tenures: Iterable[Row], day: str) -> list[Holder]:
    """Return who held the post on a day, the likeliest first."""
    found = []
    for row in tenures:
        share, why = _share(row, day)
        sure = float(row.get("confidence", 1)) * share
        if sure >= LEAST:
            found.append(_holder(row, round(sure, 3), why))
    return sorted(found, key=lambda h: (-h.confidence, h.name, h.tenure))


def latest(tenures: Iterable[Row]) -> str:
    """Return the last day that is attested of any tenure."""
    days = [row.get("ends", row.get("last", "")) for row in tenures]
    if not any(days):
        msg = "no release with a date says who holds the post"
        raise NotFoundError(msg)
    return max(days)


def title(name: str) -> str:
    """Return the full title that a short one stands for."""
    from kg.text.posts import post_at  # noqa: PLC0415 - slow to load

    post = post_at(name, 0)
    return post.title if post and post.end == len(name) else name


def _holder(row: Row, sure: float, why: str) -> Holder:
    days = row.get("first", ""), row.get("last", "")
    return Holder(
        row["thing"], row["person"], row["name"], row["status"], *days, sure, why
    )


def _share(row: Row, day: str) -> tuple[float, str]:
    """Return the share of a tenure's confidence that is left on a day, and why."""
    first, last = row.get("first", ""), row.get("last", "")
    begins, ends = row.get("begins", first), row.get("ends", last)
    if not begins or not ends or row["status"] not in {"current", "acting"}:
        return 0, ""
    if begins <= day <= ends:
        return 1, f"attested from {first} to {last}"
    if day > ends:
        return _after(row, ends, day)
    return _before(row, begins, day)


def _after(row: Row, ends: str, day: str) -> tuple[float, str]:
    if "ends" in row:
        return 0, ""
    gone = row.get("notAfter", "")
    if gone and day >= gone:
        return 0, ""
    if gone:
        left = _days(day, gone) / _days(ends, gone)
        return BETWEEN * left, f"last attested on {ends}; another holds it from {gone}"
    return AFTER * 0.5 ** (_days(ends, day) / HALF), f"last attested on {ends}"


def _before(row: Row, begins: str, day: str) -> tuple[float, str]:
    if "begins" in row:
        return 0, ""
    other = row.get("notBefore", "")
    if other and day <= other:
        return 0, ""
    if other:
        left = _days(other, day) / _days(other, begins)
        return BETWEEN * left, f"first attested on {begins}; another held it on {other}"
    return AFTER * 0.5 ** (_days(day, begins) / HALF), f"first attested on {begins}"


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days
