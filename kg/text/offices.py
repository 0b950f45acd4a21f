"""The posts that a text says in short, with the full titles that it gives elsewhere."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.text.agencies import ELISION, Agency
from kg.text.posts import Post, entitled

KINDS = ("ministry", "province", "department")  # where the last one named is meant
CUT = "ฯ "  # what stands at the end of a name that is cut short


class Seat(NamedTuple):
    """A post of a text, and the full name of the person who is said to hold it."""

    post: Post
    holder: str = ""


Named = Sequence[tuple[int, Agency]]  # where agencies are named


def full_titles(seats: Sequence[Seat], named: Named) -> dict[int, str]:
    """Return the full title for the start of each post that the text completes.

    A bare post is the same person's post of that role, else the only post of that role
    in the text, else that of the ministry, province or department named last before it.
    กระทรวงฯ is the last name before that begins so.
    """
    whole = [seat for seat in seats if not seat.post.bare]
    found: dict[int, str] = {}
    for post, holder in seats:
        if post.bare:
            own = (s.post for s in whole if holder and s.holder == holder)
            title = _only(post, own) or _only(post, (seat.post for seat in whole))
            title = title or _at_last(post, named)
        else:
            title = _elided(post, named)
        if title:
            found[post.start] = title
    return found


def _only(post: Post, others: Iterable[Post]) -> str:
    titles = {o.title for o in others if o.role == post.role and o.agency}
    return titles.pop() if len(titles) == 1 else ""


def _at_last(post: Post, named: Named) -> str:
    """Return the title at the last ministry and so on that was named before."""
    for kind in KINDS:
        if kind in post.bare.split("|"):
            alike = [(at, agency) for at, agency in named if agency.kind == kind]
            name = _last(post.start, alike)
            return entitled(post.role, name) if name else ""
    return ""


def _elided(post: Post, named: Named) -> str:
    """Return the title of a post whose agency's name ฯ cuts short."""
    agency = post.agency
    if agency is None or agency.rule != ELISION:
        return ""
    stem = agency.name.rstrip(CUT)
    alike = [(at, a) for at, a in named if a.name.startswith(stem)]
    name = _last(post.start, alike) or (alike[0][1].name if alike else "")
    more = post.title.partition(agency.name)[2]
    return entitled(post.role, name) + more if name else ""


def _last(start: int, named: Iterable[tuple[int, Agency]]) -> str:
    before = [(at, agency.name) for at, agency in named if at < start]
    return max(before)[1] if before else ""
