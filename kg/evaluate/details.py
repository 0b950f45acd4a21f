"""Titles, roles, agencies of posts, publishers: what annotations tell beside families.

A detail is judged where what it is of is annotated too: the title of a person who is
not among the people is wrong already.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.evaluate.annotations import Annotation
from kg.evaluate.claims import Claim, Names
from kg.evaluate.likeness import bare, same

PERSON, POST, AGENCY = 1.0, 0.9, 0.92  # how alike two names must be


class Asked(NamedTuple):
    """A detail that is annotated: what it is of, and what it should be."""

    part: str
    names: Names  # of what it is of; empty for the release
    wanted: str


def judge(
    annotation: Annotation, claims: Sequence[Claim], known: Mapping[str, Names]
) -> tuple[list[tuple[Claim, bool]], list[str]]:
    """Return the claims that can be judged, each right or not, and what is missed."""
    asked = list(_asked(annotation, known))
    found = [
        (claim, any(_says(claim, one, known) for one in about))
        for claim in claims
        if (about := [one for one in asked if _about(claim, one)])
    ]
    right = [claim for claim, is_right in found if is_right]
    missed = [
        f"{one.part}: {one.wanted}"
        for one in asked
        if one.wanted
        and not any(_about(c, one) and _says(c, one, known) for c in right)
    ]
    return found, missed


def _asked(annotation: Annotation, known: Mapping[str, Names]) -> Iterator[Asked]:
    for person in annotation.people or ():
        yield Asked("title", known[person.name], person.prefix or "")
    for position in annotation.positions or ():
        names = frozenset((position.title, *position.printed))
        if position.role:
            yield Asked("role", names, position.role)
        yield Asked("organization", names, position.organization or "")
    if annotation.title or annotation.issued or annotation.publisher:
        yield Asked("publisher", frozenset(), annotation.publisher or "")


def _about(claim: Claim, one: Asked) -> bool:
    """Tell whether a claim is a detail of what is annotated."""
    if claim.part != one.part:
        return False
    alike = PERSON if claim.part == "title" else POST
    return not one.names or same(claim.names[0], one.names, alike)


def _says(claim: Claim, one: Asked, known: Mapping[str, Names]) -> bool:
    return bool(one.wanted) and SAYS[one.part](claim, one.wanted, known)


def _title(claim: Claim, wanted: str, _: Mapping[str, Names]) -> bool:
    """Tell whether a title is the annotated one, or a part of it."""
    return bool(bare(claim.value)) and bare(claim.value) in bare(wanted)


def _role(claim: Claim, wanted: str, _: Mapping[str, Names]) -> bool:
    return same(claim.names[1], (wanted,), POST)


def _agency(claim: Claim, wanted: str, known: Mapping[str, Names]) -> bool:
    return same(claim.names[1], known.get(wanted, {wanted}), AGENCY)


SAYS: Mapping[str, Callable[[Claim, str, Mapping[str, Names]], bool]] = {
    "title": _title,
    "role": _role,
    "organization": _agency,
    "publisher": _agency,
}
