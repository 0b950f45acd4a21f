"""Fact -> Triple: one function for each predicate that says more than one triple."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from kg import vocab
from kg.data import table
from kg.model import Fact, Mention, Triple
from kg.rdf.iris import (
    decimal,
    literal,
    moment,
    name,
    participation,
)
from kg.rdf.iris import mention as evidence
from kg.resolve import KINDS, Identify

SHORT_WAYS = {row["role"]: row["property"] for row in table("short_ways")}

Said = Iterator[Triple]
Posts = Mapping[str, list[tuple[str, str]]]  # of each post: its role, its agency


def describe(fact: Fact, identify: Identify, posts: Posts) -> Said:
    """Yield what a fact says; `posts` is what its release says of each post."""
    subject = identify(fact.subject)
    if fact.predicate == "org:holds":
        return _tenure(fact, subject, identify, posts)
    if fact.predicate in ANY:
        return ANY[fact.predicate](fact, subject, identify)
    return _plain(fact, subject, identify)


def posts(facts: Iterable[Fact], identify: Identify) -> Posts:
    """Return, for each post, what a tenure in it says of role and agency."""
    found: dict[str, list[tuple[str, str]]] = {}
    for fact in facts:
        if fact.predicate in {"org:role", "org:postIn"}:
            said = "org:role" if fact.predicate == "org:role" else "org:organization"
            found.setdefault(identify(fact.subject), []).append(
                (said, identify(fact.object))
            )
    return found


def held(fact: Fact, identify: Identify) -> tuple[str, str]:
    """Return the tenure that an org:holds fact speaks of, and its status."""
    status = dict(fact.qualifiers).get("status", "current")
    who, post = identify(fact.subject), identify(fact.object)
    return identify.tenure(who, post, status, fact.object.release), status


def took_part(fact: Fact, identify: Identify) -> tuple[str, str]:
    """Return the participation that a tn:participant fact speaks of, and its role."""
    role = dict(fact.qualifiers).get("role", "attend")
    event, who = identify(fact.subject), identify(fact.object)
    return participation(event, role, who), role


def confidences(facts: Iterable[Fact], identify: Identify) -> Said:
    """Yield how sure what people do, say and become is, by its surest fact."""
    best: dict[str, float] = {}
    for fact in facts:
        if fact.predicate == "tn:participant":
            subject, _ = took_part(fact, identify)
        elif fact.predicate in {"tn:appointee", "tn:speaker"}:
            subject = identify(fact.subject)
        else:
            continue
        best[subject] = max(fact.confidence, best.get(subject, 0))
    for subject, confidence in best.items():
        yield Triple(subject, "tn:confidence", decimal(confidence))


def _tenure(fact: Fact, person: str, identify: Identify, posts: Posts) -> Said:
    (subject, status), post = held(fact, identify), identify(fact.object)
    yield Triple(subject, "a", "tn:Tenure")
    yield Triple(subject, "org:member", person)
    yield Triple(subject, "tn:post", post)
    yield Triple(subject, "tn:status", f"tn:{status}")
    yield Triple(subject, "prov:wasDerivedFrom", evidence(fact.object))
    for predicate, of_post in posts.get(post, ()):
        yield Triple(subject, predicate, of_post)


def _participation(fact: Fact, event: str, identify: Identify) -> Said:
    (subject, role), who = took_part(fact, identify), identify(fact.object)
    yield Triple(subject, "a", "tn:Participation")
    yield Triple(subject, "tn:event", event)
    yield Triple(subject, "tn:participant", who)
    yield Triple(subject, "tn:participationRole", f"participationRole:{role}")
    yield Triple(subject, "prov:wasDerivedFrom", evidence(fact.object))
    yield Triple(event, SHORT_WAYS[role], who)
    yield from _in_tenure(subject, fact.object, identify)


def _statement(fact: Fact, statement: str, identify: Identify) -> Said:
    yield Triple(statement, "a", "tn:Statement")
    yield Triple(statement, "tn:speaker", identify(fact.object))
    yield Triple(statement, "schema:text", name(fact.subject.exact.strip()))
    yield Triple(statement, "prov:wasDerivedFrom", evidence(fact.subject))
    yield from _in_tenure(statement, fact.object, identify)


def _in_tenure(subject: str, who: Mention, identify: Identify) -> Said:
    """Yield who held a post that day, where only the post is named."""
    if who.kind == "post" and (then := identify.holding(identify(who), who.release)):
        yield Triple(subject, "tn:inTenure", then)


def _date(fact: Fact, subject: str, _: Identify) -> Said:
    time = dict(fact.qualifiers).get("time", "")
    yield Triple(subject, fact.predicate, moment(fact.object.value, time))


def _type(fact: Fact, subject: str, _: Identify) -> Said:
    yield Triple(subject, "tn:eventType", f"eventType:{fact.object.value}")


def _plain(fact: Fact, subject: str, identify: Identify) -> Said:
    what = _term(fact.object, identify)
    if what != subject:
        yield Triple(subject, vocab.require(fact.predicate), what)


def _term(mention: Mention, identify: Identify) -> str:
    if mention.kind in KINDS:
        return identify(mention)
    return LITERALS.get(mention.kind, name)(mention.value)


def _number(digits: str) -> str:
    return str(int(digits))


def _duration(period: str) -> str:
    return literal(period, "xsd:duration")


LITERALS: Mapping[str, Callable[[str], str]] = {
    "count": _number,
    "date": moment,
    "duration": _duration,
    "telephone": literal,
}
ANY: Mapping[str, Callable[[Fact, str, Identify], Said]] = {
    "schema:startDate": _date,
    "schema:endDate": _date,
    "tn:eventType": _type,
    "tn:participant": _participation,
    "tn:speaker": _statement,
}
