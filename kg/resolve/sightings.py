"""What a release tells of people: all that resolution keeps of it, in little room."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kg.model import Mention, Reading
from kg.resolve.identity import identify
from kg.resolve.posts import Office, office

DAY = re.compile(r"\d{4}-\d\d-\d\d")
TAKES_NOTHING = frozenset({"acting", "extend"})  # these neither begin nor end a term
HELD = frozenset({"current", "acting"})


class Seen(NamedTuple):
    """A person whom a release names."""

    person: str  # the IRI that the name alone makes
    name: str
    titles: tuple[str, ...]


class Held(NamedTuple):
    """A post that a release says a person holds, and how surely."""

    person: str
    post: str
    status: str
    office: Office
    confidence: float


class Move(NamedTuple):
    """An appointment with the day from which it holds."""

    person: str
    left: str  # the post that ends, if any
    taken: str  # the post that begins, if any
    day: str


class Sighting(NamedTuple):
    """A release's day, the people that it names, and the posts that they hold."""

    release: str
    day: str  # empty where the release has none
    people: tuple[Seen, ...]
    held: tuple[Held, ...]
    moves: tuple[Move, ...] = ()


def sight(reading: Reading) -> Sighting:
    """Return what a reading tells of people, each once, in a fixed order."""
    names: dict[str, str] = {}
    titles: dict[str, set[str]] = {}
    held: dict[tuple[str, str, str, Office], float] = {}
    for mention in reading.mentions:
        if mention.kind == "person":
            person = identify(mention)
            names[person] = min(names.get(person, mention.value), mention.value)
    for fact in reading.facts:
        if fact.predicate == "foaf:title":
            titles.setdefault(identify(fact.subject), set()).add(fact.object.value)
        elif fact.predicate == "org:holds":
            status = dict(fact.qualifiers).get("status", "current")
            who, post = identify(fact.subject), identify(fact.object)
            what = who, post, status, office(fact.object.value)
            held[what] = max(fact.confidence, held.get(what, 0))
    people = (
        Seen(person, names[person], tuple(sorted(titles.get(person, ()))))
        for person in sorted(names)
    )
    return Sighting(
        reading.release.key,
        day_of(reading),
        tuple(people),
        tuple(Held(*what, sure) for what, sure in sorted(held.items())),
        tuple(sorted(set(_moves(reading)))),
    )


def _moves(reading: Reading) -> Iterator[Move]:
    """Yield the appointments of people to posts, or out of them, from a day on."""
    said: dict[Mention, dict[str, Mention]] = {}
    kinds: dict[Mention, str] = {}
    for fact in reading.facts:
        if fact.subject.kind == "appointment":
            said.setdefault(fact.subject, {}).setdefault(fact.predicate, fact.object)
            kinds.setdefault(fact.subject, dict(fact.qualifiers).get("kind", ""))
    for appointment, parts in said.items():
        day = parts.get("tn:effective")
        whole = day and DAY.fullmatch(day.value) and "tn:appointee" in parts
        if day and whole and kinds[appointment] not in TAKES_NOTHING:
            left, taken = parts.get("tn:fromPost"), parts.get("tn:toPost")
            yield Move(
                identify(parts["tn:appointee"]),
                identify(left) if left else "",
                identify(taken) if taken else "",
                day.value,
            )


def day_of(reading: Reading) -> str:
    """Return the day of a release, empty where it names none."""
    published: date | None = reading.release.published
    if published:
        return published.isoformat()
    told = (f.object.value for f in reading.facts if f.predicate == "dcterms:date")
    return next(told, "")
