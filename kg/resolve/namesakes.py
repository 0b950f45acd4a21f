"""People of one name who are two: nobody governs two places at a time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from kg.resolve.sightings import HELD, Sighting

TURNS = 4  # changes from one place to the other and back that no career has
SURE = 0.9  # confidence of a post that may part two people


class Place(NamedTuple):
    """A release's word that a person is over a province or a district."""

    day: str
    post: str
    release: str


def apart(
    sightings: Iterable[Sighting], same: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Return, for each name of several people, whom each of its releases means.

    Who is over the place that most releases tell of keeps the name's own IRI; another
    is named by the place too.
    """
    places: dict[tuple[str, str], set[Place]] = {}
    for sighting in sightings:
        for held in sighting.held:
            sure = held.status in HELD and held.confidence >= SURE
            if held.office.local and sighting.day and sure:
                post = same.get(held.post, held.post)
                place = Place(sighting.day, post, sighting.release)
                places.setdefault((held.person, held.office.role), set()).add(place)
    found: dict[str, dict[str, str]] = {}
    for (person, _), said in sorted(places.items()):
        releases = {place.release: person for place in said}
        for post in _others(sorted(said)):
            other = f"{person}_{post.partition(':')[2]}"
            releases |= {p.release: other for p in said if p.post == post}
        if len(set(releases.values())) > 1:
            found.setdefault(person, {}).update(releases)
    return found


def _others(said: list[Place]) -> Iterator[str]:
    """Yield the posts that the holder of the commonest cannot hold beside it."""
    often: dict[str, int] = {}
    for place in said:
        often[place.post] = often.get(place.post, 0) + 1
    main = min(often, key=lambda post: (-often[post], post))
    for post in sorted(often):
        turns = [p for p, _ in groupby(said, key=_post) if p in {post, main}]
        if post != main and (len(turns) >= TURNS or _at_once(said, post, main)):
            yield post


def _at_once(said: list[Place], post: str, main: str) -> bool:
    """Tell whether two releases of one day each name one of the posts alone."""
    one, other = ({p for p in said if p.post == each} for each in (post, main))
    both = {p.release for p in one} & {p.release for p in other}
    days = {p.day for p in one if p.release not in both}
    return any(p.day in days for p in other if p.release not in both)


def _post(place: Place) -> str:
    return place.post
