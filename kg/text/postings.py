"""The full names of the posts that lists of appointments print.

Such a list says more than a post's name, and less: "ผู้ว่าราชการจังหวัด (นักปกครอง
ระดับสูง) จังหวัดตาก สำนักงานปลัดกระทรวง" is ผู้ว่าราชการจังหวัดตาก.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kg.data import rules, table
from kg.text.agencies import Agency, agency_at
from kg.text.posts import Post, post_at

MINISTRY = "ministry"
LISTED = "agency-listed"  # the rule of an agency that is known by its name alone
GAP = re.compile("  +(?=[ก-๎])")  # where a line was justified, often amid a word
SPACES = re.compile(" +")
SHORT = "agency-short"  # of one that is known where an agency is expected
UNITS = frozenset(("centre", "office"))  # kinds whose names several agencies share


class Posting(NamedTuple):
    """A post as a list names it: its full title, its role, its agency."""

    title: str
    role: str
    agency: str


class Rewriting(NamedTuple):
    """A rule of writing: what is printed, and what that becomes."""

    pattern: re.Pattern[str]
    becomes: str
    needs: str


@cache
def _rewritings() -> tuple[Rewriting, ...]:
    return tuple(
        Rewriting(re.compile(r["pattern"]), r["becomes"], r.get("needs", ""))
        for r in rules("postings")
        if "becomes" in r
    )


@cache
def _board() -> re.Pattern[str]:
    pattern = next(r["pattern"] for r in rules("postings") if r["name"] == "seat")
    return re.compile(pattern)


@lru_cache(maxsize=1 << 14)
def posting(words: str, ministry: str = "") -> Posting:
    """Name the post that words of a list stand for, in the list of a ministry.

    >>> posting("ผู้ตรวจราชการกระทรวง สำนักงานปลัดกระทรวง", "กระทรวงแรงงาน").title
    'ผู้ตรวจราชการกระทรวงแรงงาน'
    >>> posting("วิศวกรใหญ่ (วิศวกรโยธาทรงคุณวุฒิ) กรมทางหลวง กระทรวงคมนาคม").title
    'วิศวกรใหญ่กรมทางหลวง'
    """
    readings = [
        _named(_rewritten(GAP.sub(gap, words), ministry))
        for gap in ((" ", "") if GAP.search(words) else (" ",))
    ]
    return min(readings, key=lambda found: (not found.agency, len(found.title)))


def is_whole(words: str) -> bool:
    """Tell whether words are a post, and nothing else.

    >>> is_whole("ที่ปรึกษานายกรัฐมนตรี"), is_whole("ข้าราชการพลเรือนสามัญ")
    (True, False)
    """
    post = post_at(words, 0)
    return post is not None and post.end == len(words)


def extent(words: str) -> int:
    """Return where the post that begins a sentence's words ends.

    >>> extent("อธิบดีกรมที่ดิน กระทรวงมหาดไทย และจะเข้ารับหน้าที่")
    30
    """
    if match := _board().match(words):
        agency = agency_at(words, match.start("board"))
        return agency.end if agency else len(words)
    post = post_at(words, 0)
    if post is None:
        return len(words)
    end = post.end
    while gap := SPACES.match(words, end):
        agency = agency_at(words, gap.end())
        if agency is None:
            break
        end = agency.end
    return end


def _named(words: str) -> Posting:
    if seat := _seat(words):
        return seat
    post = post_at(words, 0)
    if post and post.agency and post.agency.rule == SHORT:  # as in a field of work
        return _of_field(words)
    chain = _chain(words, post.end) if post else None
    if post and chain is not None:
        return _with_agencies(post, chain)
    return _of_field(words)


def _rewritten(words: str, ministry: str) -> str:
    bare = ministry.removeprefix(_kind_word())
    for rule in _rewritings():
        if not rule.needs or ministry:
            becomes = rule.becomes.replace("{bare}", bare)
            words = rule.pattern.sub(becomes, words, count=0 if not rule.needs else 1)
    return words.strip(" ,;:-–\n")


@cache
def _kind_word() -> str:
    """Return the word with which the names of ministries begin."""
    rows = table("agency_heads")
    return next(row["head"] for row in rows if row["kind"] == MINISTRY)


def _seat(words: str) -> Posting | None:
    """Read a seat on a board: กรรมการผู้ทรงคุณวุฒิในคณะกรรมการสิทธิบัตร."""
    match = _board().fullmatch(words)
    if match is None:
        return None
    role, board = match["role"], match["board"]
    agency = agency_at(board, 0)
    name = agency.name if agency and agency.end == len(board) else board
    return Posting(role + match["link"] + name, role, name)


def _chain(words: str, start: int) -> list[Agency] | None:
    """Return the agencies that follow one another to the end, or None."""
    found: list[Agency] = []
    while start < len(words):
        at = start + (words[start] == " ")
        agency = agency_at(words, at)
        if agency is None or at == start:
            return None
        found.append(agency)
        start = agency.end
    return found


def _with_agencies(post: Post, chain: list[Agency]) -> Posting:
    """Name a post at the nearest agency; a unit's name needs the next one too."""
    if post.agency is None:
        if not chain:
            return Posting(post.title, post.role, "")
        agency, title = chain[0], f"{post.title} {_name(chain)}"
        return Posting(title, post.title, agency.name)
    unit = post.agency.kind in UNITS and post.agency.rule != LISTED
    more = f" {chain[0].name}" if unit and chain else ""
    return Posting(post.title + more, post.role, post.agency.name)


def _name(chain: list[Agency]) -> str:
    unit = chain[0].kind in UNITS and chain[0].rule != LISTED
    return " ".join(agency.name for agency in chain[: 2 if unit else 1])


def _of_field(words: str) -> Posting:
    """Name a post by its words, up to the agencies with which they end."""
    at = words.find(" ")
    while at > 0:
        chain = _chain(words, at)
        if chain:
            role = words[:at]
            return Posting(f"{role} {_name(chain)}", role, chain[0].name)
        at = words.find(" ", at + 1)
    return Posting(words, words, "")
