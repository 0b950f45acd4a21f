"""Where the event of a release takes place: the room, building, hotel or site."""

from collections.abc import Iterator
from functools import cache

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


def _places(
    page: Page, start: int, end: int, *, surely: bool = False
) -> Iterator[tuple[int, int]]:
    text = page.text
    for a, b, sure in _marks().find(text[start:end]):
        if surely and sure != "yes":
            continue
        at = start + b
        before = page.at(start + a - 1)
        glued = text[start + a - 1] not in BEFORE and before is None
        if glued and len(text[start + a : at]) <= GLUED:
            continue
        at += text[at : at + 1] == " "
        head = _heads().at(text, at)
        if head and head[1]["kind"] in NO_PLACE:
            continue
        item = page.at(at)
        opens = ends("lead").search(page.shadow, 0, page.shade(start + a))
        if not head and (
            (sure != "yes" and not opens)
            or text[at - 1] != " "
            or (item and item.start == at and item.kind != "agency")
        ):
            continue
        stop = _end(page, at, head[0] if head else at, end)
        if sure != "yes" and opens and not head and not _before_people(page, stop):
            continue
        if country_at(text, at) or country_of_city(text[at:stop].split(" ")[0]):
            continue
        if text[at:stop].count(")") > text[at:stop].count("("):
            continue
        if stop - at >= SHORTEST and (not head or stop - at >= LONE or stop > head[0]):
            yield at, stop


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
