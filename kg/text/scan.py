"""Read a text once, from left to right: every name in it, none inside another.

What is found is a row of items; what is said of them is read by the rules of
kg/extract from the same text with each item in it as one character.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.text import dates, times
from kg.text.agencies import Agency, agency_at
from kg.text.areas import Area, area_at
from kg.text.dates import Dated
from kg.text.groups import group_at
from kg.text.names import Name, name_at
from kg.text.posts import LINK, Post, post_at
from kg.text.times import Timed
from kg.text.triggers import Trigger, begins, triggers

Value = Name | Post | Agency | Area | Dated | Timed | str


TAGS = frozenset(("title", "role", "modifier", "agency", "head", "group", "area"))


class Item(NamedTuple):
    """A name in a text, with all that belongs to it, such as a person's title."""

    start: int
    end: int
    kind: str  # person, post, agency, province, district, …, date, time, group
    value: Value


def scan(text: str, issued: date | None) -> list[Item]:
    """Return the names, dates and times of a text in the order of their places."""
    moments = [
        *(Item(d.start, d.end, "date", d) for d in dates.find(text, issued)),
        *(Item(t.start, t.end, "time", t) for t in times.find(text)),
    ]
    taken = {place for item in moments for place in range(item.start, item.end)}
    known = _families(text)
    return sorted(
        [*moments, *_names(text, known, taken)], key=lambda i: (i.start, -i.end)
    )


def _families(text: str) -> dict[str, str]:
    """Return the family name of each given name that a text gives one."""
    found: dict[str, Counter[str]] = {}
    for start, _, meant in triggers().find(text):
        if any(trigger.tag == "title" for trigger in meant):
            name = name_at(text, start, {})
            if name and name.family:
                found.setdefault(name.given, Counter())[name.family] += 1
    return {given: families.most_common(1)[0][0] for given, families in found.items()}


def _names(text: str, known: dict[str, str], taken: set[int]) -> Iterator[Item]:
    cursor = 0
    for start, _, meant in triggers().find(text):
        if meant and start >= cursor and start not in taken:
            item = _read(text, start, known)
            if item:
                yield item
                cursor = item.end


def _read(text: str, start: int, known: dict[str, str]) -> Item | None:
    """Return the longest of what the words here begin.

    Where the longest word only looks like a title, as นายก in นายกอบชัย, a shorter one
    must be shown by a whole name.
    """
    best, hidden = None, False
    for _, meant in triggers().all_at(text, start):
        for trigger in meant:
            item = _item(text, start, trigger, known) if trigger.tag in TAGS else None
            if (
                item
                and (not hidden or _is_whole(item))
                and (best is None or _rank(item) > _rank(best))
            ):
                best = item
        hidden = hidden or not meant
    return best


def _rank(item: Item) -> tuple[int, bool]:
    return item.end, item.kind != "group"


def _is_whole(item: Item) -> bool:
    return isinstance(item.value, Name) and bool(item.value.family)


def _item(
    text: str, start: int, trigger: Trigger, known: dict[str, str]
) -> Item | None:
    tag = trigger.tag
    if tag == "title" and (name := name_at(text, start, known)):
        return Item(start, name.end, "person", name)
    if tag == "role" or (tag == "modifier" and trigger.row["effect"] != LINK):
        post = post_at(text, start)
        if post and not post.alone and begins(text, start, "group"):
            return None
        return post and Item(start, post.end, "post", post)
    if tag in ("agency", "head") and (agency := agency_at(text, start)):
        return Item(start, agency.end, "agency", agency)
    if tag == "group" and (end := group_at(text, start)):
        return Item(start, end, "group", " ".join(text[start:end].split()))
    if tag == "area" and (area := area_at(text, start)):
        return Item(start, area.end, area.kind, area)
    return None
