"""Who says what: speech and writing that a release attributes to someone."""

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.extract import named
from kg.extract.page import Page
from kg.model import Fact
from kg.text.lexicon import Lexicon

NEAR = 120  # characters of the shadow between who speaks and that they do
LONGEST = 600  # characters of what is said


@cache
def words() -> Lexicon[dict[str, str]]:
    """Return the words that attribute speech."""
    return Lexicon({row["word"]: row for row in table("speech")})


def facts(page: Page) -> Iterator[Fact]:
    """Yield each statement with its speaker."""
    start = page.shade(page.body)
    end = page.shade(page.end)
    for a, b, row in words().find(page.shadow[start:end]):
        if row["attributes"] != "yes":
            continue
        place = _speaker(page, start + a)
        if place is None:
            continue
        said = page.span(start + b, page.line_end(start + b))
        said = said[0], min(said[1], said[0] + LONGEST)
        statement = page.mention(*said, "statement", page.text[slice(*said)].strip(), "speech", 0.8)
        who = named.whom(page, page.item(place))
        yield Fact(statement, "tn:speaker", who, "speech", 0.85)


def _speaker(page: Page, at: int) -> int | None:
    """Return the place of the one who speaks: the first of the last list before."""
    line = page.shadow.rfind("\n", 0, at) + 1
    runs = page.runs(line, at)
    if not runs or at - runs[-1].end > NEAR:
        return None
    return runs[-1].places[0]
