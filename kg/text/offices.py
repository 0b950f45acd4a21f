"""The posts of which a text says only the role, with the full titles that it gives."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kg.text.posts import Post, entitled

MINISTRY = "ministry"


class Seat(NamedTuple):
    """A post of a text, and the full name of the person who is said to hold it."""

    post: Post
    holder: str = ""


def full_titles(seats: Sequence[Seat], ministries: Mapping[int, str]) -> dict[int, str]:
    """Return the full title for the start of each bare post that the text completes.

    A bare post is the same person's post of that role, else the only post of that role
    in the text, else that of the ministry that was named last before it.
    """
    whole = [seat for seat in seats if not seat.post.bare]
    found: dict[int, str] = {}
    for post, holder in seats:
        if post.bare:
            own = (s.post for s in whole if holder and s.holder == holder)
            title = _only(post, own) or _only(post, (seat.post for seat in whole))
            title = title or _at_ministry(post, ministries)
            if title:
                found[post.start] = title
    return found


def _only(post: Post, others: Iterable[Post]) -> str:
    titles = {other.title for other in others if other.role == post.role}
    return titles.pop() if len(titles) == 1 else ""


def _at_ministry(post: Post, ministries: Mapping[int, str]) -> str:
    if MINISTRY not in post.bare.split("|"):
        return ""
    before = [start for start in ministries if start < post.start]
    return entitled(post.role, ministries[max(before)]) if before else ""
