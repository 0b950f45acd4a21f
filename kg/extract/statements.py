"""Who says what: speech and writing that a release attributes to someone."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import Page, Run, pattern
from kg.model import Fact
from kg.text.lexicon import Lexicon

BESIDE = 4  # characters of the shadow between a speaker and the word of speech
NEAR = 45  # where no person stands nearer
FAR = 250  # for a person who is the subject of the whole sentence
WINDOW = 90
LONGEST = 600  # characters of what is said


class Rule(NamedTuple):
    """How what is said stands beside the word that attributes it."""

    name: str
    needs: frozenset[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
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
            rule["confidence"],
        )
        for rule in rules("speech")
    )


def facts(page: Page) -> Iterator[Fact]:
    """Yield each statement with its speaker; those of the headline where no other is."""
    body = list(_said(page, page.shade(page.body), page.shade(page.end)))
    yield from body or _said(page, *map(page.shade, page.headline))


def _said(page: Page, start: int, end: int) -> Iterator[Fact]:
    last: tuple[int, str] = (-1, "")  # a line, and who speaks in it
    for speech in _speeches(page, start, end):
        line = page.shadow.rfind("\n", 0, speech.start) + 1
        found = _speaker(page, max(line, start), speech.start)
        if found is None:
            continue
        place, beside = found
        who = named.whom(page, page.item(place))
        if last[0] == line and who.value != last[1] and not beside:
            continue  # someone quoted in another's speech
        last = (line, who.value)
        if said := _words_said(page, speech):
            rule, sure = speech.rule.name, speech.rule.confidence
            words = " ".join(page.text[slice(*said)].split())
            statement = page.mention(*said, "statement", words, rule, sure)
            yield Fact(statement, "tn:speaker", who, rule, sure)


def _speeches(page: Page, start: int, end: int) -> Iterator[Speech]:
    shadow = page.shadow
    for a, b, row in _words().find(shadow[start:end]):
        if row["attributes"] != "yes":
            continue
        at, past = start + a, start + b
        before, after = (
            shadow[max(start, at - WINDOW) : at],
            shadow[past : past + WINDOW],
        )
        for rule in _rules():
            if row["needs"] not in rule.needs or not rule.before.search(before):
                continue
            if match := rule.after.match(after):
                yield Speech(at, past + match.end(), rule)
                break


def _speaker(page: Page, line: int, at: int) -> tuple[int, bool] | None:
    """Return the place of the one who speaks, and whether it is right beside."""
    runs = page.runs(line, at)
    if not runs:
        return None
    if at - runs[-1].end <= BESIDE:
        return runs[-1].places[0], True
    people = [run for run in runs if page.is_person(run) and at - run.end <= FAR]
    if people:
        return people[-1].places[0], False
    return (runs[-1].places[0], False) if at - runs[-1].end <= NEAR else None


def _words_said(page: Page, speech: Speech) -> tuple[int, int] | None:
    """Return the span of what is said: to the end of its paragraph."""
    start, end = page.span(speech.said, page.line_end(speech.said))
    said = page.text[start : min(end, start + LONGEST)]
    start += len(said) - len(said.lstrip(" \n:"))
    end = start + len(said.strip(" \n:"))
    return (start, end) if start < end else None
