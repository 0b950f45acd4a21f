import pytest

from kg.evaluate.claims import Claim
from kg.evaluate.figures import Tally, measure
from kg.evaluate.matching import Found, Missed, Verdict
from kg.extract.confidence import Key


def verdict(right: int, wrong: int, missed: int, sure: float = 0.9) -> Verdict:
    key = Key("person", "rule")
    claim = Claim("people", "", (frozenset({"ก"}),), "", "rule", sure, key)
    found = [Found(claim, right=True)] * right + [Found(claim, right=False)] * wrong
    return Verdict("a", found, [Missed("people", "ข")] * missed)


def test_a_tally_of_nothing_is_nought() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0, 0, 0)


def test_figures_are_over_all_facts_of_all_releases() -> None:
    figures = measure([verdict(3, 1, 0), verdict(0, 0, 2)], ["people"])
    [(family, tally, interval)] = figures.families
    assert (family, figures.releases) == ("people", 2)
    assert tally == (3, 1, 2)
    assert (tally.precision, tally.recall) == (0.75, 0.6)
    assert figures.overall == tally.f1 == pytest.approx(2 / 3)
    assert interval.low <= tally.f1 <= interval.high


def test_an_interval_is_the_same_each_time_and_narrow_where_all_are_alike() -> None:
    mixed = [verdict(3, 1, 0), verdict(0, 0, 2), verdict(1, 1, 1)]
    assert measure(mixed) == measure(mixed)
    alike = measure([verdict(3, 1, 0)] * 9, ["people"])
    assert alike.interval.low == alike.interval.high == alike.overall


def test_overall_is_the_mean_of_the_families_of_which_there_is_something() -> None:
    one = verdict(1, 0, 0)
    both = one._replace(missed=[Missed("agencies", "ก")])
    assert measure([one]).overall == 1
    assert [row.family for row in measure([both]).families] == ["people", "agencies"]
    assert measure([both]).overall == pytest.approx(1 / 2)


def test_of_nothing_there_are_no_figures() -> None:
    figures = measure([Verdict("a", [], [])])
    assert (figures.families, figures.overall, figures.rules) == ([], 0, [])


def test_a_rule_that_is_often_wrong_comes_first() -> None:
    bad = verdict(0, 1, 0)
    other = [found._replace(claim=found.claim._replace(rule="x")) for found in bad[1]]
    figures = measure([verdict(5, 2, 0), bad._replace(found=other)])
    assert [(r.rule, r.right, r.wrong) for r in figures.rules] == [
        ("rule", 5, 2),
        ("x", 0, 1),
    ]


def test_the_share_of_a_rule_lies_in_its_interval() -> None:
    mixed = [verdict(3, 1, 0), verdict(0, 0, 2), verdict(1, 2, 1)]
    [rule] = measure(mixed).rules
    assert 0 < rule.interval.low < rule.share < rule.interval.high < 1
    [sure] = measure([verdict(2, 0, 0), verdict(1, 0, 1)]).rules
    assert sure.interval == (1, 1)
    [alone] = measure([verdict(2, 0, 0), verdict(0, 0, 1)]).rules
    assert alone.interval == (0, 1)


def test_claims_fall_into_bins_of_confidence() -> None:
    figures = measure([verdict(1, 1, 0, 0.65), verdict(2, 0, 0, 1.0)])
    filled = [b for b in figures.bins if b.facts]
    assert [(b.low, b.facts, b.share, b.mean) for b in filled] == [
        (0.6, 2, 0.5, 0.65),
        (0.95, 2, 1.0, 1.0),
    ]
    assert (figures.sure.facts, figures.sure.right) == (2, 2)
