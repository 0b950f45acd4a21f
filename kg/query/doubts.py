"""Pairs of people of a graph who may be one: what a person should decide."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kg.query import Row, about, filled, select
from kg.resolve import Judged, blocks
from kg.resolve.likely import DOUBTFUL, SAME, Reason, compare
from kg.resolve.posts import office
from kg.resolve.profiles import Profile, Stay

QUESTIONS = ("people", "people-named", "people-held")


class Doubt(NamedTuple):
    """Two people, what tells for and against their being one, and what it is worth."""

    one: str
    other: str
    names: tuple[str, str]
    releases: tuple[int, int]
    points: float
    reasons: tuple[Reason, ...]

    @property
    def worth(self) -> float:
        """How many releases a decision is about, the more open the more it counts."""
        return min(self.releases) / (1 + abs(SAME - self.points))


def find(path: Path, judged: Judged = Judged()) -> list[Doubt]:  # noqa: B008 - a tuple
    """Return the doubtful pairs of a graph that nobody judged, the worthiest first."""
    people = _profiles(*select(path, [filled(name) for name in QUESTIONS]))
    decided = {*judged.same, *judged.different, *judged.unsure}
    found = []
    for one, other in blocks.pairs(people):
        pair = compare(one, other)
        if pair.points >= DOUBTFUL and pair[:2] not in decided:
            both = people[pair.one], people[pair.other]
            names = both[0].name, both[1].name
            counts = len(both[0].releases), len(both[1].releases)
            found.append(
                Doubt(pair.one, pair.other, names, counts, pair.points, pair.reasons)
            )
    return sorted(found, key=lambda d: (-d.worth, -d.points, d.one, d.other))


def samples(path: Path, people: Iterable[str]) -> dict[str, list[Row]]:
    """Return some places where each person is named."""
    return about(path, {"samples": list(people)})["samples"]


def _profiles(
    people: list[Row], named: list[Row], held: list[Row]
) -> dict[str, Profile]:
    found: dict[str, Profile] = {}
    for row in people:
        person = found.setdefault(row["person"], Profile(row["person"], row["name"]))
        person.titles.update(filter(None, [row.get("title")]))
    numbers: dict[str, int] = {}
    for row in named:
        number = numbers.setdefault(row["release"], len(numbers))
        found[row["person"]].releases.append(number)
    for row in held:
        stays = found[row["person"]].stays
        known = stays.setdefault(
            row["post"], Stay(office(row["title"]), row["first"], row["last"])
        )
        known.first = min(known.first, row["first"])
        known.last = max(known.last, row["last"])
    return found
