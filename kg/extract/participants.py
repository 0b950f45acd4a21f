"""Who takes part in the event of a release, and as what."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from kg.data import table
from kg.extract import named
from kg.extract.cues import AFTER, BESIDE, SHARED, Cue, find, rule
from kg.extract.organisers import organised
from kg.extract.page import Page, Run
from kg.extract.scene import Scene, event_words
from kg.model import Fact, Mention

CONFIDENT = 0.7
BEFORE = 40  # characters of the shadow between who and what is said of them
FAR = 170  # for the one who presides, or is the subject of the sentence
INSIDE = 45  # characters of a list that no rule could read, before its next person
SPOKEN = 80  # characters between the speakers and who they are
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
    told = ((named.whom(page, page.item(p)), role) for p, role in _told(page, scene))
    for who, role in (*told, *organised(page, scene)):
        key = who.kind, who.value
        if key not in best or _strengths()[best[key][0]] < _strengths()[role]:
            best[key] = role, who
    event = named.event(page)
    for role, who in best.values():
        why = f"role-{role}"
        yield Fact(event, "tn:participant", who, why, CONFIDENT, (("role", role),))


def _told(page: Page, scene: Scene) -> Iterator[tuple[int, str]]:
    """Yield who has which role in the part of the story that tells of the event."""
    cues = find(page, *scene.part)
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
    if rule("who").search(page.shadow, start, cue.start):
        return ""
    if role == ATTEND and cue.row["side"] == "after":
        at = page.offset(cue.start)
        spoke = rule("speakers").search(page.text, max(0, at - SPOKEN), at)
        return SPEAK if spoke else role
    if role in LEADS | ONE and cue.row["side"] == "before":
        own = cue.start <= page.shade(scene.start) <= cue.end
        if not own and rule("nominal").search(page.shadow, start, cue.start):
            return ""
        if rule("joined").search(page.shadow, start, cue.start):
            return ATTEND
    return role


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
        or rule("told").search(gap)
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
        return not rule("honoured").search(page.shadow, start, place)
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
        sent = sent or bool(rule("represented").search(page.shadow, start, place))
        if role != ATTEND or not agency or sent:
            yield place, role


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
        rule(name).search(page.shadow, last, start) for name in ("told", "afterwards")
    )
    if not said and not told:
        role = _subjects().get(scene.type, ATTEND)
        if role not in LEADS:
            yield near[-1].places[0], role
            yield from _can(page, near[-1].places[1:], ATTEND)
        else:
            yield from _before(page, near, start, role)
    let = max(0, near[-1].start - BESIDE)
    if scene.type == VISIT and rule("lets").search(page.shadow, let, near[-1].start):
        yield from ((run.places[0], "receive") for run in near[-2:-1])
    if any(c.row["role"] == HOST and c.start <= start <= c.end for c in cues):
        guests = next((r for r in runs if 0 <= r.start - end <= AFTER), None)
        yield from (
            ((place, ATTEND) for place in guests.places if guests) if guests else ()
        )
