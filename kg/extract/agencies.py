"""The agencies that a release names: who acts, who publishes, who is whose part."""

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern

from kg.data import rules, table
from kg.extract import aliases, named
from kg.extract.bodies import full_name, in_full
from kg.extract.page import Page, pattern
from kg.model import Fact, Mention
from kg.text import areas
from kg.text.agencies import Agency, agency_at
from kg.text.areas import Area
from kg.text.scan import Item
from kg.text.triggers import triggers

NUMBER = re.compile(r"\d+")
LAST = re.compile(r"\d+\Z")
FUND = "fund"
BEGIN = ("agency", "head")  # what words begin an agency's name
AREAS = ("province", "district")
SUB = "org:subOrganizationOf"
PART = 0.9
UNDER = "under"  # the rule by which a text itself says what is a part of what


@cache
def _rules(family: str) -> tuple[tuple[str, float, Pattern[str]], ...]:
    return tuple(
        (rule["name"], rule["confidence"], pattern(rule["pattern"]))
        for rule in rules(family)
    )


def mentions(page: Page) -> Iterator[Mention]:
    """Yield every agency that is named, by short forms that the release gives too."""
    yield from _named(page)
    for start, end, name in aliases.uses(page):
        yield page.mention(start, end, "agency", name, "agency-alias", PART)
    for start, agency in aliases.called(page):
        yield _whole(page, start, agency)


def _named(page: Page) -> Iterator[Mention]:
    """Yield every agency that is named: areas and funds only where they act."""
    acting, silent = _where(page, "acting"), _where(page, "silent")
    for item in page.items:
        agency = item.value
        if isinstance(agency, Agency):
            acts = agency.name not in _purses() or item.start in acting
            if acts and item.start not in silent and full_name(page, item):
                yield named.mention(page, item)
            if agency.parent:
                yield _whole(page, agency.parent_start, agency.parent)
            yield from _further(page, item.end, agency)
        elif item.kind == "group":
            yield from _inside(page, item)
        elif isinstance(agency, Area) and item.start in acting:
            rule, confidence = acting[item.start]
            name = areas.full_name(agency)
            yield page.mention(item.start, item.end, "agency", name, rule, confidence)


def _further(page: Page, end: int, agency: Agency) -> Iterator[Mention]:
    """Yield the other branches of a list: เขตสุขภาพที่ 1, 4 และ 12."""
    number = LAST.search(agency.name)
    listed = number and _numbers().match(page.text, end)
    if number is None or not listed:
        return
    for other in NUMBER.finditer(page.text, *listed.span("more")):
        name = agency.name[: number.start()] + other[0]
        yield page.mention(*other.span(), "agency", name, agency.rule, PART)


@cache
def _numbers() -> Pattern[str]:
    """Return the pattern of a list of numbers that ends in และ and one more."""
    joins = (row["word"] for row in table("name_words") if row["effect"] == "joins")
    return re.compile(
        rf"(?P<more>(?: ?, ?\d+)*,? ?(?:{'|'.join(joins)}) ?\d+)(?![\d,.:/])"
    )


def _inside(page: Page, item: Item) -> Iterator[Mention]:
    """Yield the agency whose people a group is: ผู้บริหารกรมบังคับคดี."""
    words = page.text[item.start : item.end]
    for at, _, meant in triggers().find(words):
        if any(trigger.tag in BEGIN for trigger in meant):
            agency = agency_at(words, at)
            if agency is None:
                continue
            start, end = item.start + at, item.start + agency.end
            name = in_full(page, start, agency._replace(end=end))
            if name:
                yield page.mention(start, end, "agency", name, agency.rule, PART)
                return


@cache
def _purses() -> frozenset[str]:
    """Return the funds that only pay: those that have an abbreviation are bodies."""
    rows = table("agencies")
    return frozenset(
        row["name"] for row in rows if row["kind"] == FUND and not row["abbreviations"]
    )


def _where(page: Page, family: str) -> dict[int, tuple[str, float]]:
    """Return where rules such as those of acting hold, by which, and how surely."""
    found: dict[int, tuple[str, float]] = {}
    for name, confidence, matches in _rules(family):
        for match in matches.finditer(page.shadow):
            for place in page.between(*match.span("who"), *AREAS, "agency"):
                found.setdefault(page.item(place).start, (name, confidence))
    return found


def facts(page: Page) -> Iterator[Fact]:
    """Yield what each unit is a part of, and who publishes the release."""
    for item in page.items:
        if isinstance(item.value, Agency) and item.value.parent:
            whole = _whole(page, item.value.parent_start, item.value.parent)
            yield Fact(named.mention(page, item), SUB, whole, "unit", PART)
    for rule, confidence, matches in _rules("agencies"):
        for match in matches.finditer(page.shadow):
            if "part" in match.groupdict():
                places = match.start("part"), match.start("whole")
                yield from _part(page, places, rule, confidence)
            else:
                yield from _published(page, match.start("who"), rule, confidence)


def _whole(page: Page, start: int, agency: Agency) -> Mention:
    return page.mention(start, agency.end, "agency", agency.name, agency.rule, PART)


def _part(
    page: Page, places: tuple[int, int], rule: str, confidence: float
) -> Iterator[Fact]:
    part, whole = (named.mention(page, page.item(place)) for place in places)
    if rule == UNDER or whole.value in _above(part.value):
        yield Fact(part, SUB, whole, rule, confidence)


def _above(name: str) -> list[str]:
    """Return what a listed agency is known to be a part of, the nearest first."""
    found: list[str] = []
    while (name := _parents().get(name, "")) and name not in found:
        found.append(name)
    return found


@cache
def _parents() -> dict[str, str]:
    return {row["name"]: row["parent"] for row in table("agencies")}


def _published(page: Page, place: int, rule: str, confidence: float) -> Iterator[Fact]:
    headline = page.mention(
        *page.headline, "headline", page.release.title, "headline", 0.99
    )
    agency = named.mention(page, page.item(place))
    yield Fact(headline, "dcterms:publisher", agency, rule, confidence)
