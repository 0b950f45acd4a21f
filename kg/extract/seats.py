"""What one in a list is appointed to where only the whole list, or a word, says it."""

import re
from functools import cache

from kg.extract.aliases import aliases
from kg.extract.matters import Matter, Seat, compiled, marks
from kg.extract.wording import Words, is_beside, is_seat, trimmed
from kg.text.agencies import agency_at, expected_at


def seated(matter: Matter, place: int, start: int, end: int) -> Words | None:
    """Return what one is appointed to where no verb leads to it."""
    seat = matter.seat_for(place)
    own = trimmed(matter, start, end)
    if seat is None or (own and not seat.board and not is_beside(seat.words)):
        return own if own and matter.is_plain else None
    found = list(_seats("beside").finditer(matter.text, start, end))
    found = found or list(_seats("seat").finditer(matter.text, start, end))
    if found:
        own = trimmed(matter, found[-1].start(), end)
    if own and _is_field(own, seat):
        return own._replace(text=f"{_head(own.text, seat.role)} {own.text}")
    if found:
        return own
    return Words(seat.role, seat.span) if seat.role else None


def for_agency(matter: Matter, place: int, start: int, end: int) -> Words | None:
    """Return what one is appointed to for the agency that begins a table's row."""
    seat, of = matter.seat_for(place), matter.text[start:end]
    agency = expected_at(of, 0) or agency_at(of, 0)
    whole = agency.name if agency and agency.end == len(of) else ""
    name = aliases(matter.page).get(of, whole)
    if seat is None or not seat.role or not name:
        return None
    return Words(f"{seat.role}{name}", matter.span(start, end))


def _is_field(words: Words, seat: Seat) -> bool:
    """Tell whether words only add to the role that a whole list has."""
    field = words.text.lstrip("(").startswith(marks("field"))
    return field and bool(seat.role) and not seat.role.startswith(marks("field"))


def _head(words: str, role: str) -> str:
    """Return a role without the field in it that words tell more of.

    >>> _head("ผู้แทนเกษตรกรภาคใต้", "กรรมการผู้แทนเกษตรกร")
    'กรรมการ'
    """
    field = next((word for word in marks("field") if words.startswith(word)), "")
    return role[: role.find(field)] if field and field in role else role


@cache
def _seats(kind: str) -> re.Pattern[str]:
    return compiled(f"(?:(?<=[ )\\t])|^){{{kind}}}")


def on_board(matter: Matter, place: int, taken: Words) -> Words:
    """Name the board of a seat on it, as the matter does."""
    seats = (*marks("beside"), *marks("seat"))
    if not taken.text.startswith(seats) or is_seat(taken.text):
        return taken
    seat = matter.seat_for(place)
    if seat is None or not seat.board:
        return taken
    return taken._replace(text=f"{taken.text} {marks('link')[0]}{seat.board}")
