"""Where a name ends that a head word, such as กรม or ผู้บริหาร, begins."""

import re
from functools import cache

from kg.data import parts, table
from kg.text.triggers import begins, triggers
from kg.text.words import Word, cut

LIMIT = 90  # characters of a name after its head
BRANCH = re.compile(r"(?:ที่|ภาค|ภาคที่|เขต|เขตที่|เขตพื้นที่) ?\d+")
STOP = re.compile(r"[^ก-ฮะ-ฺเ-ๅ็-๎0-9A-Za-z .\-&]|\n|  ")
SILENT = "์"  # over a letter that only foreign words keep
SHORTEST = 2
NAMED = ("title", "role", "modifier")  # what begins a person or a post


@cache
def _joints(place: str, kind: str) -> frozenset[str]:
    """Return the words that do not end the names of a kind at such a place."""
    return frozenset(
        row["word"]
        for row in table("agency_joints")
        if row["place"] == place and kind in parts(row["kinds"])
    )


def tail(text: str, start: int, kind: str = "") -> int:
    """Return where the name that goes on at start ends; start itself if at once.

    >>> text = "กรมการค้าข้าวและตลาดได้จัดงาน"
    >>> text[3:tail(text, 3)]
    'การค้าข้าวและตลาด'
    >>> text = "คณะทำงานศึกษาข้อจำกัดในกระบวนการยุติธรรม และกรอบ"
    >>> text[8:tail(text, 8, "committee")]
    'ศึกษาข้อจำกัดในกระบวนการยุติธรรม'
    """
    hard = STOP.search(text, start)
    stop = min(hard.start() if hard else len(text), start + LIMIT)
    end, joined = start, False
    for word in cut(text, start, stop):
        if branch := BRANCH.match(text, word.start):
            return branch.end()
        effect = _effect(text, word, kind, (start, end, joined))
        if effect == "space" and _goes_on(text, word.end, kind):
            continue
        if effect in ("ends", "space") or (
            word.start > start and _next(text, word.start, joined)
        ):
            break
        joined = effect == "joins"
        if not joined:
            end = word.end
    return end


def _effect(text: str, word: Word, kind: str, at: tuple[int, int, bool]) -> str:
    """Return what a word does to a name that began and goes on at such places."""
    start, end, joined = at
    if not kind or word.effect != "ends":
        return word.effect
    letters = text[word.start : word.end]
    if (word.start == start or joined) and letters in _joints("first", kind):
        return ""
    if start < end == word.start and letters in _joints("inner", kind):
        return "joins"
    return word.effect


def _goes_on(text: str, at: int, kind: str) -> bool:
    """Tell whether a name of a kind goes on after a space: บริษัทโรแลนด์ เบอร์เกอร์."""
    if kind not in ("company", "bank") or begins(
        text, at, "title", "role", "modifier", "agency", "head", "area", "group"
    ):
        return False
    word = next(cut(text, at, min(len(text), at + 24)), None)
    return bool(
        word
        and word.effect in ("unknown", "")
        and (word.effect or SILENT in text[word.start : word.end])
        and word.end - word.start > SHORTEST
    )


def _next(text: str, start: int, joined: bool) -> bool:
    """Tell whether another name begins inside what could be a name's tail."""
    first = triggers().at(text, start)
    if first and any(trigger.tag in NAMED for trigger in first[1]):
        return True
    found = begins(text, start, "agency", "head") if joined else None
    return bool(found and not found[1].row.get("weak"))
