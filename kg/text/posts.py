"""The posts that people hold: what is held, at which agency, and how.

A post is a role (อธิบดี) with what modifies it (รอง), and the agency that it is at;
words before it say whether it is held now (รักษาการ, อดีต).
"""

import re
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.agencies import Agency, agency_at, expected_at, tail
from kg.text.areas import area_at, full_name, named_at
from kg.text.triggers import begins

SPACE = re.compile(r" ?")
CURRENT = "current"
AREAS = ("province", "district")


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
    modified: int  # where the words that give the status begin


def post_at(text: str, start: int) -> Post | None:
    """Read the post that begins here, with the words before it that modify it.

    >>> post = post_at("รองอธิบดีกรมบังคับคดี ข้าราชการ", 0)
    >>> post.title, post.role, post.agency.name
    ('รองอธิบดีกรมบังคับคดี', 'รองอธิบดี', 'กรมบังคับคดี')
    >>> post_at("รักษาราชการแทนอธิบดีกรมที่ดิน", 0).status
    'acting'
    """
    status, at, prefix, begin = CURRENT, start, "", start
    while found := begins(text, at, "modifier"):
        end, trigger = found
        effect = trigger.row["effect"]
        if effect == "part-of-title":
            prefix += trigger.row["word"]
        elif effect == "link" and not prefix:
            begin = _skip(text, end)
        else:
            status, begin = effect, _skip(text, end)
        at = _skip(text, end)
    role = begins(text, at, "role")
    if role is None:
        return None
    if not prefix:
        begin = at
    return _post(text, start, begin, role[0], prefix, role[1].row, status)


def _skip(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at


def _post(
    text: str, modified: int, begin: int, end: int, prefix: str, row: dict[str, str], status: str
) -> Post:
    role = prefix + row["role"]
    span = begin, end
    agency, at = _agency(text, end, row)
    if agency is None:
        stop = tail(text, end) if row["org"] != "none" else end
        title = role + text[end:stop]
        return Post(begin, stop, title, title, (begin, stop), None, stop, status, modified)
    return Post(
        begin, agency.end, _title(role, agency), role, span, agency, at, status, modified
    )


def _agency(text: str, end: int, row: dict[str, str]) -> tuple[Agency | None, int]:
    """Return the agency that a role is at, and where its name begins."""
    kinds = row["org"].split("|")
    for kind in AREAS:
        if kind in kinds and (found := _area(text, end, kind)):
            return found
    if link := begins(text, _skip(text, end), "link"):
        end = link[0]
    if agency := expected_at(text, end):
        return agency, end
    at = _skip(text, end)
    if at > end and (agency := agency_at(text, at)):
        return agency, at
    return None, end


def _area(text: str, end: int, kind: str) -> tuple[Agency, int] | None:
    """Return the province or district whose chief a role is."""
    for at in (end, _skip(text, end)):
        found = area_at(text, at) or named_at(text, at, kind)
        if found and found.kind == kind:
            return Agency(found.end, full_name(found), kind, "agency-area"), at
    return None


@cache
def _joints() -> tuple[tuple[str, str], ...]:
    rows = table("post_joints")
    return tuple((row["role_end"], row["agency_begin"]) for row in rows)


def _title(role: str, agency: Agency) -> str:
    """Return a post's full title; what role and agency share is said once.

    >>> from kg.text.agencies import Agency
    >>> _title("ผู้ว่าราชการจังหวัด", Agency(0, "จังหวัดตาก", "", ""))
    'ผู้ว่าราชการจังหวัดตาก'
    """
    for end, begin in _joints():
        if role.endswith(end) and agency.name.startswith(begin):
            return role + agency.name.removeprefix(begin)
    return role + agency.name
