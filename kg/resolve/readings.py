"""Reading -> Reading: what of a reading goes into the graph."""

from kg.model import Fact, Mention, Reading

STATED = ("reader", 1.0)  # the rule and confidence of what a source says in a field


def trusted(reading: Reading, least: float) -> Reading:
    """Return the reading without what its extractors are less sure of."""
    if least <= 0:
        return reading
    kept = [mention for mention in reading.mentions if mention.confidence >= least]
    known = set(kept)
    said = (
        fact
        for fact in reading.facts
        if fact.confidence >= least and {fact.subject, fact.object} <= known
    )
    return reading._replace(mentions=tuple(kept), facts=tuple(said))


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
