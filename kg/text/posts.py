"""The posts that people hold: what is held, at which agency, and how.

A post is a role (อธิบดี) with what modifies it (รอง), and the agency that it is at;
words before it say whether it is held now (รักษาการ, อดีต).
"""

import re
from functools import cache
from typing import NamedTuple

from kg.data import parts, table
from kg.text.agencies import Agency, expected_at, tail
from kg.text.areas import AREAS, area_at, country_at, full_name, named_at
from kg.text.names import untitled_at
from kg.text.triggers import begins

SPACE = re.compile(r" ?")
CURRENT = "current"
PART = "part-of-title"
LINK = "link"


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
    bare: str = ""  # where only its role is said, the kinds of agency that it is at


class Head(NamedTuple):
    """What stands before a post's agency."""

    start: int
    end: int
    prefix: str
    row: dict[str, str]
    status: str

    @property
    def role(self) -> str:
        """Return the role with what modifies it."""
        return self.prefix + self.row["role"]


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
    head = _head(text, start)
    if head is None:
        return None
    row = head.row
    if row["organization"]:
        fixed = Agency(head.end, row["organization"], "", "agency-of-role")
        return _at(text, head, fixed, head.start)
    agency, at = _agency(text, head.end, row)
    if agency is None:
        return _without_agency(text, head, known or {})
    return _at(text, head, agency, at)


def _head(text: str, start: int) -> Head | None:
    status, prefix, begin, at = CURRENT, "", start, start
    while True:
        role = _role(text, at)
        found = begins(text, at, "modifier")
        if role and (
            found is None
            or role[0] >= found[0]
            or _head(text, _skip(text, found[0])) is None
        ):
            return Head(begin, role[0], prefix, role[1], status)
        if found is None:
            return None
        word, effect = found[1].row["word"], found[1].row["effect"]
        at = _skip(text, found[0])
        if effect == PART:
            prefix += word
        elif not prefix:
            begin, status = at, status if effect == LINK else effect


def _role(text: str, start: int) -> tuple[int, dict[str, str]] | None:
    found = begins(text, start, "role")
    if found is None:
        return None
    end, trigger = found
    if text.startswith(parts(trigger.row["skips"]), _skip(text, end)):
        return None
    return end, trigger.row


def _skip(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _without_agency(text: str, head: Head, known: dict[str, str]) -> Post:
    stop = head.end
    if head.row["org"] != "none" and not untitled_at(text, _skip(text, stop), known):
        stop = tail(text, head.end)
    title = head.role + text[head.end : stop]
    alone = head.row["alone"] == "yes"
    span = head.start, stop
    bare = head.row["org"] if stop == head.end and _needs(head.row) else ""
    return Post(*span, title, title, span, None, stop, head.status, alone, bare)


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
    title = head.role if row["organization"] else _title(head.role, row["glue"], agency)
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
    link = begins(text, _skip(text, end), "posted")
    if link is None:
        return end, ""
    stop = tail(text, link[0])
    return stop, text[_skip(text, end) : stop]


def _agency(text: str, end: int, row: dict[str, str]) -> tuple[Agency | None, int]:
    """Return the agency that a role is at, and where its name begins."""
    kinds = row["org"].split("|")
    for kind in AREAS:
        if kind in kinds and (area := _area(text, end, kind, row["glue"])):
            return area
    if COUNTRY in kinds and (country := country_at(text, _skip(text, end))):
        name = Agency(*country, "foreign", "agency-country")
        return name, _skip(text, end)
    if kinds == [NONE]:
        return None, end
    found = _named(text, end)
    if found[0] or not row["glue"] or set(kinds) & set(AREAS):
        return found
    stop = tail(text, end)
    if stop == end:
        return None, end
    return Agency(stop, row["glue"] + text[end:stop], "", "agency-glued"), end


NONE = "none"
COUNTRY = "country"
WHOLE = frozenset((NONE, COUNTRY, "temple"))  # kinds that a role may leave out


def _named(text: str, end: int) -> tuple[Agency | None, int]:
    if link := begins(text, _skip(text, end), "posted"):
        end = link[0]
    if agency := expected_at(text, end):
        return agency, end
    at = _skip(text, end)
    if at > end and (agency := expected_at(text, at)):
        return agency, at
    return None, end


def _area(text: str, end: int, kind: str, glue: str) -> tuple[Agency, int] | None:
    """Return the province or district whose chief a role is."""
    for at in (end, _skip(text, end)):
        found = area_at(text, at) or named_at(text, at, kind)
        if found and found.kind == kind:
            name = (
                full_name(found)
                if glue in ("", full_name(found)[: len(glue)])
                else glue + found.name
            )
            return Agency(found.end, name, kind, "agency-area"), at
    return None


@cache
def _joints() -> tuple[tuple[str, str], ...]:
    return tuple((row["role_end"], row["agency_begin"]) for row in table("post_joints"))


def _title(role: str, glue: str, agency: Agency) -> str:
    """Return a post's full title; what role and agency share is said once.

    >>> _title("ผู้ว่าราชการจังหวัด", "จังหวัด", Agency(0, "จังหวัดตาก", "", ""))
    'ผู้ว่าราชการจังหวัดตาก'
    """
    if glue and agency.name.startswith(glue):
        return role + agency.name.removeprefix(glue)
    for end, begin in _joints():
        if role.endswith(end) and agency.name.startswith(begin):
            return role + agency.name.removeprefix(begin)
    return role + agency.name
