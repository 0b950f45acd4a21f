"""A release as the extractors see it: its names in a row, and its shadow.

In the shadow each name is one character that tells its kind, so that a rule can say
"a person, then a post" in a few letters. What a rule matches there is carried back to
the release's own characters.
"""

import re
from bisect import bisect_left, bisect_right
from datetime import date
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from kg.data import rules, table
from kg.model import Mention, Release
from kg.text import dateline, wraps
from kg.text.agencies import ELISION, Agency
from kg.text.folding import fold
from kg.text.holding import held
from kg.text.namesakes import full_forms
from kg.text.offices import Seat, full_titles
from kg.text.posts import Post
from kg.text.scan import Item, scan

if TYPE_CHECKING:
    from kg.extract.called import Called
    from kg.extract.scene import Scene

KINDS = {  # one character of the private use area for each kind of name
    kind: chr(0xE000 + number)
    for number, kind in enumerate(
        (
            "person",
            "post",
            "agency",
            "province",
            "district",
            "subdistrict",
            "country",
            "date",
            "time",
            "group",
        )
    )
}
CLASSES = {
    **KINDS,
    "who": "[" + "".join(KINDS[k] for k in ("person", "post", "agency", "group")) + "]",
    "area": "["
    + "".join(KINDS[k] for k in ("province", "district", "subdistrict"))
    + "]",
    "any": f"[{chr(0xE000)}-{chr(0xE000 + len(KINDS) - 1)}]",
}
NEAR = 40  # characters between a district and its province
ENDS = [re.escape(row["form"]) for row in table("headers") if row["kind"] == "end"]
FOOT = 600  # characters of it, at most
FOOTER = re.compile(rf"\n\s*(?:{'|'.join(ENDS)})\s*:")  # the site's, after the story


def pattern(text: str) -> re.Pattern[str]:
    """Compile a rule's pattern, in which `{person}` and so on stand for names."""
    for name, letters in CLASSES.items():
        text = text.replace("{" + name + "}", letters)
    return re.compile(text)


WHO = ("person", "post", "agency", "group")


class Run(NamedTuple):
    """People and groups in one list: its part of the shadow, and their places."""

    start: int
    end: int
    places: tuple[int, ...]


@cache
def hold_rules() -> tuple[tuple[str, float, re.Pattern[str]], ...]:
    """Return the rules by which a person holds posts, the surest first."""
    return tuple(
        (r["name"], r["confidence"], pattern(r["pattern"])) for r in rules("holds")
    )


@cache
def list_rule() -> re.Pattern[str]:
    """Return the pattern of people and groups in one list."""
    return pattern(rules("lists")[0]["pattern"])


class Page:
    """A release with the names that stand in it."""

    def __init__(self, release: Release) -> None:
        """Fold the text, scan it and cast its shadow."""
        self.release = release
        self.folded = fold(release.text)
        self.body = self.folded.place(release.body)
        self.text = wraps.joined(self.folded.text, self.body)
        self.headline = self._headline()
        self.end = self._end()
        self.dateline = None if release.published else dateline.find(self.text)
        self.items = self._items()
        self.shadow, self._ends, self._marks = self._cast()
        self.places = list(self._marks)  # of the shadow at which items stand, in order
        self.mentions: dict[int, Mention] = {}
        self.scene: Scene | None = None
        self.called: Called | None = None
        self.venue: tuple[int, int] | None = None

    def _end(self) -> int:
        """Return where the site's footer begins; a table's own source is none."""
        found = [m.start() for m in FOOTER.finditer(self.text, self.body)]
        return (
            found[-1] if found and len(self.text) - found[-1] < FOOT else len(self.text)
        )

    def _headline(self) -> tuple[int, int]:
        title = fold(self.release.title).text
        start = max(self.text.find(title), 0)
        return start, start + len(title) if self.text.startswith(
            title
        ) or start else start

    def _items(self) -> list[Item]:
        """Return the items of headline and story; the site's header names nothing."""
        start, end = self.headline
        today = self.release.published
        if self.dateline:
            today = date.fromisoformat(self.dateline.value)
        told = self.text[: self.end]
        if end < self.body:  # nothing is looked for between them
            apart = "\n".ljust(self.body - end - 1)[: self.body - end - 1] + "\n"
            told = " " * start + told[start:end] + apart + told[self.body :]
        return [
            item
            for item in scan(told, today)
            if start <= item.start < end or self.body <= item.start
        ]

    def _cast(self) -> tuple[str, list[int], dict[int, Item]]:
        """Return the shadow, the text's offset past each of its items, and these.

        The offset of a letter of the shadow is that of the last item before it, and as
        many letters more as lie between them.
        """
        pieces: list[str] = []
        ends: list[int] = []
        marks: dict[int, Item] = {}
        last, size = 0, 0
        for item in self.items:
            if item.start < last:
                continue
            pieces += [self.text[last : item.start], KINDS[item.kind]]
            size += item.start - last + 1
            marks[size - 1] = item
            last = item.end
            ends.append(last)
        pieces.append(self.text[last:])
        return "".join(pieces), ends, marks

    @cached_property
    def held(self) -> list[tuple[int, int, str, float]]:
        """Return the places of each person and each post that is theirs, and why."""
        return held(self.shadow, self._marks, hold_rules())

    @cached_property
    def holders(self) -> dict[str, Item]:
        """Return who holds each post, by its title."""
        holders: dict[str, Item] = {}
        for person, post, *_ in self.held:
            holders.setdefault(self.title(self._marks[post]), self._marks[person])
        return holders

    @cached_property
    def _titles(self) -> dict[int, str]:
        said = {post: self._marks[person].person.full for person, post, *_ in self.held}
        full = {post: self.full_names.get(name, name) for post, name in said.items()}
        seats = [
            Seat(item.post, full.get(place, ""))
            for place, item in self._marks.items()
            if item.kind == "post"
        ]
        return full_titles(seats, self._agencies())

    def _agencies(self) -> list[tuple[int, Agency]]:
        """Return where agencies are named in full, in posts too."""
        found = []
        for item in self.items:
            value = item.value
            agency = value.agency if isinstance(value, Post) else value
            if isinstance(agency, Agency) and agency.rule != ELISION:
                found.append((item.start, agency))
        return found

    def title(self, item: Item) -> str:
        """Return the full title of a post, as far as the page gives it."""
        return self._titles.get(item.post.start, item.post.title)

    def runs(self, start: int, end: int) -> list[Run]:
        """Return the lists of people and groups in a part of the shadow."""
        own = {post for _, post, *_ in self.held}
        found = []
        for match in list_rule().finditer(self.shadow, start, end):
            places = tuple(p for p in self.between(*match.span(), *WHO) if p not in own)
            if places:
                found.append(Run(*match.span(), places))
        return found

    def line_end(self, place: int) -> int:
        """Return where the line of the shadow ends."""
        end = self.shadow.find("\n", place)
        return end if end >= 0 else len(self.shadow)

    @cached_property
    def full_names(self) -> dict[str, str]:
        """Return the full name for each form in which a name is said."""
        return full_forms(i.person for i in self.items if i.kind == "person")

    def area(self, item: Item) -> str:
        """Return an area with those that hold it, `|` between them."""
        if item.kind == "province":
            return item.area.name
        return f"{item.area.name}|{self.province_of(item)}"

    def province_of(self, item: Item) -> str:
        """Return the province named within a few words after an area."""
        for other in self.items:
            if other.kind == "province" and 0 <= other.start - item.end < NEAR:
                return other.area.name
        return ""

    def item(self, place: int) -> Item:
        """Return the item at a place of the shadow."""
        return self._marks[place]

    def at(self, offset: int) -> Item | None:
        """Return the item in which an offset of the text lies."""
        return self._marks.get(self.shade(offset))

    def between(self, start: int, end: int, *kinds: str) -> list[int]:
        """Return the places of the items of such kinds in a part of the shadow."""
        inside = self.places[
            bisect_left(self.places, start) : bisect_left(self.places, end)
        ]
        return [p for p in inside if not kinds or self._marks[p].kind in kinds]

    def shade(self, offset: int) -> int:
        """Return the place of the shadow for an offset of the text."""
        before = bisect_right(self._ends, offset)
        if before == len(self._ends):
            return offset - self._shift(before)
        return min(offset - self._shift(before), self.places[before])

    def offset(self, place: int) -> int:
        """Return the offset of the text for a place of the shadow."""
        return place + self._shift(bisect_left(self.places, place))

    def _shift(self, items: int) -> int:
        """Return how many letters of the text the shadow lacks after so many items."""
        return self._ends[items - 1] - self.places[items - 1] - 1 if items else 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the folded text that a part of the shadow stands for."""
        first = self.offset(start)
        last = self._marks[end - 1].end if end - 1 in self._marks else self.offset(end)
        return first, max(first, last)

    def mention(  # noqa: PLR0913, PLR0917 - a mention says so much
        self, start: int, end: int, kind: str, value: str, rule: str, confidence: float
    ) -> Mention:
        """Make a mention of a span of the folded text."""
        raw = self.folded.span(start, end)
        exact = self.release.text[slice(*raw)]
        return Mention(self.release.key, *raw, kind, exact, value, rule, confidence)
