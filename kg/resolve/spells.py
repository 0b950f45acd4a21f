"""Who held a post of one holder, from when to when: the likeliest row of spells.

Each release that names a holder is a vote. The row of holders is sought that the
fewest votes speak against, where each change of holder costs as much as one vote does,
nearly: so a single odd release inside another's time makes no holder.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

CHANGE = 0.75  # votes
AGAIN = 0.25  # of a vote: what another release of the same day adds
SURE = 0.95  # confidence from which a vote is whole
PART = 0.6  # of a vote, from a rule that errs more
MIXED = 0.6  # of the days: where the row tells of fewer, the post has many holders


class Vote(NamedTuple):
    """A release's word that a person holds the post on a day."""

    day: str
    person: str
    confidence: float


class Spell(NamedTuple):
    """A holder's unbroken time, by the first and the last day that attest it."""

    person: str
    first: str
    last: str
    days: int
    share: float  # of all votes within it


class _Chain(NamedTuple):
    """A holder since a day, and the chain of holders before."""

    person: str
    since: int
    before: "_Chain | None"


def spells(votes: Iterable[Vote]) -> list[Spell]:
    """Return the likeliest row of holders, or nothing where many seem to hold it."""
    days = _days(votes)
    row = _spells(list(days.items()), _best(list(days.values())))
    kept = sum(spell.days for spell in row)
    return row if row and kept >= MIXED * len(days) else []


def _days(votes: Iterable[Vote]) -> dict[str, dict[str, float]]:
    """Return, for each day in order, the votes for each person."""
    days: dict[str, dict[str, float]] = {}
    for day, person, confidence in sorted(votes):
        if not day:
            continue
        by = days.setdefault(day, {})
        whole = 1.0 if confidence >= SURE else PART
        by[person] = by[person] + AGAIN * whole if person in by else whole
    return days


def _best(days: Sequence[Mapping[str, float]]) -> "_Chain | None":
    """Find the chain of least cost; costs are less all votes that were ever cast.

    Only those whom a day names can get cheaper on it, so each vote is looked at once.
    """
    costs: dict[str, tuple[float, _Chain]] = {}
    best: tuple[float, _Chain] | None = None
    for number, by in enumerate(days):
        before = best
        for person in sorted(by):
            start = before[0] + CHANGE if before else 0.0
            new = (start, _Chain(person, number, before[1] if before else None))
            old = costs.get(person)
            cost, chain = new if old is None or new[0] < old[0] else old
            costs[person] = (cost - by[person], chain)
            best = min(best or costs[person], costs[person], key=_cost)
    return best[1] if best else None


def _cost(state: tuple[float, _Chain]) -> float:
    return state[0]


def _spells(
    days: Sequence[tuple[str, Mapping[str, float]]], chain: "_Chain | None"
) -> list[Spell]:
    row: list[Spell] = []
    end = len(days)
    while chain:
        person, part = chain.person, days[chain.since : end]
        own = [day for day, by in part if person in by]
        within = [by for day, by in part if own[0] <= day <= own[-1]]
        mine = sum(by.get(person, 0) for by in within)
        share = mine / sum(sum(by.values()) for by in within)
        row.append(Spell(person, own[0], own[-1], len(own), share))
        end, chain = chain.since, chain.before
    return row[::-1]
