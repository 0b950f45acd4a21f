"""What the event of a page is called, and the project that it is a part of.

A quoted name is its name, else the words that say what it is. One name that a release
spells in several ways is one name: the spelling most like the others, with a doubled
letter mended where the release writes the word with one.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.extract.scene import Scene
from kg.text.lexicon import Lexicon

LONGEST = 160
OPENS = 24  # characters between an event word and the quotation mark of its name
SHORTEST = 6
LIKE = 88  # of 100, two spellings of one name
AKIN = 52  # of a headline's words for the event
AROUND = 4  # letters on either side of a doubled one by which its word is known
QUOTES = {"“": '”"“', '"': '"”', "‘": "’'", "'": "'’", "”": "”"}
PROJECT = ("project", "event")


class Called(NamedTuple):
    """The name of an event: its value and the spans that say it, the first in full."""

    name: str
    spans: tuple[tuple[int, int], ...]
    project: str
    projects: tuple[tuple[int, int], ...]  # the spans that name the project


@cache
def ends(name: str) -> re.Pattern[str]:
    """Return the pattern of what ends a phrase, an open quotation or a venue."""
    found = (rule["pattern"] for rule in rules("event_names") if rule["name"] == name)
    return pattern(next(found))


@cache
def _projects() -> Lexicon[str]:
    return Lexicon({row["word"]: row["kind"] for row in table("projects")})


def called(page: Page, scene: Scene) -> Called:
    """Return what the page's event is called."""
    phrase, quoted = _phrase(page, scene.start, scene.end)
    told = [_phrase(page, *spot) for spot in scene.spots]
    titles = [span for span, _ in told if span[0] < page.headline[1]]
    quotes = [quote for _, quote in told if quote]
    if quoted is None:
        name = _plain(page, phrase)
        same = [span for span, quote in told if span != phrase and not quote]
        spans = [s for s in same if _alike(_plain(page, s), name)]
        project = _project_before(page, phrase)
        whole = tuple(
            dict.fromkeys(
                (
                    phrase,
                    *spans,
                    *[t for t in titles if _akin(page, t, phrase)][:1],
                )
            )
        )
        return Called(name, whole, *(_bare(page, phrase) or project))
    like = [q for q in quotes if _alike(_plain(page, q), _plain(page, quoted))]
    names = [_plain(page, span) for span in dict.fromkeys((quoted, *like))]
    best = max(names, key=lambda name: sum(_like(name, other) for other in names))
    name = _mended(best, page.text)
    spans = [s for s, q in told if q in like and s != phrase]
    whole = tuple(dict.fromkeys((phrase, *spans, quoted, *like, *titles[:1])))
    if any(_of_project(page, q) for q in dict.fromkeys((quoted, *like))):
        return Called(name, whole, name, tuple(dict.fromkeys((quoted, *like))))
    return Called(name, whole, *_project_before(page, phrase))


def _plain(page: Page, span: tuple[int, int]) -> str:
    return " ".join(page.text[slice(*span)].split()).strip("“”\"‘’' ")


def _akin(page: Page, title: tuple[int, int], phrase: tuple[int, int]) -> bool:
    """Tell whether a headline says an event as the story does."""
    said, told = _plain(page, title), _plain(page, phrase)
    return said[:SHORTEST] == told[:SHORTEST] or _like(said, told) >= AKIN


def _alike(name: str, other: str) -> bool:
    """Tell whether two names are one but for spelling."""
    return _like(name, other) >= LIKE


def _like(name: str, other: str) -> float:
    return fuzz.ratio(name, other)


def _mended(name: str, text: str) -> str:
    """Return a name without the doubled letters that the text has once in the word.

    >>> _mended("ตามหลักธรรมมาภิบาล", "การบริหารตามหลักธรรมาภิบาล")
    'ตามหลักธรรมาภิบาล'
    """
    for place in range(len(name) - AROUND, AROUND, -1):
        once = name[place - AROUND : place] + name[place + 1 : place + 1 + AROUND]
        if name[place - 1] == name[place] and once in text:
            name = name[:place] + name[place + 1 :]
    return name


def _phrase(
    page: Page, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return the span of the phrase that names an event, and of the quotation in it."""
    limit = _end(page, "phrase", end)
    opened = next(
        (
            i
            for i in range(end, min(end + OPENS, limit + 2, len(page.text)))
            if page.text[i] in QUOTES
        ),
        None,
    )
    if opened is None:
        return (start, max(end, limit)), None
    close = _close(page, opened)
    if close - opened - 1 < SHORTEST:
        return (start, max(end, limit)), None
    past = (
        close + 1
        if page.text[close : close + 1] in QUOTES[page.text[opened]]
        else close
    )
    past = past if close < len(page.text) else close
    return (start, past), (opened + 1, close)


def _end(page: Page, kind: str, end: int) -> int:
    """Return where what began before an offset ends."""
    place = page.shade(end)
    for at in page.between(place, place + 2):
        place = at + 1  # whom it is about is a part of what it is called
    found = ends(kind).search(page.shadow, place, place + LONGEST)
    stop = found.start() if found else min(place + LONGEST, len(page.shadow) - 1)
    return max(end, len(page.text[: page.offset(stop)].rstrip()))


def _close(page: Page, opened: int) -> int:
    """Return where a quotation ends: at its mark, or at what a name cannot hold."""
    text = page.text
    line = text.find("\n", opened)
    line = line if line >= 0 else len(text)
    for place in range(opened + 1, min(line, opened + LONGEST)):
        if text[place] in QUOTES[text[opened]]:
            begins = text[place - 1] == " " and text[place + 1 : place + 2].strip()
            if not begins:
                return place
    return min(line, _end(page, "unclosed", opened + 1))


def _words_before(page: Page, start: int) -> Iterator[tuple[int, int, str]]:
    line = max(start - LONGEST, page.text.rfind("\n", 0, start) + 1)
    for a, b, kind in _projects().find(page.text[line:start]):
        yield line + a, line + b, kind


def _of_project(page: Page, quoted: tuple[int, int]) -> bool:
    """Tell whether a quotation stands right behind a word for a project."""
    return any(
        kind in PROJECT and not page.text[b : quoted[0] - 1].strip()
        for _, b, kind in _words_before(page, quoted[0])
    )


def _bare(
    page: Page, phrase: tuple[int, int]
) -> tuple[str, tuple[tuple[int, int], ...]] | None:
    """Return the project whose name is the event's own: จัดโครงการ…."""
    found = _projects().at(page.text, phrase[0])
    if found and found[1] in PROJECT and phrase[1] - found[0] >= SHORTEST:
        span = found[0], phrase[1]
        return _plain(page, span), (span,)
    return None


def _project_before(
    page: Page, phrase: tuple[int, int]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the project that the words about an event say it is a part of."""
    line = page.text.find("\n", phrase[0])
    stop = min(line if line >= 0 else len(page.text), phrase[1] + LONGEST)
    for _, b, kind in _projects().find(page.text[phrase[0] : stop]):
        if kind == "project":
            start = phrase[0] + b
            span, quoted = _phrase(page, start, start)
            span = quoted or span
            if span[1] - span[0] >= SHORTEST:
                return _plain(page, span), (span,)
    return "", ()
