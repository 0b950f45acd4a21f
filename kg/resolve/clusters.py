"""Which people are one: pairs joined from the likeliest on, never against a reason."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kg.resolve.likely import DOUBTFUL, SAME, Pair, compare
from kg.resolve.profiles import Profile

NEVER = -4.0  # points of a reason that keeps two apart whatever speaks for them
AGAINST = -1.0  # points of all reasons that keep two out of one group


class Judged(NamedTuple):
    """What people decided of pairs: the two IRIs, the smaller first."""

    same: Mapping[tuple[str, str], str] = {}  # and why
    different: frozenset[tuple[str, str]] = frozenset()
    unsure: frozenset[tuple[str, str]] = frozenset()


class Merge(NamedTuple):
    """An IRI that another replaces, and why."""

    replaced: str
    by: str
    why: str


class Clusters(NamedTuple):
    """What was joined, and the pairs that a person should look at."""

    merges: tuple[Merge, ...]
    doubtful: tuple[Pair, ...]


def cluster(
    pairs: Iterable[Pair], profiles: Mapping[str, Profile], judged: Judged
) -> Clusters:
    """Join the pairs that are the same; those between are doubtful."""
    groups = _Groups(profiles, judged)
    for (one, other), why in sorted(judged.same.items()):
        if one in profiles and other in profiles:
            groups.join(one, other, why)
    doubtful: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.points, *pair[:2])):
        if pair[:2] in judged.different or pair[:2] in judged.same:
            continue
        if pair.points >= SAME and groups.may_join(pair.one, pair.other):
            groups.join(pair.one, pair.other, explained(pair))
        elif pair.points >= DOUBTFUL:
            doubtful.append(pair)
    open_ = (p for p in doubtful if not groups.joined(p.one, p.other))
    return Clusters(tuple(groups.merges()), tuple(open_))


def explained(pair: Pair) -> str:
    """Return the reasons of a pair in words, with their points."""
    said = (f"{reason.why} ({reason.points:+g})" for reason in pair.reasons)
    return "; ".join(said)


class _Groups:
    def __init__(self, profiles: Mapping[str, Profile], judged: Judged) -> None:
        self.profiles, self.judged = profiles, judged
        self.of: dict[str, list[str]] = {}
        self.why: dict[str, dict[str, str]] = {}

    def members(self, person: str) -> list[str]:
        return self.of.get(person, [person])

    def joined(self, one: str, other: str) -> bool:
        return other in self.members(one)

    def may_join(self, one: str, other: str) -> bool:
        """Tell whether nothing speaks against any two of both groups being one."""
        return all(
            self._agree(mine, theirs)
            for mine in self.members(one)
            for theirs in self.members(other)
        )

    def join(self, one: str, other: str, why: str) -> None:
        if self.joined(one, other):
            return
        group = sorted({*self.members(one), *self.members(other)})
        for person in group:
            self.of[person] = group
        self.why.setdefault(one, {})[other] = why
        self.why.setdefault(other, {})[one] = why

    def merges(self) -> Iterable[Merge]:
        """Yield who is replaced by whom: by the one whom most releases name."""
        for person, group in sorted(self.of.items()):
            chosen = min(group, key=self._rank)
            if person != chosen:
                known = self.why[person]
                why = known.get(chosen) or next(iter(known.values()))
                yield Merge(person, chosen, why)

    def _agree(self, one: str, other: str) -> bool:
        pair = (min(one, other), max(one, other))
        if one == other or pair in self.judged.same:
            return True
        if pair in self.judged.different:
            return False
        found = compare(self.profiles[one], self.profiles[other])
        worst = min((reason.points for reason in found.reasons), default=0)
        return worst > NEVER and found.points > AGAINST

    def _rank(self, person: str) -> tuple[bool, int, str]:
        profile = self.profiles[person]
        return " " not in profile.name, -len(profile.releases), person
