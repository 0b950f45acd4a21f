"""The entries of a matter: who leaves which post, and who takes up which, in words."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules
from kg.extract.matters import Matter, compiled, marks, rule
from kg.extract.seats import for_agency, on_board, seated
from kg.extract.wording import Words, bounded, is_beside, is_known, is_post, trimmed
from kg.text.posts import post_at
from kg.text.scan import Item

BEFORE = 40  # characters before a name that say why it stands there, as a rule
AFTER = 240  # characters after it
LISTED, TOLD = "list", "story"
EXTEND = "extend"
ACTING = "acting"
REST = re.compile(r"([ก-๎]{2,12})(?= )")  # of a family name that was cut short
FAMILY = re.compile(r" {1,3}([ก-๎]{3,})(?=\s|$)")


class Entry(NamedTuple):
    """One appointment: the person, the words for both posts, its day and its end."""

    person: Item
    left: Words | None
    taken: Words | None
    since: Item | None
    kind: str
    rule: str
    confidence: float
    told: bool  # by someone who only speaks of it
    family: str = ""


class Reading(NamedTuple):
    """A rule of kg/data/rules/appointments.toml."""

    name: str
    listed: bool
    told: bool
    before: re.Pattern[str]
    after: re.Pattern[str]
    kind: str
    confidence: float
    reach: int
    word: str  # without which it reads nothing

    @property
    def of(self) -> bool:
        """Tell whether what stands before the name says of which agency it is."""
        return "of" in self.before.groupindex


@cache
def _readings() -> tuple[Reading, ...]:
    return tuple(
        Reading(
            r["name"],
            r.get("place") == LISTED,
            r.get("place") == TOLD,
            compiled(r.get("before", "")),
            compiled(r["after"]),
            r.get("kind", ""),
            r["confidence"],
            r.get("reach", BEFORE),
            r.get("word", ""),
        )
        for r in rules("appointments")
    )


def entries(matter: Matter) -> Iterator[Entry]:
    """Yield the appointments of a matter in the order of its text.

    A list may name someone twice; the text around it repeats what it says.
    """
    if matter.is_of_nominees:
        return
    seen: set[str] = set()
    for place in matter.people:
        if matter.is_recital(place):
            continue
        family, start = _family(matter, place)
        if entry := _read(matter, place, start):
            name = entry.person.person.full
            if name not in seen or matter.is_listed(place):
                yield entry._replace(family=family)
            seen.add(name)


def _read(matter: Matter, place: int, start: int) -> Entry | None:
    """Read what is said of who is named at a place, from start on."""
    text, listed = matter.text, matter.is_listed(place)
    for reading in _readings():
        if reading.listed and not listed:
            continue
        if text.find(reading.word, start, start + AFTER) < 0:
            continue
        lead = reading.before.search(text, max(0, place - reading.reach), place)
        match = reading.after.match(text, start) if lead else None
        if lead and match:
            entry = _entry(matter, place, reading, (lead, match))
            if entry:
                return entry
    return None


def _family(matter: Matter, place: int) -> tuple[str, int]:
    """Return the family name that the scan left, and where what is said begins."""
    named = bool(matter.item(place).person.family)
    match = (REST if named else FAMILY).match(matter.text, place + 1)
    if match is None:
        return "", place + 1
    post = post_at(match[1], 0)
    follows = rule("no-family").match(matter.text, match.start(1))
    if follows or (post and (post.agency or not named)):
        return "", place + 1
    return match[1], match.end()


def _entry(
    matter: Matter,
    place: int,
    reading: Reading,
    matches: tuple[re.Match[str], re.Match[str]],
) -> Entry | None:
    lead, match = matches
    left, taken = _posts(matter, place, lead, match)
    kind = reading.kind or _kind(matter, match)
    acts = taken is not None and taken.text.startswith(marks(ACTING))
    if reading.kind == ACTING and not acts:
        return None
    if taken and acts:
        kind, taken = ACTING, _without_acting(taken)
    if reading.told and left and not is_post(left):
        return None
    if taken:
        whole = reading.listed or (matter.approver and not reading.told)
        taken = on_board(matter, place, taken if whole else bounded(taken))
    elif left is None or match.groupdict().keys() != {"left"}:
        return None
    if not _is_sure(matter, reading, taken, left):
        return None
    if kind or (taken and is_beside(taken.text)):
        left = None
    person, since = matter.item(place), _since(matter, match)
    sure = reading.confidence
    return Entry(person, left, taken, since, kind, reading.name, sure, reading.told)


def _is_sure(
    matter: Matter, reading: Reading, taken: Words | None, left: Words | None
) -> bool:
    """Tell whether the words are a post's, by how much else says that they are."""
    if matter.approver and reading.listed:
        return True
    if (matter.approver and not reading.told) or reading.listed or reading.of:
        return is_known(taken) or is_known(left)
    return is_post(taken or left)


def _posts(
    matter: Matter, place: int, lead: re.Match[str], match: re.Match[str]
) -> tuple[Words | None, Words | None]:
    """Return the words for the post that is left, and for that which is taken up."""
    if "of" in lead.groupdict():
        return None, for_agency(matter, place, *lead.span("of"))
    if "post" in lead.groupdict():
        return None, trimmed(matter, *lead.span("post")) if matter.is_kept else None
    said = match.groupdict()
    if "words" in said:
        return None, seated(matter, place, *match.span("words"))
    left = trimmed(matter, *match.span("left")) if said.get("left") else None
    return left, trimmed(matter, *match.span("taken")) if "taken" in said else None


def _without_acting(taken: Words) -> Words | None:
    """Return the post in which one acts."""
    word = next(word for word in marks(ACTING) if taken.text.startswith(word))
    post = taken.text.removeprefix(word).strip()
    return taken._replace(text=post) if post else None


def _kind(matter: Matter, match: re.Match[str]) -> str:
    line = matter.text[match.start() : _line_end(matter.text, match.end())]
    return EXTEND if any(word in line for word in marks(EXTEND)) else ""


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _since(matter: Matter, match: re.Match[str]) -> Item | None:
    """Return the day from which it holds: its own line's, or that of what follows.

    None where it waits, as for the royal command.
    """
    end = _line_end(matter.text, match.end())
    own = _days(matter, match.start(), end)
    if matter.waits(match.start(), end):
        return None
    while end < len(matter.text):
        start, end = end + 1, _line_end(matter.text, end + 1)
        days = _days(matter, start, end)
        people = any(start <= place < end for place in matter.people)
        if matter.waits(start, end):
            return None
        if days and not people:
            waits = matter.waits(end, _line_end(matter.text, end + 1))
            return None if waits else matter.item((own or days)[-1])
    days = own or _days(matter, 0, matter.first)
    if not own and matter.waits(0, matter.first):
        return None
    return matter.item(days[-1]) if days else None


def _days(matter: Matter, start: int, end: int) -> list[int]:
    return [place for place in matter.since if start <= place < end]
