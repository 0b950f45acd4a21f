"""The event of a release: its type, name, day, place and size."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import Page, pattern
from kg.extract.scene import Scene
from kg.model import Fact, Mention
from kg.text import amounts
from kg.text.areas import country_at
from kg.text.dates import Dated
from kg.text.lexicon import Lexicon, spread
from kg.text.scan import Item

CONFIDENT = 0.7
LONGEST = 200  # days that an event may take
DAY = 10  # characters of a date that has a day
CLOCK = 12  # characters of the shadow between the same
TIMED = 45  # characters between a day and its time
BESIDE = 70  # characters between a venue and its province
AROUND = 220  # characters between an event and its province
COUNTED = 60  # characters before a number that say what is counted
SPEECH = 90


@cache
def _rule(name: str) -> re.Pattern[str]:
    return pattern(
        next(r["pattern"] for r in rules("event_facts") if r["name"] == name)
    )


@cache
def _home() -> str:
    return next(row["name"] for row in table("countries") if row["iso2"] == "TH")


@cache
def _cities() -> Lexicon[dict[str, str]]:
    return Lexicon(spread(table("countries"), "cities"))


def facts(page: Page) -> Iterator[Fact]:
    """Yield what a release says of its event."""
    scene = page.scene
    if scene is None:
        return
    headline = page.mention(
        *page.headline, "headline", page.release.title, "headline", 0.99
    )
    for event in named.events(page):
        yield Fact(headline, "schema:about", event, "event", CONFIDENT)
    event = named.event(page)
    kind = page.mention(*scene.trigger, "type", scene.type, "event-word", CONFIDENT)
    yield Fact(event, "tn:eventType", kind, "event-word", CONFIDENT)
    yield from _when(page, scene, event)
    yield from _where(page, scene, event)
    yield from _counted(page, scene, event)
    yield from _project(page, event)


def _when(page: Page, scene: Scene, event: Mention) -> Iterator[Fact]:
    day = _day(page, scene)
    if day is None:
        return
    times = [page.item(p) for p in page.between(*scene.part, "time")]
    near = [t for t in times if 0 <= t.start - day.end < TIMED]
    first, _, last = day.dated.value.partition("/")
    start = page.mention(day.start, day.end, "date", first, "date", 0.9)
    qualifiers = (("time", near[0].timed.value),) if near else ()
    yield Fact(event, "schema:startDate", start, "event-date", CONFIDENT, qualifiers)
    if last:
        end = page.mention(day.start, day.end, "date", last, "date", 0.9)
        yield Fact(event, "schema:endDate", end, "event-date", CONFIDENT)


def _day(page: Page, scene: Scene) -> Item | None:
    """Return the day that is the event's, not that of the announcement."""
    start, end = scene.part
    place = page.shade(scene.start)
    days = [p for p in page.between(start, end, "date") if _is_day(page.item(p).dated)]
    before = [
        p
        for p in days
        if p < place and not _rule("holiday").search(page.shadow, max(start, p - 40), p)
    ]
    after = [p for p in days if p > place]
    told = _rule("told")
    if before and (
        not told.search(page.shadow, before[-1], place)
        or page.between(before[-1], before[-1] + CLOCK, "time")
    ):
        return _whole(page, page.item(before[-1]))
    past = min(after[0] + SPEECH, page.line_end(after[0])) if after else 0
    if after and not told.search(page.shadow, after[0], past):
        return page.item(after[0])
    if before or after:
        return None
    return _dated_line(page, start) or _titled_day(page)


def _titled_day(page: Page) -> Item | None:
    places = page.between(*_headline(page), "date")
    days = [page.item(place) for place in places]
    return next((day for day in days if _is_day(day.dated)), None)


def _headline(page: Page) -> tuple[int, int]:
    return page.shade(page.headline[0]), page.shade(page.headline[1])


def _whole(page: Page, day: Item) -> Item:
    """Return the days from one to another that hold a day, if the event takes them."""
    for item in page.items:
        if item.kind == "date" and item.dated.kind == "interval":
            first, _, last = item.dated.value.partition("/")
            held = _rule("lasts").search(page.text, max(0, item.start - 40), item.start)
            if len(last) == DAY and first <= day.dated.value <= last and held:
                return item
    return day


def _is_day(dated: Dated) -> bool:
    """Tell whether a date is a day, or a few from one to another."""
    first, _, last = dated.value.partition("/")
    if dated.kind == "fiscal" or len(first) != DAY:
        return False
    return not last or len(last) != DAY or _days(first, last) <= LONGEST


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _dated_line(page: Page, start: int) -> Item | None:
    """Return the day that stands alone on a line of the story before a place."""
    for place in page.between(page.shade(page.body), start, "date"):
        line = page.shadow.rfind("\n", 0, place) + 1, page.line_end(place)
        item = page.item(place)
        if line[1] - line[0] < TIMED and _is_day(item.dated):
            return item
    return None


def _where(page: Page, scene: Scene, event: Mention) -> Iterator[Fact]:
    province, district = _areas(page, scene)
    country = _country(page, scene)
    if page.venue:
        start, end = page.venue
        name = " ".join(page.text[start:end].split())
        value = f"{name}|{province.area.name if province else ''}"
        venue = page.mention(start, end, "venue", value, "venue", 0.8)
        yield Fact(event, "tn:venue", venue, "event-venue", CONFIDENT)
    if country:
        yield Fact(event, "tn:country", country, "event-country", CONFIDENT)
        return
    if province:
        where = named.mention(page, province)
        yield Fact(event, "tn:province", where, "event-province", CONFIDENT)
    if district:
        where = named.mention(page, district)
        yield Fact(event, "tn:district", where, "event-district", CONFIDENT)


def _areas(page: Page, scene: Scene) -> tuple[Item | None, Item | None]:
    """Return the province and district of an event: those beside its venue first."""
    areas = [page.item(p) for p in page.between(*scene.part, "province", "district")]
    if page.venue:
        start, end = page.venue
        beside = page.shade(start), page.shade(min(end + BESIDE, len(page.text)))
        near = [page.item(p) for p in page.between(*beside, "province", "district")]
    else:
        near = []
    if not page.venue:
        near = [a for a in areas if -AROUND < a.start - scene.start < AROUND]
    near = near or _only(page, areas)
    province = next((a for a in near if a.kind == "province"), None)
    district = next((a for a in near if a.kind == "district"), None)
    return province, district


def _only(page: Page, areas: list[Item]) -> list[Item]:
    """Return the areas of a story whose headline too names one province only."""
    titled = page.between(*_headline(page), "province", "district")
    areas = [*areas, *(page.item(place) for place in titled)]
    names = {item.area.name for item in areas if item.kind == "province"}
    return areas if len(names) == 1 else []


def _country(page: Page, scene: Scene) -> Mention | None:
    """Return the country in which an event abroad takes place."""
    start, end = page.span(*scene.part)
    for match in _rule("abroad").finditer(page.text, start, end):
        at = match.end()
        found = country_at(page.text, at)
        if found is None and (city := _cities().at(page.text, at)):
            found = city[0], city[1]["name"]
        if found and found[1] != _home():
            return page.mention(at, found[0], "country", found[1], "area", 0.9)
    return None


def _counted(page: Page, scene: Scene, event: Mention) -> Iterator[Fact]:
    """Yield how many came and how long it takes."""
    start, end = page.span(*scene.part)
    text = page.text
    attended = lasted = False
    for amount in amounts.find(text[start:end]):
        at = start + amount.start
        before = text[max(start, at - COUNTED) : at]
        span = at, start + amount.end
        if amount.value.isdigit():
            if not attended and _rule("attendance").search(before):
                attended = True
                count = page.mention(*span, "count", amount.value, "count", 0.9)
                yield Fact(event, "tn:attendance", count, "attendance", CONFIDENT)
        elif not lasted and _rule("duration").search(before):
            lasted = True
            length = page.mention(*span, "duration", amount.value, "duration", 0.9)
            yield Fact(event, "schema:duration", length, "duration", CONFIDENT)


def _project(page: Page, event: Mention) -> Iterator[Fact]:
    projects = named.projects(page)
    if not projects:
        return
    for project in projects:
        yield Fact(event, "tn:project", project, "project", CONFIDENT)
    for place in page.between(page.shade(page.body), page.shade(page.end), "date"):
        item = page.item(place)
        if item.dated.kind == "fiscal" and _rule("budgeted").match(page.text, item.end):
            years = named.mention(page, item)
            yield Fact(
                projects[0], "schema:temporalCoverage", years, "project", CONFIDENT
            )
            return
