"""Of facts that cannot all be true, the one that its rule is surest of."""

from collections.abc import Iterable, Iterator

from kg.model import Fact
from kg.resolve import Identify

ONE = frozenset(  # an event or an appointment has one of each
    {
        "schema:startDate",
        "schema:endDate",
        "tn:attendance",
        "tn:decided",
        "tn:effective",
        "tn:eventType",
    }
)
DATED = (
    "schema:startDate",
    "schema:endDate",
    "schema:temporalCoverage",
    "tn:effective",
)
DAYS = "/"  # stands between the first and the last


def settle(facts: Iterable[Fact], identify: Identify) -> list[Fact]:
    """Return the facts in their order, one of each subject where there can be one.

    Of facts that are as sure as each other, the first stands.
    """
    said = [single for fact in facts for single in _dates(fact)]
    best: dict[tuple[str, str], Fact] = {}
    for fact in said:
        if fact.predicate in ONE:
            about = identify(fact.subject), fact.predicate
            best[about] = max(best.get(about, fact), fact, key=_confidence)
    chosen = {id(fact) for fact in best.values()}
    return [f for f in said if f.predicate not in ONE or id(f) in chosen]


def _dates(fact: Fact) -> Iterator[Fact]:
    """Yield a fact, or one of the first day and one of the last."""
    if fact.predicate not in DATED:
        yield fact
        return
    days = fact.object.value.split(DAYS)
    first, last = days[0], days[-1]
    if fact.predicate == "tn:effective":
        yield _on(fact, "tn:effective", first)
        return
    if fact.predicate == "schema:endDate":
        yield _on(fact, "schema:endDate", last)
        return
    yield _on(fact, "schema:startDate", first)
    if last != first:
        yield _on(fact, "schema:endDate", last)._replace(qualifiers=())


def _on(fact: Fact, predicate: str, day: str) -> Fact:
    return fact._replace(predicate=predicate, object=fact.object._replace(value=day))


def _confidence(fact: Fact) -> float:
    return fact.confidence
