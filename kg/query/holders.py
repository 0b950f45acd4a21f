"""Who held a post on a day, and how sure that is."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kg.data import table
from kg.errors import NotFoundError
from kg.query import Row, about, names
from kg.query.names import Thing
from kg.resolve import HELD
from kg.resolve.posts import office

BETWEEN = 0.79  # of a tenure's confidence, in the days between it and the next
AFTER = 0.75  # of it, on the day after the last that is attested, with none to follow
HALF = 180  # days in which that halves
YEARLY = 0.75  # share of the changes between senior officials that come on TURN
TURN = "-10-01"  # the day on which the government's year begins
SENIOR = frozenset({"5", "6"})  # levels: permanent secretaries, heads of departments
DOUBTED = 0.3  # confidence of whom most releases contradict
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


def on(tenures: Iterable[Row], day: str, *, yearly: bool = False) -> list[Holder]:
    """Return who held the post on a day, the likeliest first.

    `yearly` posts change hands when the government's year begins, more often than not.
    """
    found = []
    for row in tenures:
        share, why = _share(row, day, YEARLY if yearly else 0)
        sure = float(row.get("confidence", 1)) * share
        if sure >= LEAST:
            found.append(_holder(row, round(sure, 3), why))
    return sorted(found, key=lambda h: (-h.confidence, h.name, h.tenure))


def is_yearly(post: Thing) -> bool:
    """Tell whether a post is of a rank that is mostly filled on TURN."""
    role = office(post.label).role
    return any(r["role"] == role and r["level"] in SENIOR for r in table("roles"))


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


def _share(row: Row, day: str, yearly: float) -> tuple[float, str]:
    """Return the share of a tenure's confidence that is left on a day, and why."""
    first, last = row.get("first", ""), row.get("last", "")
    begins, ends = row.get("begins", first), row.get("ends", last)
    if not begins or not ends or row["status"] not in HELD:
        return 0, ""
    if begins <= day <= ends:
        return 1, f"attested from {first} to {last}"
    if float(row.get("confidence", 1)) <= DOUBTED:
        return 0, ""
    if day > ends:
        return (0, "") if "ends" in row else _after(row, ends, day, yearly)
    return (0, "") if "begins" in row else _before(row, begins, day, yearly)


def _after(row: Row, ends: str, day: str, yearly: float) -> tuple[float, str]:
    why = f"last attested on {ends}"
    gone = row.get("notAfter", "")
    if not gone:
        return AFTER * 0.5 ** (_days(ends, day) / HALF), why
    left = 1 - _passed(ends, day, gone, yearly)
    return BETWEEN * left, f"{why}; another holds it from {gone}"


def _before(row: Row, begins: str, day: str, yearly: float) -> tuple[float, str]:
    why = f"first attested on {begins}"
    other = row.get("notBefore", "")
    if not other:
        return AFTER * 0.5 ** (_days(day, begins) / HALF), why
    share = _passed(other, day, begins, yearly)
    return BETWEEN * share, f"{why}; another held it on {other}"


def _passed(last: str, day: str, first: str, yearly: float) -> float:
    """Return how likely a change between two days is to have come by a day."""
    if not last < day < first:
        return float(day >= first)
    passed = _days(last, day) / _days(last, first)
    years = range(int(last[:4]), int(first[:4]) + 1)
    turns = [turn for year in years if last < (turn := f"{year}{TURN}") <= first]
    if not turns:
        return passed
    turned = sum(turn <= day for turn in turns) / len(turns)
    return yearly * turned + (1 - yearly) * passed


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days
