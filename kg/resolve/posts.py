"""Which posts only one person holds at a time, and which titles are one post."""

from functools import cache, lru_cache
from typing import NamedTuple

from kg.data import table

ONE = "one"
LOCAL = frozenset({"province", "district"})


class Office(NamedTuple):
    """What a post's title tells: its role, and whether one person holds it."""

    role: str  # empty where the title is a bare role, which is one of many posts
    sole: bool
    local: bool = False  # whether it is over a province or a district: nobody has two


@lru_cache(maxsize=1 << 15)
def office(title: str) -> Office:
    """Read a post's title.

    >>> office("ผู้ว่าราชการจังหวัดตาก")
    Office(role='ผู้ว่าราชการจังหวัด', sole=True, local=True)
    >>> office("รองอธิบดีกรมที่ดิน").sole, office("รองอธิบดี").role
    (False, '')
    """
    from kg.text.posts import post_at  # noqa: PLC0415 - slow to load, as its lists are
    from kg.text.role_heads import head_at  # noqa: PLC0415

    if title in _own():
        return Office(title, _own()[title] == ONE)
    head, found = head_at(title, 0), post_at(title, 0)
    if not head or not found or (found.agency is None and found.end == head.end):
        return Office("", sole=False)
    if found.agency and found.agency.name in _heads():
        return Office("", sole=False)
    sole = not head.prefix and head.row["holders"] == ONE
    return Office(found.role, sole, sole and head.row["org"] in LOCAL)


@lru_cache(maxsize=1 << 15)
def standard(title: str) -> str:
    """Return the title by which a post is known, of whatever form of it.

    >>> standard("นายกรัฐมนตรีแห่งราชอาณาจักรไทย")
    'นายกรัฐมนตรี'
    """
    return _forms().get(title, title)


def title_of(post: str) -> str:
    """Return a post's title, as far as its IRI tells it."""
    return post.partition(":")[2].replace("_", " ")


@cache
def _forms() -> dict[str, str]:
    return {row["form"]: row["post"] for row in table("post_forms")}


@cache
def _heads() -> frozenset[str]:
    """Return the words that begin names of agencies, and alone are none."""
    return frozenset(row["head"] for row in table("agency_heads"))


@cache
def _own() -> dict[str, str]:
    """Return the posts that need no agency beside them, and how many hold each."""
    return {row["post"]: row["holders"] for row in table("own_posts")}
