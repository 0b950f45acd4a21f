"""The words by which a release attributes speech, and where what is said stands."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.text.lexicon import Lexicon

WINDOW = 110  # characters of the shadow on either side of a word of speech
SHORTEST = 12  # characters of what is said before another speaks
LONGEST = 4000  # characters of what is said
PARAGRAPH = re.compile(r"[^\n]{80,}")
AGAIN = 30  # characters by which a line is known to say the headline again
BODY = "body"
EDGES = " \n:.“”\"'‘’"
QUOTES = {"“": "”", '"': '"', "‘": "’"}
OPENS = {close: opening for opening, close in QUOTES.items()}

Span = tuple[int, int]


class Rule(NamedTuple):
    """How what is said stands beside the word that attributes it."""

    name: str
    needs: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    words: str  # where they are: after the word, before it, or in quotes before it
    beside: bool
    alone: bool  # holds only where no other rule finds a speech
    confidence: float


class Speech(NamedTuple):
    """A word that attributes speech, where what is said begins, and the rule."""

    start: int
    said: int
    rule: Rule


@cache
def _words() -> Lexicon[dict[str, str]]:
    return Lexicon({row["word"]: row for row in table("speech")})


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(
            rule["name"],
            frozenset(rule["needs"]),
            pattern(rule.get("before", "")),
            pattern(rule["after"]),
            rule["words"],
            rule.get("beside", False),
            rule.get("alone", False),
            rule["confidence"],
        )
        for rule in rules("speech")
    )


def find(page: Page, start: int, end: int) -> Iterator[Speech]:
    """Yield the words of speech in a part of the shadow, with what follows them."""
    shadow = page.shadow
    for a, b, row in _words().find(shadow[start:end]):
        if row["attributes"] != "yes":
            continue
        at, past = start + a, start + b
        before, after = shadow[max(start, at - WINDOW) : at], shadow[past:end]
        for rule in _rules():
            if row["needs"] not in rule.needs or not rule.before.search(before):
                continue
            if match := rule.after.match(after[: 2 * WINDOW]):
                yield Speech(at, past + match.end(), rule)
                break


def own_words(page: Page) -> Iterator[tuple[int, Speech]]:
    """Yield who speaks where a whole release is one speech, as its headline says."""
    start, end = map(page.shade, page.headline)
    for rule in (rule for rule in _rules() if rule.words == BODY):
        for a, b, row in _words().find(page.shadow[start:end]):
            before, after = page.shadow[start : start + a], page.shadow[start + b : end]
            if row["needs"] not in rule.needs or not rule.before.search(before):
                continue
            if match := rule.after.match(after):
                speech = Speech(start + a, page.shade(page.body), rule)
                yield start + b + match.start("speaker"), speech


def words_said(page: Page, speech: Speech, speaker: int, stop: int) -> Span | None:
    """Return the span of what is said, by whose name begins there, before `stop`."""
    if speech.rule.words == "after":
        return _after(page, speech, stop)
    if speech.rule.words == "before":
        line = page.shadow.rfind("\n", 0, speaker) + 1
        return _trimmed(page, *page.span(line, speaker))
    return OTHER[speech.rule.words](page, speech)


def _after(page: Page, speech: Speech, stop: int) -> Span | None:
    """Return the words to the end of their quotation, paragraph or the next speech."""
    first, last = speech.said, page.line_end(speech.said)
    if first + SHORTEST < stop < last:
        last = stop
    start, end = page.span(first, last)
    start += len(page.text[start:end]) - len(page.text[start:end].lstrip(" "))
    if close := QUOTES.get(page.text[start : start + 1]):
        end = _closes(page.text, start, end, close)
    return _trimmed(page, start, min(end, start + LONGEST))


def _closes(text: str, start: int, end: int, close: str) -> int:
    """Return where the quotation that opens at start closes, others in it aside.

    >>> _closes("“งาน “เกษตร” ปีนี้” กล่าว", 0, 24, "”")
    18
    """
    depth = 0
    for place in range(start + 1, end):
        if text[place] == close and not depth:
            return place
        depth += (text[place] == text[start] != close) - (text[place] == close)
    return end


def _quoted(page: Page, speech: Speech) -> Span | None:
    """Return the words in the quotation that ends before the word of speech."""
    end = page.span(speech.start, speech.start)[0]
    start = max(page.body, end - LONGEST)
    close = max(page.text.rfind(mark, start, end) for mark in OPENS)
    if close < start:
        return None
    line = page.text.rfind("\n", start, close) + 1
    opening = page.text.rfind(OPENS[page.text[close]], start, close)
    return _trimmed(page, opening if opening >= start else max(line, start), close)


def _body(page: Page, _: Speech) -> Span | None:
    """Return the first paragraph of a story that does not say its headline."""
    headline = page.text[slice(*page.headline)]
    for paragraph in PARAGRAPH.finditer(page.text, page.body, page.end):
        if paragraph[0].strip(EDGES)[:AGAIN] not in headline:
            return _trimmed(page, *paragraph.span())
    return None


def _trimmed(page: Page, start: int, end: int) -> Span | None:
    said = page.text[start:end]
    start += len(said) - len(said.lstrip(EDGES))
    end = start + len(said.strip(EDGES))
    return (start, end) if start < end else None


OTHER: dict[str, Callable[[Page, Speech], Span | None]] = {
    "quote": _quoted,
    BODY: _body,
}
