"""Files of annotations -> values: what a careful reader says is true of a release.

`examples/annotated/README.md` tells what they hold. A family that a file leaves out
was not annotated, and is not measured there.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.evaluate.checks import (
    Check,
    an_object,
    day,
    each,
    maybe,
    number,
    one_of,
    printed,
    time,
    truth,
    words,
    wrong,
)
from kg.vocab.concepts import concepts

STATUSES = ("current", "acting", "former", "designate")
KINDS = ("person", "organization", "post")


class Person(NamedTuple):
    """Somebody who is named, by the fullest name."""

    name: str
    prefix: str | None
    printed: tuple[str, ...]


class Position(NamedTuple):
    """A post that a person is said to hold."""

    person: str
    title: str
    role: str | None
    organization: str | None
    printed: tuple[str, ...]
    status: str


class Agency(NamedTuple):
    """An organisation that is named."""

    name: str
    printed: tuple[str, ...]


class Participant(NamedTuple):
    """Who took part in an event, as what."""

    who: str
    kind: str
    role: str


class Event(NamedTuple):
    """What took place."""

    main: bool
    type: str
    name: str | None
    start: str | None
    end: str | None
    start_time: str | None
    venue: str | None
    province: str | None
    district: str | None
    country: str | None
    attendance: int | None
    participants: tuple[Participant, ...] | None


class Statement(NamedTuple):
    """Somebody whose words are told."""

    speaker: str


class Annotation(NamedTuple):
    """All that is said of one release; None for what was not annotated."""

    id: str
    title: str | None
    issued: str | None
    publisher: str | None
    people: tuple[Person, ...] | None
    positions: tuple[Position, ...] | None
    agencies: tuple[Agency, ...] | None
    events: tuple[Event, ...] | None
    statements: tuple[Statement, ...] | None


def read(path: Path) -> Annotation:
    """Read a file; an error says the file, the place in it and what was expected."""
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise wrong(str(path), "bytes that are not UTF-8", "JSON") from error
    except OSError as error:
        raise wrong(str(path), error.strerror, "a file to read") from error
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}"
        raise wrong(place, f"{error.msg} at column {error.colno}", "JSON") from error
    annotation: Annotation = _annotation(path.stem)(found, f"{path}: ")
    _refer(annotation, path)
    return annotation


def _refer(annotation: Annotation, path: Path) -> None:
    """Check that each position is of somebody who is among the people."""
    people = {person.name for person in annotation.people or ()}
    for index, position in enumerate(annotation.positions or ()):
        if position.person not in people:
            place = f"{path}: positions[{index}].person"
            raise wrong(place, repr(position.person), "the name of one of the people")


@cache
def _notations(prefix: str) -> tuple[str, ...]:
    return tuple(
        sorted(c.notation for c in concepts().values() if c.id.startswith(prefix))
    )


def _annotation(stem: str) -> Check:
    fields = {
        "id": one_of(stem),
        "title": maybe(words),
        "issued": maybe(day),
        "publisher": maybe(words),
        "people": _family(Person, name=words, prefix=maybe(words), printed=printed),
        "positions": _positions(),
        "agencies": _family(Agency, name=words, printed=printed),
        "events": _events(),
        "statements": _family(Statement, speaker=words),
    }
    return an_object(Annotation, fields)


def _positions() -> Check:
    return _family(
        Position,
        person=words,
        title=words,
        role=maybe(words),
        organization=maybe(words),
        printed=printed,
        status=one_of(*STATUSES),
    )


def _events() -> Check:
    roles = one_of(*_notations("participationRole:"))
    return _family(
        Event,
        main=truth,
        type=one_of(*_notations("eventType:")),
        name=maybe(words),
        start=maybe(day),
        end=maybe(day),
        start_time=maybe(time),
        venue=maybe(words),
        province=maybe(words),
        district=maybe(words),
        country=maybe(words),
        attendance=maybe(number),
        participants=_family(Participant, who=words, kind=one_of(*KINDS), role=roles),
    )


def _family(make: Callable[..., object], **fields: Check) -> Check:
    """Return the check of a list of objects, or of none where it is left out."""
    return maybe(each(an_object(make, fields)))
