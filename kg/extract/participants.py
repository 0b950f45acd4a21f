"""Who takes part in the event of a release, and as what."""

from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.extract import named
from kg.extract.cues import AFTER, BESIDE, SHARED, Cue, find, rule
from kg.extract.lists import (
    ATTEND,
    FAR,
    HOST,
    PEOPLE,
    Lists,
    can,
    listed_elsewhere,
    lists,
)
from kg.extract.organisers import organised
from kg.extract.page import Page, Run
from kg.extract.parties import GIVE, RECEIVE, giving, signing, stood_for
from kg.extract.scene import Scene
from kg.model import Fact, Mention

CONFIDENT = 0.7
BEFORE = 40  # characters of the shadow between who and what is said of them
SPOKEN = 80  # characters between the speakers and who they are
CLOSE = 6
OFFICIALS = ("person", "post", "group")
NEEDS = {"people": OFFICIALS, "named": PEOPLE}
VISIT = "visit"
ALL = "all"  # in the list do what a word says
WITH = "with"  # those after it do the same
SPEAK = "speak"
PRESS = "press_conference"
LEADS = frozenset(("preside", GIVE))  # the first of a list does it
ONE = frozenset(("report", SPEAK))  # the nearest one does it


@cache
def _strengths() -> dict[str, int]:
    return {r["notation"]: int(r["strength"]) for r in table("participation_roles")}


@cache
def _subjects() -> dict[str, str]:
    return {row["type"]: row["role"] for row in table("event_subjects")}


def facts(page: Page) -> Iterator[Fact]:
    """Yield the participants of the page's event, each in the strongest role stated."""
    scene = page.scene
    if scene is None:
        return
    best: dict[tuple[str, str], tuple[str, Mention]] = {}
    story = find(page, page.shade(page.body), page.shade(page.end))
    told = (*_told(page, scene), *listed_elsewhere(page, scene, story))
    whom = ((named.whom(page, page.item(place)), role) for place, role in told)
    for who, role in (*whom, *organised(page, scene, story)):
        key = who.kind, who.value
        if key not in best or _strengths()[best[key][0]] < _strengths()[role]:
            best[key] = role, who
    event = named.event(page)
    bodies = set(stood_for(page, best))
    for role, who in best.values():
        if who.kind != "agency" or (role, who.value) not in bodies:
            why = f"role-{role}"
            yield Fact(event, "tn:participant", who, why, CONFIDENT, (("role", role),))


def _told(page: Page, scene: Scene) -> Iterator[tuple[int, str]]:
    """Yield who has which role in the part of the story that tells of the event."""
    for part in _parts(page, scene):
        cues = find(page, *part)
        found = lists(page, scene, part, cues)
        called_on = scene.type == VISIT and any(c.row["role"] == RECEIVE for c in cues)
        for cue in cues:
            role, side = _role(page, scene, cue), cue.row["side"]
            role = RECEIVE if called_on and role == HOST else role
            if role and side in ("before", "both"):
                yield from _doing(page, found, cue, role)
            if role and side in ("after", "both"):
                yield from _after(page, found.runs, cue, role)
            if role and cue.row["needs"] == WITH:
                yield from _after(page, found.runs, cue, ATTEND)
        yield from _acting(page, scene, found.runs, cues)
        yield from giving(page, scene, found.runs)
        yield from signing(page, scene, part)


def _parts(page: Page, scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield the parts that tell of an event, the headline where no other does."""
    if scene.start < page.headline[1]:
        yield page.shade(page.headline[0]), page.shade(page.headline[1])
    yield scene.part


def _role(page: Page, scene: Scene, cue: Cue) -> str:
    """Return the role that a cue says, as the words beside it leave it."""
    role, start = cue.row["role"], max(0, cue.start - BESIDE)
    if rule("who").search(page.shadow, start, cue.start):
        return ""
    if (
        role == SPEAK
        and scene.type != PRESS
        and rule("after-it").match(page.shadow, cue.end)
    ):
        return ATTEND
    if role == ATTEND:
        return _coming(page, cue, start)
    if role in LEADS | ONE and cue.row["side"] == "before":
        own = cue.start <= page.shade(scene.start) <= cue.end
        if not own and rule("nominal").search(page.shadow, start, cue.start):
            return ""
        if rule("joined").search(page.shadow, start, cue.start):
            return ATTEND
    return role


def _coming(page: Page, cue: Cue, start: int) -> str:
    """Return the role of those who are said to come: some to speak, some not at all."""
    if cue.row["side"] != "after":
        return "" if rule("noun").search(page.shadow, start, cue.start) else ATTEND
    at = page.offset(cue.start)
    spoke = rule("speakers").search(page.text, max(0, at - SPOKEN), at)
    return SPEAK if spoke else ATTEND


def _doing(page: Page, found: Lists, cue: Cue, role: str) -> Iterator[tuple[int, str]]:
    """Yield those who stand before a word that says what they do."""
    run = next((r for r in reversed(found.runs) if r.end <= cue.start), None)
    if run and cue.row["needs"] == ALL and cue.start - run.end <= BEFORE:
        yield from ((place, role) for place in run.places)
    else:
        far = run and found.reaches(run, cue.start)
        yield from _before(page, found.runs, cue.start, role, FAR if far else BEFORE)


def _before(
    page: Page, runs: list[Run], start: int, role: str, reach: int = BEFORE
) -> Iterator[tuple[int, str]]:
    """Yield those in the list before a place, and the roles that they have."""
    near = [run for run in runs if run.end <= start]
    if role in LEADS:
        near = [run for run in near if not _orders(page, run)]
        people = [r for r in near if page.item(r.places[0]).kind in PEOPLE]
        near = people or [r for r in near if page.item(r.places[0]).kind in OFFICIALS]
    while near and role in LEADS and _is_led(page, near):
        yield from ((place, ATTEND) for place in near.pop().places)
    if near and _acts(page, near[-1], start, role, reach):
        yield from _shared(page, near[-1], start, role)


def _orders(page: Page, run: Run) -> bool:
    """Tell whether those in a list are but the ones who sent who acts."""
    start = max(0, run.start - BESIDE)
    return bool(rule("by-order").search(page.shadow, start, run.start))


def _acts(page: Page, run: Run, start: int, role: str, reach: int) -> bool:
    """Tell whether a list before a place is of those who have a role."""
    if start - run.end > (FAR if role in LEADS else reach) or _entrusts(page, run):
        return False
    why = "aside" if role == GIVE else "welcomes"
    return role not in LEADS or not rule(why).search(page.shadow, run.end, start)


def _shared(page: Page, run: Run, start: int, role: str) -> Iterator[tuple[int, str]]:
    """Yield what the first, the nearest or all of a list do, and the others."""
    if role in LEADS:
        yield run.places[0], role
        yield from can(page, run.places[1:], ATTEND)
    elif role in ONE:
        first = role == SPEAK and rule("with-others").search(
            page.shadow, run.start, run.end
        )
        yield run.places[0 if first else -1], role
        yield from can(page, run.places[1:] if first else (), ATTEND)
    elif role in SHARED:
        yield from _sharing(page, run, start - run.end, role)
    else:
        yield from can(page, run.places, role)


def _sharing(page: Page, run: Run, gap: int, role: str) -> Iterator[tuple[int, str]]:
    """Yield those who organise: agencies, and others only right before the word."""
    if rule("with").search(page.shadow, 0, run.start):
        role = "co_organize"
    for place in run.places:
        if page.item(place).kind == "agency" or gap <= CLOSE:
            yield place, role


def _is_led(page: Page, runs: list[Run]) -> bool:
    """Tell whether the last of the lists is those whom the one before leads."""
    start = runs[-1].start
    return len(runs) > 1 and bool(
        rule("led").search(page.shadow, max(0, start - BESIDE), start)
    )


def _entrusts(page: Page, run: Run) -> bool:
    return bool(rule("entrusted").match(page.shadow[run.end : run.end + BESIDE]))


def _after(
    page: Page, runs: list[Run], cue: Cue, role: str
) -> Iterator[tuple[int, str]]:
    needs = NEEDS.get(cue.row["needs"])
    run = next((run for run in runs if run.start >= cue.end), None)
    if run is None or run.start - cue.end > (CLOSE if needs else AFTER):
        return
    first = page.item(run.places[0]).kind
    if needs and first not in needs:
        return
    if role == ATTEND:
        yield from can(page, run.places, role)
        return
    for number, place in enumerate(run.places):
        people = page.item(place).kind in PEOPLE
        other = (people and role in SHARED) or (number and role in LEADS)
        yield place, ATTEND if other else role


def _acting(
    page: Page, scene: Scene, runs: list[Run], cues: list[Cue]
) -> Iterator[tuple[int, str]]:
    """Yield the subject of the event's sentence, where no other word says a role."""
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
        rule(name).search(page.shadow, last, past)
        for name, past in (("told", start), ("afterwards", end))
    )
    if not said and not told:
        role = _subjects().get(scene.type, ATTEND)
        if role not in LEADS:
            yield near[-1].places[0], role
            yield from can(page, near[-1].places[1:], ATTEND)
        else:
            yield from _before(page, near, start, role)
    let = max(0, near[-1].start - BESIDE)
    if scene.type == VISIT and rule("lets").search(page.shadow, let, near[-1].start):
        yield from ((run.places[0], RECEIVE) for run in near[-2:-1])
    if any(c.row["role"] == HOST and c.start <= start <= c.end for c in cues):
        guests = next((r for r in runs if 0 <= r.start - end <= AFTER), None)
        yield from (
            ((place, ATTEND) for place in guests.places if guests) if guests else ()
        )
