"""The names of organisations: listed ones, and any that a known head word begins."""

import re
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.areas import area_at, bare_at
from kg.text.lexicon import Lexicon, spread
from kg.text.triggers import AMBIGUOUS, Trigger, begins
from kg.text.words import cut

LIMIT = 90  # characters of a name after its head
SPACE = re.compile(r" ?")
NUMBER = re.compile(r" ?(?:ที่ ?)?\d+")
BRANCH = re.compile(r"(?:ที่|ภาค|ภาคที่|เขต|เขตที่) ?\d+")
FAR_BRANCH = re.compile(r" (?:ภาค|เขต|ภาคที่) ?\d+")
STOP = re.compile(r"[^ก-ฮะ-ฺเ-ๅ็-๎0-9A-Za-z .\-&]|\n|  ")
LATIN = re.compile(r"[A-Za-z0-9]")
PLACE = "<place>"


class Agency(NamedTuple):
    """An organisation's name in a text: where it ends, its full form, its kind."""

    end: int
    name: str
    kind: str
    rule: str


@cache
def _in_context() -> Lexicon[dict[str, str]]:
    """Return the forms that stand for an agency only where one is expected."""
    rows = table("agencies")
    forms = spread(rows, AMBIGUOUS, "short", "abbreviations")
    heads = {row["kind"]: row["head"] for row in table("agency_heads")}
    for row in rows:  # a minister is at การคลัง as well as at กระทรวงการคลัง
        if row["kind"] == MINISTRY:
            forms.setdefault(row["name"].removeprefix(heads[MINISTRY]), row)
    return Lexicon(forms)


MINISTRY = "ministry"
SHORTEST_PROPER = 3


def expected_at(text: str, start: int) -> Agency | None:
    """Read an agency where one is expected, such as after รมว. or inside quotes.

    >>> expected_at("รมว.แรงงาน", 4).name
    'กระทรวงแรงงาน'
    """
    found = agency_at(text, start)
    short = _in_context().at(text, start)
    if short and (found is None or short[0] > found.end):
        return _branch(text, short[0], short[1], "agency-short")
    return found


def agency_at(text: str, start: int) -> Agency | None:
    """Read the organisation whose name begins here.

    >>> agency_at("กรมบังคับคดี ร่วมกับ", 0).name
    'กรมบังคับคดี'
    >>> agency_at("สภ.ศรีสัชนาลัย เพื่อดำเนินคดี", 0).name
    'สถานีตำรวจภูธรศรีสัชนาลัย'
    >>> agency_at("ตำรวจภูธรภาค 9", 0).name
    'ตำรวจภูธรภาค 9'
    """
    listed, headed = begins(text, start, "agency"), begins(text, start, "head")
    if listed and not _cuts_latin(text, start, listed[0]):
        found = _branch(text, listed[0], listed[1].row, "agency-listed")
        if headed is None or listed[0] > headed[0]:
            return found
        other = _headed(text, start, *headed)
        return other if other and other.end > found.end else found
    return _headed(text, start, *headed) if headed else None


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word goes on at either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(
        (LATIN.match(text[start]) and LATIN.match(before))
        or (LATIN.match(text[end - 1]) and LATIN.match(after))
    )


def _branch(text: str, end: int, row: dict[str, str], rule: str) -> Agency:
    """Return a listed agency, or the branch of it whose number follows."""
    branch = BRANCH.match(text, end) or FAR_BRANCH.match(text, end)
    if branch:
        return Agency(branch.end(), row["name"] + branch[0], row["kind"], rule)
    return Agency(end, row["name"], row["kind"], rule)


def _headed(text: str, start: int, end: int, trigger: Trigger) -> Agency | None:
    row = trigger.row
    stop = _closed(text, end, row["ends"]) or _rest(text, end, row)
    if stop is None:
        return None
    stop = _placed(text, stop, row["ends"])
    if row["weak"] and not _is_proper(text, end, stop):
        return None
    name = row["head"] + _glue(text, end, stop)
    return Agency(stop, name, row["kind"], "agency-headed")


def _is_proper(text: str, start: int, end: int) -> bool:
    """Tell whether a name holds a proper one: letters no dictionary knows, or Latin."""
    return any(
        word.effect == "unknown" and word.end - word.start >= SHORTEST_PROPER
        for word in cut(text, start, end)
    )


def _glue(text: str, start: int, end: int) -> str:
    rest = " ".join(text[start:end].split())
    return f" {rest}" if text[start : start + 1] == " " and rest[:1].isalnum() and LATIN.match(rest) else rest


def _closed(text: str, start: int, marks: str) -> int | None:
    """Return the end of a name that a closing word ends, such as a company's."""
    room = text[start : start + LIMIT].split("\n")[0]
    for mark in marks.split("|"):
        place = -1 if "<" in mark else room.find(mark)
        if mark and place > 0:
            return start + place + len(mark)
    return None


def _rest(text: str, start: int, row: dict[str, str]) -> int | None:
    """Return the end of what a head takes: a name, a place or a number."""
    takes = row["takes"].split("|")
    if "number" in takes and (number := NUMBER.match(text, start)):
        return number.end()
    if "place" in takes and (end := _place(text, start)):
        return end
    if "name" in takes and (end := tail(text, start)) > start:
        return end
    return start if "nothing" in takes else None


def _place(text: str, start: int) -> int | None:
    for at in (start, SPACE.match(text, start).end()):  # type: ignore[union-attr]
        if area := area_at(text, at) or bare_at(text, at):
            return area.end
    return None


def _placed(text: str, end: int, marks: str) -> int:
    """Return the end of a name with the place that says which one it is."""
    for mark in marks.split("|"):
        word, _, rest = mark.partition(PLACE)
        if mark.endswith(PLACE) and not rest and text.startswith(word, end):
            if area := bare_at(text, end + len(word)):
                return area.end
    return end


def tail(text: str, start: int) -> int:
    """Return where the name that goes on at start ends; start itself if at once.

    >>> text = "กรมการค้าข้าวและตลาดได้จัดงาน"
    >>> text[3:tail(text, 3)]
    'การค้าข้าวและตลาด'
    """
    hard = STOP.search(text, start)
    stop = min(hard.start() if hard else len(text), start + LIMIT)
    end, joined = start, False
    for a, b, effect in cut(text, start, stop):
        if branch := BRANCH.match(text, a):
            return branch.end()
        if effect in ("ends", "space") or (a > start and _next(text, a, joined)):
            break
        joined = effect == "joins"
        if not joined:
            end = b
    return end


def _next(text: str, start: int, joined: bool) -> bool:  # noqa: FBT001
    """Tell whether another name begins inside what could be a name's tail."""
    if begins(text, start, "title", "role", "modifier"):
        return True
    found = begins(text, start, "agency", "head") if joined else None
    return bool(found and not found[1].row.get("weak"))
