"""The posts that people hold: what is held, at which agency, and how.

A post is a role (อธิบดี) with what modifies it (รอง), and the agency that it is at;
words before it say whether it is held now (รักษาการ, อดีต).
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.data import table
from kg.text.agencies import Agency, agency_at, tail
from kg.text.areas import AREAS, area_at, full_name
from kg.text.cities import seat_end
from kg.text.names import name_at, untitled_at
from kg.text.role_heads import Head, head_at, posted_end, skip_space
from kg.text.seated import COUNTRY, NONE, seated
from kg.text.tails import BRANCH_APART, POST
from kg.text.words import cut

MANY = "many"
TEMPLE = "temple"
WHOLE = frozenset((NONE, COUNTRY, TEMPLE))  # kinds that a role may leave out
THAI = re.compile("[ก-๎]")


class Post(NamedTuple):
    """A post in a text: its span, its full title, its role and its agency."""

    start: int
    end: int
    title: str
    role: str
    role_span: tuple[int, int]
    agency: Agency | None
    agency_start: int
    status: str
    alone: bool  # whether it is a post even where no name stands beside it
    many: bool = False  # whether several people hold it at once
    bare: str = ""  # where only its role is said, the kinds of agency that it is at


def post_at(text: str, start: int, known: dict[str, str] | None = None) -> Post | None:
    """Read the post that begins here, with the words before it that modify it.

    The given names that the text knows, `known`, are no part of a post.

    >>> post = post_at("รองอธิบดีกรมบังคับคดี ข้าราชการ", 0)
    >>> post.title, post.role, post.agency.name
    ('รองอธิบดีกรมบังคับคดี', 'รองอธิบดี', 'กรมบังคับคดี')
    >>> post_at("รักษาราชการแทนอธิบดีกรมที่ดิน", 0).status
    'acting'
    >>> post_at("ผวจ.ตาก", 0).title
    'ผู้ว่าราชการจังหวัดตาก'
    """
    head = head_at(text, start)
    if head is None:
        return None
    many = head.row["holders"] == MANY
    return _post(text, head, known or {})._replace(many=many)


@lru_cache(maxsize=1 << 14)
def role_of(title: str) -> str:
    """Return the role in a post's full title: one title has one, in whatever release.

    >>> role_of("รองอธิบดีกรมบังคับคดี")
    'รองอธิบดี'
    """
    post = post_at(title, 0)
    return post.role if post and post.title == title else title


def _post(text: str, head: Head, known: dict[str, str]) -> Post:
    if head.row["organization"]:
        return _at(text, head, _of_role(text, head), head.start)
    agency, at = seated(text, head.end, head.row)
    if agency:
        return _at(text, head, agency, at)
    return _of_post(text, head) or _without_agency(text, head, known)


def _of_post(text: str, head: Head) -> Post | None:
    """Return the post of one who serves another post: ที่ปรึกษาปลัดกระทรวงแรงงาน."""
    if not OFFICES & set(head.row["org"].split("|")):
        return None
    of = post_at(text, head.end)
    if of is None or of.agency is None or of.start > head.end:
        return None
    return of._replace(
        start=head.start,
        title=head.role + of.title,
        role=head.role + of.role,
        role_span=(head.start, of.role_span[1]),
        status=head.status,
        alone=head.row["alone"] == "yes",
    )


OFFICES = frozenset(("agency", "ministry"))


def _of_role(text: str, head: Head) -> Agency:
    """Return the agency that a role names by itself, or the branch that follows."""
    name = head.row["organization"]
    branch = BRANCH_APART.match(text, head.end)
    if branch:
        return Agency(branch.end(), f"{name} {branch[1]}", "", "agency-of-role")
    area = area_at(text, skip_space(text, head.end))
    if area and area.kind in AREAS[:2]:
        return Agency(area.end, name + full_name(area), area.kind, "agency-of-role")
    return Agency(head.end, name, "", "agency-of-role")


def _without_agency(text: str, head: Head, known: dict[str, str]) -> Post:
    if generic := _generic(text, head):
        return generic
    stop = _tail(text, head, known)
    title = role = head.role + text[head.end : stop]
    if stop == head.end and (seat := seat_end(text, stop)) > stop:
        title, stop = f"{title} {text[skip_space(text, stop) : seat]}", seat
    alone = head.row["alone"] == "yes"
    span = head.start, stop
    bare = head.row["org"] if stop == head.end and _needs(head.row) else ""
    field = stop > head.end and text.startswith(" ", stop)
    if field and (of := agency_at(text, stop + 1) or _province(text, stop + 1)):
        return _of_field(text, head, stop, of)
    return Post(*span, title, role, span, None, stop, head.status, alone, bare=bare)


def _generic(text: str, head: Head) -> Post | None:
    """Return the post of a role at any agency of its kind: ปลัดกระทรวง, of one named."""
    word = head.row["head"]
    if not word or not text.startswith(word, head.end):
        return None
    stop = head.end + len(word)
    if THAI.match(text, stop) and tail(text, stop) > stop:
        return None
    alone = head.row["alone"] == "yes"
    return Post(
        head.start,
        stop,
        head.role,
        head.role,
        (head.start, head.end),
        None,
        stop,
        head.status,
        alone,
        bare=head.row["org"],
    )


def _tail(text: str, head: Head, known: dict[str, str]) -> int:
    """Return where the words end that say which post of a role it is."""
    org, at = head.row["org"], head.end
    if org == NONE or name_at(text, at, known):
        return at
    if untitled_at(text, skip_space(text, at), known):
        return at
    first = next(cut(text, at, min(len(text), at + NEAR)), None)
    if first is None or first.effect == "joins":
        return at
    return tail(text, at, TEMPLE if org == TEMPLE else POST)


NEAR = 24  # letters in which a role's next word ends


def _of_field(text: str, head: Head, stop: int, agency: Agency) -> Post:
    """Return the post of a field (ด้านการเลี้ยงโค) whose agency stands after a space."""
    role = head.role + text[head.end : stop]
    span = head.start, stop
    end, more = _further(text, agency.end)
    title = f"{role} {agency.name}{more}"
    alone = head.row["alone"] == "yes"
    return Post(
        head.start, end, title, role, span, agency, stop + 1, head.status, alone
    )


def _province(text: str, start: int) -> Agency | None:
    area = area_at(text, start)
    if area is None or area.kind != AREAS[0]:
        return None
    return Agency(area.end, full_name(area), area.kind, "agency-area")


def _needs(row: dict[str, str]) -> bool:
    """Tell whether a role is none without the agency that it is at."""
    return not set(row["org"].split("|")) & WHOLE


def entitled(role: str, agency: str) -> str:
    """Return the title of a role at an agency.

    >>> entitled("ปลัด", "กระทรวงแรงงาน")
    'ปลัดกระทรวงแรงงาน'
    """
    return _title(role, "", Agency(0, agency, "", ""))


def _at(text: str, head: Head, agency: Agency, at: int) -> Post:
    row = head.row
    end, more = _further(text, agency.end)
    role = head.prefix + (row["base"] or row["role"])
    if row["organization"]:
        title = head.role + agency.name.removeprefix(row["organization"])
    else:
        title = _title(head.role, row["glue"], agency)
    span = head.start, head.end
    return Post(
        head.start,
        end,
        title + more,
        role,
        span,
        agency,
        at,
        head.status,
        row["alone"] == "yes",
    )


def _further(text: str, end: int) -> tuple[int, str]:
    """Return the end and the words of what a title adds after its agency.

    >>> _further(" ประจำประเทศไทย เข้าพบ", 0)
    (15, 'ประจำประเทศไทย')
    """
    link = posted_end(text, end)
    if link is None:
        return end, ""
    stop = tail(text, link)
    return stop, text[skip_space(text, end) : stop]


@cache
def _joints() -> tuple[tuple[str, str, str], ...]:
    rows = table("post_joints")
    return tuple((r["role_end"], r["agency_begin"], r["before"]) for r in rows)


def _title(role: str, glue: str, agency: Agency) -> str:
    """Return a post's full title; what role and agency share is said once.

    >>> _title("ผู้ว่าราชการจังหวัด", "จังหวัด", Agency(0, "จังหวัดตาก", "", ""))
    'ผู้ว่าราชการจังหวัดตาก'
    """
    if glue and agency.name.startswith(glue):
        return role + agency.name.removeprefix(glue)
    for end, begin, before in _joints():
        if role.endswith(end) and agency.name.startswith(begin + before):
            return role + agency.name.removeprefix(begin)
    return role + agency.name
