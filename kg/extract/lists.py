"""The lists of those who may take part, as the words before and after them bound them.

A list goes from the words that open it (โดยมี…) to those that say what all in it do
(…เข้าร่วม), also over posts and guests that no rule could read.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kg.extract.cues import AFTER, BESIDE, Cue, rule
from kg.extract.page import Page, Run
from kg.extract.scene import Scene, event_words

FAR = 170  # characters before one that may say that he or she is but honoured
INSIDE = 45  # characters of a list that no rule could read, before its next person
LONGEST = 2500  # characters of the shadow from what opens a list to what closes it
PEOPLE = ("person", "post")
ATTEND = "attend"
HOST = "host"


class Bracket(NamedTuple):
    """A list by its bounds: where the word that opens it begins and the closing one."""

    start: int
    end: int


class Lists(NamedTuple):
    """The lists of a part of a page, and what bounds some."""

    runs: list[Run]
    brackets: list[Bracket]

    def reaches(self, run: Run, place: int) -> bool:
        """Tell whether a list goes on to the words at a place that close it."""
        return any(
            end == place and start <= run.end + AFTER and run.end < end
            for start, end in self.brackets
        )


def lists(page: Page, scene: Scene, part: tuple[int, int], cues: list[Cue]) -> Lists:
    """Return the lists of a part of a page, joined where posts only part them."""
    runs: list[Run] = []
    for run in page.runs(*part):
        places = tuple(p for p in run.places if _counts(page, scene, p))
        if places:
            runs.append(Run(places[0], places[-1] + 1, places))
    brackets = _brackets(page, cues)
    joined: list[Run] = runs[:1]
    for last, run in pairwise(runs):
        whole = joined[-1]
        if rule("headed").fullmatch(page.shadow[last.end : run.start]):
            joined[-1] = Run(whole.start, run.end, run.places + whole.places)
        elif _of_post(page, last, run, cues):
            joined[-1] = Run(whole.start, run.end, whole.places)
        elif any(
            run.end <= bracket.end and _opens(page, bracket, last, cues)
            for bracket in brackets
        ) or not _apart(page, last, run, cues):
            joined[-1] = Run(whole.start, run.end, whole.places + run.places)
        else:
            joined.append(run)
    return Lists(joined, brackets)


def _brackets(page: Page, cues: list[Cue]) -> list[Bracket]:
    found = []
    start = None
    for cue in cues:
        if not cue.row["role"]:
            continue
        if cue.row["side"] != "after":
            if start is not None and _whole(page, start, cue.start):
                found.append(Bracket(start, cue.start))
            start = None
        elif cue.row["role"] != ATTEND:
            start = None
        elif rule("restarts").match(page.shadow, cue.start) or (
            start is None and rule("opens").match(page.shadow, cue.start)
        ):
            start = cue.start
    return found


def _whole(page: Page, start: int, end: int) -> bool:
    """Tell whether what lies between two words is one list, and no sentence."""
    between = page.shadow[start:end]
    return not (
        len(between) > LONGEST or "\n" in between or rule("told").search(between)
    )


def _opens(page: Page, bracket: Bracket, last: Run, cues: list[Cue]) -> bool:
    """Tell whether a list is in a bracket, or of the one with whom those in it came."""
    start = bracket.start
    if start <= last.start:
        return True
    return (
        last.end <= start <= last.end + INSIDE
        and page.item(last.places[-1]).kind != "agency"
        and not rule("restarts").match(page.shadow, start)
        and not _between(page, last.end, start, cues)
    )


def _of_post(page: Page, last: Run, run: Run, cues: list[Cue]) -> bool:
    """Tell whether agencies are but where the one before them is, by a post unread."""
    kinds = {page.item(place).kind for place in run.places}
    gap = page.shadow[last.end : run.start]
    return (
        kinds == {"agency"}
        and page.item(last.places[-1]).kind == "person"
        and not rule("more").match(gap)
        and not _parted(page, last, run, cues)
    )


def _apart(page: Page, last: Run, run: Run, cues: list[Cue]) -> bool:
    return (
        page.item(run.places[0]).kind not in PEOPLE
        or page.item(last.places[-1]).kind not in PEOPLE
        or _parted(page, last, run, cues)
    )


def _parted(page: Page, last: Run, run: Run, cues: list[Cue]) -> bool:
    """Tell whether more lies between two lists than a post that no rule could read."""
    gap = page.shadow[last.end : run.start]
    return (
        len(gap) > INSIDE
        or any(row["type"] for *_, row in event_words().find(gap))
        or _between(page, last.end, run.start, cues)
    )


def _between(page: Page, start: int, end: int, cues: list[Cue]) -> bool:
    """Tell whether something is said or done between two places."""
    gap = page.shadow[start:end]
    return bool(
        "\n" in gap
        or rule("told").search(gap)
        or any(start <= cue.start < end and cue.row["role"] for cue in cues)
    )


def _counts(page: Page, scene: Scene, place: int) -> bool:
    """Tell whether one is none of the venue, the event's name or a bracket."""
    item = page.item(place)
    spans = [page.venue] if page.venue else []
    if page.called and item.kind != "person":
        spans.append(page.called.spans[0])
    if item.kind == "agency" and _stands_for(page, place):
        return False
    if any(start <= item.start < end for start, end in spans):
        return item.kind == "person"
    if item.kind == "person":
        start = max(0, place - FAR)
        return not rule("honoured").search(page.shadow, start, place)
    return page.shadow[place - 1] != "("


def _stands_for(page: Page, place: int) -> bool:
    """Tell whether someone beside an agency acts for it, or has a post there."""
    start = max(0, place - BESIDE)
    return bool(
        rule("of-another").match(page.shadow, place)
        or rule("stands-for").search(page.shadow, start, place)
    )


def can(page: Page, places: tuple[int, ...], role: str) -> Iterator[tuple[int, str]]:
    """Yield who may have a role: agencies beside people only by those they send."""
    kinds = [page.item(place).kind for place in places]
    alone = role != ATTEND and not any(kind in PEOPLE for kind in kinds)
    sent = False
    for place, kind in zip(places, kinds, strict=True):
        start = max(0, place - BESIDE)
        sent = kind == "agency" and (
            sent or bool(rule("listed").search(page.shadow, start, place))
        )
        if kind != "agency" or sent or alone:
            yield place, role


def listed_elsewhere(
    page: Page, scene: Scene, cues: list[Cue]
) -> Iterator[tuple[int, str]]:
    """Yield those whom another paragraph that names such an event lists as there."""
    closing = {cue.start: cue.row["role"] for cue in cues}
    first, last = scene.part
    for start, end in _brackets(page, cues):
        role = closing[end]
        if role not in (ATTEND, HOST) or first <= start < last:
            continue
        line = page.shadow.rfind("\n", 0, start) + 1
        words = event_words().find(page.shadow[line:start])
        if any(row["type"] == scene.type for *_, row in words):
            for run in lists(page, scene, (line, end), cues).runs:
                if start < run.end:
                    yield from can(page, run.places, role)
