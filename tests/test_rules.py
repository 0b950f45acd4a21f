"""Every rule reads and skips the sentences that stand beside it in its file.

What a sentence must yield is named beside its text: the values of a fact of the rule,
the names that stand in one list, or the event word that the rule weighs.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from kg.data import rules
from kg.extract import matters, read
from kg.extract.matters import Matter
from kg.extract.page import Page, pattern
from kg.model import Release
from kg.text.postings import posting
from tests.make import release

Case = Mapping[str, Any]
Found = Callable[[Case, Case], bool]
FAMILIES = sorted(
    path.name.removesuffix(".toml") for path in (files("kg.data") / "rules").iterdir()
)
RULES = [(family, rule) for family in FAMILIES for rule in rules(family)]


def says(rule: Case, case: Case) -> bool:
    """Tell whether the rule finds a fact, with such values where the case has them."""
    return any(
        fact.rule == rule["name"]
        and case.get("subject", fact.subject.value) == fact.subject.value
        and case.get("said", fact.subject.value) == fact.subject.value
        and case.get("object", fact.object.value) == fact.object.value
        and case.get("speaker", fact.object.value) == fact.object.value
        for fact in read(made(case)).facts
    )


def made(case: Case) -> Release:
    return replace(release(case["text"]), title=case.get("title", ""))


def lists(_: Case, case: Case) -> bool:
    """Tell whether such names, and no other, stand in one list."""
    page = Page(release(case["text"]))
    runs = [
        [page.text[page.item(p).start : page.item(p).end] for p in run.places]
        for run in page.runs(0, len(page.shadow))
    ]
    return case["names"] in runs


def weighs(rule: Case, case: Case) -> bool:
    """Tell whether the rule holds for the event word."""
    shadow = Page(release(case["text"])).shadow
    at = shadow.index(case["event"])
    before, after = shadow[:at], shadow[at + len(case["event"]) :]
    return bool(
        pattern(rule.get("before", "")).search(before)
        and pattern(rule.get("after", "")).search(after)
    )


def acts(rule: Case, case: Case) -> bool:
    """Tell whether the rule shows what is named to be an agency that acts."""
    found = read(release(case["text"])).mentions
    return any(
        mention.kind == "agency"
        and mention.rule == rule["name"]
        and case.get("name", mention.value) == mention.value
        for mention in found
    )


def matches(rule: Case, case: Case) -> bool:
    """Tell whether the rule's pattern matches, all names read."""
    shadow = Page(release(case["text"])).shadow
    return pattern(rule["pattern"]).search(shadow) is not None


def hides(_: Case, case: Case) -> bool:
    """Tell whether what is named is no agency that the sentence names."""
    found = read(release(case["text"])).mentions
    return not any(mention.value == case["name"] for mention in found)


def appoints(rule: Case, case: Case) -> bool:
    """Tell whether the rule reads who leaves which post and takes up which."""
    found = {"tn:appointee": "person", "tn:fromPost": "left", "tn:toPost": "taken"}
    said = {
        (found[fact.predicate], fact.object.value)
        for fact in read(release(case["text"])).facts
        if fact.predicate in found and fact.rule == rule["name"]
    }
    return said >= {(key, case[key]) for key in found.values() if key in case} != set()


def says_of_a_matter(rule: Case, case: Case) -> bool:
    """Tell whether the rule's pattern matches, names of people and days read."""
    page = Page(release(case["text"]))
    reads_all = {"approved", "goes-on", "proposed"}
    text = (
        page.shadow
        if rule["name"] in reads_all
        else Matter(page, 0, len(page.text)).text
    )
    match = matters.compiled(rule["pattern"]).search(text)
    seat = match.groupdict().get("seat", "") if match else ""
    return match is not None and case.get("seat", seat) == seat


def names(_: Case, case: Case) -> bool:
    """Tell whether the rules name the post that the words stand for."""
    ministry = case.get("ministry", "")
    return bool(posting(case["words"], ministry).title == case["title"])


FOUND: Mapping[str, Found] = {
    "appointments": appoints,
    "matters": says_of_a_matter,
    "postings": names,
    "acting": acts,
    "silent": hides,
    "event_facts": matches,
    "event_names": matches,
    "events": weighs,
    "lists": lists,
    "participants": matches,
}


def sentences(kind: str) -> list[Any]:
    return [
        pytest.param(FOUND.get(family, says), rule, case, id=f"{family}-{rule['name']}")
        for family, rule in RULES
        for case in rule.get(kind, ())
    ]


@pytest.mark.parametrize(
    ("family", "rule"), RULES, ids=[f"{f}-{r['name']}" for f, r in RULES]
)
def test_a_rule_carries_a_sentence_that_it_reads(family: str, rule: Case) -> None:
    assert rule.get("reads"), f"rules/{family}.toml: {rule['name']} reads nothing"


@pytest.mark.parametrize(("found", "rule", "case"), sentences("reads"))
def test_a_rule_reads_its_sentences(found: Found, rule: Case, case: Case) -> None:
    assert found(rule, case)


@pytest.mark.parametrize(("found", "rule", "case"), sentences("skips"))
def test_a_rule_skips_its_sentences(found: Found, rule: Case, case: Case) -> None:
    assert not found(rule, case)
