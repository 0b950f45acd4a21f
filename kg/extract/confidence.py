"""How sure what a rule says is: how often it was right, where that was measured.

kg/data/confidences.tsv has, for kinds of mentions and for predicates, how many of a
rule's claims annotations confirm, and the confidence that follows (`kg.evaluate`
writes it). What is not measured keeps the confidence that its rule states.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.model import Fact, Mention, Reading

AGAIN = "again"  # the sign of what a release names more than once
NAMED = frozenset({"agency", "person"})
BY_WHOM = frozenset({"tn:participant", "tn:speaker"})


class Key(NamedTuple):
    """What is said, by which rule, and what tells the surer from the less sure."""

    what: str  # a mention's kind, or a fact's predicate
    rule: str
    sign: str = ""


def measured(reading: Reading) -> Reading:
    """Return a reading whose confidences are those that were measured.

    What is not measured by itself, such as a post or a venue, is as surely that as the
    surest fact that says something by it.
    """
    often = counts(reading)
    sure = {id(m): _sure(*key_of(m, often), m.confidence) for m in reading.mentions}
    facts = [_sure(*key_of_fact(fact), fact.confidence) for fact in reading.facts]
    for fact, confidence in zip(reading.facts, facts, strict=True):
        what = fact.object
        if what.kind not in NAMED and sure[id(what)] < confidence:
            sure[id(what)] = confidence
    mentions = {id(m): _as_sure(m, sure[id(m)]) for m in reading.mentions}
    return Reading(
        reading.release,
        tuple(mentions.values()),
        tuple(
            Fact(
                mentions[id(fact.subject)],
                fact.predicate,
                mentions[id(fact.object)],
                fact.rule,
                confidence,
                fact.qualifiers,
            )
            for fact, confidence in zip(reading.facts, facts, strict=True)
        ),
    )


def _as_sure(mention: Mention, confidence: float) -> Mention:
    if mention.confidence == confidence:
        return mention
    return Mention(*mention[:-1], confidence)


def counts(reading: Reading) -> Mapping[str, int]:
    """Return how often the release names each person and agency."""
    return Counter(m.value for m in reading.mentions if m.kind in NAMED)


def key_of(mention: Mention, often: Mapping[str, int]) -> tuple[str, str, str]:
    """Return by what the confidence of a mention is looked up: the parts of a Key."""
    again = mention.kind in NAMED and often[mention.value] > 1
    return mention.kind, mention.rule, AGAIN if again else ""


def key_of_fact(fact: Fact) -> tuple[str, str, str]:
    """Return by what the confidence of a fact is looked up: the parts of a Key."""
    by_whom = fact.predicate in BY_WHOM
    return fact.predicate, fact.rule, fact.object.kind if by_whom else ""


@cache
def _sure(what: str, rule: str, sign: str, stated: float) -> float:
    """Return what was measured of a key, else of its rule, else of its kind."""
    known = _table()
    for less in (Key(what, rule, sign), Key(what, rule), Key(what, "")):
        if less in known:
            return known[less]
    return stated


@cache
def _table() -> Mapping[Key, float]:
    return {
        Key(row["what"], row["rule"], row["sign"]): float(row["confidence"])
        for row in table("confidences")
    }
