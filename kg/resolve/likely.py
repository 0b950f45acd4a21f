"""How likely two people of like names are one: points, each with its reason."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.resolve.posts import title_of
from kg.resolve.profiles import Profile, Stay
from kg.text.likeness import NEVER, distance, skeleton

SAME = 3.0  # points from which two are one
DOUBTFUL = 1.5  # points from which a person should look
ALIKE = 4  # letters with which two family names begin alike
LONG = 6  # letters of a part of a name that few share
NEAR = 400  # days between two stays in one post that may be one stay


class Reason(NamedTuple):
    """A sign that two are one, or that they are two where its points are negative."""

    points: float
    why: str


class Pair(NamedTuple):
    """Two people, by IRI, the smaller first, and what tells for and against."""

    one: str
    other: str
    reasons: tuple[Reason, ...]

    @property
    def points(self) -> float:
        """The sum of all reasons."""
        return round(sum(reason.points for reason in self.reasons), 2)


def compare(one: Profile, other: Profile) -> Pair:
    """Weigh all that tells for and against two profiles being one person."""
    one, other = sorted((one, other), key=lambda profile: profile.person)
    reasons = list(_names(one.name, other.name))
    if reasons:  # without a like name, nothing else tells
        reasons += _posts(one, other)
        reasons += [*_titles(one, other), *_beside(one, other)]
    return Pair(one.person, other.person, tuple(reasons))


def _names(one: str, other: str) -> Iterator[Reason]:
    mine, theirs = skeleton(one), skeleton(other)
    if mine.replace(" ", "") == theirs.replace(" ", ""):
        yield Reason(4 if len(mine) > LONG else 2, "spelled alike")
        return
    given, _, family = mine.partition(" ")
    given_too, _, family_too = theirs.partition(" ")
    if not family or not family_too:
        if given == given_too:
            yield Reason(1.5, "one given name, in one case alone")
        elif mine.replace(" ", "").endswith(theirs.replace(" ", "")):
            yield Reason(1, "one name is within the other")
    elif given == given_too and family != family_too:
        yield from _families(family, family_too)
    else:
        yield from _given(given, given_too, family, family_too)


def _families(one: str, other: str) -> Iterator[Reason]:
    apart = distance(one, other, 2)
    long = min(len(one), len(other)) >= LONG
    if apart == 1:
        yield Reason(3 if long else 1.5, "family names one letter apart")
    elif apart != NEVER and long:
        yield Reason(2, "family names two letters apart")
    elif one.startswith(other) or other.startswith(one):
        yield Reason(1.5, "one family name begins with the other")
    elif one[:ALIKE] == other[:ALIKE]:
        yield Reason(1, "family names begin alike")
    else:
        yield Reason(0.25, "one given name, two family names")


def _given(one: str, other: str, family: str, family_too: str) -> Iterator[Reason]:
    apart, families = distance(one, other, 2), distance(family, family_too, 1)
    long = len(one) + len(family) >= LONG + LONG
    if not families and (one.endswith(other) or other.endswith(one)):
        yield Reason(2, "one given name is within the other")
    elif not families and apart != NEVER:
        points = 3 if apart == 1 else 1
        why = f"given names {'one letter' if apart == 1 else 'two letters'} apart"
        yield Reason(points if long else points / 2, why)
    elif apart + families == 1 + 1:
        yield Reason(1.5, "given and family names one letter apart each")


def _posts(one: Profile, other: Profile) -> Iterator[Reason]:
    both = set(one.stays) & set(other.stays)
    shared = sorted(post for post in both if one.stays[post].office.role)
    near = [p for p in shared if gap(one.stays[p], other.stays[p]) <= NEAR]
    if sole := next((p for p in near if one.stays[p].office.sole), ""):
        yield Reason(2, f"both hold {title_of(sole)} at one time")
    elif near:
        yield Reason(1.5, f"both are {title_of(near[0])} at one time")
    elif shared:
        yield Reason(1, f"both were {title_of(shared[0])}")
    yield from _clash(one, other)


def _clash(one: Profile, other: Profile) -> Iterator[Reason]:
    """Find two posts of one role that nobody holds at once."""
    mine, theirs = one.offices(), other.offices()
    for role in sorted(set(mine) & set(theirs)):
        for post in mine[role]:
            for too in theirs[role]:
                stay, other_stay = one.stays[post], other.stays[too]
                if post != too and gap(stay, other_stay) < 0:
                    why = f"{title_of(post)} and {title_of(too)} at one time"
                    yield Reason(-3, why)
                    return


def _titles(one: Profile, other: Profile) -> Iterator[Reason]:
    if {one.gender, other.gender} == {"m", "f"}:
        yield Reason(-5, "titles of a man and of a woman")
    elif frozenset((frozenset(one.titles), frozenset(other.titles))) in _marriages():
        yield Reason(0.75, "a woman of like name, once married and once not")
    elif rare := sorted((one.titles & other.titles) - _common()):
        yield Reason(0.5, f"both {rare[0]}")


@cache
def _common() -> frozenset[str]:
    """Return the titles that most people have."""
    rows = table("title_genders")
    return frozenset(row["title"] for row in rows if row["common"])


@cache
def _marriages() -> frozenset[frozenset[frozenset[str]]]:
    """Return the titles that a woman has before and after she marries."""
    return frozenset(
        frozenset((frozenset((row["title"],)), frozenset((row["unmarried"],))))
        for row in table("title_genders")
        if row["unmarried"]
    )


def _beside(one: Profile, other: Profile) -> Iterator[Reason]:
    """Two names in one release are two people, unless they share a post there."""
    both = not set(one.releases).isdisjoint(other.releases)
    apart = skeleton(one.name) != skeleton(other.name)
    if both and apart and set(one.stays).isdisjoint(other.stays):
        yield Reason(-2, "named side by side")


def gap(one: Stay, other: Stay) -> int:
    """Count the days between two stays; negative where they overlap by more."""
    late = max(one.first, other.first)
    early = min(one.last, other.last)
    days = (date.fromisoformat(late) - date.fromisoformat(early)).days
    return days if late > early else min(days, -1) if late < early else 0
