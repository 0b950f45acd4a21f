"""Makers of what releases say of people."""

from kg.resolve.posts import office
from kg.resolve.sightings import Held, Move, Seen, Sighting

GOVERNOR = "ผู้ว่าราชการจังหวัดตาก"


def iri(name: str) -> str:
    return f"person:{name.replace(' ', '_')}"


def said(  # noqa: PLR0913 - a release says so much
    day: str,
    name: str,
    post: str = GOVERNOR,
    *,
    title: str = "นาย",
    status: str = "current",
    sure: float = 0.97,
    number: int = 0,
) -> Sighting:
    """Make a release of a day in which one person holds one post."""
    seen = Seen(iri(name), name, (title,) if title else ())
    held = Held(iri(name), f"post:{post}", status, office(post), sure)
    key = f"{day}-{name}-{post}-{number}"
    return Sighting(key, day, (seen,), (held,) if post else ())


def moved(day: str, name: str, left: str, taken: str) -> Sighting:
    """Make a release that appoints a person from a day on."""
    posts = (f"post:{post}" if post else "" for post in (left, taken))
    seen = Seen(iri(name), name, ())
    return Sighting(f"move-{day}", day, (seen,), (), (Move(iri(name), *posts, day),))
