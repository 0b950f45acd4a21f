"""Every word that may begin something to find, in one lexicon for one pass."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.lexicon import Lexicon, Scanner, spread
from kg.text.words import dictionary

SOURCES = (  # tag, table, the columns that hold its forms
    ("title", "titles", ("title", "forms")),
    ("role", "roles", ("role", "forms")),
    ("modifier", "role_modifiers", ("word", "forms")),
    ("agency", "agencies", ("name", "abbreviations", "short")),
    ("head", "agency_heads", ("head", "abbreviations")),
    ("area", "area_words", ("word", "forms")),
    ("group", "groups", ("word",)),
    ("royal", "royals", ("name", "forms")),
    ("speech", "speech", ("word",)),
    ("cut", "cuts", ("word",)),
    ("cue", "participation", ("cue",)),
)
AMBIGUOUS = "ambiguous"  # the column of the forms that need a context


class Trigger(NamedTuple):
    """What a word may begin, and the row of the table that says so."""

    tag: str
    row: dict[str, str]


@cache
def triggers() -> Scanner[tuple[Trigger, ...]]:
    """Return all trigger words; words that only look like one have no trigger."""
    words: dict[str, tuple[Trigger, ...]] = {}
    for tag, name, columns in SOURCES:
        for form, row in spread(table(name), *columns).items():
            if form not in row.get(AMBIGUOUS, "").split("|"):
                words[form] = (*words.get(form, ()), Trigger(tag, row))
    for row in table("agencies"):
        for form in _spacings(row["name"]):
            words.setdefault(form, (Trigger("agency", row),))
    for row in table("link_words"):
        words[row["word"]] = (*words.get(row["word"], ()), Trigger(row["tag"], row))
    return Scanner({**dict.fromkeys(_blockers(words), ()), **words})


def _spacings(name: str) -> Iterator[str]:
    """Yield a name with and without a space before the word that joins its parts.

    >>> list(_spacings("กระทรวงเกษตรและสหกรณ์"))
    ['กระทรวงเกษตร และสหกรณ์']
    """
    for row in table("name_words"):
        if row["effect"] == "joins" and row["word"] in name:
            bare = name.replace(f" {row['word']}", row["word"])
            spaced = bare.replace(row["word"], f" {row['word']}")
            yield from (form for form in (bare, spaced) if form != name)


def _blockers(words: dict[str, tuple[Trigger, ...]]) -> list[str]:
    """Return the dictionary's words that hold a trigger but are other words.

    A long trigger at the beginning is no other word: รัฐมนตรีว่าการกระทรวง. Nor is a
    role with what it is at: ปลัดกระทรวง, nor a cue with half a title: มีนาย.
    """
    short = Lexicon({word: True for word in words if len(word) <= SHORT})
    roles, cues = _tagged(words, "role"), _tagged(words, "cue")
    agencies = _tagged(words, "agency", "head")
    at = tuple(agency for agency in agencies if len(agency) > SHORTEST_AGENCY)
    titles = _tagged(words, "title")
    halves = {title[:end] for title in titles for end in range(1, len(title))}
    others = [word for word in dictionary().words if word not in words]
    return sorted(
        word
        for word in short.holders(others)
        if not any(
            (word[:end] in roles and word.startswith(at, end))
            or (word[:end] in cues and word[end:] in halves)
            for end in range(1, len(word))
        )
    )


SHORT = 5
SHORTEST_AGENCY = 2


def _tagged(words: dict[str, tuple[Trigger, ...]], *tags: str) -> frozenset[str]:
    """Return the words that have such a tag."""
    return frozenset(
        word for word, found in words.items() if any(t.tag in tags for t in found)
    )


def begins(text: str, start: int, *tags: str) -> tuple[int, Trigger] | None:
    """Return the end and the trigger of the longest word here that has such a tag."""
    for end, found in triggers().all_at(text, start):
        for trigger in found:
            if trigger.tag in tags:
                return end, trigger
    return None
