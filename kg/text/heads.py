"""What must follow a head word, such as ศูนย์, to make it an organisation's name."""

import re
from functools import cache, lru_cache

from kg.data import parts, table
from kg.text.areas import area_at, bare_at, country_at
from kg.text.triggers import begins
from kg.text.words import cut

SHORTEST_PROPER = 3  # letters of a word that no dictionary knows
LONGEST_LOOSE = 7  # letters of a head that also stands inside other words
BEFORE = 24  # letters before a head from which its word is cut
THAI = re.compile(r"[ก-๎]")
RUN = re.compile(r"[ก-๎]*\Z")
SPACE = re.compile(r" ?")
TWO = "two"
PLACED = "placed"
OUTSIDE = re.compile(r"[“”\"‘’:;]|^[^(]*\)")  # what no firm's name holds


@cache
def _nameless() -> frozenset[str]:
    return frozenset(row["word"] for row in table("nameless"))


def is_nameless(text: str, end: int, row: dict[str, str]) -> bool:
    """Tell whether a head is followed by words that name no one organisation.

    >>> is_nameless("โรงพยาบาลทั่วประเทศ", 9, {"skips": "", "takes": "name"})
    True
    """
    at = _past(text, end)
    if text.startswith(parts(row["skips"]), at):
        return True
    if "nothing" in row["takes"]:
        return False
    if at > end and text[at : at + 1].isdigit():  # so many of them
        return "number" not in row["takes"]
    return is_any(text, end)


def is_any(text: str, start: int) -> bool:
    """Tell whether a word follows that says all, some or other ones are meant."""
    at = _past(text, start)
    word = next(cut(text, at, min(len(text), at + BEFORE)), None)
    return bool(word and text[word.start : word.end] in _nameless())


def is_inside_word(text: str, start: int, end: int) -> bool:
    """Tell whether a head's letters stand inside another word, as กรม in ทรัพยากรมนุษย์.

    >>> is_inside_word("พัฒนาทรัพยากรมนุษย์", 10, 13)
    True
    """
    if end - start > LONGEST_LOOSE or not THAI.match(text[start - 1 : start]):
        return False
    before = max(0, start - BEFORE)
    first = before + RUN.search(text[before:start]).start()  # type: ignore[union-attr]
    return _crosses(text[first : end + 2], start - first)


@lru_cache(maxsize=8192)
def _crosses(letters: str, place: int) -> bool:
    """Tell whether a word of the dictionary goes over a place."""
    return any(
        word.start < place < word.end and word.effect != "unknown"
        for word in cut(letters, 0, len(letters))
    )


def is_proper(text: str, start: int, end: int, least: str) -> bool:
    """Tell whether a name is a proper one, or has two words where those suffice.

    It is proper where it holds letters that no dictionary knows, Latin ones or a place;
    where two words suffice, a place does so only if the least says that too.
    """
    at = _past(text, start)
    words = [word for word in cut(text, at, end) if word.effect != "space"]
    return (
        (least in (TWO, PLACED) and len(words) > 1)
        or any(
            word.effect == "unknown" and word.end - word.start >= SHORTEST_PROPER
            for word in words
        )
        or bool(least != TWO and bare_at(text, at))
    )


def is_country(text: str, start: int, end: int) -> bool:
    """Tell whether a name is but a country's: บริษัทญี่ปุ่น is any of many."""
    found = country_at(text, _past(text, start))
    return bool(found and found[0] >= end)


def place_end(text: str, start: int) -> int | None:
    """Return the end of the place that is named here, or after a space."""
    for at in dict.fromkeys((start, _past(text, start))):
        area = area_at(text, at) or bare_at(text, at)
        if area and not _is_function_word(text, at, area.end):
            return area.end
    return None


def _is_function_word(text: str, start: int, end: int) -> bool:
    """Tell whether the name of a place is another word here, as และ mostly is."""
    word = next(cut(text, start, end), None)
    return bool(word and word.end == end and word.effect in ("ends", "joins"))


def seat_end(text: str, start: int) -> int:
    """Return the end of the province, written out, that follows a name."""
    area = area_at(text, start + 1) if text[start : start + 1] == " " else None
    if (
        area
        and area.kind == "province"
        and area.name_start - area.start > SHORTEST_PROPER
    ):
        return area.end
    return start


def level_end(text: str, start: int) -> int:
    """Return the end of a word such as จังหวัด that stands for any of its kind."""
    found = begins(text, start, "area")
    if (
        not found
        or found[1].row["alone"]
        or text[start : found[0]] != found[1].row["word"]
    ):
        return start
    word = next(cut(text, found[0], min(len(text), found[0] + BEFORE)), None)
    follows = (
        word and THAI.match(text[word.start]) and word.effect not in ("ends", "joins")
    )
    return start if follows else found[0]


def closed_end(text: str, start: int, row: dict[str, str], room: int) -> int | None:
    """Return the end of a name that a closing word ends, such as a company's."""
    line = text[start : start + room].split("\n", maxsplit=1)[0]
    marks = [mark for mark in parts(row["ends"]) if "<" not in mark]
    places = [(line.find(mark), -len(mark)) for mark in marks]
    for place, length in sorted(found for found in places if found[0] > 0):
        if row["head"] in line[:place] or OUTSIDE.search(line[:place]):
            return None
        if row["kind"] in SPACED or not _breaks(text, start, start + place):
            return start + place - length
    return None


SPACED = frozenset(("company", "bank", "foundation", "association"))


def _breaks(text: str, start: int, end: int) -> bool:
    """Tell whether a name would go over a space or a word that ends names."""
    return any(word.effect in ("space", "ends") for word in cut(text, start, end))


def _past(text: str, at: int) -> int:
    found = SPACE.match(text, at)
    return found.end() if found else at
