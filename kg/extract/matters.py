"""The matters of a release that appoint people, and what each says of all it lists.

The published resolutions of the cabinet are a row of numbered matters; another release
is one matter. In the text of a matter each person and each date is one character.
"""

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import NamedTuple

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import KINDS, Page, pattern
from kg.model import Mention
from kg.text.agencies import Agency, agency_at
from kg.text.postings import is_whole
from kg.text.posts import Post
from kg.text.scan import Item

CAST = ("person", "date")
MINISTRY = "ministry"
BRACKET = re.compile(r"[(\[][^()\[\]\n]{0,80}\n[^()\[\]\n]{0,80}[)\]]")
GAPS = re.compile(r"\s{4,}")
LONE = re.compile(r"(?<!\s)\s{1,3}(?!\s)")
LINE = 200  # characters before a name that show it to stand in a list
OPENING = 600  # characters of a story that tell of which meeting it is
DAY = 10  # characters of a date that has a day


def within(page: Page, start: int, end: int, *kinds: str) -> list[Item]:
    """Return the items of such kinds in a part of the folded text."""
    places = page.between(page.shade(start), page.shade(end), *kinds)
    return [page.item(place) for place in places]


@cache
def marks(kind: str) -> tuple[str, ...]:
    """Return the words of one kind, the longest first."""
    words = (r["word"] for r in table("appointment_words") if r["mark"] == kind)
    return tuple(sorted(words, key=lambda word: (-len(word), word)))


@cache
def compiled(text: str) -> re.Pattern[str]:
    """Compile a pattern in which the words of a kind stand for `{kind}`.

    They do not count behind a word that denies them, of the kind `unkind`.
    """
    for name, words in (("{stop}", STOP), ("{words}", WORDS), ("{taking}", TAKING)):
        text = text.replace(name, words)
    for kind in sorted({row["mark"] for row in table("appointment_words")}):
        if f"{{{kind}}}" in text:
            words = "|".join(map(re.escape, marks(kind)))
            denied = "".join(f"(?<!{word})" for word in marks(f"un{kind}"))
            text = text.replace(f"{{{kind}}}", f"{denied}(?:{words})")
    return pattern(text)


WORDS = r"(?:(?!{end})[^{person}\n]){0,300}"
TAKING = r"(?:{lead} ?)*{to}"
STOP = r"(?=[ \t]*(?:{end}|[ \t](?:{pause})|{person}|{date}|\n|;|$))"


@cache
def rule(name: str) -> re.Pattern[str]:
    """Return the pattern by which a matter says one thing."""
    return compiled(next(r["pattern"] for r in rules("matters") if r["name"] == name))


def one_line(words: str) -> str:
    """Return words on one line, a wide gap in them as two spaces.

    A justified line leaves such a gap, often amid a word.
    """
    return GAPS.sub("  ", LONE.sub(" ", words)).strip()


@cache
def _ministry() -> str:
    """Return the word with which the name of a ministry begins."""
    rows = table("agency_heads")
    return next(row["head"] for row in rows if row["kind"] == MINISTRY)


class Seat(NamedTuple):
    """What a matter appoints to: the words for it, and where they stand."""

    words: str
    role: str  # empty where the list itself says who is what
    board: str
    span: tuple[int, int]


class Matter:
    """One matter: its text, each person and date in it one character."""

    def __init__(self, page: Page, start: int, end: int) -> None:
        """Cast the text from start to end."""
        self.page = page
        self.start, self.end = start, end
        self._items: dict[int, Item] = {}
        self._starts: list[int] = []
        self.text = self._cast()

    def _cast(self) -> str:
        pieces: list[str] = []
        last, size = self.start, 0
        for item in within(self.page, self.start, self.end, *CAST):
            if item.start < last:
                continue
            pieces += [self.page.text[last : item.start], KINDS[item.kind]]
            self._starts.extend(range(last, item.start + 1))
            size += item.start - last + 1
            self._items[size - 1] = item
            last = item.end
        pieces.append(self.page.text[last : self.end])
        self._starts.extend(range(last, self.end + 1))
        whole = BRACKET.sub(_on_one_line, "".join(pieces))
        return rule("goes-on").sub(" ", whole)

    def item(self, place: int) -> Item:
        """Return the person or date at a place."""
        return self._items[place]

    @cached_property
    def people(self) -> list[int]:
        """Return the places of people, in order."""
        return [p for p, item in self._items.items() if item.kind == "person"]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the folded text that a part of the matter stands for."""
        last = self._items.get(end - 1)
        return self._starts[start], last.end if last else self._starts[end]

    @cached_property
    def first(self) -> int:
        """Return where the list begins, or where the first person is named."""
        for place in self.people:
            if self.is_listed(place):
                return place
        return self.people[0]

    def is_listed(self, place: int) -> bool:
        """Tell whether who is named at a place stands in a list."""
        return place in self._listed

    @cached_property
    def _listed(self) -> frozenset[int]:
        """Return the places of those who stand in lists, below words of appointing."""
        gate = rule("gate").search(self.text)
        return frozenset(
            place
            for place in self.people
            if gate
            and gate.start() < place
            and rule("listed").search(self.text, max(0, place - LINE), place)
        )

    @cached_property
    def is_of_nominees(self) -> bool:
        """Tell whether those named only stand for selection."""
        return rule("nominated").search(self.text) is not None

    @cached_property
    def opening(self) -> tuple[int, int]:
        """Return the part of the page's shadow before the list, the heading too."""
        shade = self.page.shade
        return shade(self.start), shade(self.span(self.first, self.first)[0])

    @cached_property
    def is_kept(self) -> bool:
        """Tell whether the matter is of posts that are kept on."""
        return rule("kept").search(self.text, 0, self.people[0]) is not None

    @cached_property
    def proposer(self) -> Mention | None:
        """Return who proposes it."""
        return self._who("proposed")

    @cached_property
    def approver(self) -> Mention | None:
        """Return who approves of it."""
        return self._who("approved")

    def _who(self, name: str) -> Mention | None:
        start, end = self.page.shade(self.start), self.page.shade(self.end)
        match = rule(name).search(self.page.shadow, start, end)
        return (
            named.mention(self.page, self.page.item(match.start("who")))
            if match
            else None
        )

    @cached_property
    def ministry(self) -> str:
        """Return the ministry to which those listed belong, else the first named."""
        match = rule("belonging").search(self.text, 0, self.first)
        if match and (agency := agency_at(self.text, match.start("who"))):
            return agency.name
        for item in within(self.page, self.start, self.span(self.first, self.first)[0]):
            value = item.value.agency if isinstance(item.value, Post) else item.value
            if isinstance(value, Agency) and value.name.startswith(_ministry()):
                return value.name
        return ""

    @cached_property
    def since(self) -> list[int]:
        """Return the places of the days from which something holds."""
        return [m.start("day") for m in rule("since").finditer(self.text)]

    @cached_property
    def is_resolved(self) -> bool:
        """Tell whether it holds from the day of the meeting."""
        return rule("resolved").search(self.text) is not None

    def is_recital(self, place: int) -> bool:
        """Tell whether what was decided before is told of at a place."""
        line = self.text.rfind("\n", 0, place) + 1
        return rule("recital").search(self.text[line:place]) is not None

    def waits(self, start: int, end: int) -> bool:
        """Tell whether a part says that the day is yet to come."""
        return rule("waits").search(self.text, start, end) is not None

    @cached_property
    def is_plain(self) -> bool:
        """Tell whether a list is of people and the posts that they take up or keep."""
        return rule("plain").search(self.text, 0, self.first) is not None

    @cached_property
    def seat(self) -> Seat | None:
        """Return what the matter as a whole appoints to, by its text or heading."""
        body = self.text.find("\n") + 1
        for start, end in ((body, self.first), (0, body)):
            for match in rule("seat").finditer(self.text, start, end):
                if seat := self.seat_at(*match.span("seat")):
                    return seat
        return None

    def seat_at(self, start: int, end: int) -> Seat | None:
        """Read what certain words appoint to."""
        words = self.text[start:end]
        for word in marks("to"):
            if word in words:
                start += words.rindex(word) + len(word)
                words = self.text[start:end]
        words = one_line(words)
        board = rule("board").search(words)
        roles = words[: board.start()] if board else words
        bare = rule("only-leads").sub("", roles)
        beside = words.startswith(marks("beside"))
        if not (board or beside or (is_whole(bare) and bare not in marks("bare"))):
            return None
        roles = roles if beside else bare
        role = "" if rule("several").search(roles) else roles.strip()
        return Seat(words, role, board["board"] if board else "", self.span(start, end))

    def seat_for(self, place: int) -> Seat | None:
        """Return what one in the list is appointed to, by the heading above."""
        found = None
        for match in rule("seat-heading").finditer(self.text, 0, place):
            found = self.seat_at(*match.span("seat")) or found
        if found and not found.board and self.seat:
            found = found._replace(board=self.seat.board)
        return found or self.seat


def matters(page: Page) -> Iterator[Matter]:
    """Yield the matters of a page that may appoint people."""
    gate = marks("gate")
    if not any(word in page.text for word in gate):
        return
    headings = rule("heading").finditer(page.text, page.body, page.end)
    starts = [page.body, *(match.start() for match in headings)]
    for start, end in zip(starts, [*starts[1:], page.end], strict=True):
        said = any(page.text.find(word, start, end) >= 0 for word in gate)
        if said and within(page, start, end, "person"):
            yield Matter(page, start, end)


def _on_one_line(match: re.Match[str]) -> str:
    return match[0].replace("\n", " ")


def day_of(page: Page, matter: Matter) -> Mention | None:
    """Return the day of the meeting, by the headline, the matter or the beginning.

    Else it is the day on which an order is signed, below.
    """
    opening = page.span(*matter.opening)
    for start, end in (page.headline, opening, (page.body, page.body + OPENING)):
        for day in within(page, start, end, "date"):
            before = page.text[max(start, day.start - 60) : day.start] + KINDS["date"]
            if len(day.dated.value) == DAY and rule("meeting").search(before):
                return named.mention(page, day)
    signed = [m.start("day") for m in rule("signed").finditer(matter.text)]
    return named.mention(page, matter.item(signed[-1])) if signed else None
