"""Verdicts -> confidences: how often what each rule says was right.

A rule of which little is known is taken to be as good as all that say the like, and
one sign of a rule as good as the rule. From that share one standard deviation is
taken away: the rules were written by people who had read some of the releases, and of
two rules that were never seen wrong, the one that was seen more often is the surer.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import sqrt
from typing import NamedTuple

from kg.evaluate.claims import Claim
from kg.evaluate.matching import Found, Verdict
from kg.extract.confidence import Key

STRENGTH = 4.0  # claims: how much what is known of the like weighs
DOUBT = 1.0  # standard deviations
FOLDS = 5
LEAST, MOST = 0.01, 0.99  # no measure is certain
ALSO = {  # what is as sure as the fact in which it stands
    "schema:about": "event",
    "tn:speaker": "statement",
}
OTHERS = "@"  # in the names of rules of other distributions

Counts = Mapping[Key, tuple[int, int]]


class Row(NamedTuple):
    """What is known of a key: a row of kg/data/confidences.tsv."""

    key: Key
    right: int
    wrong: int
    confidence: float


def learn(verdicts: Iterable[Verdict]) -> list[Row]:
    """Return the rows that verdicts tell, sorted."""
    rows = []
    counts = _counts(found for verdict in verdicts for found in verdict.found)
    for key, (right, wrong) in counts.items():
        share, known = _share(key, counts)
        sure = share - DOUBT * sqrt(share * (1 - share) / (known + 1))
        row = Row(key, right, wrong, round(min(max(sure, LEAST), MOST), 2))
        rows.append(row)
        if key.what in ALSO and not key.sign:
            rows.append(row._replace(key=key._replace(what=ALSO[key.what])))
    return sorted(rows)


def across(verdicts: Sequence[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts with the confidences that the other releases tell.

    So they would be for releases that nobody has measured.
    """
    for fold in range(FOLDS):
        others = [v for n, v in enumerate(verdicts) if n % FOLDS != fold]
        known = {row.key: row.confidence for row in learn(others)}
        for verdict in verdicts[fold::FOLDS]:
            found = [Found(_as(f.claim, known), f.right) for f in verdict.found]
            yield verdict._replace(found=found)


def _counts(found: Iterable[Found]) -> Counts:
    """Count right and wrong claims by key, by rule and by what is said."""
    counts: dict[Key, tuple[int, int]] = {}
    for claim, right in found:
        if OTHERS not in claim.rule:
            for key in _wider(claim.key):
                known = counts.get(key, (0, 0))
                counts[key] = (known[0] + right, known[1] + (not right))
    return counts


def _wider(key: Key) -> list[Key]:
    """Return a key and those that say less, each once."""
    return list(dict.fromkeys((key, Key(key.what, key.rule), Key(key.what, ""))))


def _share(key: Key, counts: Counts) -> tuple[float, float]:
    """Return the share that is expected to be right, and on how many it rests."""
    right, wrong = counts[key]
    _, *above = _wider(key)
    if not above:  # also of rules that nobody has measured
        return (right + 1) / (right + wrong + 2), STRENGTH
    like, _ = _share(above[0], counts)
    known = right + wrong + STRENGTH
    return (right + STRENGTH * like) / known, known


def _as(claim: Claim, known: Mapping[Key, float]) -> Claim:
    """Return a claim with the confidence that is known of its key."""
    sure = next((known[key] for key in _wider(claim.key) if key in known), None)
    return claim if sure is None else claim._replace(confidence=sure)
