"""Files of annotations -> values: what a careful reader says is true of a release.

`examples/annotated/README.md` tells what they hold. A family that a file leaves out
was not annotated, and is not measured there.
"""

import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.evaluate import checks
from kg.evaluate.checks import Check
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
        raise checks.wrong(str(path), "bytes that are not UTF-8", "JSON") from error
    except OSError as error:
        raise checks.wrong(str(path), error.strerror, "a file to read") from error
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}"
        raise checks.wrong(
            place, f"{error.msg} at column {error.colno}", "JSON"
        ) from error
    annotation: Annotation = _annotation(path.stem)(found, f"{path}: ")
    _refer(annotation, path)
    return annotation


def _refer(annotation: Annotation, path: Path) -> None:
    """Check that each position is of somebody who is among the people."""
    people = {person.name for person in annotation.people or ()}
    for number, position in enumerate(annotation.positions or ()):
        if position.person not in people:
            place = f"{path}: positions[{number}].person"
            raise checks.wrong(
                place, f"{position.person!r}", "the name of one of the people"
            )


@cache
def _notations(prefix: str) -> tuple[str, ...]:
    return tuple(
        sorted(c.notation for c in concepts().values() if c.id.startswith(prefix))
    )


def _annotation(stem: str) -> Check:
    maybe = checks.maybe(checks.words)
    person = {"name": checks.words, "prefix": maybe, "printed": checks.printed}
    position = {
        "person": checks.words,
        "title": checks.words,
        "role": maybe,
        "organization": maybe,
        "printed": checks.printed,
        "status": checks.one_of(*STATUSES),
    }
    participant = {
        "who": checks.words,
        "kind": checks.one_of(*KINDS),
        "role": checks.one_of(*_notations("participationRole:")),
    }
    event = {
        "main": checks.truth,
        "type": checks.one_of(*_notations("eventType:")),
        "name": maybe,
        "start": checks.maybe(checks.day),
        "end": checks.maybe(checks.day),
        "start_time": checks.maybe(checks.time),
        **dict.fromkeys(("venue", "province", "district", "country"), maybe),
        "attendance": checks.maybe(checks.number),
        "participants": checks.maybe(
            checks.each(checks.an_object(Participant, participant))
        ),
    }
    agency = {"name": checks.words, "printed": checks.printed}
    statement = {"speaker": checks.words}
    return checks.an_object(
        Annotation,
        {
            "id": checks.one_of(stem),
            "title": maybe,
            "issued": checks.maybe(checks.day),
            "publisher": maybe,
            "people": checks.maybe(checks.each(checks.an_object(Person, person))),
            "positions": checks.maybe(
                checks.each(checks.an_object(Position, position))
            ),
            "agencies": checks.maybe(checks.each(checks.an_object(Agency, agency))),
            "events": checks.maybe(checks.each(checks.an_object(Event, event))),
            "statements": checks.maybe(
                checks.each(checks.an_object(Statement, statement))
            ),
        },
    )
