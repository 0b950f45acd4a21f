"""Who holds which of the posts that stand in a text's shadow."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg.text.posts import Post
from kg.text.scan import Item

Rule = tuple[str, float, re.Pattern[str]]
Held = tuple[int, int, str, float]  # places of a person and a post, rule, confidence
LISTED = re.compile(r" {0,2},? ?(?:และ)? ?")  # what stands between people in a list
ACTING = "acting"
SURE = 0.9


def held(shadow: str, items: Mapping[int, Item], rules: Sequence[Rule]) -> list[Held]:
    """Return the places of each person and each post that is theirs, and why.

    `items` are the names of the shadow by their places, in order.
    """
    places = sorted(items)
    found: dict[int, Held] = {}
    for rule, confidence, matches in rules:
        for match in matches.finditer(shadow):
            for person, post in _pairs(match, places, items):
                found.setdefault(post, (person, post, rule, confidence))
    more = [
        *_acting(shadow, items, places, found),
        *_shared(shadow, items, places, found),
    ]
    return sorted([*found.values(), *more])


def _pairs(
    match: re.Match[str], places: list[int], items: Mapping[int, Item]
) -> list[tuple[int, int]]:
    """Return the places of the people and their posts in what a rule matched."""
    if "pairs" in match.re.groupindex:
        both = _inside(match, "pairs", places)
        named = [place for place in both if items[place].kind in ("person", "post")]
        return list(zip(named[1::2], named[::2], strict=True))
    person = match.start("person")
    inside = _inside(match, "posts", places)
    return [(person, place) for place in inside if items[place].kind == "post"]


def _inside(match: re.Match[str], group: str, places: list[int]) -> list[int]:
    start, end = match.span(group)
    return places[bisect_left(places, start) : bisect_left(places, end)]


def _acting(
    shadow: str, items: Mapping[int, Item], places: list[int], found: dict[int, Held]
) -> list[Held]:
    """Return the posts in which one acts who is said to hold the post before."""
    return [
        (found[place][0], after, "acting-after-post", SURE)
        for place, after in pairwise(places)
        if place in found
        and after not in found
        and shadow[place + 1 : after].strip() == ""
        and isinstance(post := items[after].value, Post)
        and post.status == ACTING
    ]


def _shared(
    shadow: str, items: Mapping[int, Item], places: list[int], found: dict[int, Held]
) -> list[Held]:
    """Return who else holds the post of the last in a list, where many may."""
    holders = {person for person, *_ in found.values()}
    shared: list[Held] = []
    for person, place, *_ in sorted(found.values()):
        post = items[place].value
        at = places.index(person)
        while isinstance(post, Post) and post.many and person < place and at > 0:
            before = places[at - 1]
            between = shadow[before + 1 : places[at]]
            if items[before].kind != "person" or before in holders:
                break
            if not LISTED.fullmatch(between):
                break
            shared.append((before, place, "post-of-several", SURE))
            at -= 1
    return shared
