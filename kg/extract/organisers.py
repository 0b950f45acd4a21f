"""The agencies that are said anywhere in a release to organise its event."""

from collections.abc import Iterator

from kg.extract import named
from kg.extract.cues import AFTER, BESIDE, SHARED, Cue, find, rule
from kg.extract.page import Page, Run
from kg.extract.scene import Scene, event_words
from kg.model import Mention
from kg.text.agencies import Agency
from kg.text.areas import Area, full_name
from kg.text.scan import Item

CONFIDENT = 0.7
COMMITTEE = "committee"
MEETING = "meeting"
KNOWN = 14  # letters by which a name is known again
NAMED = 60  # characters between what is organised and the words that it is


def organised(
    page: Page, scene: Scene, story: list[Cue]
) -> Iterator[tuple[Mention, str]]:
    """Yield the agencies that organise the event of a page, and their roles."""
    title, body = page.headline, (page.body, page.end)
    for span, cues in ((title, None), (body, story)):
        start, end = page.shade(span[0]), page.shade(span[1])
        runs = page.runs(start, end)
        for cue in find(page, start, end) if cues is None else cues:
            if cue.row["role"] in SHARED and _names(page, scene, cue.start):
                yield from _sharing(page, scene, runs, cue)
        yield from _holding(page, scene, start, end)


def _sharing(
    page: Page, scene: Scene, runs: list[Run], cue: Cue
) -> Iterator[tuple[Mention, str]]:
    for run in runs:
        for place, role in _organisers(page, scene, run, cue):
            yield named.mention(page, page.item(place)), role


def _holding(
    page: Page, scene: Scene, start: int, end: int
) -> Iterator[tuple[Mention, str]]:
    """Yield the agencies and provinces that hold such an event, also with others."""
    for match in rule("organised").finditer(page.shadow, start, end):
        who = match.start("who")
        near = max(0, who - BESIDE)
        if _names(page, scene, match.start("held")) and not (
            rule("beside").search(page.shadow, near, who)
            or _meets(page.item(who), scene)
        ):
            yield _agency(page, page.item(who)), "organize"


def _meets(item: Item, scene: Scene) -> bool:
    """Tell whether a body is a committee, which is no participant of its meeting."""
    own = isinstance(item.value, Agency) and item.value.kind == COMMITTEE
    return own and scene.type == MEETING


def _agency(page: Page, item: Item) -> Mention:
    """Return the mention of an agency, also of a province that acts as one."""
    if item.kind == "agency":
        return named.mention(page, item)
    area = item.value
    name = full_name(area) if isinstance(area, Area) else ""
    return page.mention(item.start, item.end, "agency", name, "organiser", CONFIDENT)


def _organisers(
    page: Page, scene: Scene, run: Run, cue: Cue
) -> Iterator[tuple[int, str]]:
    before, role = cue.row["side"] == "before", cue.row["role"]
    near = cue.start - run.end if before else run.start - cue.end
    if 0 <= near <= AFTER:
        if before and rule("with").search(page.shadow, 0, run.start):
            role = "co_organize"
        for place in run.places:
            start = max(0, place - BESIDE)
            beside = rule("beside").search(page.shadow, start, place)
            item = page.item(place)
            shares = not beside or role == "co_organize"
            if item.kind == "agency" and shares and not _meets(item, scene):
                yield place, role


def _names(page: Page, scene: Scene, place: int) -> bool:
    """Tell whether the words at a place name such an event, or this one."""
    near = page.shadow[place : place + NAMED].split("\n")[0]
    if any(row["type"] == scene.type for *_, row in event_words().find(near)):
        return True
    found = page.called
    names = (found.name[:KNOWN], found.project[:KNOWN]) if found else ()
    return any(len(name) == KNOWN and name in near for name in names)
