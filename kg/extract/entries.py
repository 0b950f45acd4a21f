"""The entries of a matter: who leaves which post, and who takes up which, in words."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules
from kg.extract.matters import Matter, Seat, compiled, marks, one_line, rule
from kg.text.agencies import agency_at, expected_at
from kg.text.postings import extent
from kg.text.posts import post_at
from kg.text.scan import Item

BEFORE = 160  # characters before a name that may say why it stands there
SHORTEST, LONGEST = 3, 240  # characters of a post's words
LISTED = "list"
EXTEND = "extend"
ACTING = "acting"
REST = re.compile(r"([ก-๎]{2,12})(?= )")  # of a family name that was cut short
FAMILY = re.compile(r" ([ก-๎]{3,})(?= )")
EDGES = " \t\n:,–-()"


class Words(NamedTuple):
    """The words that stand for a post, and their span in the folded text."""

    text: str
    span: tuple[int, int]


class Entry(NamedTuple):
    """One appointment: the person, the words for both posts, its day and its end."""

    person: Item
    left: Words | None
    taken: Words | None
    since: Item | None
    kind: str
    rule: str
    confidence: float
    family: str = ""


class Reading(NamedTuple):
    """A rule of kg/data/rules/appointments.toml."""

    name: str
    listed: bool
    before: re.Pattern[str]
    after: re.Pattern[str]
    kind: str
    confidence: float


@cache
def _readings() -> tuple[Reading, ...]:
    return tuple(
        Reading(
            r["name"],
            r.get("place") == LISTED,
            compiled(r.get("before", "")),
            compiled(r["after"]),
            r.get("kind", ""),
            r["confidence"],
        )
        for r in rules("appointments")
    )


def entries(matter: Matter) -> Iterator[Entry]:
    """Yield the appointments of a matter in the order of its text."""
    if matter.is_of_nominees:
        return
    seen: set[str] = set()
    for place in matter.people:
        if matter.is_recital(place):
            continue
        listed = matter.is_listed(place)
        before = matter.text[max(0, place - BEFORE) : place]
        family, start = _family(matter, place)
        for reading in _readings():
            lead = reading.before.search(before)
            if lead is None or (reading.listed and not listed):
                continue
            match = reading.after.match(matter.text, start)
            entry = match and _entry(matter, place, reading, (lead, match))
            if entry:
                name = entry.person.person.full
                if listed or name not in seen:
                    yield entry._replace(family=family)
                seen.add(name)
                break


def _family(matter: Matter, place: int) -> tuple[str, int]:
    """Return the family name that the scan left, and where what is said begins."""
    named = bool(matter.item(place).person.family)
    match = (REST if named else FAMILY).match(matter.text, place + 1)
    if match is None:
        return "", place + 1
    post = post_at(match[1], 0)
    if match[1].startswith(_said()) or (post and (post.agency or not named)):
        return "", place + 1
    return match[1], match.end()


@cache
def _said() -> tuple[str, ...]:
    """Return the words that may follow a name and are no part of it."""
    kinds = ("beside", "end", "field", "lead", "left", "no", "pause", "skip", "to")
    return tuple(word for kind in kinds for word in marks(kind))


def _entry(
    matter: Matter,
    place: int,
    reading: Reading,
    matches: tuple[re.Match[str], re.Match[str]],
) -> Entry | None:
    lead, match = matches
    said = match.groupdict()
    left = _trimmed(matter, *match.span("left")) if said.get("left") else None
    if "taken" in said:
        taken = _trimmed(matter, *match.span("taken"))
    elif "words" in said:
        taken = _seated(matter, place, match, lead.groupdict().get("of", ""))
    else:
        taken = None
    kind = reading.kind or _kind(matter, match)
    if taken and taken.text.startswith(marks(ACTING)):
        kind, left, taken = ACTING, None, _without_acting(taken)
    if taken:
        taken = _on_board(matter, place, taken)
        if kind == EXTEND or _is_beside(taken.text):
            left = None
    elif "taken" in said or "words" in said or left is None:
        return None
    sure = reading.listed and matter.approver
    if not (
        sure or (lead and "of" in lead.groupdict()) or _is_post(taken) or _is_post(left)
    ):
        return None
    if taken and not matter.approver:
        taken = _bounded(taken)
    since = _since(matter, match)
    return Entry(
        matter.item(place), left, taken, since, kind, reading.name, reading.confidence
    )


def _bounded(taken: Words) -> Words:
    """Return the words of a post without those of the sentence that goes on."""
    end = extent(taken.text)
    start, last = taken.span
    if end == len(taken.text) or len(taken.text) != last - start:
        return taken
    return Words(taken.text[:end], (start, start + end))


def _without_acting(taken: Words) -> Words | None:
    """Return the post in which one acts."""
    word = next(word for word in marks(ACTING) if taken.text.startswith(word))
    post = taken.text.removeprefix(word).strip()
    return taken._replace(text=post) if post else None


def _trimmed(matter: Matter, start: int, end: int) -> Words | None:
    """Return the words of a post, without those that only lead to it."""
    start = _past(matter.text, start, end)
    while start < end and matter.text[end - 1] in EDGES[:-1]:
        end -= 1
    for opens, closes in ("()", "[]"):
        if matter.text.count(opens, start, end) > matter.text.count(closes, start, end):
            end = matter.text.rindex(opens, start, end)
    if number := rule("several-to-a-line").search(matter.text, start, end):
        end = number.start()
    words = one_line(matter.text[start:end])
    if words.startswith(marks("no")) or not SHORTEST <= len(words) <= LONGEST:
        return None
    return Words(words, matter.span(start, end))


def _past(text: str, start: int, end: int) -> int:
    """Return where the words begin that do not only lead to a post."""
    while start < end:
        if text[start] in EDGES[:-2]:
            start += 1
            continue
        word = next((w for w in marks("skip") if text.startswith(w, start)), None)
        if word is None:
            break
        start += len(word)
    return start


def _seated(matter: Matter, place: int, match: re.Match[str], of: str) -> Words | None:
    """Return what one is appointed to where no verb leads to it."""
    seat = matter.seat_for(place)
    start, end = match.span("words")
    if of:
        return _for_agency(seat, of)
    own = _trimmed(matter, start, end)
    if seat is None:
        return own if own and matter.is_plain else None
    if seats := list(_seats().finditer(matter.text, start, end)):
        at = next((m for m in seats if m[0] in marks("seat")), seats[-1]).start()
        return _trimmed(matter, at, end)
    if own and own.text.lstrip("(").startswith(marks("field")) and seat.role:
        return own._replace(text=f"{seat.role} {own.text}")
    return Words(seat.role, seat.span) if seat.role else None


def _for_agency(seat: Seat | None, of: str) -> Words | None:
    agency = expected_at(of, 0) or agency_at(of, 0)
    if seat is None or not seat.role or agency is None or agency.end < len(of):
        return None
    return Words(f"{seat.role}{agency.name}", seat.span)


@cache
def _seats() -> re.Pattern[str]:
    return compiled(r"(?:(?<=[ )(\t])|^)(?:{beside}|{seat})")


def _on_board(matter: Matter, place: int, taken: Words) -> Words:
    """Name the board of a seat on it, as the matter does."""
    seats = (*marks("beside"), *marks("seat"))
    if not taken.text.startswith(seats) or rule("board").search(taken.text):
        return taken
    seat = matter.seat_for(place)
    if seat is None or not seat.board:
        return taken
    return taken._replace(text=f"{taken.text} {marks('link')[0]}{seat.board}")


def _is_beside(words: str) -> bool:
    """Tell whether a post is held beside another."""
    return words.startswith(marks("beside"))


def _is_post(words: Words | None) -> bool:
    return words is not None and (
        _is_beside(words.text) or post_at(words.text, 0) is not None
    )


def _kind(matter: Matter, match: re.Match[str]) -> str:
    line = matter.text[match.start() : _line_end(matter.text, match.end())]
    return EXTEND if any(word in line for word in marks(EXTEND)) else ""


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _since(matter: Matter, match: re.Match[str]) -> Item | None:
    """Return the day from which it holds: its own line's, or that of what follows.

    None where it waits, as for the royal command.
    """
    end = _line_end(matter.text, match.end())
    own = _days(matter, match.start(), end)
    if matter.waits(match.start(), end):
        return None
    while end < len(matter.text):
        start, end = end + 1, _line_end(matter.text, end + 1)
        days = _days(matter, start, end)
        people = any(start <= place < end for place in matter.people)
        if matter.waits(start, end):
            return None
        if days and not people:
            return matter.item((own or days)[-1])
    days = own or _days(matter, 0, matter.first)
    if not own and matter.waits(0, matter.first):
        return None
    return matter.item(days[-1]) if days else None


def _days(matter: Matter, start: int, end: int) -> list[int]:
    return [place for place in matter.since if start <= place < end]
