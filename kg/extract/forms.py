"""What mentions and facts must be like, whoever makes them.

kg/data/mention_kinds.tsv and kg/data/fact_forms.tsv list what there is.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from kg import vocab
from kg.data import parts, table
from kg.model import Fact, Mention, Release

TYPES: dict[str, tuple[type, ...]] = {  # of a mention's fields
    "release": (str,),
    "start": (int,),
    "end": (int,),
    "kind": (str,),
    "exact": (str,),
    "value": (str,),
    "rule": (str,),
    "confidence": (int, float),
}
SHOWN = 40  # characters of what was found


def faults(
    found: object, release: Release, known: Collection[Mention] = ()
) -> Iterator[str]:
    """Yield what is wrong with a mention or a fact: what was found, what expected.

    `known` are mentions that need not be looked at again.
    """
    if isinstance(found, Mention):
        yield from _of_mention(found, release, known)
    elif isinstance(found, Fact):
        yield from _of_fact(found, release, known)
    else:
        yield f"found {_short(found)}; expected a kg.model.Mention or Fact"


def _of_mention(
    mention: Mention, release: Release, known: Collection[Mention]
) -> Iterator[str]:
    for field, kinds in TYPES.items():
        found = getattr(mention, field)
        if not isinstance(found, kinds):
            expected = " or ".join(kind.__name__ for kind in kinds)
            yield f"found {_short(found)} as a mention's {field}; expected {expected}"
            return
    if mention in known:
        return
    if mention.release != release.key:
        yield f"found a mention of release {mention.release}; expected {release.key}"
    yield from _of_span(mention, release)
    yield from _of_value(mention)
    yield from _of_rule(mention.rule, mention.confidence)


def _of_span(mention: Mention, release: Release) -> Iterator[str]:
    start, end = mention.start, mention.end
    if not 0 <= start < end <= len(release.text):
        yield f"found characters {start}-{end}; expected some of 0-{len(release.text)}"
    elif release.text[start:end] != mention.exact:
        there = _short(release.text[start:end])
        yield f"found {_short(mention.exact)} at {start}-{end}; expected {there}"


def _of_value(mention: Mention) -> Iterator[str]:
    pattern = _kinds().get(mention.kind)
    if pattern is None:
        known = ", ".join(sorted(_kinds()))
        yield f"found a mention of kind {_short(mention.kind)}; expected one of {known}"
    elif not pattern.fullmatch(mention.value):
        what = f"{_short(mention.value)} as the value of a {mention.kind}"
        yield f"found {what}; expected {pattern.pattern}"
    elif mention.kind == "type" and mention.value not in _types():
        known = ", ".join(_types())
        yield f"found the event type {_short(mention.value)}; expected one of {known}"


def _of_rule(rule: object, confidence: object) -> Iterator[str]:
    if not isinstance(rule, str) or not rule.strip():
        yield f"found the rule {_short(rule)}; expected its name"
    if not isinstance(confidence, int | float) or not 0 < confidence <= 1:
        yield f"found the confidence {confidence}; expected above 0, up to 1"


def _of_fact(fact: Fact, release: Release, known: Collection[Mention]) -> Iterator[str]:
    for mention in (fact.subject, fact.object):
        if not isinstance(mention, Mention):
            yield f"found {_short(mention)} in a fact; expected a kg.model.Mention"
            return
        yield from _of_mention(mention, release, known)
    form = _forms().get(str(fact.predicate))
    if form is None:
        predicates = ", ".join(sorted(_forms()))
        found = f"found the predicate {_short(fact.predicate)}"
        yield f"{found}; expected one of {predicates}"
        return
    for mention, end in ((fact.subject, "subject"), (fact.object, "object")):
        if mention.kind not in parts(form[end]):
            what = f"a {mention.kind} as {end} of {fact.predicate}"
            yield f"found {what}; expected {' or '.join(parts(form[end]))}"
    yield from _of_rule(fact.rule, fact.confidence)
    yield from _of_qualifiers(fact, form)


def _of_qualifiers(fact: Fact, form: dict[str, str]) -> Iterator[str]:
    try:
        qualifiers = dict(fact.qualifiers)
    except (TypeError, ValueError):
        yield f"found the qualifiers {_short(fact.qualifiers)}; expected pairs"
        return
    for name, value in qualifiers.items():
        named = form["qualifier"] and name == form["qualifier"]
        if not named or not re.fullmatch(form["values"], str(value)):
            allowed = f"{form['qualifier']} {form['values']}".strip() or "none"
            found = f"the qualifier {_short(name)} {_short(value)}"
            yield f"found {found} of {fact.predicate}; expected {allowed}"


@cache
def _kinds() -> dict[str, re.Pattern[str]]:
    return {row["kind"]: re.compile(row["pattern"]) for row in table("mention_kinds")}


@cache
def _forms() -> dict[str, dict[str, str]]:
    return {vocab.require(row["predicate"]): row for row in table("fact_forms")}


@cache
def _types() -> tuple[str, ...]:
    rows: Iterable[dict[str, str]] = table("concepts")
    return tuple(row["notation"] for row in rows if row["scheme"] == "eventTypes")


def _short(found: object) -> str:
    text = repr(found)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
