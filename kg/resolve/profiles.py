"""What all releases together tell of each person: what may show two to be one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from kg.data import table
from kg.resolve.posts import Office
from kg.resolve.sightings import HELD, Held, Sighting


@dataclass
class Stay:
    """The days on which a person is said to hold a post."""

    office: Office
    first: str
    last: str
    days: int = 0


@dataclass
class Profile:
    """A name, as all releases that use it tell of its bearer."""

    person: str
    name: str
    names: dict[str, int] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    releases: list[int] = field(default_factory=list)
    stays: dict[str, Stay] = field(default_factory=dict)  # by post

    @property
    def gender(self) -> str:
        """The gender that the titles tell, empty where they tell none or both."""
        told = {gender(title) for title in self.titles} - {""}
        return told.pop() if len(told) == 1 else ""

    def offices(self) -> dict[str, list[str]]:
        """Return the posts of one holder each, by their role."""
        found: dict[str, list[str]] = {}
        for post in sorted(self.stays):
            office = self.stays[post].office
            if office.sole:
                found.setdefault(office.role, []).append(post)
        return found


def profiles(sightings: Iterable[Sighting]) -> dict[str, Profile]:
    """Return the profile of each person's IRI."""
    found: dict[str, Profile] = {}
    for number, sighting in enumerate(sightings):
        for seen in sighting.people:
            profile = found.setdefault(seen.person, Profile(seen.person, seen.name))
            profile.names[seen.name] = profile.names.get(seen.name, 0) + 1
            profile.titles.update(seen.titles)
            profile.releases.append(number)
        for held in sighting.held:
            if held.status in HELD and sighting.day:
                _stay(found[held.person].stays, held, sighting.day)
    for profile in found.values():
        profile.name = min(profile.names, key=lambda n: (-profile.names[n], n))
    return found


def _stay(stays: dict[str, Stay], held: Held, day: str) -> None:
    known = stays.setdefault(held.post, Stay(held.office, day, day))
    known.first, known.last = min(known.first, day), max(known.last, day)
    known.days += 1


@cache
def gender(title: str) -> str:
    """Return the gender that a title tells: m, f or nothing.

    >>> gender("พันตำรวจเอกหญิง"), gender("นาย"), gender("ดร.")
    ('f', 'm', '')
    """
    told = {_listed(part) for part in title.split(" ")} - {""}
    return told.pop() if len(told) == 1 else ""


def _listed(title: str) -> str:
    rows = table("title_genders")
    ends = (row for row in rows if row["ends"] and title.endswith(row["title"]))
    exact = (row for row in rows if row["title"] == title)
    return next((row["gender"] for row in (*exact, *ends)), "")
