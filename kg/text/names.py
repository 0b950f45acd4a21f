"""The names of people, as they stand behind their titles.

A name is a given name and mostly a family name; nothing marks where it ends but a
space, or the word that goes on.
"""

import re
from functools import cache
from typing import NamedTuple

from pythainlp.corpus import thai_family_names, thai_female_names, thai_male_names

from kg.data import parts, table
from kg.text.triggers import Trigger, begins, triggers
from kg.text.words import cut, dictionary

RUN = re.compile(r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*")
GAP = re.compile(r"[ ]{0,4}")
WIDE_GAP = re.compile(r"[ ]*\n?[ ]*")
LATIN_NAME = re.compile(
    r"[A-Z][A-Za-zÀ-ž.'’-]*(?: (?:[A-Z][A-Za-zÀ-ž.'’-]*|al|bin|bint|de|del|van|von)){0,5}"
)
LATIN_IN_BRACKETS = re.compile(r" ?\((?P<name>[A-Z][A-Za-zÀ-ž.,'’ -]{2,60})\)")
FOREIGN = re.compile(r"(?P<rest>(?: [ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*){1,5}) ?\((?=[A-Z])")
SPACE = re.compile(" +")
SHORTEST_CUT = 3  # letters of a cue that may cut a name that it is glued to
LONGEST_GIVEN = 22
FAMILY_WORDS = 4  # a foreign name in Thai letters has up to so many words


class Name(NamedTuple):
    """A person's name: its span, its title's span, and what they say."""

    start: int
    end: int
    given: str
    family: str
    title: str  # written out
    titled: tuple[int, int]
    latin: str = ""

    @property
    def full(self) -> str:
        """Return the name as it is said, without the title."""
        return f"{self.given} {self.family}".strip()


def titles_at(text: str, start: int) -> tuple[int, list[dict[str, str]]]:
    """Return the end and the rows of the titles that stand here, one after another.

    >>> end, rows = titles_at("ว่าที่ ร.ต.ธนกฤต จิตรอารีย์รัตน์", 0)
    >>> end, [row["title"] for row in rows]
    (11, ['ว่าที่', 'ร้อยตรี'])
    """
    rows: list[dict[str, str]] = []
    end = start
    while not rows or rows[-1]["stacks"] == "yes":
        begin = _past_gap(text, end) if rows else start
        found = begins(text, begin, "title")
        if not found or not _stands(text, begin, found[0], found[1].row):
            break
        end = found[0]
        rows.append(found[1].row)
    return end, rows


def _stands(text: str, start: int, end: int, row: dict[str, str]) -> bool:
    """Tell whether a title stands here, or only letters like it."""
    if row["needs"] == "space" and not (
        text[end : end + 1].isspace() and not RUN.match(text[start - 1 : start])
    ):
        return False
    return not text.startswith(parts(row["skips"]), _past_gap(text, end))


def _past_gap(text: str, start: int) -> int:
    found = GAP.match(text, start)
    return found.end() if found else start


def name_at(text: str, start: int, known: dict[str, str]) -> Name | None:
    """Read the titled name that begins here; `known` gives families of given names.

    >>> name_at("นายสมศักดิ์ เทพสุทิน รัฐมนตรี", 0, {}).full
    'สมศักดิ์ เทพสุทิน'
    >>> name_at("นายสมศักดิ์กล่าวว่า", 0, {}).full
    'สมศักดิ์'
    """
    end, rows = titles_at(text, start)
    if not rows:
        return None
    titled = (start, end)
    title = "".join(row["title"] for row in rows if row["keeps"] != "yes")
    gap = WIDE_GAP.match(text, end)
    begin = gap.end() if gap else end
    if rows[-1]["keeps"] == "yes":
        if rows[-1]["needs"] == "none":
            return None
        return _style(text, start, end, known)
    if latin := LATIN_NAME.match(text, begin):
        return _latin(text, begin, latin.end(), title, titled)
    run = RUN.match(text, begin)
    if not run:
        return None
    name = _thai(text, run, title, titled, known)
    if name is None or name.given in known:
        return name
    if all(row["needs"] == "none" for row in rows) or not _may_be_given(text, name):
        return None
    return name


def _style(text: str, start: int, end: int, known: dict[str, str]) -> Name | None:
    """Read a royal or religious style, which is a part of the name."""
    run = RUN.match(text, end)
    stop = _cut_end(text, end, run.end(), known) if run else end
    if stop == end:
        return None
    given = " ".join(text[start:stop].split())
    return Name(start, stop, given, "", "", (start, start))


def _latin(
    text: str, start: int, end: int, title: str, titled: tuple[int, int]
) -> Name:
    given, _, family = text[start:end].rstrip(".").partition(" ")
    return Name(
        start, start + len(text[start:end].rstrip(".")), given, family, title, titled
    )


def _thai(
    text: str,
    run: re.Match[str],
    title: str,
    titled: tuple[int, int],
    known: dict[str, str],
) -> Name | None:
    start = run.start()
    given_end = _cut_end(text, start, run.end(), known)
    given = text[start:given_end]
    if len(given) < 2 or _is_other_word(text, start, given_end):
        return None
    name = Name(start, given_end, given, "", title, titled)
    if given_end < run.end():
        return name
    family = _foreign(text, run) or _family(text, given_end, known.get(given))
    if family is None:
        return name
    family = family[0], _further(text, family[1])
    latin = LATIN_IN_BRACKETS.match(text, family[1])
    return name._replace(
        end=family[1],
        family=" ".join(text[family[0] : family[1]].split()),
        latin=latin["name"].strip() if latin else "",
    )


def _is_other_word(text: str, start: int, end: int) -> bool:
    """Tell whether what stands where a name should is a word that ends names."""
    found = dictionary().at(text, start)
    return bool(found and found[0] >= end and found[1] == "ends")


def _cut_end(text: str, start: int, end: int, known: dict[str, str]) -> int:
    """Return where a name glued to the next word ends."""
    for length in range(min(end - start, LONGEST_GIVEN), 1, -1):
        if (
            text[start : start + length] in known
            and start + length < end
            and _cue(text, start + length)
        ):
            return start + length
    for at in range(start + 2, end - SHORTEST_CUT + 1):
        if _cue(text, at):
            return at
    return end


def _cue(text: str, at: int) -> bool:
    """Tell whether a word that cannot be part of a name begins here."""
    found = triggers().at(text, at)
    return bool(
        found and found[0] - at >= SHORTEST_CUT and any(t.tag in CUTS for t in found[1])
    )


CUTS = ("role", "modifier", "speech", "cut")


def _family(text: str, start: int, known: str | None) -> tuple[int, int] | None:
    """Return the span of the family name that follows, or None where none does."""
    gap = WIDE_GAP.match(text, start)
    begin = gap.end() if gap else start
    if begin == start:
        return None
    if known:
        return (begin, begin + len(known)) if text.startswith(known, begin) else None
    if "\n" in text[start:begin]:
        return None
    run = RUN.match(text, begin)
    if not run:
        return None
    if noble := _noble(text, begin):
        return begin, noble
    end = _cut_end(text, begin, run.end(), {})
    if not _may_be_family(text, begin, end):
        return None
    return begin, _noble(text, GAP.match(text, end).end()) or end  # type: ignore[union-attr]


def _foreign(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    """Return the span of the further words of a name that Latin letters repeat."""
    found = FOREIGN.match(text, run.end())
    if not found or any(
        triggers().at(text, gap.end())
        for gap in SPACE.finditer(text, *found.span("rest"))
    ):
        return None
    return _past_gap(text, run.end()), found.end("rest")


def _further(text: str, end: int) -> int:
    """Return where the further family names before a post end, or the first's end."""
    stop = end
    for _ in range(FAMILY_WORDS - 1):
        begin = _past_gap(text, stop)
        run = RUN.match(text, begin)
        if begin == stop or not run or triggers().at(text, begin):
            return end
        stop = run.end()
        if len(run[0]) > LONGEST_FAMILY or _ends_name(text, begin, stop):
            return end
        if _post_follows(text, stop):
            return stop
    return end


def _ends_name(text: str, start: int, end: int) -> bool:
    return any(word.effect == "ends" for word in cut(text, start, end))


@cache
def _noble_families() -> re.Pattern[str]:
    names = sorted((row["name"] for row in table("noble_families")), reverse=True)
    return re.compile(rf"ณ ?(?:{'|'.join(map(re.escape, names))})")


def _noble(text: str, start: int) -> int | None:
    found = _noble_families().match(text, start)
    return found.end() if found else None


@cache
def _families() -> frozenset[str]:
    return frozenset(thai_family_names())


def _may_be_family(text: str, start: int, end: int) -> bool:
    """Tell whether letters after a given name are its family name."""
    if end - start < SHORTEST:
        return False
    if text[start:end] in _families():
        return True
    if any(t.tag in NEVER_FAMILY for t in (triggers().at(text, start) or (0, ()))[1]):
        return False
    words = list(cut(text, start, end))
    if words[0].effect != "ends":
        return True
    if any(word.effect == "unknown" for word in words):
        return True
    return end - start <= LONGEST_FAMILY and _post_follows(text, end) and len(words) > 1


def _post_follows(text: str, end: int) -> bool:
    return bool(begins(text, _past_gap(text, end), "role", "modifier", "group"))


def _may_be_given(text: str, name: Name) -> bool:
    """Tell whether letters after a title are a given name and no other words."""
    if name.given in _given_names():
        return True
    if not name.family and len(name.given) <= SHORTEST:
        return False
    words = list(cut(text, name.start, name.start + len(name.given)))
    if any(word.effect == "unknown" for word in words):
        return True
    if words[0].effect == "ends" or len(name.given) > LONGEST_PLAIN:
        return False
    return not any(word.effect == "ends" for word in words[1:]) or bool(name.family)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(thai_female_names() | thai_male_names())


NEVER_FAMILY = ("role", "modifier", "title", "head", "agency", "area", "speech", "cut")
SHORTEST = 2
LONGEST_FAMILY = 16
LONGEST_PLAIN = 14  # letters of a given name that are all plain words
