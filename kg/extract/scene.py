"""The event that a release reports: its words, its type, and the part that tells it.

Every event word of headline and story is weighed by where it stands and by what stands
around it; the heaviest is the event, if it is heavy enough. Where the story says most
of such an event, it tells it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.text.lexicon import Lexicon, cuts_latin
from kg.text.words import dictionary

ENOUGH = 3.3
CERTAIN = {"strong": -1.0, "verb": 0.6, "generic": 1.2, "weak": 1.2}  # said around it
LEAD = 500  # characters of a story in which it tells what it is about
STORY = 2800  # characters of a story in which its event is looked for
WINDOW = 160
IN_HEADLINE = 1.0
IN_LEAD = 1.8
TITLED = 1.0
FIRST_TITLED = 1.0
SAME_WORD = 1.0
KINDS = {"incident": -1.0, "other": -1.0}  # mostly the ground of what is reported
STRENGTH = {"strong": 1.0, "verb": 1.0, "generic": 0.3, "weak": -0.3}
SHORT = 6  # letters of an event word that other words may hide
INSIDE = ("person", "post", "agency", "date", "province", "district")
NEAR = 260  # characters in which a word that says the type stands
PARAGRAPHS = 3
FEW = 3  # people in a paragraph that is but a headline


class Spot(NamedTuple):
    """An event word: its span without the verbs before it, and what it weighs."""

    start: int
    end: int
    row: dict[str, str]
    evidence: float
    weight: float


class Scene(NamedTuple):
    """An event of a page: the word that names it, its type, the part that tells it."""

    start: int  # in the folded text
    end: int
    type: str
    trigger: tuple[int, int]  # of the word that says the type
    part: tuple[int, int]  # of the shadow
    spots: tuple[tuple[int, int], ...]  # each word that names such an event
    weight: float


@cache
def event_words() -> Lexicon[dict[str, str]]:
    """Return the words that name events; those that hide a shorter one name none."""
    words = {row["word"]: row for row in table("event_words")}
    short = Lexicon({word: True for word in words if len(word) <= SHORT})
    none = {"word": "", "type": ""}
    hidden = {
        word: none
        for word in dictionary().words
        if word not in words and any(start for start, *_ in short.find(word))
    }
    return Lexicon({**hidden, **words})


@cache
def _verbs() -> Lexicon[str]:
    return Lexicon({row["word"]: row["effect"] for row in table("event_verbs")})


class Sign(NamedTuple):
    """What stands around an event word, and what it adds to its weight."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    weight: float
    words: tuple[str, ...]  # the event words that it weighs; none where it weighs all


@cache
def _signs() -> tuple[Sign, ...]:
    return tuple(
        Sign(
            pattern(rule.get("before", "")),
            pattern(rule.get("after", "")),
            rule["weight"],
            tuple(rule.get("words", ())),
        )
        for rule in rules("events")
    )


@cache
def _rule(name: str) -> re.Pattern[str]:
    found = rules("event_facts")
    return pattern(next(r["pattern"] for r in found if r["name"] == name))


def scene(page: Page) -> Scene | None:
    """Return the event that a page reports, or None where it reports none."""
    if _rule("on-air").search(page.text, page.body, page.body + LEAD):
        return None
    spots = list(candidates(page))
    best = max(spots, key=lambda s: (s.weight, -s.start), default=None)
    if best is None or best.weight < ENOUGH:
        return None
    told = [s for s in spots if _alike(s, best) and s.start >= page.body]
    teller = max(told, key=lambda s: (s.weight, -s.start), default=best)
    if teller.evidence < CERTAIN[best.row["strength"]]:
        return None
    part = _part(page, page.shade(teller.start), told)
    kind, trigger = _type(page, teller, part)
    alike = tuple((s.start, s.end) for s in spots if _alike(s, best))
    return Scene(teller.start, teller.end, kind, trigger, part, alike, best.weight)


def _alike(spot: Spot, other: Spot) -> bool:
    return spot.row["type"] == other.row["type"] and spot.evidence > -1


def candidates(page: Page) -> Iterator[Spot]:
    """Yield each event word of headline and story, weighed."""
    start, end = page.headline
    stop = min(page.end, page.body + STORY)
    titled = [row["type"] for *_, row in _words(page, start, end)]
    for a, b, row in (*_words(page, start, end), *_words(page, page.body, stop)):
        yield _weigh(page, (a, b), row, titled)


def _words(
    page: Page, start: int, end: int
) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Yield the event words of a part of the text; no piece of a name is one."""
    for begin, stop, row in event_words().find(page.text[start:end]):
        a, b = start + begin, start + stop
        if not row["type"] or cuts_latin(page.text, a, b):
            continue
        item = page.at(a)
        if item is None or item.start == a or item.kind not in INSIDE:
            yield _own(page, a, b, row)


def _own(
    page: Page, start: int, end: int, row: dict[str, str]
) -> tuple[int, int, dict[str, str]]:
    """Return an event word without its verb: the longest that begins behind it."""
    start += (verb := core(row["word"]))
    found = event_words().at(page.text, start) if verb else None
    return (start, *found) if found and found[1]["type"] else (start, end, row)


@cache
def core(word: str) -> int:
    """Return where the event's own name begins in an event word that has a verb.

    >>> core("เป็นประธานการประชุม")
    10
    """
    words = event_words()
    kind = words.words[word]["type"]
    start = 0
    while found := _verbs().all_at(word, start):
        after = next(
            (
                end
                for end, _ in found
                if words.words.get(word[end:], {}).get("type") == kind
            ),
            None,
        )
        if after is None:
            break
        start = after
    return start


def _weigh(
    page: Page, span: tuple[int, int], row: dict[str, str], titled: list[str]
) -> Spot:
    start, end = span
    kind, depth = row["type"], start - page.body
    headline = page.text[slice(*page.headline)]
    evidence = _around(page, start, end)
    weight = evidence + STRENGTH[row["strength"]] + KINDS.get(kind, 0.0)
    if start < page.headline[1]:
        weight += IN_HEADLINE
    elif depth < LEAD:
        weight += IN_LEAD
    if kind in titled:
        weight += TITLED + (FIRST_TITLED if kind == titled[0] else 0.0)
        if row["strength"] == "strong" and _said(page.text[start:end], headline):
            weight += SAME_WORD
    return Spot(start, end, row, evidence, weight)


def _said(word: str, headline: str) -> bool:
    """Tell whether a headline has an event word, or the beginning of it."""
    found = event_words().at(headline, headline.find(word[:SHORT]))
    return bool(found and found[1]["type"] and word.startswith(found[1]["word"]))


def _around(page: Page, start: int, end: int) -> float:
    """Return what the words before and after an event word in its line add to it."""
    place, past = page.shade(start), page.shade(end - 1) + 1
    before = page.shadow[max(0, place - WINDOW) : place].rsplit("\n", 1)[-1]
    after = page.shadow[past : past + WINDOW].split("\n", 1)[0]
    word = page.text[start:end]
    return sum(
        sign.weight
        for sign in _signs()
        if (not sign.words or word in sign.words)
        and sign.before.search(before)
        and sign.after.search(after)
    )


def _type(
    page: Page, teller: Spot, part: tuple[int, int]
) -> tuple[str, tuple[int, int]]:
    """Return the type of an event and the word that says it.

    A word such as งาน leaves it to the name after it, then to the headline, then to
    the words before it.
    """
    own = teller.row["type"], (teller.start, teller.end)
    if teller.row["strength"] != "generic":
        return own
    line = page.span(part[0], page.line_end(page.shade(teller.start)))
    spans = (
        (teller.end, min(teller.end + WINDOW // 2, line[1])),
        page.headline,
        (max(teller.start - NEAR, line[0]), teller.start),
    )
    for start, end in spans:
        for a, b, row in _words(page, start, end):
            if row["strength"] == "strong" and row["type"] in GENERAL:
                return row["type"], (a, b)
    return own


GENERAL = ("fair", "seminar", "activity", "meeting", "press_conference", "ceremony")


def _part(page: Page, place: int, told: list[Spot]) -> tuple[int, int]:
    """Return the part of the shadow that tells of an event.

    It is the paragraph that names the event, and where that is a headline or a lead
    without a day, a person or a place, the next that has them, or that tells it again
    with its day.
    """
    body, stop = page.shade(page.body), page.shade(page.end)
    start = max(page.shadow.rfind("\n", 0, max(place, body)) + 1, body)
    end = page.line_end(max(place, start))
    for _ in range(PARAGRAPHS):
        if end >= stop or (
            page.between(start, end, "person", "post")
            and page.between(start, end, "date", "time", "group", "person")
            and not _dated_below(page, (start, end), told)
        ):
            break
        end = page.line_end(end + 1)
    while end < stop and _rule("continues").match(page.shadow, end):
        end = page.line_end(end + 1)
    return start, min(end, stop)


def _dated_below(page: Page, part: tuple[int, int], told: list[Spot]) -> bool:
    """Tell whether the next paragraph, and not this one, says the day of the event."""
    start, end = part
    below = page.line_end(end + 1)
    return (
        len(page.between(start, end, "person", "group")) < FEW
        and not page.between(start, end, "date")
        and bool(page.between(end, below, "date"))
        and any(end < page.shade(spot.start) < below for spot in told)
    )
