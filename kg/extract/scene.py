"""The event that a release reports: the words that name it, and the part that tells it.

Every event word of headline and story is weighed by where it stands and by what stands
around it; the heaviest is the event, if it is heavy enough.
"""

import re
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.text.lexicon import Lexicon


class Scene(NamedTuple):
    """An event of a page: the span of its name, its type, and its part of the shadow."""

    start: int  # of its name, in the folded text
    end: int
    type: str
    trigger: tuple[int, int]
    name: str
    part: tuple[int, int]
    weight: float


@cache
def event_words() -> Lexicon[dict[str, str]]:
    """Return the words that name events; those that hide a shorter one name none."""
    return Lexicon({row["word"]: row for row in table("event_words")})


@cache
def _weights() -> tuple[tuple[re.Pattern[str], re.Pattern[str], float], ...]:
    empty = ""
    return tuple(
        (
            pattern(rule.get("before", empty)),
            pattern(rule.get("after", empty)),
            rule["weight"],
        )
        for rule in rules("events")
    )


def scene(page: Page) -> Scene | None:
    """Return the event that a page reports, or None where it reports none."""
    found = [weighed for weighed in _candidates(page) if weighed.weight >= ENOUGH]
    return max(found, key=lambda s: (s.weight, -s.start), default=None)


ENOUGH = 4.0
LEAD = 700  # characters of a story in which it tells what it is about
WINDOW = 160


def _candidates(page: Page):
    start, end = page.headline
    headline_types = set()
    for a, b, row in event_words().find(page.text[:end]):
        if a >= start and row["type"] and row["strength"] != "not":
            headline_types.add(row["type"])
    stop = min(page.end, page.body + 4 * LEAD)
    for a, b, row in event_words().find(page.text[:stop]):
        if row["strength"] == "not" or not (start <= a < end or a >= page.body):
            continue
        yield _weigh(page, a, b, row, headline_types)


def _weigh(
    page: Page, start: int, end: int, row: dict[str, str], types: set[str]
) -> Scene:
    weight = STRENGTH[row["strength"]]
    in_headline = start < page.headline[1]
    depth = start - page.body
    weight += (
        1.0 if in_headline else 2.0 if depth < LEAD / 2 else 1.5 if depth < LEAD else 0
    )
    weight += 1.0 if row["type"] in types else 0
    place = page.shade(start)
    before = page.shadow[max(0, place - WINDOW) : place].rsplit("\n", 1)[-1]
    after_place = page.shade(end - 1) + 1
    after = page.shadow[after_place : after_place + WINDOW].split("\n", 1)[0]
    for before_pattern, after_pattern, add in _weights():
        if before_pattern.search(before) and after_pattern.search(after):
            weight += add
    name_end = _name_end(page, end)
    return Scene(
        start,
        name_end,
        row["type"],
        (start, end),
        page.text[start:name_end],
        _part(page, place),
        weight,
    )


STRENGTH = {"strong": 1.0, "verb": 0.5, "weak": 0.0}
NAME_ENDS = re.compile(
    r"\n| (?:ณ|ที่|โดย|เพื่อ|พร้อม|ซึ่ง|ว่า|ในวันที่|เมื่อวันที่|ระหว่าง|ร่วมกับ|ผ่านระบบ|เวลา|วันที่|ในพื้นที่|และ|จังหวัด|อำเภอ|มี)|โดยมี| \(?วันที่|ขึ้น "
)
LONGEST = 160
QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'"}


def _name_end(page: Page, end: int) -> int:
    """Return where the phrase that names an event ends."""
    text = page.text
    stop = min(len(text), end + LONGEST)
    quote = next(
        (i for i in range(end, min(end + 30, stop)) if text[i] in QUOTES), None
    )
    found = NAME_ENDS.search(text, end, stop)
    limit = found.start() if found else stop
    if quote is not None and quote <= limit:
        close = text.find(QUOTES[text[quote]], quote + 1, stop + LONGEST)
        if close > 0:
            return close + 1
    for place in page.between(page.shade(end), page.shade(limit) + 1):
        item = page.item(place)
        if (
            item.kind
            in ("person", "post", "date", "time", "group", "province", "district")
            and item.start >= end + 2
        ):
            return len(text[: item.start].rstrip())
    return max(end, len(text[:limit].rstrip()))


def _part(page: Page, place: int) -> tuple[int, int]:
    """Return the part of the shadow that tells of an event: its paragraph, or the lead."""
    shadow = page.shadow
    body = page.shade(page.body)
    if place < body:
        place = body
    start = max(shadow.rfind("\n", 0, place) + 1, body)
    end = shadow.find("\n", place)
    return start, end if end > 0 else len(shadow)
