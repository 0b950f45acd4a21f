"""Reading -> claims: what a release is read to say, as annotations say it.

A claim is what one entry of an annotation can confirm. Several facts may make one
claim; it is as sure as the surest of them, and that one's rule is answerable for it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg.extract.confidence import Key, counts, key_of, key_of_fact
from kg.model import Fact, Mention, Reading
from kg.rdf.settle import settle
from kg.resolve import KINDS, identify

FAMILIES = (
    "people",
    "positions",
    "agencies",
    "events",
    "participants",
    "statements",
)
DETAILS = "details"  # what else annotations tell, beside the six families
SLOTS = {  # of an event, the predicates that fill them
    "tn:eventType": "type",
    "schema:startDate": "start",
    "tn:venue": "venue",
    "tn:province": "province",
}
MORE = {  # slots of an event that are details
    "schema:endDate": "end",
    "tn:district": "district",
    "tn:country": "country",
    "tn:attendance": "attendance",
}
OF_OTHERS = {  # predicates of people, posts and releases that are details
    "foaf:title": "title",
    "org:role": "role",
    "org:postIn": "organization",
    "dcterms:publisher": "publisher",
}

Names = frozenset[str]


class Claim(NamedTuple):
    """Something said of a release, with the rule that says so."""

    family: str
    part: str  # of an event: "event", "type" and so on; which detail it is
    names: tuple[Names, ...]  # of each thing in it, all its names
    value: str  # a role, a type, a day; empty where the names say it all
    rule: str
    confidence: float
    key: Key  # by which its confidence is looked up

    def __str__(self) -> str:
        """Return it as lists of errors show it."""
        said = [" = ".join(sorted(names)) for names in self.names]
        return " · ".join(filter(None, (*said, self.value)))


class Event(NamedTuple):
    """An event that a release is read to be about, and what is said of it."""

    claim: Claim
    slots: dict[str, Claim]
    participants: list[Claim]


class Claims(NamedTuple):
    """All that one release is read to say."""

    people: list[Claim]
    positions: list[Claim]
    agencies: list[Claim]
    events: list[Event]
    statements: list[Claim]
    details: list[Claim]


def claims(reading: Reading) -> Claims:
    """Return the claims of a reading, those of one kind in the order of the text."""
    names = _names(reading.mentions)
    facts = settle(reading.facts, identify)
    return Claims(
        people=_named("people", reading, "person", names),
        positions=_positions(facts, names),
        agencies=_named("agencies", reading, "agency", names),
        events=_events(facts, names),
        statements=_speakers(facts, names),
        details=_details(facts, names),
    )


def _names(mentions: Iterable[Mention]) -> Mapping[str, Names]:
    """Return all the names that the release has for each thing."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind in KINDS:
            forms = {mention.exact, mention.value.partition("|")[0]}
            found.setdefault(identify(mention), set()).update(forms)
    return {thing: frozenset(forms) for thing, forms in found.items()}


def _surest(keyed: Iterable[tuple[object, Claim]]) -> list[Claim]:
    """Return one claim for each key: the first of the surest."""
    found: dict[object, Claim] = {}
    for key, claim in keyed:
        if key not in found or found[key].confidence < claim.confidence:
            found[key] = claim
    return list(found.values())


def _named(
    family: str, reading: Reading, kind: str, names: Mapping[str, Names]
) -> list[Claim]:
    keyed, often = [], counts(reading)
    for mention in sorted(reading.mentions, key=lambda m: (m.start, m.end)):
        if mention.kind == kind and mention.start < mention.end:
            thing = identify(mention)
            known, key = (names[thing],), Key(*key_of(mention, often))
            said = Claim(family, "", known, "", mention.rule, mention.confidence, key)
            keyed.append((thing, said))
    return _surest(keyed)


def _positions(facts: Iterable[Fact], names: Mapping[str, Names]) -> list[Claim]:
    keyed = []
    for fact in facts:
        if fact.predicate == "org:holds":
            both = identify(fact.subject), identify(fact.object)
            held = names[both[0]], names[both[1]]
            keyed.append((both, _claim("positions", "", held, "", fact)))
    return _surest(keyed)


def _speakers(facts: Iterable[Fact], names: Mapping[str, Names]) -> list[Claim]:
    keyed = []
    for fact in facts:
        if fact.predicate == "tn:speaker":
            who = identify(fact.object)
            keyed.append((who, _claim("statements", "", (names[who],), "", fact)))
    return _surest(keyed)


def _events(facts: Iterable[Fact], names: Mapping[str, Names]) -> list[Event]:
    facts = list(facts)
    about = [fact for fact in facts if fact.predicate == "schema:about"]
    keyed = []
    for fact in about:
        event = identify(fact.object)
        said = _claim("events", "event", (names[event],), "", fact)
        keyed.append((event, said._replace(value=event)))
    found = []
    for claim in _surest(keyed):
        of_it = [f for f in facts if identify(f.subject) == claim.value]
        slots, participants = _slots(of_it, names), _participants(of_it, names)
        found.append(Event(claim._replace(value=""), slots, participants))
    return found


def _slots(facts: Iterable[Fact], names: Mapping[str, Names]) -> dict[str, Claim]:
    """Return what is said of one event, under all its names where it is a place."""
    keyed = []
    for fact in facts:
        if slot := (SLOTS | MORE).get(fact.predicate):
            family = "events" if fact.predicate in SLOTS else DETAILS
            known, value = _what(fact, names)
            keyed.append((slot, _claim(family, slot, known, value, fact)))
    return {claim.part: _all_names(claim, keyed) for claim in _surest(keyed)}


def _all_names(claim: Claim, keyed: Iterable[tuple[str, Claim]]) -> Claim:
    """Return the claim of a slot with the names that any fact fills it with."""
    said = [
        other.names[0] for slot, other in keyed if slot == claim.part and other.names
    ]
    return claim._replace(names=(frozenset().union(*said),) if said else ())


def _participants(facts: Iterable[Fact], names: Mapping[str, Names]) -> list[Claim]:
    keyed = []
    for fact in facts:
        if fact.predicate == "tn:participant":
            who, role = identify(fact.object), dict(fact.qualifiers)["role"]
            said = _claim("participants", "", (names[who],), role, fact)
            keyed.append(((names[who], role), said))
    return _surest(keyed)


def _details(facts: Iterable[Fact], names: Mapping[str, Names]) -> list[Claim]:
    keyed = []
    for fact in facts:
        if part := OF_OTHERS.get(fact.predicate):
            subject, (known, value) = identify(fact.subject), _what(fact, names)
            of_it = (names[subject], *known)
            said = _claim(DETAILS, part, of_it, value, fact)
            keyed.append(((part, subject, known, value), said))
    return _surest(keyed)


def _what(fact: Fact, names: Mapping[str, Names]) -> tuple[tuple[Names, ...], str]:
    """Return the names of a fact's object, or its value where it is no thing."""
    if fact.object.kind in KINDS:
        return (names[identify(fact.object)],), ""
    return (), fact.object.value


def _claim(
    family: str, part: str, names: tuple[Names, ...], value: str, fact: Fact
) -> Claim:
    key = Key(*key_of_fact(fact))
    return Claim(family, part, names, value, fact.rule, fact.confidence, key)
