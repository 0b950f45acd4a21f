"""Where a name ends that is glued to the word after it."""

from functools import cache, lru_cache

from pythainlp.corpus import thai_family_names, thai_female_names, thai_male_names

from kg.text.triggers import Trigger, begins, triggers
from kg.text.words import dictionary

SHORTEST_CUT = 3  # letters of a word that may cut a name that it is glued to
LONGEST_GIVEN = 22
CUTS = frozenset(("role", "modifier", "speech", "cut"))


@cache
def given_names() -> frozenset[str]:
    """Return the given names that are known; most names are not among them."""
    return frozenset(thai_female_names() | thai_male_names())


@cache
def families() -> frozenset[str]:
    """Return the family names that are known."""
    return frozenset(thai_family_names())


def given_end(text: str, start: int, end: int, known: dict[str, str]) -> int:
    """Return where the given name in a run of letters ends.

    >>> given_end("สมศักดิ์กล่าวว่า", 0, 16, {})
    8
    """
    for length in range(min(end - start - 1, LONGEST_GIVEN), 1, -1):
        if text[start : start + length] in known and goes_on(
            text[start + length : end]
        ):
            return start + length
    return start + _glued(text[start:end], given=True)


def family_end(text: str, start: int, end: int) -> int:
    """Return where the family name in a run of letters ends."""
    return start + _glued(text[start:end], given=False)


@lru_cache(maxsize=1 << 16)
def _glued(run: str, *, given: bool) -> int:
    names = given_names() if given else families()
    if run in names:
        return len(run)
    for at in range(min(len(run) - 2, LONGEST_GIVEN), 1, -1):
        goes = goes_on if given else _cuts_here
        if run[:at] in names and goes(run[at:]):
            return at
    return next((at for at in range(2, len(run) - 2) if _cuts(run, at)), len(run))


def goes_on(rest: str) -> bool:
    """Tell whether letters after a name begin a word that ends names."""
    found = dictionary().at(rest, 0)
    return bool(found and found[0] >= SHORTEST_CUT and found[1] == "ends") or _cuts(
        rest, 0
    )


def _cuts_here(rest: str) -> bool:
    return _cuts(rest, 0)


def _cuts(run: str, at: int) -> bool:
    """Tell whether a word that cannot be part of a name begins here."""
    return any(
        end - at >= SHORTEST_CUT and any(_ends(run, end, trigger) for trigger in found)
        for end, found in triggers().all_at(run, at)
    )


def _ends(run: str, end: int, trigger: Trigger) -> bool:
    """Tell whether a word ends names; รอง and the like do so only before a role."""
    if trigger.tag == "modifier" and trigger.row["effect"] == PART:
        return begins(run, end, "role") is not None
    return trigger.tag in CUTS and (trigger.tag != "cut" or end < len(run))


PART = "part-of-title"


def style_end(text: str, start: int, end: int) -> int:
    """Return where a royal or religious style in a run of letters ends."""
    return start + _style(text[start:end])


@lru_cache(maxsize=1 << 12)
def _style(run: str) -> int:
    return next((at for at in range(len(run)) if _stops(run, at)), len(run))


def _stops(run: str, at: int) -> bool:
    found = dictionary().at(run, at)
    return bool(found and found[0] - at > 1 and found[1] in ("ends", "joins")) or _cuts(
        run, at
    )
