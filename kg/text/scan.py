"""Read a text once, from left to right: every name in it, none inside another.

What is found is a row of items; what is said of them is read by the rules of
kg/extract from the same text with each item in it as one character.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple, cast

from kg.data import table
from kg.text import bylines, dates, short_names, times
from kg.text.agencies import Agency, agency_at
from kg.text.areas import Area, area_at
from kg.text.dates import Dated
from kg.text.groups import group_at
from kg.text.heads import is_inside_word
from kg.text.names import Name, name_at, repeated, royal_at, untitled_at
from kg.text.posts import Post, post_at
from kg.text.role_heads import LINK
from kg.text.times import Timed
from kg.text.titles import past_gap
from kg.text.triggers import Trigger, begins, triggers

Value = Name | Post | Agency | Area | Dated | Timed | str


TAGS = {  # what a trigger begins, and with which others it shares its reader
    "title": "title",
    "royal": "royal",
    "role": "post",
    "modifier": "post",
    "agency": "agency",
    "head": "agency",
    "group": "group",
    "area": "area",
}


class Item(NamedTuple):
    """A name in a text, with all that belongs to it, such as a person's title."""

    start: int
    end: int
    kind: str  # person, post, agency, province, district, …, date, time, group
    value: Value

    @property
    def person(self) -> Name:
        """Return what is said of a person."""
        return cast(Name, self.value)

    @property
    def post(self) -> Post:
        """Return what is said of a post."""
        return cast(Post, self.value)

    @property
    def agency(self) -> Agency:
        """Return what is said of an agency."""
        return cast(Agency, self.value)

    @property
    def area(self) -> Area:
        """Return what is said of an area."""
        return cast(Area, self.value)

    @property
    def dated(self) -> Dated:
        """Return what is said of a date."""
        return cast(Dated, self.value)

    @property
    def timed(self) -> Timed:
        """Return what is said of a time."""
        return cast(Timed, self.value)

    @property
    def words(self) -> str:
        """Return the words of a group."""
        return cast(str, self.value)


def scan(text: str, issued: date | None) -> list[Item]:
    """Return the names, dates and times of a text in the order of their places."""
    moments = [
        *(Item(d.start, d.end, "date", d) for d in dates.find(text, issued)),
        *(Item(t.start, t.end, "time", t) for t in times.find(text)),
        *(Item(n.start, n.end, "person", n) for n in bylines.find(text)),
    ]
    taken = {place for item in moments for place in range(item.start, item.end)}
    known = _families(text)
    return sorted(
        [*moments, *_names(text, known, taken)], key=lambda i: (i.start, -i.end)
    )


class Families(dict[str, str]):
    """The family name of each given name that a text gives one, and where it does."""

    whole: dict[int, Name]  # the names with a family, by their places


def _families(text: str) -> Families:
    counted: dict[str, Counter[str]] = {}
    whole: dict[int, Name] = {}
    for start, _, meant in triggers().find(text):
        for trigger in meant:
            name = name_at(text, start, {}) if trigger.tag == "title" else None
            if name and name.family:
                whole[start] = name
                counted.setdefault(name.given, Counter())[name.family] += 1
    families = Families(
        (given, found.most_common(1)[0][0]) for given, found in counted.items()
    )
    families.whole = whole
    return families


def _names(text: str, known: Families, taken: set[int]) -> Iterator[Item]:
    cursor = 0
    for start, item in _places(text, known):
        if start >= cursor and start not in taken:
            found = item or _read(text, start, known)
            while found:
                yield found
                cursor = found.end
                found = _beside(text, found, known)


def _places(text: str, known: Families) -> list[tuple[int, Item | None]]:
    """Return where to read, and what is known to stand there."""
    places: dict[int, Item | None] = {
        name.start: Item(name.start, name.end, "person", name)
        for name in short_names.find(text, known)
    }
    for start, _, meant in triggers().find(text):
        if meant or begins(text, start, "title"):
            places.setdefault(start)
    for start in _hidden(text):
        places.setdefault(start)
    return sorted(places.items(), key=lambda place: place[0])


def _hidden(text: str) -> Iterator[int]:
    """Yield where an agency begins in what only looks a word: จา-กอง-ค์การ."""
    for start, first, last, meant in triggers().across(text):
        found = begins(text, start, *AGENCIES) if meant else None
        if found is None:
            continue
        form = text[start : found[0]]
        whole = found[1].row.get("name", form) == form
        if whole and is_inside_word(text, first, last):
            yield start


AGENCIES = ("agency", "head")


def _beside(text: str, item: Item, known: Families) -> Item | None:
    """Read the name that a role or another name before it shows to be one."""
    name = None
    if isinstance(item.value, Name) and not item.value.of:
        name = repeated(text, item.value)
    elif isinstance(item.value, Post):
        at, whole = past_gap(text, item.end), not item.value.bare
        name = untitled_at(text, at, known, whole=whole)
    return name and Item(min(name.start, name.titled[0]), name.end, "person", name)


def _read(text: str, start: int, known: Families) -> Item | None:
    """Return the longest of what the words here begin.

    Where the longest word only looks like a title, as นายก in นายกอบชัย, a shorter one
    must be shown by a whole name.
    """
    best, hidden = None, False
    tried: set[str] = (
        set()
    )  # an agency is the same by whichever of its words it is read
    for _, meant in triggers().all_at(text, start):
        for trigger in meant:
            kind = TAGS.get(trigger.tag)
            if kind is None or kind in tried:
                continue
            tried.add(kind)
            item = _item(text, start, trigger, known)
            whole = item and (not hidden or _is_whole(item))
            if item and whole and (best is None or _rank(item) > _rank(best)):
                best = item
        hidden = hidden or not meant
    return best


def _rank(item: Item) -> tuple[int, bool]:
    return item.end, item.kind != "group"


def _is_whole(item: Item) -> bool:
    return isinstance(item.value, Name) and bool(item.value.family)


def _item(text: str, start: int, trigger: Trigger, known: Families) -> Item | None:
    tag = trigger.tag
    if tag in NAMED:
        name = None if _in_place(text, start) else _name(text, start, tag, known)
        return name and Item(start, name.end, "person", name)
    if tag in ("role", "modifier"):
        return _post(text, start, trigger, known)
    if tag == "group":
        group = group_at(text, start)
        return group and Item(start, group.end, "group", group.name)
    if tag == "area":
        area = area_at(text, start)
        return area and Item(start, area.end, area.kind, area)
    agency = agency_at(text, start)
    return agency and Item(start, agency.end, "agency", agency)


def _name(text: str, start: int, tag: str, known: Families) -> Name | None:
    """Return the name here; one that the families do not change is not read again."""
    name = known.whole.get(start)
    if name and tag == "title" and known[name.given] == name.family:
        return name
    return NAMED[tag](text, start, known)


def _in_place(text: str, start: int) -> bool:
    """Tell whether a building or a street is called by the name that begins here."""
    return text.endswith(_buildings(), max(0, start - LONGEST_PLACE), start)


@cache
def _buildings() -> tuple[str, ...]:
    return tuple(row["word"] for row in table("building_words"))


LONGEST_PLACE = 12


def _post(text: str, start: int, trigger: Trigger, known: Families) -> Item | None:
    if trigger.row.get("effect") == LINK:
        return None
    post = post_at(text, start, known)
    if post is None or (not post.alone and begins(text, start, "group")):
        return None
    return Item(start, post.end, "post", post)


NAMED: dict[str, Callable[[str, int, dict[str, str]], Name | None]] = {
    "title": name_at,
    "royal": lambda text, start, _: royal_at(text, start),
}
