"""From all the names that releases give a thing, the one that it is known by."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from kg.model import Entity, Mention
from kg.resolve.identity import SHARED
from kg.resolve.resolved import Resolved
from kg.text.folding import fold

Names = dict[str, dict[str, int]]  # of each entity: name -> how often it is the value
BARE = frozenset({"country", "district", "province", "role", "subdistrict"})


def gather(mentions: Iterable[Mention], identify: Resolved, names: Names) -> None:
    """Count in `names` what the mentions call each thing that releases share."""
    for mention in mentions:
        if mention.kind in SHARED:
            found = names.setdefault(identify(mention), {})
            found[mention.value] = found.get(mention.value, 0) + 1
            if mention.kind not in BARE and mention.exact != mention.value:
                found.setdefault(tidy(mention.exact), 0)


def add(names: Names, more: Names) -> None:
    """Add the counts of one part of the releases to those of another."""
    for entity, counts in more.items():
        found = names.setdefault(entity, {})
        for name, count in counts.items():
            found[name] = found.get(name, 0) + count


def name_all(names: Mapping[str, Mapping[str, int]]) -> Iterator[Entity]:
    """Yield each thing under its most frequent name, with its other names sorted."""
    for entity in sorted(names):
        counts = names[entity]
        name = min(counts, key=lambda known: (-counts[known], known))
        others = tuple(sorted(known for known in counts if known not in {name, ""}))
        yield Entity(entity, entity.partition(":")[0], name, others)


@lru_cache(maxsize=100_000)
def tidy(exact: str) -> str:
    r"""Return printed words on one line, with plain spaces and digits.

    >>> tidy("นาย\u00a0ก  \nที่ ๒")
    'นาย ก ที่ 2'
    """
    return " ".join(fold(exact).text.split())
