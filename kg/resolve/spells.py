"""Who held a post of one holder, from when to when: the likeliest row of spells.

Each release that names a holder is a vote. The row of holders is sought that the
fewest votes speak against, where each change of holder costs as much as one vote does,
nearly: so a single odd release inside another's time makes no holder.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import NamedTuple

CHANGE = 0.75  # votes
SURE = 0.8  # of a vote, which may begin a spell before
AGAIN = 0.25  # of a vote: what another release of the same day adds
WHOLE = 0.9  # confidence from which a vote is whole,
NONE = 0.4  # and at which it would be none,
PART = 0.3  # though it counts so much at least
NEAR = 31  # days before a spell in which a vote for its holder may begin it,
LATE = 2  # where no more days than this name the other holder after it
OFTEN = 5  # days on which both neighbours of a doubtful spell of one day are named
CLOSE = 400  # days between these two
MIXED = 0.5  # of all votes: where fewer are for the row, the post has many holders
FEW = 5  # holders of a row from which they may be too many
SHORT = 90  # days that a holder of them has, if not


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


By = Mapping[str, float]  # of a day: the votes for each person
Days = Sequence[tuple[str, By]]  # in their order


class _Chain(NamedTuple):
    """A holder since a day, and the chain of holders before."""

    person: str
    since: int
    before: "_Chain | None"


def spells(votes: Iterable[Vote]) -> list[Spell]:
    """Return the likeliest row of holders, or nothing where many seem to hold it."""
    days = _days(votes)
    row = _begun(_known(_row(days, _best(days))), days)
    return [] if _is_shared(row, days) else row


def _is_shared(row: list[Spell], days: Days) -> bool:
    """Tell whether many seem to hold the post at once, or each for a short time."""
    cast = sum(sum(by.values()) for _, by in days)
    kept = sum(
        by.get(spell.person, 0)
        for spell in row
        for _, by in _from(days, spell.first, spell.last)
    )
    if kept < MIXED * cast:
        return True
    span = _days_between(row[0].first, row[-1].last) if row else 0
    return len(row) >= FEW and span < SHORT * len(row)


def _days(votes: Iterable[Vote]) -> Days:
    days: dict[str, dict[str, float]] = {}
    for day, person, confidence in sorted(votes):
        if day:
            by = days.setdefault(day, {})
            whole = min(max((confidence - NONE) / (WHOLE - NONE), PART), 1)
            by[person] = by[person] + AGAIN * whole if person in by else whole
    return list(days.items())


def _best(days: Days) -> "_Chain | None":
    """Find the chain of least cost; costs are less all votes that were ever cast.

    Only those whom a day names can get cheaper on it, so each vote is looked at once.
    """
    costs: dict[str, tuple[float, _Chain]] = {}
    best: tuple[float, _Chain] | None = None
    for number, (_, by) in enumerate(days):
        before = best
        for person in sorted(by):
            start = before[0] + CHANGE if before else 0.0
            new = (start, _Chain(person, number, before[1] if before else None))
            old = costs.get(person)
            cost, chain = new if old is None or new[0] < old[0] else old
            costs[person] = (cost - by[person], chain)
            best = min(best or costs[person], costs[person], key=itemgetter(0))
    return best[1] if best else None


def _row(days: Days, chain: "_Chain | None") -> list[Spell]:
    row: list[Spell] = []
    end = len(days)
    while chain:
        own = [day for day, by in days[chain.since : end] if chain.person in by]
        row.append(_spell(chain.person, own[0], own[-1], days))
        end, chain = chain.since, chain.before
    return row[::-1]


def _known(row: list[Spell]) -> list[Spell]:
    """Leave out who is named on one day amid the times of two of whom much is told."""
    odd = {
        place
        for place, (one, spell, other) in enumerate(
            zip(row, row[1:], row[2:], strict=False), 1
        )
        if spell.days == 1
        and min(one.days, other.days) >= OFTEN
        and _days_between(one.last, other.first) <= CLOSE
    }
    return [spell for place, spell in enumerate(row) if place not in odd]


def _begun(row: list[Spell], days: Days) -> list[Spell]:
    """Let each holder begin with the first vote close before: old names linger on."""
    found = row[:1]
    for spell in row[1:]:
        before = found[-1]
        start = _since(spell, before, days)
        if start < spell.first:
            until = _from(days, before.first, start)[:-1]
            own = [day for day, by in until if before.person in by]
            found[-1] = _spell(before.person, before.first, own[-1], days)
            found.append(_spell(spell.person, start, spell.last, days))
        else:
            found.append(spell)
    return found


def _since(spell: Spell, before: Spell, days: Days) -> str:
    """Return the first day of a holder's votes amid the last ones for another."""
    close = date.fromisoformat(spell.first) - timedelta(NEAR)
    for day, by in _from(days, max(close.isoformat(), before.first), before.last):
        if by.get(spell.person, 0) < SURE or day == before.first:
            continue
        later = _from(days, day, before.last)[1:]
        if sum(before.person in votes for _, votes in later) <= LATE:
            return day
    return spell.first


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _spell(person: str, first: str, last: str, days: Days) -> Spell:
    """Return a person's spell between two days, with the share of the votes."""
    within = [by for _, by in _from(days, first, last)]
    mine = [by[person] for by in within if person in by]
    share = sum(mine) / sum(sum(by.values()) for by in within)
    return Spell(person, first, last, len(mine), share)


def _from(days: Days, first: str, last: str) -> Days:
    """Return the days from one to another, both included."""
    start = bisect_left(days, first, key=itemgetter(0))
    return days[start : bisect_right(days, last, key=itemgetter(0))]
