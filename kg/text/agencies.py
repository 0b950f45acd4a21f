"""The names of organisations: listed ones, and any that a known head word begins."""

import re
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.lexicon import Lexicon, spread
from kg.text.triggers import AMBIGUOUS, Trigger, begins
from kg.text.words import cut

LIMIT = 90  # characters of a name after its head
SPACE = re.compile(r" *")
BRANCH = re.compile(r"(?:ที่|ภาค|เขต|สาขา)+ ?\d+")
STOP = re.compile(r"[^ก-ฮะ-ฺเ-ๅ็-๎0-9A-Za-z .\-&]|\n|  ")
LATIN = re.compile(r"[A-Za-z0-9]")
STARTS_NEXT = ("title", "role", "modifier", "agency", "head", "group", "royal")


class Agency(NamedTuple):
    """An organisation's name in a text: where it ends, its full form, its kind."""

    end: int
    name: str
    kind: str
    rule: str


@cache
def _in_context() -> Lexicon[dict[str, str]]:
    """Return the forms that stand for an agency only where one is expected."""
    forms = spread(table("agencies"), AMBIGUOUS, "short", "abbreviations")
    return Lexicon(forms)


def expected_at(text: str, start: int) -> Agency | None:
    """Read an agency where one is expected, such as after รมว. or inside quotes.

    >>> expected_at("รมว.แรงงาน", 4).name
    'กระทรวงแรงงาน'
    """
    found = agency_at(text, start)
    short = _in_context().at(text, start)
    if short and (found is None or short[0] > found.end):
        return Agency(short[0], short[1]["name"], short[1]["kind"], "agency-short")
    return found


def agency_at(text: str, start: int) -> Agency | None:
    """Read the organisation whose name begins here.

    >>> agency_at("กรมบังคับคดี ร่วมกับ", 0).name
    'กรมบังคับคดี'
    >>> agency_at("สภ.ศรีสัชนาลัย เพื่อดำเนินคดี", 0).name
    'สถานีตำรวจภูธรศรีสัชนาลัย'
    """
    listed, headed = begins(text, start, "agency"), begins(text, start, "head")
    if listed and not _cuts_latin(text, start, listed[0]):
        found = _listed(text, start, *listed)
        other = headed and _headed(text, start, *headed)
        return max(found, other, key=_reach) if other else found
    return _headed(text, start, *headed) if headed else None


def _reach(agency: Agency) -> int:
    return agency.end


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word goes on at either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(
        (LATIN.match(text[start]) and LATIN.match(before))
        or (LATIN.match(text[end - 1]) and LATIN.match(after))
    )


def _listed(text: str, start: int, end: int, trigger: Trigger) -> Agency:
    row = trigger.row
    if branch := begins(text, end, "branch"):
        end = branch[0]
    return Agency(end, row["name"], row["kind"], "agency-listed")


def _headed(text: str, start: int, end: int, trigger: Trigger) -> Agency | None:
    row = trigger.row
    after = SPACE.match(text, end).end() if row["takes"] == "place" else end  # type: ignore[union-attr]
    if end_mark := row["ends"]:
        closed = _closed(text, end, end_mark)
        if closed:
            return Agency(closed, _full(text, start, end, closed, row), row["kind"], "agency-headed")
    stop = tail(text, after)
    if stop == after:
        return None
    return Agency(stop, _full(text, start, end, stop, row), row["kind"], "agency-headed")


def _closed(text: str, start: int, marks: str) -> int | None:
    """Return the end of a name that a closing word ends, such as a company's."""
    room = text[start : start + LIMIT].split("\n")[0]
    for mark in marks.split("|"):
        place = room.find(mark)
        if place > 0:
            return start + place + len(mark)
    return None


def _full(text: str, start: int, head: int, end: int, row: dict[str, str]) -> str:
    rest = " ".join(text[head:end].split())
    glued = text[start:head] != row["head"] or not text[head : head + 1].isspace()
    return row["head"] + ("" if glued else " ") + rest


def tail(text: str, start: int) -> int:
    """Return where the name that goes on at start ends; start itself if at once.

    >>> text = "กรมการค้าข้าวและตลาดได้จัดงาน"
    >>> text[3:tail(text, 3)]
    'การค้าข้าวและตลาด'
    """
    hard = STOP.search(text, start)
    stop = min(hard.start() if hard else len(text), start + LIMIT)
    end = start
    for a, b, ends in cut(text, start, stop):
        if branch := BRANCH.match(text, a):
            return branch.end()
        word = text[a:b]
        if ends or word.isspace() or (a > start and begins(text, a, *STARTS_NEXT)):
            break
        if word != "และ":
            end = b
    return end
