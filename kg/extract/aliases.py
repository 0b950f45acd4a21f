"""The short forms that a release itself gives its agencies, and where it uses them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from rapidfuzz import fuzz

from kg.data import parts, table
from kg.extract.page import Page
from kg.text.agencies import ELISION, MINISTRY, Agency, agency_at, expected_at
from kg.text.posts import Post
from kg.text.scan import Item
from kg.text.triggers import begins
from kg.text.words import cut

FULL = re.compile(
    r" ?\( ?[A-Z][A-Za-z ,&'’/-]{5,80}(?: ?[:,–-] ?(?:or )?| or )"
    r"(?P<short>[A-Z][A-Za-z&-]{1,11}) ?\)"
)
ENGLISH = re.compile(
    r" ?\( ?(?P<short>[A-Z][A-Za-z]+"
    r"(?: (?:[A-Z][A-Za-z’'-]+|and|for|in|of|on|the)){1,11}) ?[):,–-]"
)
BEFORE = re.compile(r"[ก-๎A-Za-z.#@/]")  # with these at its side it is another word
AFTER = re.compile(r"[A-Za-z@/]|\.[a-z]")
HEADED = "agency-headed"
UNNAMED = frozenset(("agency-area", "agency-country", "agency-of-role"))
WRITTEN = 12  # letters of an agency's full name at least
SHARED = 2  # agencies that one form may mean
SAME = 75  # likeness of two spellings of one name


@lru_cache(maxsize=1)
def aliases(page: Page) -> dict[str, str]:
    """Return the agency that each short form means, by what stands beside its name.

    A name that the lists spell otherwise is the listed one whose short form it gives.
    """
    found: dict[str, str] = {}
    for item in page.items:
        agency = agency_of(item)
        if agency is None or agency.rule == ELISION:
            continue
        for beside in filter(None, (p.match(page.text, agency.end) for p in _beside())):
            listed = agency_at(page.text, beside.start("short"))
            name = agency.name
            if listed and _are_alike(name, listed.name):
                name = listed.name
            elif listed and (listed.kind == MINISTRY or agency.rule != HEADED):
                continue  # another that is known: the one that it belongs to
            if agency is item.value:
                found.setdefault(page.text[item.start : agency.end], name)
            if _may_mean(page.text, item.start, agency, beside):
                found.setdefault(beside["short"], name)
    return found


def _may_mean(text: str, start: int, agency: Agency, beside: re.Match[str]) -> bool:
    """Tell whether what stands beside an agency is its short form, and no other's.

    What follows a short form, such as a project's English name, is not its full form.
    """
    if agency.rule in UNNAMED or begins(text, beside.start("short"), "role", "title"):
        return False
    return beside.re is not ENGLISH or agency.end - start >= WRITTEN


def agency_of(item: Item) -> Agency | None:
    """Return the agency that an item is, or that a post is at."""
    if isinstance(item.value, Agency):
        return item.value
    return item.value.agency if isinstance(item.value, Post) else None


@cache
def _beside() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of the short forms that stand beside a name."""
    words = sorted((row["word"] for row in table("alias_words")), reverse=True)
    word = "|".join(map(re.escape, words))
    short = re.compile(
        rf" ?(?:\( ?(?:(?:{word}) ?)?|(?:{word}) ?[“\"]?)"
        r"(?P<short>[ก-ฮ]{1,5}(?:\.[ก-ฮ]{1,5})*\.|[ก-ฮ]{2,6}(?= ?\))"
        r"|[A-Z][A-Za-z&-]{1,11}(?= ?[):”\"]))"
    )
    return short, FULL, ENGLISH


def _are_alike(name: str, other: str) -> bool:
    return fuzz.ratio(name, other) > SAME


QUOTED = re.compile(r"[“\"'‘](?=(?P<name>[ก-๎A-Z][ก-๎A-Za-z.]{1,24})[”\"'’])")


def called(page: Page) -> Iterator[tuple[int, Agency]]:
    """Yield the agencies that only their place shows: “พาณิชย์” in quotation marks.

    A headline begins with such a name too, where a verb follows.
    """
    start, end = page.headline
    taken = {item.start for item in page.items}
    found = [match.end() for match in QUOTED.finditer(page.text, start, end)]
    for at in [start, *found]:
        agency = expected_at(page.text, at) if at not in taken and at < end else None
        if agency and agency.rule == "agency-short" and _stands(page.text, agency.end):
            yield from ((at, one) for one in _meant(page, at, agency))


def _meant(page: Page, start: int, agency: Agency) -> list[Agency]:
    """Return an agency whose short form is its alone, else the one that is named."""
    names = _claims().get(page.text[start : agency.end], [])
    if len(names) < SHARED:
        return [agency]
    named = {item.value.name for item in page.items if isinstance(item.value, Agency)}
    meant = [name for name in names if name in named]
    return [agency._replace(name=meant[0])] if len(meant) == 1 else []


@cache
def _claims() -> dict[str, list[str]]:
    """Return the names of the agencies that have each form."""
    found: dict[str, list[str]] = {}
    for row in table("agencies"):
        for form in (*parts(row["abbreviations"]), *parts(row["short"])):
            found.setdefault(form, []).append(row["name"])
    return found


def _stands(text: str, end: int) -> bool:
    """Tell whether a name ends here: before a closing mark, or a space and a verb."""
    if text[end : end + 1] in CLOSING:
        return True
    word = next(cut(text, end + 1, min(len(text), end + 24)), None)
    return bool(text[end : end + 1] == " " and word and word.effect == "ends")


CLOSING = ("”", '"', "'", "’")


def uses(page: Page) -> Iterator[tuple[int, int, str]]:
    """Yield where a short form stands that is no part of another name, and its name."""
    begin, end = page.headline
    for short, name in aliases(page).items():
        for start, stop in _places(page.text, short):
            told = begin <= start < end or page.body <= start < page.end
            if told and page.at(start) is None and page.at(stop - 1) is None:
                yield start, stop, name


def _places(text: str, short: str) -> Iterator[tuple[int, int]]:
    """Yield where a short form stands by itself."""
    start = text.find(short)
    while start >= 0:
        stop = start + len(short)
        if not BEFORE.match(text[start - 1 : start]) and not AFTER.match(text, stop):
            yield start, stop
        start = text.find(short, stop)
