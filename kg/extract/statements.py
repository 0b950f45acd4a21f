"""Who says what: speech and writing that a release attributes to someone."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.extract import named, speech
from kg.extract.page import Page
from kg.extract.speech import WINDOW, Speech
from kg.model import Fact, Mention
from kg.text.scan import Item

BESIDE = 6  # characters of the shadow between a speaker and the word of speech
NEAR = 60  # for an agency
FAR = 450  # for a person who is the subject of the whole sentence
APPOSED = 9  # between a name and a post that is the same person's
GOES_ON = 20  # characters of a line before a word of speech, without a name
BRACKETS = re.compile(r"\([^()\n]{0,60}\)")


class Speaker(NamedTuple):
    """Who speaks: the place of a name, and where it begins and ends with its posts."""

    place: int
    start: int
    end: int


class Said(NamedTuple):
    """A speech with its speaker."""

    speaker: Speaker
    speech: Speech


@cache
def _objects() -> tuple[str, ...]:
    return tuple(row["word"] for row in table("object_words"))


@cache
def _roles(speaks: str) -> tuple[str, ...]:
    rows = table("speaking_roles")
    return tuple(row["role"] for row in rows if row["speaks"] == speaks)


def facts(page: Page) -> Iterator[Fact]:
    """Yield each statement with its speakers.

    Those of the headline count where the story has none, and those of agencies where
    no person speaks. A text in someone's own words is one statement.
    """
    found = [
        Said(Speaker(place, place, place + 1), own)
        for place, own in speech.own_words(page)
    ]
    found = found or [*_read(page, page.shade(page.body), page.shade(page.end))]
    found = [said for said in found if not said.speech.rule.alone] or found
    found = found or [*_read(page, *map(page.shade, page.headline))]
    people = [said for said in found if _is_human(page, said.speaker.place)]
    found = people or found
    told: dict[int, Mention] = {}  # by its start: words are told once, whoever says so
    for number, said in enumerate(found):
        following = found[number + 1 : number + 2]
        stop = following[0].speaker.start if following else len(page.shadow)
        for fact in _stated(page, said, stop):
            statement = told.setdefault(fact.subject.start, fact.subject)
            yield fact._replace(subject=statement)


def _stated(page: Page, said: Said, stop: int) -> Iterator[Fact]:
    span = speech.words_said(page, said.speech, said.speaker.start, stop)
    if span is None:
        return
    rule, sure = said.speech.rule.name, said.speech.rule.confidence
    words = " ".join(page.text[slice(*span)].split())
    statement = page.mention(*span, "statement", words, rule, sure)
    who = named.mention(page, _holder(page, said.speaker.place))
    yield Fact(statement, "tn:speaker", who, rule, sure)


def _read(page: Page, start: int, end: int) -> Iterator[Said]:
    """Yield each speech that someone makes; none that another's speech reports."""
    last: tuple[int, Item | None, bool] = (-1, None, False)  # line, who, for others
    seen = -1
    for word in speech.find(page, start, end):
        line = max(_line(page, word.start), start)
        speaker = _speaker(page, line, word)
        if speaker is None or word.said == seen:
            continue
        who = _holder(page, speaker.place)
        known = last[1] and named.mention(page, last[1]).value
        if last[0] == line and not last[2] and named.mention(page, who).value != known:
            beside = word.start - speaker.end <= BESIDE
            if not beside or page.item(speaker.place).kind != "person":
                continue
        last = (line, who, _speaks_for_others(page, speaker))
        seen = word.said
        yield Said(speaker, word)


def _speaker(page: Page, line: int, word: Speech) -> Speaker | None:
    """Return those who speak: who stands beside, else the subject of the sentence."""
    speakers = _lists(page, line, word.start)
    if not speakers:
        return None
    nearest = speakers[-1]
    if _gap(page, nearest.end, word.start) <= BESIDE:
        agency = page.item(nearest.place).kind == "agency"
        alone = not any(_is_person(page, other) for other in speakers)
        if _is_human(page, nearest.place) or (agency and alone):
            return nearest
    if word.rule.beside:
        return None
    for speaker in reversed(speakers):
        near = word.start - speaker.end <= FAR
        if near and _is_person(page, speaker) and not _is_object(page, speaker):
            return speaker
    near = _gap(page, nearest.end, word.start) <= NEAR
    agency = page.item(nearest.place).kind == "agency"
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
        one = Speaker(first, start, run.end)
        last = found[-1] if found else None
        if (
            last
            and page.item(first).kind == "post"
            and page.item(last.place).kind == "person"
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
    return _holder(page, speaker.place).kind == "person"


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
