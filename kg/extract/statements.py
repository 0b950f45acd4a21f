"""Who says what: speech and writing that a release attributes to someone."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import Page, pattern
from kg.model import Fact
from kg.text.lexicon import Lexicon
from kg.text.scan import Item

BESIDE = 6  # characters of the shadow between a speaker and the word of speech
NEAR = 60  # for an agency
FAR = 450  # for a person who is the subject of the whole sentence
WINDOW = 110
APPOSED = 9  # between a name and a post that is the same person's
GOES_ON = 20  # characters of a line before a word of speech, without a name
SHORTEST = 12  # characters of what is said before another speaks
LONGEST = 4000  # characters of what is said
BRACKETS = re.compile(r"\([^()\n]{0,60}\)")
PARAGRAPH = re.compile(r"[^\n]{80,}")
AGAIN = 30  # characters by which a line is known to say the headline again
BODY = "body"
EDGES = " \n:.“”\"'‘’"
QUOTES = {"“": "”", '"': '"', "‘": "’"}
OPENS = {close: opening for opening, close in QUOTES.items()}


class Rule(NamedTuple):
    """How what is said stands beside the word that attributes it."""

    name: str
    needs: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    words: str  # where they are: after the word, before it, or in quotes before it
    beside: bool
    confidence: float


class Speech(NamedTuple):
    """A word that attributes speech, where what is said begins, and the rule."""

    start: int
    said: int
    rule: Rule


class Speaker(NamedTuple):
    """Those who speak together: their places, and where their names begin and end."""

    places: tuple[int, ...]
    start: int
    end: int


class Said(NamedTuple):
    """A speech with its speaker."""

    speaker: Speaker
    speech: Speech


@cache
def _words() -> Lexicon[dict[str, str]]:
    return Lexicon({row["word"]: row for row in table("speech")})


@cache
def _objects() -> tuple[str, ...]:
    return tuple(row["word"] for row in table("object_words"))


@cache
def _roles(speaks: str) -> tuple[str, ...]:
    rows = table("speaking_roles")
    return tuple(row["role"] for row in rows if row["speaks"] == speaks)


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
            rule["confidence"],
        )
        for rule in rules("speech")
    )


def facts(page: Page) -> Iterator[Fact]:
    """Yield each statement with its speakers.

    Those of the headline count where the story has none, and those of agencies where
    no person speaks. A text in someone's own words is one statement.
    """
    found = [*_own_words(page)] or [
        *_read(page, page.shade(page.body), page.shade(page.end))
    ]
    found = found or [*_read(page, *map(page.shade, page.headline))]
    people = [said for said in found if _is_human(page, said.speaker.places[0])]
    found = people or found
    for number, said in enumerate(found):
        following = found[number + 1 : number + 2]
        stop = following[0].speaker.start if following else len(page.shadow)
        yield from _stated(page, said, stop)


def _stated(page: Page, said: Said, stop: int) -> Iterator[Fact]:
    span = WORDS[said.speech.rule.words](page, said, stop)
    if span is None:
        return
    rule, sure = said.speech.rule.name, said.speech.rule.confidence
    words = " ".join(page.text[slice(*span)].split())
    statement = page.mention(*span, "statement", words, rule, sure)
    for place in said.speaker.places:
        who = named.mention(page, _holder(page, place))
        yield Fact(statement, "tn:speaker", who, rule, sure)


def _own_words(page: Page) -> Iterator[Said]:
    """Yield the speech that a whole release is, as its headline says."""
    start, end = map(page.shade, page.headline)
    for rule in (rule for rule in _rules() if rule.words == BODY):
        for a, b, row in _words().find(page.shadow[start:end]):
            before, after = page.shadow[start : start + a], page.shadow[start + b : end]
            if row["needs"] not in rule.needs or not rule.before.search(before):
                continue
            if match := rule.after.match(after):
                place = start + b + match.start("speaker")
                speaker = Speaker((place,), place, place + 1)
                yield Said(speaker, Speech(start + a, page.shade(page.body), rule))


def _read(page: Page, start: int, end: int) -> Iterator[Said]:
    """Yield each speech that someone makes; none that another's speech reports."""
    last: tuple[int, Item | None, bool] = (-1, None, False)  # line, who, for others
    seen = -1
    for speech in _speeches(page, start, end):
        line = max(_line(page, speech.start), start)
        speaker = _speaker(page, line, speech)
        if speaker is None or speech.said == seen:
            continue
        who = _holder(page, speaker.places[0])
        known = last[1] and named.mention(page, last[1]).value
        if last[0] == line and not last[2] and named.mention(page, who).value != known:
            beside = speech.start - speaker.end <= BESIDE
            if not beside or page.item(speaker.places[0]).kind != "person":
                continue
        last = (line, who, _speaks_for_others(page, speaker))
        seen = speech.said
        yield Said(speaker, speech)


def _speeches(page: Page, start: int, end: int) -> Iterator[Speech]:
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


def _speaker(page: Page, line: int, speech: Speech) -> Speaker | None:
    """Return those who speak: who stands beside, else the subject of the sentence."""
    speakers = _lists(page, line, speech.start)
    if not speakers:
        return None
    nearest = speakers[-1]
    if _gap(page, nearest.end, speech.start) <= BESIDE:
        agency = page.item(nearest.places[0]).kind == "agency"
        alone = not any(_is_person(page, other) for other in speakers)
        if _is_human(page, nearest.places[0]) or (agency and alone):
            return nearest
    if speech.rule.beside:
        return None
    for speaker in reversed(speakers):
        near = speech.start - speaker.end <= FAR
        if near and _is_person(page, speaker) and not _is_object(page, speaker):
            return speaker
    near = _gap(page, nearest.end, speech.start) <= NEAR
    agency = page.item(nearest.places[0]).kind == "agency"
    return nearest if near and agency and not _is_object(page, nearest) else None


def _line(page: Page, place: int) -> int:
    """Return where the line begins; one that only goes on begins above."""
    line = page.shadow.rfind("\n", 0, place) + 1
    if place - line > GOES_ON or page.between(line, place):
        return line
    return page.shadow.rfind("\n", 0, len(page.shadow[:line].rstrip())) + 1


def _lists(page: Page, line: int, stop: int) -> list[Speaker]:
    """Return those who stand before a word, each with the posts that are theirs.

    What stands in brackets is no other, nor is a post a few words after a name.
    """
    brackets = [m.span() for m in BRACKETS.finditer(page.shadow, line, stop)]
    found: list[Speaker] = []
    for run in page.runs(line, stop):
        if any(a < run.start < b for a, b in brackets):
            continue
        human = [place for place in run.places if _is_human(page, place)]
        first, start = (human or run.places)[0], run.start
        one = Speaker((first,), start, run.end)
        last = found[-1] if found else None
        if (
            last
            and page.item(first).kind == "post"
            and page.item(last.places[0]).kind == "person"
            and _gap(page, last.end, start) <= APPOSED
        ):
            found[-1] = last._replace(end=run.end)
        else:
            found.append(one)
    return found


def _gap(page: Page, start: int, end: int) -> int:
    """Return how many characters lie between, brackets aside."""
    return len(BRACKETS.sub("", page.shadow[start:end]).strip())


def _holder(page: Page, place: int) -> Item:
    """Return who is meant: the one who holds a post, named in full or by its role."""
    item = page.item(place)
    if item.kind != "post":
        return item
    if item.post.title in page.holders:
        return page.holders[item.post.title]
    if item.post.agency:
        return item
    held = {
        page.item(person).start: page.item(person)
        for person, post, *_ in page.held
        if page.item(post).post.role == item.post.role
    }
    return next(iter(held.values())) if len(held) == 1 else item


def _is_person(page: Page, speaker: Speaker) -> bool:
    return _holder(page, speaker.places[0]).kind == "person"


def _is_object(page: Page, run: Speaker) -> bool:
    """Tell whether the words before a name make it no subject."""
    before = page.shadow[max(0, run.start - WINDOW) : run.start].rstrip(" ")
    return before.endswith(_objects())


def _is_human(page: Page, place: int) -> bool:
    """Tell whether a name is a person's, or a post's that is someone's."""
    item = page.item(place)
    if item.kind == "post":
        return item.post.title not in _roles("for none")
    return item.kind == "person"


def _speaks_for_others(page: Page, speaker: Speaker) -> bool:
    """Tell whether a post beside the speaker's name is a spokesperson's."""
    posts = page.between(speaker.start, speaker.end, "post")
    return any(
        word in page.item(place).post.role
        for place in posts
        for word in _roles("for others")
    )


def _after(page: Page, said: Said, stop: int) -> tuple[int, int] | None:
    """Return the words to the end of their quotation, paragraph or the next speech."""
    first, last = said.speech.said, page.line_end(said.speech.said)
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


def _before(page: Page, said: Said, _: int) -> tuple[int, int] | None:
    line = page.shadow.rfind("\n", 0, said.speaker.start) + 1
    return _trimmed(page, *page.span(line, said.speaker.start))


def _quoted(page: Page, said: Said, _: int) -> tuple[int, int] | None:
    """Return the words in the quotation that ends before the word of speech."""
    end = page.span(said.speech.start, said.speech.start)[0]
    start = max(page.body, end - LONGEST)
    close = max(page.text.rfind(mark, start, end) for mark in OPENS)
    if close < start:
        return None
    line = page.text.rfind("\n", start, close) + 1
    opening = page.text.rfind(OPENS[page.text[close]], start, close)
    return _trimmed(page, opening if opening >= start else max(line, start), close)


def _body(page: Page, _: Said, __: int) -> tuple[int, int] | None:
    """Return the first paragraph of a story that does not say its headline."""
    headline = page.text[slice(*page.headline)]
    for paragraph in PARAGRAPH.finditer(page.text, page.body, page.end):
        if paragraph[0].strip(EDGES)[:AGAIN] not in headline:
            return _trimmed(page, *paragraph.span())
    return None


def _trimmed(page: Page, start: int, end: int) -> tuple[int, int] | None:
    said = page.text[start:end]
    start += len(said) - len(said.lstrip(EDGES))
    end = start + len(said.strip(EDGES))
    return (start, end) if start < end else None


WORDS = {"after": _after, "before": _before, "quote": _quoted, BODY: _body}
