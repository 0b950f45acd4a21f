"""Checks of what a JSON file says, each told where it stands.

A check takes a value and its place, and returns what the value is read as; it raises
an error that says the place, what was found there and what was expected.
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from kg.errors import ReadError

NOTE = "note"  # a key that may stand anywhere, and is for people
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
SHOWN = 60  # characters of what was found, in errors

Check = Callable[[Any, str], Any]


def wrong(place: str, found: object, expected: str) -> ReadError:
    """Return the error of a place that holds what it should not."""
    msg = f"{place.removesuffix(': ')}: found {found}; expected {expected}"
    return ReadError(msg)


def shown(found: object) -> str:
    """Return what was found as an error shows it."""
    text = "nothing" if found is None else json.dumps(found, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def words(found: Any, place: str) -> str:
    """Read a text that is not empty."""
    if not isinstance(found, str) or not found.strip():
        raise wrong(place, shown(found), "words")
    return found


def truth(found: Any, place: str) -> bool:
    """Read true or false."""
    if not isinstance(found, bool):
        raise wrong(place, shown(found), "true or false")
    return found


def number(found: Any, place: str) -> int:
    """Read a count of people."""
    if not isinstance(found, int) or isinstance(found, bool) or found < 0:
        raise wrong(place, shown(found), "a number of people")
    return found


def day(found: Any, place: str) -> str:
    """Read a calendar day."""
    try:
        return date.fromisoformat(found).isoformat()
    except (TypeError, ValueError) as error:
        raise wrong(place, shown(found), "a day such as 2009-05-12") from error


def time(found: Any, place: str) -> str:
    """Read a time of the day."""
    if not isinstance(found, str) or not CLOCK.fullmatch(found):
        raise wrong(place, shown(found), "a time such as 09:00")
    return found


def one_of(*known: str) -> Check:
    """Return the check of a closed list."""

    def check(found: Any, place: str) -> str:
        if found not in known:
            raise wrong(place, shown(found), f"one of {', '.join(known)}")
        return str(found)

    return check


def maybe(of: Check) -> Check:
    """Return the check of what may be null or left out."""
    return lambda found, place: None if found is None else of(found, place)


def each(of: Check) -> Check:
    """Return the check of a list."""

    def check(found: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(found, list):
            raise wrong(place, shown(found), "a list")
        return tuple(of(one, f"{place}[{n}]") for n, one in enumerate(found))

    return check


def printed(found: Any, place: str) -> tuple[str, ...]:
    """Read a list of printed forms; left out, there are none but the name."""
    forms: tuple[str, ...] = each(words)([] if found is None else found, place)
    return forms


def an_object(make: Callable[..., Any], fields: Mapping[str, Check]) -> Check:
    """Return the check of an object, whose values `make` takes by their names."""

    def check(found: Any, place: str) -> Any:
        if not isinstance(found, dict):
            raise wrong(place, shown(found), "an object")
        dot = "" if place.endswith(" ") else "."
        for name in found:
            if name not in fields and name != NOTE:
                known = f"one of {', '.join(fields)}"
                raise wrong(place, f"the key {shown(name)}", known)
        values = {n: of(found.get(n), f"{place}{dot}{n}") for n, of in fields.items()}
        return make(**values)

    return check
