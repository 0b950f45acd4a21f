"""Every word that may begin something to find, in one lexicon for one pass."""

import re
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
    posts, halves = _posts(words), _halves(words)
    others = [word for word in dictionary().words if word not in words]
    return sorted(
        word
        for word in short.holders(others)
        if not posts.match(word) and not halves.fullmatch(word)
    )


SHORT = 5
SHORTEST_AGENCY = 2


def _posts(words: dict[str, tuple[Trigger, ...]]) -> re.Pattern[str]:
    """Return the pattern of a role with the beginning of an agency after it."""
    roles, agencies = (
        sorted(
            re.escape(w)
            for w, found in words.items()
            if any(t.tag in tags for t in found)
        )
        for tags in (("role",), ("agency", "head"))
    )
    agencies = [agency for agency in agencies if len(agency) > SHORTEST_AGENCY]
    return re.compile(f"(?:{'|'.join(roles)})(?:{'|'.join(agencies)})")


def _halves(words: dict[str, tuple[Trigger, ...]]) -> re.Pattern[str]:
    """Return the pattern of a cue with the first letters of a title after it."""
    cues, titles = (
        [w for w, found in words.items() if any(t.tag == tag for t in found)]
        for tag in ("cue", "title")
    )
    halves = {title[:end] for title in titles for end in range(1, len(title))}
    either = ("|".join(map(re.escape, sorted(some))) for some in (cues, halves))
    return re.compile("(?:{})(?:{})".format(*either))


def begins(text: str, start: int, *tags: str) -> tuple[int, Trigger] | None:
    """Return the end and the trigger of the longest word here that has such a tag."""
    for end, found in triggers().all_at(text, start):
        for trigger in found:
            if trigger.tag in tags:
                return end, trigger
    return None
