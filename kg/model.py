"""The values that flow through kg, in the order in which they are made.

    Release -> Mention -> Fact -> Entity -> Triple

All are immutable. A stage makes new values; it never changes the ones it was given.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple


@dataclass(frozen=True)
class Release:
    """One press release, as its reader found it.

    `text` is what the reader decoded, unchanged; `body` is the offset in it at which
    the story begins, after the header that its site prints.
    """

    id: str
    title: str
    text: str
    published: date | None = None
    publisher: str | None = None
    address: str | None = None
    body: int = 0

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the text, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def key(self) -> str:
        """What the release's IRI ends in: the same text has the same key anywhere."""
        return self.digest[:16]


class Mention(NamedTuple):
    """A span of a release that names something: `release.text[start:end] == exact`."""

    release: str  # the release's key
    start: int
    end: int
    kind: str
    exact: str
    value: str  # the normal form, such as 2022-06-28 for "28 มิ.ย. 2565"
    rule: str
    confidence: float


class Fact(NamedTuple):
    """What one release says of two mentions, and the rule that read it there."""

    subject: Mention
    predicate: str  # a term of the ontology, such as "tn:venue"
    object: Mention
    rule: str
    confidence: float
    qualifiers: tuple[tuple[str, str], ...] = ()


class Reading(NamedTuple):
    """A release with all that was found in it."""

    release: Release
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]


class Entity(NamedTuple):
    """What mentions name: one person, post, agency, place, event or project."""

    id: str  # its prefixed IRI, such as "person:คมสัน_เอกชัย"
    kind: str
    name: str
    names: tuple[str, ...] = ()  # the other names that releases give it


class Triple(NamedTuple):
    """A statement of the graph, each term written as Turtle writes it."""

    subject: str  # "person:คมสัน_เอกชัย"
    predicate: str  # "rdfs:label"
    object: str  # '"คมสัน เอกชัย"@th'
