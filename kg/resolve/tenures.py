"""Who held which post when: the tenures that all releases together attest."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from kg.resolve.sightings import HELD, Held, Sighting
from kg.resolve.spells import Spell, Vote, spells

FAR = 400  # days between an appointment and the first release that shows it
DOUBT = 0.3  # confidence in a holder whom the other releases leave no time
ONCE = 0.2  # share of the confidence that a single day's word lacks


class Tenure(NamedTuple):
    """One person's unbroken time in one post, with the days that releases attest."""

    id: str
    person: str
    post: str
    status: str
    first: str  # empty where no dated release says that it stands
    last: str
    confidence: float
    not_before: str = ""  # where a predecessor settles it: it begins then or later
    not_after: str = ""  # where a successor settles it: it has ended by then
    begins: str = ""  # where an appointment states it
    ends: str = ""
    doubted: bool = False  # whether the other releases leave the person no time
    settled: bool = False  # whether it is one of the row of a post of one holder
    releases: tuple[str, ...] = ()  # that mean it, where the person has several spells


class Told(NamedTuple):
    """A release's word that a person holds a post."""

    day: str
    release: str
    held: Held


Moved = dict[tuple[str, str], tuple[list[str], list[str]]]  # the days in and out
Meant = Callable[[str, str], str]  # of an IRI and a release: the IRI that is meant


def tenures(sightings: Iterable[Sighting], meant: Meant) -> Iterator[Tenure]:
    """Yield all tenures, of the people and posts that releases mean."""
    found: dict[tuple[str, str], list[Told]] = {}
    moved: Moved = {}
    for sighting in sightings:
        for move in sighting.moves:
            person = meant(move.person, sighting.release)
            for place, post in enumerate((move.taken, move.left)):
                whole = meant(post, sighting.release)
                moved.setdefault((person, whole), ([], []))[place].append(move.day)
        for held in sighting.held:
            person = meant(held.person, sighting.release)
            post = meant(held.post, sighting.release)
            own = held._replace(person=person, post=post)
            told = Told(sighting.day, sighting.release, own)
            found.setdefault((post, held.status), []).append(told)
    for post, status in sorted(found):
        of_post = _of_post(post, status, found[post, status])
        yield from _ordered([_stated(tenure, moved) for tenure in of_post])


def _stated(tenure: Tenure, moved: "Moved") -> Tenure:
    """Add the days on which appointments say that a tenure begins and ends."""
    days = moved.get((tenure.person, tenure.post))
    if not days or tenure.status != "current" or tenure.doubted or not tenure.first:
        return tenure
    begun = [
        day
        for day in days[0]
        if tenure.not_before < day <= tenure.first and _days(day, tenure.first) < FAR
    ]
    gone = [
        day
        for day in days[1]
        if tenure.last <= day <= (tenure.not_after or day)
        and _days(tenure.last, day) < FAR
    ]
    return tenure._replace(begins=max(begun, default=""), ends=min(gone, default=""))


def _ordered(held: list[Tenure]) -> Iterator[Tenure]:
    """Let a holder of a post of one holder be gone when the next one begins."""
    row = sorted((t for t in held if t.settled), key=lambda tenure: tenure.first)
    begun = {one.id: other.begins for one, other in pairwise(row) if other.begins}
    for tenure in held:
        day = begun.get(tenure.id, "")
        yield tenure._replace(not_after=day) if day >= tenure.last and day else tenure


def identify(person: str, post: str, status: str) -> str:
    """Name one person's time in one post.

    >>> identify("person:คมสัน_เอกชัย", "post:นายอำเภอ", "current")
    'tenure:คมสัน_เอกชัย_นายอำเภอ'
    """
    state = "" if status == "current" else f"_{status}"
    return f"tenure:{_local(person)}_{_local(post)}{state}"


def _of_post(post: str, status: str, said: list[Told]) -> Iterator[Tenure]:
    row: list[Spell] = []
    if status == "current" and any(told.held.office.sole for told in said):
        row = spells(Vote(t.day, t.held.person, t.held.confidence) for t in said)
    by_person: dict[str, list[Told]] = {}
    for told in said:
        by_person.setdefault(told.held.person, []).append(told)
    for person in sorted(by_person):
        own = [number for number, spell in enumerate(row) if spell.person == person]
        if own:
            yield from _spelled(by_person[person], row, own)
        else:
            yield _whole(post, status, by_person[person], doubted=bool(row))


def _whole(post: str, status: str, said: list[Told], *, doubted: bool) -> Tenure:
    person = said[0].held.person
    days = sorted({told.day for told in said if told.day and status in HELD})
    sure = max(told.held.confidence for told in said)
    return Tenure(
        identify(person, post, status),
        person,
        post,
        status,
        days[0] if days else "",
        days[-1] if days else "",
        min(sure, DOUBT) if doubted else sure,
        doubted=doubted,
    )


def _spelled(said: list[Told], row: list[Spell], own: list[int]) -> Iterator[Tenure]:
    """Yield a tenure for each spell; from the second on, its year is in its name."""
    sure = max(told.held.confidence for told in said)
    person, post = said[0].held.person, said[0].held.post
    releases = _nearest(said, [row[number] for number in own])
    used: set[str] = set()
    for place, number in enumerate(own):
        spell = row[number]
        name = identify(person, post, "current")
        if used:
            year = spell.first[:4]
            name += f"_{spell.first if year in used else year}"
        used.add(spell.first[:4])
        yield Tenure(
            name,
            person,
            post,
            "current",
            spell.first,
            spell.last,
            _sure(sure, spell),
            row[number - 1].last if number else "",
            row[number + 1].first if number + 1 < len(row) else "",
            settled=True,
            releases=tuple(releases[place]) if len(own) > 1 else (),
        )


def _sure(once: float, spell: Spell) -> float:
    """Return how sure a spell is: surer by each day, less by votes for others."""
    often = 1 - (1 - once) / sqrt(spell.days)
    return often * spell.share * (1 - ONCE / spell.days)


def _nearest(said: list[Told], own: list[Spell]) -> list[list[str]]:
    """Return, for each spell, the releases whose day is nearest to it."""
    found: list[list[str]] = [[] for _ in own]
    for told in said:
        away = [_away(told.day or own[0].first, spell) for spell in own]
        found[away.index(min(away))].append(told.release)
    return found


def _away(day: str, spell: Spell) -> int:
    if spell.first <= day <= spell.last:
        return 0
    edge = spell.first if day < spell.first else spell.last
    return abs(_days(day, edge))


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _local(iri: str) -> str:
    return iri.partition(":")[2]
