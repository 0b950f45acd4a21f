"""All that is decided of a corpus at once, and why."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kg.resolve import blocks
from kg.resolve.clusters import Judged, Merge, cluster
from kg.resolve.likely import Pair, compare
from kg.resolve.namesakes import apart
from kg.resolve.profiles import profiles
from kg.resolve.resolved import Resolved
from kg.resolve.sightings import Sighting
from kg.resolve.tenures import Tenure, identify, tenures
from kg.resolve.variants import variants


class Decided(NamedTuple):
    """Who is who, who held what when, and what a person should look at."""

    resolved: Resolved
    tenures: tuple[Tenure, ...]
    merges: tuple[Merge, ...]
    doubtful: tuple[Pair, ...]


def decide(sightings: Sequence[Sighting], judged: Judged = Judged()) -> Decided:  # noqa: B008 - a tuple
    """Decide what the sightings mean, the same in whatever order they come."""
    sightings = sorted(sightings)
    people = profiles(sightings)
    pairs = (compare(one, other) for one, other in blocks.pairs(people))
    clusters = cluster(pairs, people, judged)
    same = {merge.replaced: merge.by for merge in clusters.merges}
    posts = _settled(variants(people, same, judged))
    same |= {merge.replaced: merge.by for merge in posts}
    resolved = Resolved(same, apart(sightings, same))
    held = tuple(tenures(sightings, resolved.meant))
    return Decided(
        replace(
            resolved,
            spells=_spells(held),
            holders=_holders(held),
            days={sighting.release: sighting.day for sighting in sightings},
        ),
        held,
        (*clusters.merges, *posts),
        clusters.doubtful,
    )


def _settled(merges: Iterable[Merge]) -> tuple[Merge, ...]:
    """Lead each variant of a variant to what that one is replaced by."""
    found = {merge.replaced: merge for merge in merges}
    return tuple(merge._replace(by=_end(merge.by, found)) for merge in found.values())


def _end(post: str, merges: dict[str, Merge]) -> str:
    seen = {post}
    while post in merges and merges[post].by not in seen:
        post = merges[post].by
        seen.add(post)
    return post


def _spells(held: Sequence[Tenure]) -> dict[str, dict[str, str]]:
    """Return, for each first spell's IRI, which spell each release means."""
    found: dict[str, dict[str, str]] = {}
    for tenure in held:
        if tenure.releases:
            whole = identify(tenure.person, tenure.post, tenure.status)
            of_release = found.setdefault(whole, {})
            of_release.update(dict.fromkeys(tenure.releases, tenure.id))
    return found


def _holders(held: Iterable[Tenure]) -> dict[str, tuple[Tenure, ...]]:
    """Return the holders of each post of one holder, none of them doubted."""
    found: dict[str, tuple[Tenure, ...]] = {}
    for tenure in held:
        if tenure.settled and tenure.first:
            found[tenure.post] = (*found.get(tenure.post, ()), tenure)
    return found
