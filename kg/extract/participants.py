"""Who takes part in the event of a release, and as what."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import Page, Run, pattern
from kg.extract.scene import Scene, event_words
from kg.model import Fact, Mention
from kg.text.areas import full_name
from kg.text.lexicon import Lexicon
from kg.text.scan import Item

CONFIDENT = 0.7
BEFORE = 40  # characters of the shadow between who and what is said of them
AFTER = 14
FAR = 170  # for the one who presides, or is the subject of the sentence
INSIDE = 45  # characters of a list that no rule could read, before its next person
SPOKEN = 80  # characters between the speakers and who they are
NAMED = 60  # characters between what is organised and the words that it is
BESIDE = 24
CLOSE = 6
PEOPLE = ("person", "post")
OFFICIALS = ("person", "post", "group")
NEEDS = {"people": OFFICIALS, "named": PEOPLE}
HOST = "host"
VISIT = "visit"
ATTEND = "attend"
SPEAK = "speak"
LEADS = frozenset(("preside", "give"))  # the first of a list does it
ONE = frozenset(("report", SPEAK))  # the nearest one does it
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


@cache
def _subjects() -> dict[str, str]:
    return {row["type"]: row["role"] for row in table("event_subjects")}


@cache
def _rule(name: str) -> re.Pattern[str]:
    found = rules("participants")
    return pattern(next(rule["pattern"] for rule in found if rule["name"] == name))


def facts(page: Page) -> Iterator[Fact]:
    """Yield the participants of the page's event, each in the strongest role stated."""
    scene = page.scene
    if scene is None:
        return
    best: dict[tuple[str, str], tuple[str, Mention]] = {}
    told = ((named.whom(page, page.item(p)), role) for p, role in _told(page, scene))
    for who, role in (*told, *_organised(page, scene)):
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
    runs = _lists(page, scene, cues)
    for cue in cues:
        role, side = _role(page, scene, cue), cue.row["side"]
        if role and side in ("before", "both"):
            yield from _before(page, runs, cue.start, role)
        if role and side in ("after", "both"):
            yield from _after(page, runs, cue, role)
    yield from _acting(page, scene, runs, cues)


def _role(page: Page, scene: Scene, cue: Cue) -> str:
    """Return the role that a cue says, as the words before it leave it."""
    role, start = cue.row["role"], max(0, cue.start - BESIDE)
    if _rule("who").search(page.shadow, start, cue.start):
        return ""
    if role == ATTEND and cue.row["side"] == "after":
        at = page.offset(cue.start)
        spoke = _rule("speakers").search(page.text, max(0, at - SPOKEN), at)
        return SPEAK if spoke else role
    if role in LEADS | ONE and cue.row["side"] == "before":
        own = cue.start <= page.shade(scene.start) <= cue.end
        if not own and _rule("nominal").search(page.shadow, start, cue.start):
            return ""
        if _rule("joined").search(page.shadow, start, cue.start):
            return ATTEND
    return role


def _found(page: Page, start: int, end: int) -> list[Cue]:
    found = _cues().find(page.shadow[start:end])
    return [Cue(start + a, start + b, row) for a, b, row in found]


def _lists(page: Page, scene: Scene, cues: list[Cue]) -> list[Run]:
    """Return the lists of those who may take part, joined where a post parts them."""
    found: list[Run] = []
    for run in page.runs(*scene.part):
        places = tuple(p for p in run.places if _counts(page, scene, p))
        if places:
            found.append(Run(places[0], places[-1] + 1, places))
    joined: list[Run] = found[:1]
    for last, run in pairwise(found):
        gap = page.shadow[last.end : run.start]
        if _apart(page, last, run, gap) or any(
            last.end <= cue.start < run.start and cue.row["role"] for cue in cues
        ):
            joined.append(run)
        else:
            whole = joined[-1]
            joined[-1] = Run(whole.start, run.end, whole.places + run.places)
    return joined


def _apart(page: Page, last: Run, run: Run, gap: str) -> bool:
    return bool(
        len(gap) > INSIDE
        or "\n" in gap
        or page.item(run.places[0]).kind not in PEOPLE
        or page.item(last.places[-1]).kind not in PEOPLE
        or _rule("told").search(gap)
        or any(row["type"] for *_, row in event_words().find(gap))
    )


def _counts(page: Page, scene: Scene, place: int) -> bool:
    """Tell whether one is none of the venue, the event's name or a bracket."""
    item = page.item(place)
    spans = [page.venue] if page.venue else []
    if page.called and item.kind != "person":
        spans.append(page.called.spans[0])
    if any(start <= item.start < end for start, end in spans):
        return item.kind == "person"
    start = max(0, place - FAR)
    if item.kind == "person":
        return not _rule("honoured").search(page.shadow, start, place)
    return page.shadow[place - 1] != "("


def _before(
    page: Page, runs: list[Run], start: int, role: str
) -> Iterator[tuple[int, str]]:
    """Yield those in the list before a place, and the roles that they have."""
    near = [run for run in runs if run.end <= start]
    if role in LEADS:
        people = [r for r in near if page.item(r.places[0]).kind in PEOPLE]
        near = people or [r for r in near if page.item(r.places[0]).kind in OFFICIALS]
    while near and role in LEADS and _is_led(page, near):
        yield from ((place, ATTEND) for place in near.pop().places)
    if not near:
        return
    run, gap = near[-1], start - near[-1].end
    if gap > (FAR if role in LEADS else BEFORE) or _entrusts(page, run):
        return
    if role in LEADS:
        yield run.places[0], role
        yield from _can(page, run.places[1:], ATTEND)
    elif role in ONE:
        yield run.places[-1], role
    elif role in SHARED:
        yield from _sharing(page, run, gap, role)
    else:
        yield from _can(page, run.places, role)


def _sharing(page: Page, run: Run, gap: int, role: str) -> Iterator[tuple[int, str]]:
    """Yield those who organise: agencies, and others only right before the word."""
    if _rule("with").search(page.shadow, 0, run.start):
        role = "co_organize"
    for place in run.places:
        if page.item(place).kind == "agency" or gap <= CLOSE:
            yield place, role


def _is_led(page: Page, runs: list[Run]) -> bool:
    """Tell whether the last of the lists is those whom the one before leads."""
    start = runs[-1].start
    return len(runs) > 1 and bool(
        _rule("led").search(page.shadow, max(0, start - BESIDE), start)
    )


def _entrusts(page: Page, run: Run) -> bool:
    return bool(_rule("entrusted").match(page.shadow[run.end : run.end + BESIDE]))


def _after(
    page: Page, runs: list[Run], cue: Cue, role: str
) -> Iterator[tuple[int, str]]:
    needs = cue.row["needs"]
    run = next((run for run in runs if run.start >= cue.end), None)
    if run is None or run.start - cue.end > (CLOSE if needs else AFTER):
        return
    first = page.item(run.places[0]).kind
    if needs and first not in NEEDS[needs]:
        return
    for place in run.places:
        people = page.item(place).kind in PEOPLE
        yield place, ATTEND if people and role in SHARED else role


def _can(page: Page, places: tuple[int, ...], role: str) -> Iterator[tuple[int, str]]:
    """Yield who may have a role: agencies seldom come, but those they send do."""
    sent = False
    for place in places:
        agency = page.item(place).kind == "agency"
        start = max(0, place - BESIDE)
        sent = sent or bool(_rule("represented").search(page.shadow, start, place))
        if role != ATTEND or not agency or sent:
            yield place, role


def _acting(
    page: Page, scene: Scene, runs: list[Run], cues: list[Cue]
) -> Iterator[tuple[int, str]]:
    """Yield the subject of the event's own sentence, where no other word says a role."""
    start, end = page.shade(scene.start), page.shade(scene.end)
    near = [r for r in runs if r.end <= start]
    near = [r for r in near if page.item(r.places[0]).kind in OFFICIALS]
    if not near or "\n" in page.shadow[near[-1].end : start]:
        return
    last = near[-1].end
    said = any(
        c.row["role"] and c.row["side"] != "after" and last <= c.start < end
        for c in cues
    )
    told = any(
        _rule(rule).search(page.shadow, last, start) for rule in ("told", "afterwards")
    )
    if not said and not told:
        role = _subjects().get(scene.type, ATTEND)
        if role not in LEADS:
            yield near[-1].places[0], role
            yield from _can(page, near[-1].places[1:], ATTEND)
        else:
            yield from _before(page, near, start, role)
    let = max(0, near[-1].start - BESIDE)
    if scene.type == VISIT and _rule("lets").search(page.shadow, let, near[-1].start):
        yield from ((run.places[0], "receive") for run in near[-2:-1])
    if any(c.row["role"] == HOST and c.start <= start <= c.end for c in cues):
        guests = next((r for r in runs if 0 <= r.start - end <= AFTER), None)
        yield from (
            ((place, ATTEND) for place in guests.places if guests) if guests else ()
        )


def _organised(page: Page, scene: Scene) -> Iterator[tuple[Mention, str]]:
    """Yield the agencies that are said anywhere to organise such an event."""
    for span in (page.headline, (page.body, page.end)):
        start, end = map(page.shade, span)
        runs = page.runs(start, end)
        for cue in _found(page, start, end):
            if cue.row["role"] in SHARED and _names(page, scene, cue.start):
                for run in runs:
                    for place, role in _organisers(page, run, cue):
                        yield named.mention(page, page.item(place)), role
        for match in _rule("organised").finditer(page.shadow, start, end):
            if _names(page, scene, match.start("held")):
                item = page.item(match.start("who"))
                if not _rule("beside").search(page.shadow[: match.start("who")]):
                    yield _agency(page, item), "organize"


def _agency(page: Page, item: Item) -> Mention:
    """Return the mention of an agency, also of a province that acts as one."""
    if item.kind == "agency":
        return named.mention(page, item)
    name = full_name(item.value)
    return page.mention(item.start, item.end, "agency", name, "organiser", CONFIDENT)


def _organisers(page: Page, run: Run, cue: Cue) -> Iterator[tuple[int, str]]:
    before, role = cue.row["side"] == "before", cue.row["role"]
    near = cue.start - run.end if before else run.start - cue.end
    if 0 <= near <= AFTER:
        if before and _rule("with").search(page.shadow, 0, run.start):
            role = "co_organize"
        for place in run.places:
            start = max(0, place - BESIDE)
            beside = _rule("beside").search(page.shadow, start, place)
            if page.item(place).kind == "agency" and (
                not beside or role == "co_organize"
            ):
                yield place, role


def _names(page: Page, scene: Scene, place: int) -> bool:
    """Tell whether the words at a place name an event of the scene's type."""
    near = page.shadow[place : place + NAMED].split("\n")[0]
    return any(row["type"] == scene.type for *_, row in event_words().find(near))
