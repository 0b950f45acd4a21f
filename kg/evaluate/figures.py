"""Verdicts -> figures: by family, by rule, and by how sure the claims were."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise
from random import Random
from typing import NamedTuple

from kg.evaluate.claims import DETAILS, FAMILIES
from kg.evaluate.matching import Found, Verdict

DRAWS = 1000
SEED = 2552
MIDDLE = 0.95  # of the draws lie in an interval
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)  # between bins of confidence
SURE = 0.9


class Tally(NamedTuple):
    """How many claims were right and wrong, and how many facts were missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of the claims that is right; 0 where there is none."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of the annotated facts that was found; 0 where there is none."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


class Interval(NamedTuple):
    """Where a figure lies in 95 of 100 draws of as many releases."""

    low: float
    high: float


UNKNOWN = Interval(0.0, 1.0)  # of what one release alone tells


class Row(NamedTuple):
    """The figures of a family, or the mean of all for the F1."""

    family: str
    tally: Tally
    interval: Interval  # of the F1


class Rule(NamedTuple):
    """How many claims of a rule in one family were right and wrong."""

    rule: str
    family: str
    right: int
    wrong: int
    interval: Interval  # of the share that is right

    @property
    def share(self) -> float:
        """The share of its claims that is right."""
        return _share(self.right, self.right + self.wrong)


class Bin(NamedTuple):
    """Claims of a like confidence: from `low`, to below `high`."""

    low: float
    high: float
    right: int
    wrong: int
    mean: float  # of their confidences

    @property
    def facts(self) -> int:
        """How many they are."""
        return self.right + self.wrong

    @property
    def share(self) -> float:
        """The share of them that is right."""
        return _share(self.right, self.right + self.wrong)


class Figures(NamedTuple):
    """What an evaluation found."""

    releases: int
    families: list[Row]
    overall: float  # the mean of the families' F1
    interval: Interval
    details: Tally | None  # what else annotations tell; None where not asked for
    rules: list[Rule]  # the most often wrong first
    bins: list[Bin]
    sure: Bin  # all above 0.9


def measure(verdicts: Sequence[Verdict], families: Sequence[str] = FAMILIES) -> Figures:
    """Return the figures of some families over all releases."""
    tallies = [_by_family(verdict) for verdict in verdicts]
    rows, overall = _intervals(tallies, families)
    asked = {*families, DETAILS} if tuple(families) == FAMILIES else {*families}
    found = [f for v in verdicts for f in v.found if f.claim.family in asked]
    return Figures(
        len(verdicts),
        rows,
        _mean(row.tally.f1 for row in rows),
        overall,
        _sum(one[DETAILS] for one in tallies) if DETAILS in asked else None,
        _rules(verdicts, asked),
        [_bin(found, low, high) for low, high in pairwise(EDGES)],
        _bin([f for f in found if f.claim.confidence > SURE], SURE, 1.0),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _mean(numbers: Iterable[float]) -> float:
    known = list(numbers)
    return sum(known) / len(known) if known else 0.0


def _by_family(verdict: Verdict) -> dict[str, Tally]:
    counts = {family: [0, 0, 0] for family in (*FAMILIES, DETAILS)}
    for claim, right in verdict.found:
        counts[claim.family][0 if right else 1] += 1
    for missed in verdict.missed:
        counts[missed.family][2] += 1
    return {family: Tally(*count) for family, count in counts.items()}


def _sum(tallies: Iterable[Tally]) -> Tally:
    return Tally(*map(sum, zip(*tallies, strict=True)))


def _intervals(
    tallies: Sequence[dict[str, Tally]], families: Sequence[str]
) -> tuple[list[Row], Interval]:
    """Return the figures, and the interval of the overall one.

    A family of which nothing was annotated and nothing found has none. Releases are
    drawn, not facts: what one release says is right or wrong together.
    """
    sums = {family: _sum(one[family] for one in tallies) for family in families}
    whole = {family: tally for family, tally in sums.items() if any(tally)}
    draw = Random(SEED)
    drawn: dict[str, list[float]] = {family: [] for family in whole}
    overall = []
    for _ in range(DRAWS):
        sample = draw.choices(tallies, k=len(tallies))
        for family in whole:
            drawn[family].append(_sum(one[family] for one in sample).f1)
        overall.append(_mean(f1s[-1] for f1s in drawn.values()))
    rows = [Row(f, tally, _interval(drawn[f])) for f, tally in whole.items()]
    return rows, _interval(overall)


def _interval(drawn: Sequence[float]) -> Interval:
    ordered = sorted(drawn)
    cut = round((1 - MIDDLE) / 2 * len(ordered))
    return Interval(ordered[cut], ordered[-cut - 1])


def _rules(verdicts: Sequence[Verdict], asked: Set[str]) -> list[Rule]:
    """Return the rules, each with the releases drawn in which it claims something."""
    counts: dict[tuple[str, str], dict[int, Tally]] = {}
    for number, verdict in enumerate(verdicts):
        for claim, right in verdict.found:
            if claim.family in asked:
                of_rule = counts.setdefault((claim.rule, claim.family), {})
                known = of_rule.get(number, Tally())
                of_rule[number] = _sum((known, Tally(right, not right)))
    draw = Random(SEED)
    times = [
        Counter(draw.choices(range(len(verdicts)), k=len(verdicts)))
        for _ in range(DRAWS)
    ]
    rules = [_rule(*key, of_rule, times) for key, of_rule in counts.items()]
    return sorted(rules, key=lambda r: (-r.wrong, r.share, r.rule, r.family))


def _rule(
    rule: str, family: str, tallies: Mapping[int, Tally], times: Iterable[Counter[int]]
) -> Rule:
    whole = _sum(tallies.values())
    drawn = []
    for often in times:
        right = sum(often[n] * tally.right for n, tally in tallies.items())
        wrong = sum(often[n] * tally.wrong for n, tally in tallies.items())
        if right + wrong:  # a draw without the rule tells nothing of it
            drawn.append(_share(right, right + wrong))
    known = _interval(drawn) if len(tallies) > 1 else UNKNOWN
    return Rule(rule, family, whole.right, whole.wrong, known)


def _bin(found: Iterable[Found], low: float, high: float) -> Bin:
    """Count the claims of one bin; the highest holds those that are certain, too."""
    inside = [
        one
        for one in found
        if low <= one.claim.confidence < high or one.claim.confidence == high == 1
    ]
    right = sum(one.right for one in inside)
    mean = _mean(one.claim.confidence for one in inside)
    return Bin(low, high, right, len(inside) - right, mean)
