"""The agency at which a post is, behind its role."""

from collections.abc import Callable
from functools import cache

from kg.data import table
from kg.text.agencies import Agency, agency_at, expected_at, tail
from kg.text.areas import AREAS, area_at, country_at, full_name, named_at
from kg.text.lexicon import Lexicon
from kg.text.role_heads import posted_end, skip_space

Reader = Callable[[str, int], Agency | None]
LISTED = "agency-listed"
STATE = "state_enterprise"
NONE = "none"
COMMITTEE = "committee"
DEPARTMENT = "department"
COUNTRY = "country"


def seated(text: str, end: int, row: dict[str, str]) -> tuple[Agency | None, int]:
    """Return the agency that a role that ended is at, and where its name begins.

    >>> row = {"org": "office", "glue": "", "head": "", "alone": ""}
    >>> seated("ผู้อำนวยการจากกรมที่ดิน", 11, row)[0].name
    'กรมที่ดิน'
    """
    kinds = row["org"].split("|")
    for kind in AREAS:
        if kind in kinds and (area := _area(text, end, kind, row["glue"])):
            return area
    if COUNTRY in kinds and (country := _country(text, end)):
        return country
    if kinds == [NONE]:
        return None, end
    return _other(text, end, row, kinds)


def _country(text: str, end: int) -> tuple[Agency, int] | None:
    """Return the country of an envoy or a head of government."""
    link = _links().at(text, skip_space(text, end))
    at = skip_space(text, link[0] if link and link[1] else end)
    country = country_at(text, at)
    return (Agency(*country, "foreign", "agency-country"), at) if country else None


def _other(
    text: str, end: int, row: dict[str, str], kinds: list[str]
) -> tuple[Agency | None, int]:
    """Read an agency that is no area and no country."""
    if row["alone"] == "no" and kinds == [DEPARTMENT]:
        return _stated(text, end)
    read = agency_at if kinds == [COMMITTEE] else expected_at
    found = _named(text, end + len(row["head"]) * _apart(text, end, row["head"]), read)
    if found[0] or not row["glue"] or set(kinds) & set(AREAS):
        return found
    stop = tail(text, end)
    if stop == end:
        return None, end
    return Agency(stop, row["glue"] + text[end:stop], "", "agency-glued"), end


def _apart(text: str, end: int, word: str) -> bool:
    """Tell whether the word that begins an agency's name stands apart from the rest."""
    return bool(word) and text.startswith(f"{word} ", end)


def _stated(text: str, end: int) -> tuple[Agency | None, int]:
    """Read an agency after a space, where letters close by are a part of the role."""
    at = skip_space(text, end)
    return (agency_at(text, at) if at > end else None), at


def _named(text: str, end: int, read: Reader) -> tuple[Agency | None, int]:
    end = posted_end(text, end) or end
    for at in dict.fromkeys((end, skip_space(text, end))):
        if agency := read(text, at):
            return agency, at
    return _of(text, end) or _shared(text, end) or (None, end)


def _of(text: str, end: int) -> tuple[Agency, int] | None:
    """Read an agency behind a word such as จาก or สังกัด."""
    link = _links().at(text, skip_space(text, end))
    at = skip_space(text, link[0]) if link else end
    agency = agency_at(text, at) if link else None
    return (agency, at) if agency else None


@cache
def _links() -> Lexicon[str]:
    return Lexicon({row["word"]: row["country"] for row in table("post_links")})


def _shared(text: str, end: int) -> tuple[Agency, int] | None:
    """Read an agency that begins with the role: ผู้ว่าการรถไฟแห่งประเทศไทย."""
    for letters in _state_heads():
        at = end - len(letters)
        if text.startswith(letters, at) and (agency := agency_at(text, at)):
            return (agency, at) if agency.rule == LISTED else None
    return None


@cache
def _state_heads() -> tuple[str, ...]:
    rows = table("agency_heads")
    return tuple(row["head"] for row in rows if row["kind"] == STATE)


def _area(text: str, end: int, kind: str, glue: str) -> tuple[Agency, int] | None:
    """Return the province or district whose chief a role is."""
    for at in (end, skip_space(text, end)):
        found = area_at(text, at) or named_at(text, at, kind)
        if found and found.kind == kind:
            name = (
                full_name(found)
                if glue in ("", full_name(found)[: len(glue)])
                else glue + found.name
            )
            return Agency(found.end, name, kind, "agency-area"), at
    return None
