"""What annotations tell of rules: how sure to be of what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.evaluate.claims import Claim
from kg.evaluate.matching import Found, Verdict
from kg.evaluate.reliability import across, learn
from kg.extract import read
from kg.extract.confidence import Key
from tests.make import release

NUMBERS = st.integers(0, 60)


def verdict(rule: str, right: int, wrong: int, sign: str = "") -> Verdict:
    key = Key("person", rule, sign)
    claim = Claim("people", "", (frozenset({"ก"}),), "", rule, 0.5, key)
    found = [Found(claim, right=True)] * right + [Found(claim, right=False)] * wrong
    return Verdict("a", found, [])


def known(*verdicts: Verdict) -> dict[Key, float]:
    return {row.key: row.confidence for row in learn(verdicts)}


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_rule_that_is_more_often_right_is_surer(
    right: int, wrong: int, more: int
) -> None:
    less = known(verdict("r", right, wrong + 1 + more))[Key("person", "r")]
    sure = known(verdict("r", right + 1 + more, wrong))[Key("person", "r")]
    assert 0 < less <= sure < 1


def test_of_two_that_were_never_wrong_the_one_seen_more_often_is_surer() -> None:
    found = known(verdict("often", 90, 0), verdict("once", 1, 0), verdict("bad", 0, 9))
    assert found[Key("person", "often")] > 0.95
    assert found[Key("person", "often")] > found[Key("person", "once")]
    assert found[Key("person", "once")] > found[Key("person", "bad")]


def test_a_sign_of_a_rule_is_near_the_rule_while_little_is_known() -> None:
    found = known(verdict("r", 60, 2), verdict("r", 1, 1, "again"))
    assert 0.5 < found[Key("person", "r", "again")] < found[Key("person", "r")]


def test_rules_of_others_are_not_learnt() -> None:
    assert learn([verdict("phones@1.0/number", 3, 0)]) == []


def test_across_a_release_is_measured_by_what_the_others_tell() -> None:
    [first, *_] = across([verdict("good", 5, 0), verdict("bad", 0, 50)])
    assert first.found[0].claim.confidence < 0.5


def test_the_table_has_shares_of_what_it_counts() -> None:
    for row in table("confidences"):
        sure, count = float(row["confidence"]), int(row["right"]) + int(row["wrong"])
        assert 0 < sure < 1
        assert count > 0


def test_what_was_measured_is_how_sure_one_is() -> None:
    rows = {(r["what"], r["rule"], r["sign"]): r for r in table("confidences")}
    _, mentions, facts = read(release("นายคมสัน เอกชัย ผู้ว่าราชการจังหวัดตาก กล่าวว่า ดี"))
    [person] = [m for m in mentions if m.kind == "person"]
    assert person.confidence == float(rows["person", person.rule, ""]["confidence"])
    [held] = [f for f in facts if f.predicate == "org:holds"]
    assert held.confidence == float(rows["org:holds", held.rule, ""]["confidence"])


@pytest.mark.parametrize("kind", ["person", "agency", "org:holds", "tn:participant"])
def test_a_rule_that_was_never_measured_is_no_surer_than_its_like(kind: str) -> None:
    shares = {r["rule"]: r for r in table("confidences") if r["what"] == kind}
    own = shares[""]
    right, wrong = int(own["right"]), int(own["wrong"])
    assert float(own["confidence"]) < right / (right + wrong)
