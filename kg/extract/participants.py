"""Who takes part in the event of a release, and as what."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.data import table
from kg.extract import named
from kg.extract.page import Page, Run
from kg.extract.scene import Scene, event_words
from kg.model import Fact, Mention
from kg.text.lexicon import Lexicon

CONFIDENT = 0.7
BEFORE = 40  # characters of the shadow between who and what is said of them
AFTER = 14
FAR = 170  # for the one who presides
INSIDE = 45  # characters of a list that no rule could read, before its next person
NAMED = 60  # characters between what is organised and the words that it is
PEOPLE = ("person", "post")
ONE = frozenset(("preside", "report", "speak"))  # roles that the nearest one has
SHARED = frozenset(("organize", "co_organize"))


class Cue(NamedTuple):
    """A word that says a role, in the shadow; its row says on which side who stands."""

    start: int
    end: int
    row: dict[str, str]


@cache
def _cues() -> Lexicon[dict[str, str]]:
    return Lexicon({row["cue"]: row for row in table("participation")})


@cache
def _strengths() -> dict[str, int]:
    return {r["notation"]: int(r["strength"]) for r in table("participation_roles")}


def facts(page: Page) -> Iterator[Fact]:
    """Yield the participants of the page's event, each in the strongest role stated."""
    scene = page.scene
    if scene is None:
        return
    best: dict[tuple[str, str], tuple[str, Mention]] = {}
    for place, role in (*_told(page, scene), *_organised(page, scene)):
        who = named.whom(page, page.item(place))
        key = who.kind, who.value
        if key not in best or _strengths()[best[key][0]] < _strengths()[role]:
            best[key] = role, who
    event = named.event(page)
    for role, who in best.values():
        rule = f"role-{role}"
        yield Fact(event, "tn:participant", who, rule, CONFIDENT, (("role", role),))


def _told(page: Page, scene: Scene) -> Iterator[tuple[int, str]]:
    """Yield who has which role in the part of the story that tells of the event."""
    cues = _found(page, *scene.part)
    runs = _joined(page, page.runs(*scene.part), cues)
    runs = [run for run in runs if not _inside(page, scene, run)]
    for cue in cues:
        role, side = cue.row["role"], cue.row["side"]
        if role and side in ("before", "both"):
            yield from _before(page, runs, cue, role)
        if role and side in ("after", "both"):
            yield from _after(page, runs, cue, role)


def _found(page: Page, start: int, end: int) -> list[Cue]:
    found = _cues().find(page.shadow[start:end])
    return [Cue(start + a, start + b, row) for a, b, row in found]


def _joined(page: Page, runs: list[Run], cues: list[Cue]) -> list[Run]:
    """Return the lists, joined where only a post that no rule could read parts them."""
    joined: list[Run] = runs[:1]
    for last, run in pairwise(runs):
        gap = page.shadow[last.end : run.start]
        apart = (
            len(gap) > INSIDE
            or "\n" in gap
            or page.item(run.places[0]).kind not in PEOPLE
        )
        if apart or any(last.end <= cue.start < run.start for cue in cues):
            joined.append(run)
        else:
            whole = joined[-1]
            joined[-1] = Run(whole.start, run.end, whole.places + run.places)
    return joined


def _inside(page: Page, scene: Scene, run: Run) -> bool:
    """Tell whether a list is a part of the event's own name, or of its venue."""
    start = page.item(run.places[0]).start
    named = page.called.spans[0] if page.called else (0, 0)
    return any(a <= start < b for a, b in (page.venue or (0, 0), named))


def _before(
    page: Page, runs: list[Run], cue: Cue, role: str
) -> Iterator[tuple[int, str]]:
    near = [run for run in runs if run.end <= cue.start]
    if role == "preside":
        near = [run for run in near if page.item(run.places[0]).kind in PEOPLE]
    if not near:
        return
    run, gap = near[-1], cue.start - near[-1].end
    if gap > (FAR if role == "preside" else BEFORE):
        return
    if role == "preside":
        yield run.places[0], role
        yield from ((place, "attend") for place in run.places[1:])
    elif role in ONE:
        yield run.places[-1], role
    else:
        yield from ((p, role) for p in run.places if _can(page, p, role))


def _after(
    page: Page, runs: list[Run], cue: Cue, role: str
) -> Iterator[tuple[int, str]]:
    run = next((run for run in runs if run.start >= cue.end), None)
    if run and run.start - cue.end <= AFTER:
        for place in run.places:
            people = page.item(place).kind in PEOPLE
            yield place, "attend" if people and role in SHARED else role


def _can(page: Page, place: int, role: str) -> bool:
    """Tell whether one may have a role: agencies seldom come themselves."""
    return role != "attend" or page.item(place).kind != "agency"


def _organised(page: Page, scene: Scene) -> Iterator[tuple[int, str]]:
    """Yield the agencies that are said anywhere to organise such an event."""
    start, end = page.shade(page.body), page.shade(page.end)
    runs = page.runs(start, end)
    for cue in _found(page, start, end):
        if cue.row["role"] not in SHARED or not _names(page, scene, cue):
            continue
        for run in runs:
            near = (
                cue.start - run.end
                if cue.row["side"] == "before"
                else run.start - cue.end
            )
            if 0 <= near <= AFTER:
                agencies = [p for p in run.places if page.item(p).kind == "agency"]
                yield from ((place, cue.row["role"]) for place in agencies)


def _names(page: Page, scene: Scene, cue: Cue) -> bool:
    """Tell whether the words at a cue name an event of the scene's type."""
    near = page.shadow[cue.start : cue.end + NAMED].split("\n")[0]
    return any(row["type"] == scene.type for *_, row in event_words().find(near))
