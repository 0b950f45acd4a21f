"""Where a name ends that is glued to the word after it."""

from collections.abc import Mapping
from functools import cache, lru_cache

from pythainlp.corpus import thai_family_names, thai_female_names, thai_male_names

from kg.text.triggers import Trigger, begins, triggers
from kg.text.words import dictionary

SHORTEST_CUT = 3  # letters of a word that may cut a name that it is glued to
LONGEST_GIVEN = 22
LONG_GIVEN = 6  # letters of a given name that even a short word may follow
SHORTEST_GLUED = 10  # letters of a given name and a family name together
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
        if run[:at] not in names:
            continue
        long = given and at >= LONG_GIVEN
        if goes_on(run[at:]) if long else _cuts_long(run[at:], given=given):
            return at
    return _first_cut(run)


def glued_family(run: str, known: Mapping[str, str]) -> int:
    """Return where in a run of letters the family name begins, or 0 where none does.

    >>> glued_family("ประยุทธ์จันทร์โอชา", {"ประยุทธ์": "จันทร์โอชา"})
    8
    """
    if len(run) < SHORTEST_GLUED or run in given_names():
        return 0
    for at in range(min(len(run) - SHORTEST_CUT, LONGEST_GIVEN), SHORTEST_CUT, -1):
        given, family = run[:at], run[at:]
        if known.get(given) == family:
            return at
        if given in given_names() and family in families():
            return at
    return 0


def goes_on(rest: str) -> bool:
    """Tell whether letters after a name begin a word that ends names.

    One as short as มี or ก็ does so before another word.
    """
    found = dictionary().at(rest, 0)
    if found is None or found[1] != "ends" or found[0] >= SHORTEST_CUT:
        return _cuts_long(rest, given=True)
    more = dictionary().at(rest, found[0])
    return bool(more and more[0] - found[0] >= SHORTEST_CUT) or _cuts(rest, 0)


def _cuts_long(rest: str, *, given: bool) -> bool:
    """Tell whether a word that ends names, and is no short one, begins here."""
    found = dictionary().at(rest, 0) if given else None
    long = found and found[0] >= SHORTEST_CUT and found[1] == "ends"
    return bool(long) or _cuts(rest, 0)


def _first_cut(run: str) -> int:
    """Return where the first word in a run begins that cannot be part of a name."""
    last = len(run) - 2
    places = {at for _, at, _ in triggers().every(run) if 1 < at < last}
    return next((at for at in sorted(places) if _cuts(run, at)), len(run))


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
    weak = trigger.tag == "cut" or trigger.row.get("alone") == "no"
    return trigger.tag in CUTS and (not weak or end < len(run))


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
