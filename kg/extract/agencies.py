"""The agencies that a release names: who acts, who publishes, who is whose part."""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from kg.data import rules, table
from kg.extract import named
from kg.extract.bodies import full_name
from kg.extract.page import Page, pattern
from kg.model import Fact, Mention
from kg.text import areas
from kg.text.agencies import Agency
from kg.text.scan import Item

FUND = "fund"
AREAS = ("province", "district")
SUB = "org:subOrganizationOf"
PART = 0.9


@cache
def _rules(family: str) -> tuple[tuple[str, float, Pattern[str]], ...]:
    return tuple(
        (rule["name"], rule["confidence"], pattern(rule["pattern"]))
        for rule in rules(family)
    )


def mentions(page: Page) -> Iterator[Mention]:
    """Yield every agency that is named: areas and funds only where they act."""
    acting = _acting(page)
    for item in page.items:
        if item.kind != "agency":
            continue
        if full_name(page, item) and (item.value.kind != FUND or item.start in acting):
            yield named.mention(page, item)
        if item.value.parent:
            yield _parent(page, item.value)
    for item in page.items:
        if item.kind in AREAS and item.start in acting:
            rule, confidence = acting[item.start]
            name = areas.full_name(item.value)  # type: ignore[arg-type]
            yield page.mention(item.start, item.end, "agency", name, rule, confidence)


def _acting(page: Page) -> dict[int, tuple[str, float]]:
    """Return where areas and funds act, by which rule, and how sure that is."""
    found: dict[int, tuple[str, float]] = {}
    for name, confidence, matches in _rules("acting"):
        for match in matches.finditer(page.shadow):
            for place in page.between(*match.span("who"), *AREAS, "agency"):
                found.setdefault(page.item(place).start, (name, confidence))
    return found


def facts(page: Page) -> Iterator[Fact]:
    """Yield what each unit is a part of, and who publishes the release."""
    for item in page.items:
        if item.kind == "agency" and item.value.parent:
            parent = _parent(page, item.value)
            yield Fact(named.mention(page, item), SUB, parent, "unit", PART)
    for rule, confidence, matches in _rules("agencies"):
        for match in matches.finditer(page.shadow):
            if "part" in match.groupdict():
                yield from _part(page, match.start("part"), match.start("whole"), rule)
            else:
                yield from _published(page, match.start("who"), rule, confidence)


def _parent(page: Page, agency: Agency) -> Mention:
    parent = agency.parent
    assert parent is not None
    span = agency.parent_start, parent.end
    return page.mention(*span, "agency", parent.name, parent.rule, PART)


def _part(page: Page, part: int, whole: int, rule: str) -> Iterator[Fact]:
    unit, above = page.item(part), page.item(whole)
    if above.value.name in _above(unit) or (rule == "under"):
        yield Fact(
            named.mention(page, unit), SUB, named.mention(page, above), rule, PART
        )


def _above(unit: Item) -> list[str]:
    """Return what a listed agency is known to be a part of, the nearest first."""
    found: list[str] = []
    name = _parents().get(unit.value.name, "")
    while name and name not in found:
        found.append(name)
        name = _parents().get(name, "")
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
