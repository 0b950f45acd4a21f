"""The event of a release: its type, name, day, place and size."""

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.extract import named
from kg.extract.page import Page
from kg.extract.scene import Scene
from kg.model import Fact, Mention

CONFIDENT = 0.7


def facts(page: Page) -> Iterator[Fact]:
    """Yield what a release says of its event."""
    scene = page.scene
    if scene is None:
        return
    event = named.event(page, scene)
    headline = page.mention(
        *page.headline, "headline", page.release.title, "headline", 0.99
    )
    yield Fact(headline, "schema:about", event, "event", CONFIDENT)
    kind = page.mention(*scene.trigger, "type", scene.type, "event-word", CONFIDENT)
    yield Fact(event, "tn:eventType", kind, "event-word", CONFIDENT)
    yield from _when(page, scene, event)
    yield from _where(page, scene, event)


def _when(page: Page, scene: Scene, event: Mention) -> Iterator[Fact]:
    dates = [page.item(p) for p in page.between(*scene.part, "date")]
    days = [d for d in dates if len(d.value.value) == 10 or "/" in d.value.value]
    if not days:
        return
    day = min(
        days,
        key=lambda d: (
            d.start > scene.start,
            abs(d.start - scene.start) if d.start > scene.start else d.start,
        ),
    )
    times = [page.item(p) for p in page.between(*scene.part, "time")]
    near = [t for t in times if abs(t.start - day.end) < 40]
    first, _, last = day.value.value.partition("/")
    start = page.mention(day.start, day.end, "date", first, "date", 0.9)
    qualifiers = (("time", near[0].value.value),) if near else ()
    yield Fact(event, "schema:startDate", start, "event-date", CONFIDENT, qualifiers)
    if last:
        end = page.mention(day.start, day.end, "date", last, "date", 0.9)
        yield Fact(event, "schema:endDate", end, "event-date", CONFIDENT)


def _where(page: Page, scene: Scene, event: Mention) -> Iterator[Fact]:
    venue = page.venue
    after = None
    if venue:
        start, end = venue
        name = " ".join(page.text[start:end].split())
        after = end
    areas = [page.item(p) for p in page.between(*scene.part, "province", "district")]
    near = [a for a in areas if after is not None and -2 <= a.start - after < 60]
    pool = near or [a for a in areas]
    province = next((a for a in pool if a.kind == "province"), None)
    district = next((a for a in near if a.kind == "district"), None)
    if venue:
        value = f"{name}|{province.value.name if province else ''}"
        yield Fact(
            event,
            "tn:venue",
            page.mention(start, end, "venue", value, "venue", 0.8),
            "event-venue",
            CONFIDENT,
        )
    if province:
        yield Fact(
            event,
            "tn:province",
            named.mention(page, province),
            "event-province",
            CONFIDENT,
        )
    if district:
        yield Fact(
            event,
            "tn:district",
            named.mention(page, district),
            "event-district",
            CONFIDENT,
        )
