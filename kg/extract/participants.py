"""Who takes part in the event of a release, and as what."""

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.extract import events, named
from kg.extract.page import Page, Run
from kg.model import Fact
from kg.text.lexicon import Lexicon

CONFIDENT = 0.7
BEFORE = 40  # characters of the shadow between who and what is said of them
AFTER = 14
FAR = 170  # for the one who presides


@cache
def cues() -> Lexicon[dict[str, str]]:
    """Return the words that say a role; those that hide a shorter one say none."""
    return Lexicon({row["cue"]: row for row in table("participation")})


@cache
def strengths() -> dict[str, int]:
    """Return the order of the roles: the strongest that a release states is kept."""
    return {role: n for n, role in enumerate("attend co_organize receive give sign report speak host organize preside".split())}


def facts(page: Page) -> Iterator[Fact]:
    """Yield the participants of the page's event."""
    if page.scene is None:
        return
    event = events.mention(page, page.scene)
    for place, role in sorted(_roles(page).items()):
        who = named.whom(page, page.item(place))
        yield Fact(event, "tn:participant", who, f"role-{role}", CONFIDENT, (("role", role),))


def _roles(page: Page) -> dict[int, str]:
    runs = page.runs(*page.scene.part)
    roles: dict[int, str] = {}
    start, end = page.scene.part
    for a, b, row in cues().find(page.shadow[start:end]):
        if row["role"] == "none":
            continue
        a, b = a + start, b + start
        for side in ("before", "after"):
            if row["side"] in (side, "both"):
                run = _before(page, runs, a, row["role"]) if side == "before" else _after(runs, b)
                for place in run.places if run else ():
                    _give(roles, place, row["role"])
    return roles


def _give(roles: dict[int, str], place: int, role: str) -> None:
    if place not in roles or strengths()[roles[place]] < strengths()[role]:
        roles[place] = role


def _before(page: Page, runs: list[Run], at: int, role: str) -> Run | None:
    near = [run for run in runs if run.end <= at]
    if not near:
        return None
    run = near[-1]
    gap = at - run.end
    if gap <= BEFORE or (role == "preside" and gap <= FAR):
        if role == "preside":
            return run._replace(places=run.places[:1])
        return run
    return None


def _after(runs: list[Run], at: int) -> Run | None:
    run = next((run for run in runs if run.start >= at), None)
    return run if run and run.start - at <= AFTER else None
