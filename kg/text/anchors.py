"""The words at which to look for a date or a time, all found in one pass."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.data import table

ANCHORED = frozenset({"year", "fiscal", "buddhist", "common", "at", "hours", "other"})
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


class Anchor(NamedTuple):
    """What a word says of a date or a time: the kind of word, and which."""

    kind: str
    number: int = 0  # of the month, weekday or hour, or days from the day of issue
    direction: int = 0  # of a weekday: -1 the last, 0 the next, 1 next week's
    part: str = ""  # of the day


Spot = tuple[int, int, Anchor]


@lru_cache(maxsize=1)
def spots(text: str) -> tuple[Spot, ...]:
    """Return the start, end and meaning of each word, in order.

    The last answer is kept, as dates and times are looked for in one text.

    >>> [(anchor.kind, anchor.number) for *_, anchor in spots("เมื่อวานนี้ 5 มี.ค. บ่ายโมง")]
    [('day', -1), ('short', 3), ('hour', 13)]
    """
    automaton, meanings = _automaton()
    found = automaton.find_matches_as_indexes(text)
    return tuple([(start, end, meanings[index]) for index, start, end in found])


@cache
def _automaton() -> tuple[AhoCorasick, tuple[Anchor, ...]]:
    words = anchors()
    automaton = AhoCorasick(
        list(words),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.DFA,  # twice as fast, and these words are few
    )
    return automaton, tuple(words.values())


def anchors() -> dict[str, Anchor]:
    """Return all the words; those that only look like one are of the kind other."""
    words = {
        row["word"]: Anchor(row["role"])
        for row in table("date_words")
        if row["role"] in ANCHORED
    }
    for row in table("month_words"):
        for form in _typed(row["word"], row["form"]):
            words[form] = Anchor(row["form"], int(row["month"]))
    for row in table("relative_days"):
        words[row["word"]] = Anchor("day", int(row["days"]))
    for row in table("time_words"):
        if row["role"] in ANCHORED:
            words[row["word"]] = Anchor(row["role"])
    for row in table("dayparts"):
        kind = "part" if row["alone"] else "part of a day"
        words[row["word"]] = Anchor(kind, part=row["part"])
    return {**words, **dict(_weekdays()), **dict(_hours())}


def _typed(word: str, form: str) -> list[str]:
    """Return a short month as people type it: some leave out a dot."""
    if form != "short":
        return [word]
    first, last = word.rstrip(".").split(".")
    return [word, f"{first}.{last}", f"{first}{last}.", f"{first}. {last}."]


def _weekdays() -> Iterator[tuple[str, Anchor]]:
    on = next(row["word"] for row in table("date_words") if row["role"] == "day")
    for day in table("weekdays"):
        for shift in table("relative_weekdays"):
            meaning = int(day["weekday"]), int(shift["direction"])
            yield on + day["word"] + shift["word"], Anchor("weekday", *meaning)


def _hours() -> Iterator[tuple[str, Anchor]]:
    for row in table("spoken_hours"):
        meaning = Anchor("hour", int(row["hour"])) if row["hour"] else Anchor("other")
        for number in _numbers(row["number"]):
            yield f"{row['before']}{number}{row['after']}".strip(), meaning


def _numbers(number: str) -> list[str]:
    """Return an hour in digits, close to its words or not, and spelt out."""
    if not number:
        return [""]
    digits = [number, number.translate(THAI_DIGITS)]
    apart = [f" {digit} " for digit in digits]
    spelt = [row["word"] for row in table("numbers") if row["number"] == number]
    return [*digits, *apart, *spelt]
