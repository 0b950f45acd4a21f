"""Where a tagger fits: anything whose `nlp(text).ents` has labels and characters.

spaCy's pipelines are such, and so is what wraps others to look like them. To install
one, name a function of yours in `pyproject.toml`:

    nlp = spacy.load("…")

    def find(reading):
        return tagged(reading, nlp)
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from kg.model import Mention, Reading

KINDS = {"PERSON": "person", "PER": "person", "ORGANIZATION": "agency", "ORG": "agency"}
SURE = 0.6  # nobody knows before `kg evaluate` has measured it


class Entity(Protocol):
    """A span that a tagger labels."""

    start_char: int
    end_char: int
    label_: str


class Tagged(Protocol):
    """What a tagger makes of a text."""

    ents: Iterable[Entity]


def tagged(reading: Reading, nlp: Callable[[str], Tagged]) -> Iterator[Mention]:
    """Yield a mention for each person and agency that a tagger finds."""
    release = reading.release
    for entity in nlp(release.text).ents:
        exact = release.text[entity.start_char : entity.end_char]
        kind, value = KINDS.get(entity.label_), " ".join(exact.split())
        if kind and value:
            yield Mention(
                release.key,
                entity.start_char,
                entity.end_char,
                kind,
                exact,
                value,
                entity.label_.lower(),
                SURE,
            )
