"""The face of a card: the lines that a person reads on a terminal."""

from collections.abc import Iterator
from itertools import islice

from kg.query import Row
from kg.query.cards import Card, Line, Source
from kg.query.tables import shortened

HEADINGS = {
    "posts": "Posts",
    "appointments": "Appointments",
    "events": "Events",
    "participants": "Who took part",
    "statements": "Statements",
    "together": "Appears with (events in common)",
    "releases": "Releases",
}
WIDE = 160  # columns of a line that goes to no terminal
SOURCES = 2  # shown under a line; --json has them all


def face(card: Card, limit: int, columns: int | None = None) -> Iterator[str]:
    """Yield the lines of a card, at most `limit` in a section (0: all)."""
    for line in _face(card, limit):
        yield shortened(line, columns or WIDE)


def _face(card: Card, limit: int) -> Iterator[str]:
    yield f"{card.thing.label}  ({card.thing.id})"
    for word, texts in card.properties.items():
        yield f"  {word}: {', '.join(map(_moment, texts))}"
    yield from _cited(card.sources, "  ")
    for section, lines in card.sections.items():
        yield ""
        yield f"{_heading(section, card)} · {len(lines)}"
        for line in islice(lines, limit or None):
            yield from _section(section, line, card)
        if limit and len(lines) > limit:
            yield f"  … {len(lines) - limit} more (--limit 0 shows all)"


def _heading(section: str, card: Card) -> str:
    if section == "posts" and card.thing.kind != "person":
        return "Holders"
    return HEADINGS[section]


def _section(section: str, line: Line, card: Card) -> Iterator[str]:
    if section == "releases":
        yield f"  {_cited_as(line.sources[0])}"
        return
    yield f"  {SAYS[section](line.said, card)}"
    yield from _cited(line.sources, "      ")


def _cited(sources: tuple[Source, ...], indent: str) -> Iterator[str]:
    for source in sources[:SOURCES]:
        yield f"{indent}{_cited_as(source)}"
    if len(sources) > SOURCES:
        yield f"{indent}and {len(sources) - SOURCES} more"


def _cited_as(source: Source) -> str:
    words = shortened(" ".join(source.exact.split()), 60)
    where = f"{source.id}:{source.start}-{source.end}"
    return " ".join(filter(None, [source.issued, where, f"“{words}”", source.title]))


def _tenure(said: Row, card: Card) -> str:
    who = "" if card.thing.id == said["person"] else said["personName"]
    post = "" if card.thing.id == said["post"] else said["postName"]
    begins, ends = said.get("begins", ""), said.get("ends", "")
    term = f"{begins} to {ends}" if begins or ends else ""
    seen = _span(said.get("first", ""), said.get("last", ""))
    return _joined(term or seen, said.get("status", ""), who, post)


def _appointment(said: Row, _: Card) -> str:
    day = said.get("effective") or said.get("decided", "")
    moved = " → ".join(filter(None, [said.get("fromName"), said.get("toName")]))
    return _joined(day, said["personName"], moved)


def _event(said: Row, _: Card) -> str:
    day = _span(_moment(said.get("start", "")), _moment(said.get("end", "")))
    where = ", ".join(filter(None, [said.get("venue"), said.get("province")]))
    return _joined(day, said.get("role", ""), said.get("type", ""), said["name"], where)


def _participant(said: Row, _: Card) -> str:
    return _joined(said["role"], said["name"])


def _statement(said: Row, _: Card) -> str:
    text = " ".join(said["text"].split())
    return _joined(said.get("issued", ""), f"“{shortened(text, 120)}”")


def _companion(said: Row, _: Card) -> str:
    return _joined(said["events"], said["name"])


def _span(first: str, last: str) -> str:
    return first if not last or first == last else f"{first} to {last}"


def _moment(text: str) -> str:
    """Leave out of a time what all times of a graph share: seconds and the zone."""
    day, at, time = text.partition("T")
    return f"{day} {time[:5]}" if at and time[5:] == ":00+07:00" else text


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


SAYS = {
    "posts": _tenure,
    "appointments": _appointment,
    "events": _event,
    "participants": _participant,
    "statements": _statement,
    "together": _companion,
}
