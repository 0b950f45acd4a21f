"""Claims against an annotation: which are right, which are wrong, what is missed.

An annotated fact is paired with one claim at most. Of events, those that the release
is about (`main`) are asked for; another that is annotated is neither asked for nor
held against a claim.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from kg.evaluate import details
from kg.evaluate.annotations import Annotation, Event
from kg.evaluate.claims import DETAILS, MORE, SLOTS, Claim, Claims, Names
from kg.evaluate.claims import Event as Claimed
from kg.evaluate.likeness import likeness, same

ALIKE = {  # how alike two names must be
    "people": 1.0,
    "post": 0.9,
    "agencies": 0.92,
    "participants": 0.92,
    "statements": 0.92,
    "venue": 0.8,
    "province": 1.0,
    "district": 1.0,
    "country": 1.0,
    "event": 0.5,
}
SIGNS = 2  # of an event that is told under another name: day, type, venue
SIGN = 0.5  # what each weighs beside the likeness of the names

Wanted = TypeVar("Wanted")


class Found(NamedTuple):
    """A claim, and whether the annotation has it."""

    claim: Claim
    right: bool


class Missed(NamedTuple):
    """What is annotated and was not found."""

    family: str
    what: str


class Verdict(NamedTuple):
    """How the claims of one release stand."""

    release: str
    found: list[Found]
    missed: list[Missed]


Known = dict[str, Names]  # what an annotation calls something -> all its forms


def judge(annotation: Annotation, claims: Claims) -> Verdict:
    """Compare what was found in a release with what is annotated of it."""
    verdict = Verdict(annotation.id, [], [])
    known = _known(annotation)
    if annotation.people is not None:
        people = {p.name: known[p.name] for p in annotation.people}
        _pair(verdict, "people", claims.people, [*people.values()], _named)
    if annotation.positions is not None:
        _positions(verdict, annotation, claims)
    if annotation.agencies is not None:
        agencies = {a.name: known[a.name] for a in annotation.agencies}
        _pair(verdict, "agencies", claims.agencies, [*agencies.values()], _named)
    if annotation.events is not None:
        _events(verdict, annotation.events, claims.events, known)
    if annotation.statements is not None:
        speakers = [_forms(s.speaker, known) for s in annotation.statements]
        _pair(verdict, "statements", claims.statements, speakers, _named)
    found, missed = details.judge(annotation, claims.details, known)
    verdict.found.extend(Found(*one) for one in found)
    verdict.missed.extend(Missed(DETAILS, what) for what in missed)
    return verdict


def _known(annotation: Annotation) -> Known:
    """Return all forms of what the annotation names; of a person's, before others'."""
    known = {}
    for position in annotation.positions or ():
        known[position.title] = frozenset((position.title, *position.printed))
    for agency in annotation.agencies or ():
        known[agency.name] = frozenset((agency.name, *agency.printed))
    for person in annotation.people or ():
        known[person.name] = frozenset((person.name, *person.printed))
    return known


def _forms(name: str, known: Known) -> Names:
    return known.get(name, frozenset((name,)))


def _pair(
    verdict: Verdict,
    family: str,
    claims: Sequence[Claim],
    wanted: Iterable[Wanted],
    equal: Callable[[Claim, Wanted], bool],
) -> None:
    """Pair annotated facts with claims that equal them, as many as can be."""
    facts = list(wanted)
    equals = [[n for n, c in enumerate(claims) if equal(c, one)] for one in facts]
    paired: dict[int, int] = {}  # of claims with facts
    for number, fact in enumerate(facts):
        if not _paired(number, equals, paired, set()):
            verdict.missed.append(Missed(family, _text(fact)))
    verdict.found.extend(Found(c, n in paired) for n, c in enumerate(claims))


def _paired(
    fact: int, equals: Sequence[Sequence[int]], paired: dict[int, int], tried: set[int]
) -> bool:
    """Pair a fact, if need be by giving another claim to a fact paired before."""
    for claim in equals[fact]:
        if claim not in tried:
            tried.add(claim)
            if claim not in paired or _paired(paired[claim], equals, paired, tried):
                paired[claim] = fact
                return True
    return False


def _text(wanted: object) -> str:
    if isinstance(wanted, tuple):
        return " · ".join(map(_text, wanted))
    if isinstance(wanted, frozenset):
        return " = ".join(sorted(wanted))
    return str(wanted)


def _named(claim: Claim, forms: Names) -> bool:
    return same(claim.names[0], forms, ALIKE[claim.family])


def _positions(verdict: Verdict, annotation: Annotation, claims: Claims) -> None:
    known = _known(annotation)  # in which people come before posts
    wanted = [
        (known[p.person], frozenset((p.title, *p.printed)))
        for p in annotation.positions or ()
    ]

    def equal(claim: Claim, position: tuple[Names, Names]) -> bool:
        return same(claim.names[0], position[0], ALIKE["people"]) and same(
            claim.names[1], position[1], ALIKE["post"]
        )

    _pair(verdict, "positions", claims.positions, wanted, equal)


def _events(
    verdict: Verdict, wanted: Iterable[Event], claimed: Iterable[Claimed], known: Known
) -> None:
    left = list(claimed)
    for event in sorted(wanted, key=lambda event: not event.main):
        best = max(left, key=lambda one: _likeness(one, event), default=None)
        if best is not None and _likeness(best, event) > 0:
            left.remove(best)
        else:
            best = None
        if event.main:
            _slots(verdict, best, event)
            _participants(verdict, best, event, known)
    for extra in left:
        verdict.found.append(Found(extra.claim, right=False))
        verdict.found.extend(Found(claim, right=False) for claim in extra.participants)


def _likeness(one: Claimed, event: Event) -> float:
    """Measure how alike two events are; 0 where they are not one."""
    [names] = one.claim.names
    name = (
        max((likeness(n, event.name) for n in names), default=0.0)
        if event.name
        else 0.0
    )
    signs = sum(
        _same_slot(one.slots.get(slot), event, slot)
        for slot in ("start", "type", "venue")
    )
    return name + SIGN * signs if name >= ALIKE["event"] or signs >= SIGNS else 0.0


def _same_slot(claim: Claim | None, event: Event, slot: str) -> bool:
    wanted = getattr(event, slot)
    if claim is None or wanted is None:
        return False
    if claim.names:
        return same(claim.names[0], (wanted,), ALIKE[slot])
    return bool(claim.value == str(wanted))


def _slots(verdict: Verdict, claimed: Claimed | None, event: Event) -> None:
    """Judge a main event and what is said of it; what is wrong is missed, too."""
    if claimed:
        verdict.found.append(Found(claimed.claim, right=True))
    else:
        verdict.missed.append(Missed("events", f"event: {event.name}"))
    for slot in (*SLOTS.values(), *MORE.values()):
        family = "events" if slot in SLOTS.values() else DETAILS
        wanted = getattr(event, slot)
        claim = claimed.slots.get(slot) if claimed else None
        right = _same_slot(claim, event, slot)
        if claim:
            verdict.found.append(Found(claim, right))
        if wanted and not right:
            verdict.missed.append(Missed(family, f"{slot}: {wanted} ({event.name})"))


def _participants(
    verdict: Verdict, claimed: Claimed | None, event: Event, known: Known
) -> None:
    if event.participants is None:
        return
    wanted = [(_forms(p.who, known), p.role) for p in event.participants]

    def equal(claim: Claim, one: tuple[Names, str]) -> bool:
        return claim.value == one[1] and _named(claim, one[0])

    _pair(
        verdict, "participants", claimed.participants if claimed else [], wanted, equal
    )
