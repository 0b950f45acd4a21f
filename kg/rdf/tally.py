"""What only all releases together can say: names, and first and last days."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.model import Entity, Fact, Reading, Triple
from kg.rdf import agencies, concepts, entities, evidence, places
from kg.rdf.facts import HELD, held, took_part
from kg.rdf.iris import decimal, literal
from kg.resolve import Identify, Names, add, gather, name_all


class Attested(NamedTuple):
    """The first and the last day on which a tenure is said to stand, and how surely."""

    first: str
    last: str
    confidence: float

    def __or__(self, other: "Attested") -> "Attested":
        """Return what both say together; an empty day is none."""
        days = sorted(filter(None, (*self[:2], *other[:2]))) or [""]
        return Attested(days[0], days[-1], max(self.confidence, other.confidence))


class Tally:
    """What releases call things, when people hold posts, which rules found it."""

    def __init__(self) -> None:
        """Begin with no release."""
        self.names: Names = {}
        self.tenures: dict[str, Attested] = {}
        self.rules: set[str] = set()

    def count(self, reading: Reading, identify: Identify) -> None:
        """Count in what one release says."""
        gather(reading.mentions, identify, self.names)
        self.rules.update(m.rule for m in reading.mentions if m.end > m.start)
        day = _day(reading)
        for fact in reading.facts:
            if fact.predicate == "org:holds":
                self._attest(fact, day, identify)
            elif fact.predicate == "tn:eventType":
                self._need(f"eventType:{fact.object.value}", fact.object.value)
            elif fact.predicate == "tn:participant":
                _, role = took_part(fact, identify)
                self._need(f"participationRole:{role}", role)

    def add(self, other: "Tally") -> None:
        """Count in what other releases say."""
        add(self.names, other.names)
        self.rules.update(other.rules)
        for tenure, attested in other.tenures.items():
            self._join(tenure, attested)

    def describe(self) -> Iterator[Triple]:
        """Yield what follows from it, and what lists know of the things named."""
        self._complete()
        for entity in name_all(self.names):
            yield from entities.describe(entity)
        for tenure, (first, last, confidence) in self.tenures.items():
            if first:
                yield Triple(tenure, "tn:firstAttested", literal(first, "xsd:date"))
                yield Triple(tenure, "tn:lastAttested", literal(last, "xsd:date"))
            yield Triple(tenure, "tn:confidence", decimal(confidence))
        for rule in self.rules:
            yield from evidence.agent(rule)

    def _attest(self, fact: Fact, day: str, identify: Identify) -> None:
        tenure, status = held(fact, identify)
        day = day if status in HELD else ""
        self._join(tenure, Attested(day, day, fact.confidence))

    def _join(self, tenure: str, attested: Attested) -> None:
        known = self.tenures.get(tenure)
        self.tenures[tenure] = known | attested if known else attested

    def _need(self, iri: str, name: str) -> None:
        self.names.setdefault(iri, {}).setdefault(name, 0)

    def _complete(self) -> None:
        """Name the things that lists lead to, such as the ministry of a department."""
        waiting = list(name_all(self.names))
        while waiting:
            entity = waiting.pop()
            for iri, name in _needed(entity):
                if iri not in self.names:
                    self._need(iri, name)
                    waiting.append(Entity(iri, iri.partition(":")[0], name))


def _day(reading: Reading) -> str:
    """Return the day of a release, empty where it names none."""
    if published := reading.release.published:
        return published.isoformat()
    told = (f.object.value for f in reading.facts if f.predicate == "dcterms:date")
    return next(told, "")


def _needed(entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.kind == "agency":
        yield from agencies.needed(entity)
    elif entity.kind not in concepts.KINDS:
        yield from places.needed(entity)
