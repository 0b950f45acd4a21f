"""Which titles are one post: a rare title like a common one that its holders share."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kg.resolve.clusters import Judged, Merge
from kg.resolve.likely import NEAR, gap
from kg.resolve.posts import title_of
from kg.resolve.profiles import Profile, Stay
from kg.text.likeness import NEVER, distance, skeleton

RARE = 3  # times as often as a variant its post must be told of
SELDOM = 10  # times as often, where the variant says more than its post,
MORE = 8  # and how many letters more
LONG = 10  # letters of a title, of which two may differ
DIGITS = re.compile(r"\d+")


class _Of(NamedTuple):
    """The stays of one person in posts of one role."""

    person: str
    stays: list[tuple[str, Stay]]


def variants(
    profiles: Mapping[str, Profile], same: Mapping[str, str], judged: Judged
) -> Iterator[Merge]:
    """Yield the posts that another replaces: all who hold one hold the other then."""
    holders: dict[str, set[str]] = {}
    often: dict[str, int] = {}
    for of in _by_role(profiles.values(), same):
        for post, stay in of.stays:
            holders.setdefault(post, set()).add(of.person)
            often[post] = often.get(post, 0) + stay.days
    yield from _judged(judged, often)
    shared: dict[str, dict[str, set[str]]] = {}
    for of in _by_role(profiles.values(), same):
        for rare, main in _like(of.stays, often):
            shared.setdefault(rare, {}).setdefault(main, set()).add(of.person)
    for rare, mains in sorted(shared.items()):
        whole = [
            main
            for main, who in mains.items()
            if who >= holders[rare]
            and (min(rare, main), max(rare, main)) not in judged.different
        ]
        if whole:
            main = min(whole, key=lambda post: (-often[post], post))
            yield Merge(rare, main, "titles alike, of the same holders at one time")


def _judged(judged: Judged, often: Mapping[str, int]) -> Iterator[Merge]:
    """Yield the posts that people judged to be one."""
    for pair, why in judged.same.items():
        if often.keys() >= set(pair):
            rare, main = sorted(pair, key=lambda post: (often[post], post))
            yield Merge(rare, main, why)


def _by_role(people: Iterable[Profile], same: Mapping[str, str]) -> Iterator[_Of]:
    groups: dict[tuple[str, str], list[tuple[str, Stay]]] = {}
    for profile in people:
        person = same.get(profile.person, profile.person)
        for post, stay in profile.stays.items():
            if stay.office.role:
                groups.setdefault((person, stay.office.role), []).append((post, stay))
    for (person, _), stays in sorted(groups.items()):
        yield _Of(person, stays)


def _like(
    stays: list[tuple[str, Stay]], often: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a rare title and a common one that are alike."""
    for rare, seldom in stays:
        for main, stay in stays:
            times = often[main] / often[rare]
            if times < RARE or gap(seldom, stay) > NEAR:
                continue
            if _alike(title_of(rare), title_of(main), times):
                yield rare, main


def _alike(rare: str, main: str, times: float) -> bool:
    if DIGITS.findall(rare) != DIGITS.findall(main) or rare == main:
        return False
    more = rare.startswith(main) and len(rare) - len(main) <= MORE
    if main.startswith(rare) or (more and times >= SELDOM):
        return True
    one, other = skeleton(rare), skeleton(main)
    return len(one) >= LONG and distance(one, other, 2) != NEVER
