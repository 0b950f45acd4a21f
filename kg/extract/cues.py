"""Words that say a role, and what the words around them make of it."""

import re
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.text.lexicon import Lexicon

AFTER = 14  # characters of the shadow between a cue and those whom it is said of
BESIDE = 24  # characters before one that say whether one takes part
SHARED = frozenset(("organize", "co_organize"))


class Cue(NamedTuple):
    """A word that says a role, in the shadow; its row says on which side who stands."""

    start: int
    end: int
    row: dict[str, str]


@cache
def _cues() -> Lexicon[dict[str, str]]:
    return Lexicon({row["cue"]: row for row in table("participation")})


@cache
def rule(name: str) -> re.Pattern[str]:
    """Return the pattern of a rule for participants."""
    found = rules("participants")
    return pattern(next(row["pattern"] for row in found if row["name"] == name))


def find(page: Page, start: int, end: int) -> list[Cue]:
    """Return the cues of a part of the shadow."""
    found = _cues().find(page.shadow[start:end])
    return [Cue(start + a, start + b, row) for a, b, row in found]
