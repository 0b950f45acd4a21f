"""Where the event of a release takes place: the room, building, hotel or site."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.extract.called import ends
from kg.extract.page import Page
from kg.extract.scene import Scene
from kg.text.areas import country_at
from kg.text.lexicon import Lexicon
from kg.text.places import country_of_city

LONGEST = 120
SHORTEST = 4
NEAR = 250  # characters between an event and its place
GLUED = 5  # letters of a mark that may be a piece of another word
LONE = 9  # letters of a word for a place that is a name of its own
BEFORE = frozenset(" \n()”\"'.")
NO_PLACE = ("none", "online")


@cache
def _heads() -> Lexicon[dict[str, str]]:
    return Lexicon({row["word"]: row for row in table("venue_heads")})


@cache
def _marks() -> Lexicon[str]:
    return Lexicon({row["word"]: row["sure"] for row in table("venue_marks")})


def venue(page: Page, scene: Scene) -> tuple[int, int] | None:
    """Return the span of the venue: what is behind ณ or ที่ next to the event."""
    found = _places(page, *page.span(*scene.part))
    near = min(found, key=lambda span: _far(scene, span), default=None)
    return near or next(_told_later(page, scene), None)


def _told_later(page: Page, scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the places that a later paragraph says right behind such an event."""
    last = page.offset(min(scene.part[1], len(page.shadow) - 1))
    for _, past in scene.spots:
        if past > last:
            line = page.offset(page.line_end(page.shade(past)))
            yield from _places(page, past, min(line, past + NEAR), surely=True)


def _far(scene: Scene, span: tuple[int, int]) -> tuple[bool, bool, int]:
    """Return how far a place is from the event: near and after it comes first."""
    distance = abs(span[0] - scene.start)
    return distance > NEAR, span[0] < scene.start, distance


class Place(NamedTuple):
    """Where a place begins behind a mark, and where the word for one ends in it."""

    mark: int
    start: int
    head: int  # of the text; the start itself where no word for a place begins it
    sure: bool  # that the mark stands before places only


def _places(
    page: Page, start: int, end: int, *, surely: bool = False
) -> Iterator[tuple[int, int]]:
    for place in _marked(page, start, end):
        if place.sure or not surely:
            stop = _end(page, place.start, place.head, end)
            if _is_place(page, place, stop):
                yield place.start, stop


def _marked(page: Page, start: int, end: int) -> Iterator[Place]:
    """Yield what stands behind the marks of places, and is no time or system."""
    text = page.text
    for a, b, sure in _marks().find(text[start:end]):
        mark, at = start + a, start + b
        glued = text[mark - 1] not in BEFORE and page.at(mark - 1) is None
        if not glued or at - mark > GLUED:
            at += text[at : at + 1] == " "
            head = _heads().at(text, at)
            if not head or head[1]["kind"] not in NO_PLACE:
                yield Place(mark, at, head[0] if head else at, sure == "yes")


def _is_place(page: Page, place: Place, stop: int) -> bool:
    """Tell whether the words from a mark to a stop name a place in this country."""
    text, at, head = page.text, place.start, place.head
    if head == at and not _is_named(page, place, stop):
        return False
    abroad = country_at(text, at) or country_of_city(text[at:stop].split(" ")[0])
    if abroad or text[at:stop].count(")") > text[at:stop].count("("):
        return False
    return stop - at >= SHORTEST and (head == at or stop - at >= LONE or stop > head)


def _is_named(page: Page, place: Place, stop: int) -> bool:
    """Tell whether a place that no word for one begins is one by what is around it."""
    item = page.at(place.start)
    other = item and item.start == place.start and item.kind != "agency"
    if other or page.text[place.start - 1] != " ":
        return False
    leads = ends("lead").search(page.shadow, 0, page.shade(place.mark))
    return place.sure or bool(leads and _before_people(page, stop))


def _before_people(page: Page, stop: int) -> bool:
    """Tell whether who acts is named right behind a place."""
    place = page.shade(stop)
    return bool(page.between(place, place + 2, "person", "post", "group"))


def _end(page: Page, start: int, past: int, limit: int) -> int:
    """Return where the name of a place that begins here ends."""
    limit = min(limit, start + LONGEST)
    item = page.at(past)
    if item and item.kind in ("province", "district") and item.start <= past:
        past = item.end
    place = page.shade(past)
    stop = page.shade(limit)
    found = ends("venue").search(page.shadow, place, stop)
    end = page.offset(found.start()) if found else limit
    return max(past, start + len(page.text[start:end].rstrip()))
