"""The agencies that a head word and a listed form after it name together.

กระทรวง พม. is a ministry, สำนักงาน ป.ป.ส. an office, and มหาวิทยาลัย ธรรมศาสตร์ a name
with a space too many.
"""

import re
from functools import cache

from kg.data import parts, table
from kg.text.lexicon import Lexicon, spread
from kg.text.titles import past_gap
from kg.text.triggers import begins
from kg.text.words import dictionary

THAI = re.compile("[ก-๎]")
SHARED = 5  # letters in which a head and a name may overlap: กระทรวง
SHORTEST = 4  # letters of a listed name after its head
FIRM = "company"
FIRMS = frozenset((FIRM, "bank", "state_enterprise"))


def joined(text: str, end: int, row: dict[str, str]) -> tuple[int, str] | None:
    """Return the end and the name of what a head that ended and a form after it name.

    >>> head = {"head": "สำนักงาน", "names": "", "kind": "office"}
    >>> joined("สำนักงาน ป.ป.ส. แถลง", 8, head)
    (15, 'สำนักงานคณะกรรมการป้องกันและปราบปรามยาเสพติด')
    """
    at = past_gap(text, end)
    return _with_form(text, at, row) or (_spaced(text, at, row) if at > end else None)


def _with_form(text: str, at: int, row: dict[str, str]) -> tuple[int, str] | None:
    firm = _firms().at(text, at) if row["kind"] == FIRM else None
    if firm and _stands(text, firm[0]):
        return _closed(text, firm[0], row), firm[1]["name"]
    found = begins(text, at, "agency")
    if not found:
        return None
    known, form = found[1].row, text[at : found[0]]
    shared = _shared(row["head"], known["name"])
    if form not in _abbreviations() and not shared:
        return None
    place = known["name"].find(row["head"])
    if place < 0 and not shared and not row["names"]:
        return None
    name = row["head"] + known["name"][len(shared) :]
    return found[0], known["name"][place:] if place >= 0 else name


def _stands(text: str, end: int) -> bool:
    """Tell whether a name ends here, and no more letters of it follow."""
    if not THAI.match(text, end):
        return True
    word = dictionary().at(text, end)
    return bool(word and word[1] in ("ends", "joins"))


def _spaced(text: str, at: int, row: dict[str, str]) -> tuple[int, str] | None:
    """Return the listed agency whose name has a space too many after its head."""
    found = _rests(row["head"]).at(text, at)
    return found and (found[0], found[1])


def _closed(text: str, end: int, row: dict[str, str]) -> int:
    """Return where the word ends that closes a firm's name, such as จำกัด."""
    at = past_gap(text, end)
    closes = (
        at + len(mark) for mark in parts(row["ends"]) if text.startswith(mark, at)
    )
    return max(closes, default=end)


def _shared(head: str, name: str) -> str:
    """Return the letters in which a head ends and a name begins.

    >>> _shared("สำนักงานปลัดกระทรวง", "กระทรวงแรงงาน")
    'กระทรวง'
    """
    lengths = range(min(len(head), len(name)), SHARED - 1, -1)
    return next((name[:n] for n in lengths if head.endswith(name[:n])), "")


@cache
def _abbreviations() -> frozenset[str]:
    rows = table("agencies")
    return frozenset(form for row in rows for form in parts(row["abbreviations"]))


@cache
def _firms() -> Lexicon[dict[str, str]]:
    rows = [row for row in table("agencies") if row["kind"] in FIRMS]
    return Lexicon(spread(rows, "short", "abbreviations"))


@cache
def _rests(head: str) -> Lexicon[str]:
    """Return what follows a head in the listed names that begin with it."""
    names = (row["name"] for row in table("agencies") if row["name"].startswith(head))
    rests = {name.removeprefix(head): name for name in names}
    return Lexicon(
        {rest: name for rest, name in rests.items() if len(rest) >= SHORTEST}
    )
