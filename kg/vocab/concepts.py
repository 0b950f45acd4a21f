"""The concepts of the closed schemes, as kg/data/concepts.tsv lists them."""

from functools import cache
from typing import NamedTuple

from kg.data import table

PREFIX_OF = {
    "agencyKinds": "agencyKind",
    "eventTypes": "eventType",
    "participationRoles": "participationRole",
}


class Concept(NamedTuple):
    """A concept, its labels, and what it covers in either language."""

    id: str  # its prefixed IRI, such as "eventType:seminar"
    scheme: str  # such as "tn:eventTypes"
    notation: str
    thai: str
    english: str
    thai_scope: str
    english_scope: str


@cache
def concepts() -> dict[str, Concept]:
    """Return the listed concepts by their prefixed IRI, in the table's order.

    >>> concepts()["eventType:seminar"].thai
    'การสัมมนาและอบรม'
    """
    return {concept.id: concept for concept in map(_concept, table("concepts"))}


def _concept(row: dict[str, str]) -> Concept:
    return Concept(
        f"{PREFIX_OF[row['scheme']]}:{row['notation']}",
        f"tn:{row['scheme']}",
        *(row[column] for column in Concept._fields[2:]),
    )
