"""Which people are worth comparing: those of like names, and those of one post."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from kg.resolve.profiles import Profile
from kg.text.likeness import skeleton

MOST = 60  # of a block: a larger one tells nothing
GLUED = 10  # letters of one word that may be a whole name


def pairs(profiles: Mapping[str, Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yield each pair worth comparing once, in a fixed order."""
    blocks: dict[tuple[str, ...], set[str]] = {}
    for person in profiles.values():
        for key in set(_keys(person)):
            blocks.setdefault(key, set()).add(person.person)
    found = {
        pair
        for block in blocks.values()
        if 1 < len(block) <= MOST
        for pair in combinations(sorted(block), 2)
    }
    for one, other in sorted(found):
        if " " not in profiles[one].name + profiles[other].name:
            continue  # two who are known by one word each: nothing tells
        yield profiles[one], profiles[other]


def _keys(person: Profile) -> Iterator[tuple[str, ...]]:
    """Yield what a person shares with others who may be the same."""
    whole = skeleton(person.name)
    given, _, family = whole.partition(" ")
    if family or len(whole) >= GLUED:
        yield ("whole", whole.replace(" ", ""))
    if family:
        for less in _shorter(family):
            yield ("given", given, less)
        for less in _shorter(given):
            yield ("family", less, family)
    for post, stay in person.stays.items():
        if not stay.office.role:
            continue
        yield ("post", post, given)
        if family:
            yield ("post", post, "", family)


def _shorter(word: str) -> Iterable[str]:
    """Return a word and what it is without one letter: words one apart share one."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
