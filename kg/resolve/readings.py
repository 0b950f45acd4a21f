"""Reading -> Reading: what of a reading goes into the graph."""

from collections.abc import Iterable

from kg.model import Fact, Mention, Reading

NEEDS = {  # of a kind of mention: sets of predicates, of each of which one is said
    "appointment": (("tn:appointee",), ("tn:fromPost", "tn:toPost")),
}
STATED = ("reader", 1.0)  # the rule and confidence of what a source says in a field


def trusted(reading: Reading, least: float) -> Reading:
    """Return the reading without what its extractors are less sure of.

    What cannot be without it goes too: facts of a mention, and an appointment of
    which it is not said who or in which post.
    """
    if least <= 0 and all(mention.kind not in NEEDS for mention in reading.mentions):
        return reading
    kept = {mention for mention in reading.mentions if mention.confidence >= least}
    said = [
        fact
        for fact in reading.facts
        if fact.confidence >= least and {fact.subject, fact.object} <= kept
    ]
    kept -= _unsaid(kept, said)
    return reading._replace(
        mentions=tuple(mention for mention in reading.mentions if mention in kept),
        facts=tuple(fact for fact in said if {fact.subject, fact.object} <= kept),
    )


def _unsaid(mentions: Iterable[Mention], facts: Iterable[Fact]) -> set[Mention]:
    """Return the mentions that lack a fact which they cannot be without."""
    told = {(fact.subject, fact.predicate) for fact in facts}
    return {
        mention
        for mention in mentions
        for some in NEEDS.get(mention.kind, ())
        if not any((mention, predicate) in told for predicate in some)
    }


def published(reading: Reading) -> Reading:
    """Return the reading with the publisher that its source names in a field.

    What the release itself says of its publisher counts for more. The mention that is
    made for it is empty: the text has no such words.
    """
    release = reading.release
    told = any(fact.predicate == "dcterms:publisher" for fact in reading.facts)
    if told or not release.publisher:
        return reading
    title = Mention(release.key, 0, 0, "headline", "", release.title, *STATED)
    agency = Mention(release.key, 0, 0, "agency", "", release.publisher, *STATED)
    fact = Fact(title, "dcterms:publisher", agency, *STATED)
    return reading._replace(
        mentions=(*reading.mentions, title, agency), facts=(*reading.facts, fact)
    )
