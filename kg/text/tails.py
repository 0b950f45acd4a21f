"""Where a name ends that a head word, such as กรม or ผู้บริหาร, begins."""

import re
from functools import cache
from itertools import islice

from kg.data import parts, table
from kg.text.triggers import Trigger, begins, triggers
from kg.text.words import Word, cut

LIMIT = 90  # characters of a name after its head
WORDS = {row["word"]: row["apart"] for row in table("branch_words")}
APART = "|".join(word for word, apart in WORDS.items() if apart)
BRANCH = re.compile(rf"(?:{'|'.join(WORDS)}) ?\d+")  # the number of a branch, glued
BRANCH_APART = re.compile(rf" ?((?:{APART}) ?\d+)")  # or after a space
NUMBERED = re.compile(rf" ?(?:(?:{'|'.join(WORDS)}) ?)?\d+")  # a number, with its word
SPACELESS = re.compile(rf"({'|'.join(sorted(WORDS, key=len))}) ?(?=\d)")
STOP = re.compile(r"[^ก-ฮะ-ฺเ-ๅ็-๎0-9A-Za-z .\-&]|\n|  ")
SILENT = "์"  # over a letter that only foreign words keep
ANY = "name"
SHORTEST = 2
POST = "post"  # the kind of what is no agency, but a role's field
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
    end, last = start, BEGUN
    for word in cut(text, start, stop):
        if branch := BRANCH.match(text, word.start):
            return branch.end()
        effect = _effect(text, word, kind, last) if kind else word.effect
        if effect == "space" and _goes_on(text, word.end, kind):
            last = effect
            continue
        inside = word.start > start and effect != "joins"
        if effect in ("ends", "space") or (
            inside and _next(text, word.start, kind, last == "joins")
        ):
            break
        last = effect
        if effect != "joins":
            end = word.end
    return end


def ends_post(word: str) -> bool:
    """Tell whether a word behind a role is no part of the post: ประจำปี."""
    return word in _joints("ends", POST)


BEGUN = "begun"  # what stands before a name's first word
NOUN = "opens"  # what makes a noun of the verb after it


def _effect(text: str, word: Word, kind: str, last: str) -> str:
    """Return what a word does to a name of a kind, after a word that did so."""
    letters = text[word.start : word.end]
    if last == NOUN and word.effect in ("", "ends"):
        return ""
    goes = last not in (BEGUN, "joins", "space")
    if goes and not word.effect and letters in _joints("inner", kind):
        return "joins"
    if word.effect != "ends":
        places = (place for place in (NOUN, "ends") if letters in _joints(place, kind))
        return next(places, word.effect)
    if last in (BEGUN, "joins") and letters in _joints("first", kind):
        return "joins"
    if goes and letters in _joints("inner", kind):
        return "joins"
    return "" if _is_plain(text, word, letters, kind) else word.effect


def _is_plain(text: str, word: Word, letters: str, kind: str) -> bool:
    """Tell whether a word that ends other names is a part of this one."""
    if letters in _joints("plain", kind) or len(letters) == 1:
        return True
    return kind in PROPER and len(letters) <= SHORT and _is_unknown(text, word.end)


PROPER = frozenset(
    ("bank", "company", "foundation", "hospital", "police", "school", "university")
)
LISTED = frozenset(("committee", "department", "ministry"))
SHORT = 3  # letters of a word that also stands inside proper names
FAR = 40  # characters of a list's last part but one


def _is_unknown(text: str, at: int) -> bool:
    """Tell whether letters of no word follow, at once or after very short words."""
    if STOP.match(text, at):
        return False
    for word in islice(cut(text, at, min(len(text), at + 24)), 3):
        if word.effect or word.end - word.start > SHORTEST:
            return word.effect == "unknown"
    return False


def _goes_on(text: str, at: int, kind: str) -> bool:
    """Tell whether a name of a kind goes on after a space: บริษัทโรแลนด์ เบอร์เกอร์."""
    if kind not in ("company", "bank") and kind not in LISTED:
        return False
    if begins(text, at, *NAMED, "agency", "head", "area", "group", "cue"):
        return False
    if kind in LISTED:
        return _is_listed(text, at)
    word = next(cut(text, at, min(len(text), at + 24)), None)
    return bool(
        word
        and word.effect in ("unknown", "")
        and (word.effect or SILENT in text[word.start : word.end])
        and word.end - word.start > SHORTEST
    )


def _is_listed(text: str, at: int) -> bool:
    """Tell whether the next part of a name is the last but one of a list."""
    for word in cut(text, at, min(len(text), at + FAR)):
        if word.effect == "joins":
            return word.start > at
        if word.effect not in ("", "goes-on") or STOP.match(text, word.start):
            return False
        if word.start > at and begins(text, word.start, "agency", "head", *NAMED):
            return False
    return False


def _next(text: str, start: int, kind: str, joined: bool) -> bool:
    """Tell whether another name begins inside what could be a name's tail."""
    first = triggers().at(text, start)
    if first and any(_names(trigger, kind) for trigger in first[1]):
        return True
    found = begins(text, start, "agency", "head") if joined else None
    row = found[1].row if found else {}
    return bool(row and not row.get("weak") and row.get("takes", ANY))


def _names(trigger: Trigger, kind: str) -> bool:
    """Tell whether a person or a post surely begins with a word.

    แม่ and พระ are as often parts of an agency's name.
    """
    if kind not in ("", POST) and trigger.tag == "title":
        return trigger.row["needs"] != "none" and trigger.row["keeps"] != "yes"
    return trigger.tag in NAMED
