"""The names of organisations: listed ones, and any that a known head word begins."""

import re
from functools import cache
from typing import NamedTuple

from kg.data import parts, table
from kg.text.areas import area_at, bare_at, capital, full_name
from kg.text.cities import city_end
from kg.text.heads import (
    closed_end,
    is_any,
    is_country,
    is_inside_word,
    is_nameless,
    is_proper,
    level_end,
    place_end,
    seat_end,
)
from kg.text.joined import joined
from kg.text.lexicon import Lexicon, spread
from kg.text.tails import (
    BRANCH,
    BRANCH_APART,
    LIMIT,
    NUMBERED,
    SPACELESS,
    tail,
)
from kg.text.triggers import AMBIGUOUS, Trigger, begins
from kg.text.words import dictionary

GAP = re.compile(r" {0,2}")
LATIN = re.compile(r"[A-Za-z0-9]")
ELIDED = re.compile(r" ?ฯ(?!ล)")
LETTER = re.compile(r"[ก-ฮA-Za-z]")
REPEATED = re.compile(" ?ๆ")  # makes many of one
CONSONANT = re.compile("[ก-ฮ]")
BRANDED = frozenset(("“", '"', "‘", "'", "("))
BRAND = re.compile(r" [A-Z][a-z]")
BEFORE = re.compile(r"(?<![ก-๎])[ก-ฮ]+\Z")
LONGEST_BEFORE = 4  # letters of a longer abbreviation before what a shorter one repeats
PLACE = "<place>"
MANY = frozenset(("bank", "company", "hospital", "school", "university"))
SEATED = frozenset(("association", "centre"))  # kinds of which each province has one
ELISION = "agency-elided"  # the rule of a name that ฯ cuts short
MINISTRY = "ministry"
MUST = "must"
ANY = ("yes", MUST)  # whatever kind of organisation a unit is a part of


__all__ = ["Agency", "agency_at", "expected_at", "tail"]


class Agency(NamedTuple):
    """An organisation's name in a text: where it ends, its full form, its kind."""

    end: int
    name: str
    kind: str
    rule: str
    parent: "Agency | None" = None  # the one whose name completes this one's
    parent_start: int = 0


@cache
def _in_context() -> Lexicon[dict[str, str]]:
    """Return the forms that stand for an agency only where one is expected."""
    rows = table("agencies")
    forms = spread(rows, AMBIGUOUS, "short", "abbreviations")
    heads = {row["kind"]: row["head"] for row in reversed(table("agency_heads"))}
    forms |= {row["name"]: row for row in rows if row["name"] == capital()}
    for row in rows:  # a minister is at การคลัง as well as at กระทรวงการคลัง
        if row["kind"] == MINISTRY:
            forms.setdefault(row["name"].removeprefix(heads[MINISTRY]), row)
    return Lexicon(forms)


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
    if listed and listed[1].row["name"] == capital():  # a place in most texts
        listed = None
    if listed and not _cuts_latin(text, start, listed[0]):
        if _is_part(text, start, listed[0]):
            return None
        found = _branch(text, listed[0], listed[1].row, "agency-listed")
        if headed is None or (
            listed[0] > headed[0] and not _is_begun(text, start, listed[0], found)
        ):
            return found
        other = _headed(text, start, *headed)
        return other if other and other.end > found.end else found
    return _headed(text, start, *headed) if headed else None


def _is_begun(text: str, start: int, end: int, found: Agency) -> bool:
    """Tell whether a short form begins a longer name: กระทรวงเกษตรและอาหารไอร์แลนด์."""
    if found.kind != MINISTRY or found.name == text[start:end]:
        return False
    word = dictionary().at(text, end)
    if word is None or word[1] != "joins":
        return False
    return _in_context().at(text, word[0]) is None


def _cuts_latin(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word goes on at either side."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return bool(
        (LATIN.match(text[start]) and LATIN.match(before))
        or (LATIN.match(text[end - 1]) and LATIN.match(after))
    )


def _is_part(text: str, start: int, end: int) -> bool:
    """Tell whether a form is but a part of a hashtag, an abbreviation or a brand.

    So is พท. of ธพท., and GSB of GSB PromptPay.
    """
    before = text[start - 1 : start]
    if before == "#":
        return True
    if LATIN.match(text, end - 1):
        return before in BRANDED and bool(BRAND.match(text, end))
    if text[end - 1] != "." or not CONSONANT.match(before):
        return False
    letters = BEFORE.search(text, max(0, start - LONGEST_BEFORE), start)
    return letters is not None and letters[0] not in dictionary().words


def _branch(text: str, end: int, row: dict[str, str], rule: str) -> Agency:
    """Return a listed agency, or the branch of it whose number follows."""
    branch = BRANCH.match(text, end) or BRANCH_APART.match(text, end)
    if not branch:
        return Agency(end, row["name"], row["kind"], rule)
    stop, place = _seat(text, branch.end())
    return Agency(stop, row["name"] + branch[0] + place, row["kind"], rule)


def _seat(text: str, end: int) -> tuple[int, str]:
    """Return the end and the name of the place where a numbered branch is."""
    at = end + 1
    area = text[end:at] == " " and (area_at(text, at) or bare_at(text, at))
    if not area or area.kind != "province" or text[at : area.name_start]:
        return end, ""
    return area.end, " " + full_name(area).removeprefix(_province())


@cache
def _province() -> str:
    rows = table("area_words")
    return next(r["word"] for r in rows if r["kind"] == "province" and not r["alone"])


def _headed(text: str, start: int, end: int, trigger: Trigger) -> Agency | None:
    row = trigger.row
    if is_inside_word(text, start, end):
        return None
    if elided := ELIDED.match(text, end):
        name = row["head"] + elided[0].strip()
        return Agency(elided.end(), name, row["kind"], ELISION)
    named = _named(text, end, row)
    whole = joined(text, end, row)
    if whole and (named is None or whole[0] >= named.end):
        return Agency(*whole, row["kind"], "agency-listed")
    return named


def _named(text: str, end: int, row: dict[str, str]) -> Agency | None:
    """Read the name after a head."""
    stop = _end(text, end, row)
    if stop is None:
        return None
    stop = _placed(text, stop, row)
    if row["kind"] in SEATED and not is_proper(text, end, stop, ""):
        stop = seat_end(text, stop)
    if not _is_name(text, end, stop, row):
        return None
    space = " " if "city" in row["takes"] else ""
    name, rule = row["head"] + space + _glue(text, end, stop), "agency-headed"
    if elided := ELIDED.match(text, stop):
        stop, rule = elided.end(), ELISION
    return _below(text, Agency(stop, name, row["kind"], rule), row)


def _is_name(text: str, start: int, end: int, row: dict[str, str]) -> bool:
    """Tell whether what a head took makes it a name."""
    many = row["kind"] in MANY and is_country(text, start, end)
    if many or REPEATED.match(text, end):
        return False
    if row["weak"]:
        return is_proper(text, start, end, row["weak"])
    letters = start == end or LETTER.search(text, start, end)
    return bool(letters or "number" in row["takes"])


def _end(text: str, start: int, row: dict[str, str]) -> int | None:
    """Return where a name ends that a closing word ends, or what its head takes."""
    stop = closed_end(text, start, row, LIMIT)
    if stop and not is_any(text, start):
        return stop
    return None if is_nameless(text, start, row) else _rest(text, start, row)


def _below(text: str, agency: Agency, row: dict[str, str]) -> Agency | None:
    """Return a unit with the name of what it belongs to, where that completes it.

    >>> agency_at("คณะนิติศาสตร์ มหาวิทยาลัยธรรมศาสตร์ จัด", 0).name
    'คณะนิติศาสตร์ มหาวิทยาลัยธรรมศาสตร์'
    """
    if not row["parent"]:
        return agency
    at = GAP.match(text, agency.end).end()  # type: ignore[union-attr]
    parent = agency_at(text, at)
    if parent is None:
        return None if row["parent"] == MUST else agency
    if row["parent"] not in ANY and parent.kind not in parts(row["parent"]):
        return agency
    name = f"{agency.name} {parent.name}"
    return Agency(parent.end, name, agency.kind, agency.rule, parent, at)


def _glue(text: str, start: int, end: int) -> str:
    rest = SPACELESS.sub(r"\1 ", " ".join(text[start:end].split()))
    apart = text[start : start + 1] == " " and LATIN.match(rest)
    return f" {rest}" if apart or rest[:1].isdigit() else rest


def _rest(text: str, start: int, row: dict[str, str]) -> int | None:
    """Return the end of what a head takes: a name, a place or a number."""
    takes = parts(row["takes"])
    if "number" in takes and (number := NUMBERED.match(text, start)):
        return _seat(text, number.end())[0] if "place" in takes else number.end()
    if "city" in takes:
        return city_end(text, start)
    named = tail(text, start, row["kind"]) if "name" in takes else start
    if "place" in takes and (end := place_end(text, start)):
        return _at_place(text, end, named, row)
    if named > start:
        return named
    return level_end(text, start) if "nothing" in takes else None


def _at_place(text: str, end: int, named: int, row: dict[str, str]) -> int:
    """Return the end of a name that a place begins: its number's, or its words'."""
    branch = NUMBERED.match(text, end) if PLACE in row["ends"] else None
    if branch:
        return branch.end()
    return end if area_at(text, end) else max(end, named)


def _placed(text: str, end: int, row: dict[str, str]) -> int:
    """Return the end of a name with the place that says which one it is."""
    for mark in parts(row["ends"]):
        word, _, rest = mark.partition(PLACE)
        if rest or not mark.endswith(PLACE) or not text.startswith(word, end):
            continue
        if area := bare_at(text, end + len(word)):
            return area.end
    return end
