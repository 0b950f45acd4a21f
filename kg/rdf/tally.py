"""What only all releases together can say of things: what they are called."""

from collections.abc import Iterator

from kg.model import Entity, Reading, Triple
from kg.rdf import agencies, concepts, entities, evidence, places
from kg.rdf.facts import took_part
from kg.resolve import Identify, Names, add, gather, name_all


class Tally:
    """What releases call things, and which rules found them."""

    def __init__(self) -> None:
        """Begin with no release."""
        self.names: Names = {}
        self.rules: set[str] = set()

    def count(self, reading: Reading, identify: Identify) -> None:
        """Count in what one release says."""
        gather(reading.mentions, identify, self.names)
        self.rules.update(m.rule for m in reading.mentions if m.end > m.start)
        for fact in reading.facts:
            if fact.predicate == "tn:eventType":
                self._need(f"eventType:{fact.object.value}", fact.object.value)
            elif fact.predicate == "tn:participant":
                _, role = took_part(fact, identify)
                self._need(f"participationRole:{role}", role)

    def add(self, other: "Tally") -> None:
        """Count in what other releases say."""
        add(self.names, other.names)
        self.rules.update(other.rules)

    def describe(self) -> Iterator[Triple]:
        """Yield what follows from it, and what lists know of the things named."""
        self._complete()
        for entity in name_all(self.names):
            yield from entities.describe(entity)
        for rule in self.rules:
            yield from evidence.agent(rule)

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


def _needed(entity: Entity) -> Iterator[tuple[str, str]]:
    if entity.kind == "agency":
        yield from agencies.needed(entity)
    elif entity.kind not in concepts.KINDS:
        yield from places.needed(entity)
