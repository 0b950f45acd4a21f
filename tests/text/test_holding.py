"""Who holds which of the posts that stand in a sentence."""

import pytest

from kg import extract
from kg.data import parts
from tests.make import cases, release


@pytest.mark.parametrize(("text", "held"), cases("holds"))
def test_each_post_goes_to_those_who_hold_it(text: str, held: str) -> None:
    found = set()
    for fact in extract.read(release(text)).facts:
        if fact.predicate == "org:holds":
            status = dict(fact.qualifiers)["status"]
            end = "" if status == "current" else f"/{status}"
            found.add(f"{fact.subject.value}={fact.object.value}{end}")
    assert found == set(parts(held))
