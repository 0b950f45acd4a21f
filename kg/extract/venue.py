"""Where the event of a release takes place: the room, building, hotel or site."""

import re
from functools import cache

from kg.data import table
from kg.extract.page import Page
from kg.extract.scene import Scene
from kg.text.lexicon import Lexicon

VENUE_STOP = re.compile(
    r"\n| (?:โดย|เพื่อ|พร้อม|ซึ่ง|ว่า|และ|เมื่อ|ระหว่าง|มี|ร่วม|เป็น|นาย|นาง)|โดยมี|เพื่อ| เวลา|ว่า |\d{2}\.\d{2}|[“\"”(]"
)
LONGEST_VENUE = 120


@cache
def _venue_heads() -> Lexicon[dict[str, str]]:
    return Lexicon({row["word"]: row for row in table("venue_heads")})


HERE = re.compile(r"(?:^|[ \n])(?:ณ|ที่|ที่บริเวณ|ณ บริเวณ|ภายใน) ?$")


def venue(page: Page, scene: Scene) -> tuple[int, int] | None:
    """Return the span of the venue: the venue word behind ณ or ที่ next to the event."""
    start, end = page.span(*scene.part)
    text = page.text
    best = None
    for a, _, row in _venue_heads().find(text[start:end]):
        a += start
        if not HERE.search(text[max(0, a - 12) : a]):
            continue
        stop = VENUE_STOP.search(text, a, min(a + LONGEST_VENUE, end))
        b = stop.start() if stop else min(a + LONGEST_VENUE, end)
        for p in page.between(page.shade(a), page.shade(b)):
            item = page.item(p)
            if (
                item.kind
                in (
                    "province",
                    "district",
                    "subdistrict",
                    "person",
                    "post",
                    "date",
                    "time",
                )
                and item.start > a
            ):
                b = min(b, item.start)
                break
        b = len(text[:b].rstrip())
        rank = (a < scene.start, abs(a - scene.start))
        if best is None or rank < best[0]:
            best = rank, (a, b)
    return best[1] if best else None
