"""Who gives and who signs, by the words behind an event, and for which agency."""

from collections.abc import Iterator

from kg.extract import named
from kg.extract.cues import find, rule
from kg.extract.lists import HOST
from kg.extract.page import Page, Run
from kg.extract.scene import Scene
from kg.model import Mention

CLOSE = 6  # characters between a word such as จาก and those behind it
HANDOVER = "handover"
SIGNING = "signing"
GIVE = "give"
RECEIVE = "receive"
SIGN = "sign"
SPEAK = "speak"
DONE_FOR = frozenset((GIVE, RECEIVE, SPEAK, HOST))  # for an agency, by one person


def giving(page: Page, scene: Scene, runs: list[Run]) -> Iterator[tuple[int, str]]:
    """Yield those from whom something is received."""
    start = page.shade(scene.start)
    if scene.type == HANDOVER and any(
        cue.row["role"] == RECEIVE for cue in find(page, start, page.shade(scene.end))
    ):
        for run in runs:
            near = max(start, run.start - CLOSE)
            if rule("from").search(page.shadow, near, run.start):
                yield from ((place, GIVE) for place in run.places)


def signing(
    page: Page, scene: Scene, part: tuple[int, int]
) -> Iterator[tuple[int, str]]:
    """Yield the agencies between which something is signed."""
    start = max(page.shade(scene.start), part[0])
    if scene.type == SIGNING and start < part[1]:
        ends = {m.end() for m in rule("between").finditer(page.shadow, start, part[1])}
        for run in page.runs(start, part[1]):
            if run.start in ends:
                yield from ((place, SIGN) for place in run.places)


def stood_for(
    page: Page, best: dict[tuple[str, str], tuple[str, Mention]]
) -> Iterator[tuple[str, str]]:
    """Yield each role with the agencies at which one who has it has a post."""
    for person, post, *_ in page.held:
        who = named.mention(page, page.item(person))
        agency = page.item(post).post.agency
        role = best.get((who.kind, who.value), ("",))[0]
        if agency and role in DONE_FOR:
            yield role, agency.name
