"""The names of people, as they stand behind their titles.

A name is a given name and mostly a family name; nothing marks where it ends but a
space, or the word that goes on.
"""

import re
from typing import NamedTuple

from kg.text.family_names import (
    further_end,
    may_be_family,
    noble_end,
    post_follows,
)
from kg.text.name_ends import (
    families,
    family_end,
    given_end,
    given_names,
    glued_family,
)
from kg.text.styles import style_of
from kg.text.titles import LETTERS, past_gap, titles_at, written
from kg.text.triggers import begins, triggers
from kg.text.words import Word, cut, dictionary

WIDE_GAP = re.compile(r"[ ]*\n?[ ]*")
LATIN_NAME = re.compile(
    r"[A-ZÀ-ÞĐ][A-Za-zÀ-ɏḀ-ỿ.'’-]*"
    r"(?: (?:[A-ZÀ-ÞĐ][A-Za-zÀ-ɏḀ-ỿ.'’-]*|(?:al|bin|bint|de|del|van|von)\b)){0,5}"
)
BRACKET = re.compile(r" ?\( ?(?=[A-Z])")
FOREIGN = re.compile(r"(?P<rest>(?: [ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*){1,5}) ?\((?=[A-Z])")
SPACE = re.compile(" +")


class Name(NamedTuple):
    """A person's name: its span, its title's span, and what they say."""

    start: int
    end: int
    given: str
    family: str
    title: str  # written out
    titled: tuple[int, int]
    of: str = ""  # the full name that this one, in other letters, repeats

    @property
    def full(self) -> str:
        """Return the name as it is said, without the title."""
        return f"{self.given} {self.family}".strip()


def name_at(text: str, start: int, known: dict[str, str]) -> Name | None:
    """Read the titled name that begins here; `known` gives families of given names.

    >>> name_at("นายสมศักดิ์ เทพสุทิน รัฐมนตรี", 0, {}).full
    'สมศักดิ์ เทพสุทิน'
    >>> name_at("นายสมศักดิ์กล่าวว่า", 0, {}).full
    'สมศักดิ์'
    """
    end, rows = titles_at(text, start)
    gap = WIDE_GAP.match(text, end)
    begin = gap.end() if gap else end
    counts = "\n" in text[end:begin] and begins(text, begin, "title")  # 23 นาย
    if not rows or counts:
        return None
    titled = (start, end)
    title = written(rows)
    if rows[-1]["keeps"] == "yes":
        return None if rows[-1]["needs"] == "none" else _style(text, start, end)
    if latin := LATIN_NAME.match(text, _past_role(text, begin)):
        return _latin(text, latin.start(), latin.end(), title, titled)
    name = _thai(text, begin, title, titled, known)
    if name is None or name.given in known:
        return name
    if all(row["needs"] == "none" for row in rows):
        whole = _has_family(text, name) or text.startswith(SHORTENED, name.end)
        return name if whole and name.given in given_names() else None
    common = all(row["common"] == "yes" for row in rows)
    return name if _may_be_given(text, name, common=common) else None


def _past_role(text: str, start: int) -> int:
    """Return where a name begins before which a role stands: H.E. Prime Minister."""
    role = begins(text, start, "role")
    return past_gap(text, role[0]) if role and LATIN_NAME.match(text, start) else start


def royal_at(text: str, start: int) -> Name | None:
    """Read the royal person whose style begins here; long-dead kings do not count.

    >>> royal_at("ในหลวง รัชกาลที่ 9 ทรง", 0).given[:21]
    'พระบาทสมเด็จพระบรมชนก'
    """
    found = begins(text, start, "royal")
    if found is None or found[1].row["counts"] != "yes":
        return None
    return Name(start, found[0], found[1].row["name"], "", "", (start, start))


def _style(text: str, start: int, end: int) -> Name | None:
    """Read a royal or religious style, which is a part of the name."""
    stop = style_of(text, start, end)
    if stop is None:
        return None
    given = " ".join(text[start:stop].split())
    return Name(start, stop, given, "", "", (start, start))


def untitled_at(
    text: str, start: int, known: dict[str, str], *, whole: bool = False
) -> Name | None:
    """Read a name without a title, where one is expected, such as after a role.

    Where one is not, it must be a `whole` name.

    >>> untitled_at("ประเสริฐ จันทรรวงทอง กล่าวว่า", 0, {}).full
    'ประเสริฐ จันทรรวงทอง'
    >>> untitled_at("เกษตรและสหกรณ์", 0, {})
    """
    if begins(text, start, "title"):
        return None
    name = _thai(text, start, "", (start, start), known)
    if name is None or name.given in known:
        return name
    if whole and not name.family:
        return None
    if name.given not in given_names() or LETTERS.match(text, start + len(name.given)):
        return None
    if name.given not in dictionary().words:
        return name
    return name if name.family in families() or (name.family and not whole) else None


def repeated(text: str, name: Name) -> Name | None:
    """Read the brackets that repeat a name in Latin letters.

    >>> text = "นายฟาน จี๊ ทัญ (H.E. Mr. Phan Chi Thanh) เอกอัครราชทูต"
    >>> repeated(text, name_at(text, 0, {})).full
    'Phan Chi Thanh'
    """
    bracket = BRACKET.match(text, name.end)
    if not bracket:
        return None
    begin, rows = titles_at(text, bracket.end())
    latin = LATIN_NAME.match(text, past_gap(text, begin))
    if not latin or text[latin.end() : latin.end() + 1] not in CLOSING:
        return None
    if not rows and " " not in latin[0]:
        return None
    titled = (bracket.end(), begin)
    other = _latin(text, latin.start(), latin.end(), written(rows), titled)
    return other._replace(of=name.full)


CLOSING = (")", ",")
SHORTENED = "ฯ"


def _latin(
    text: str, start: int, end: int, title: str, titled: tuple[int, int]
) -> Name:
    given, _, family = text[start:end].rstrip(".").partition(" ")
    return Name(
        start, start + len(text[start:end].rstrip(".")), given, family, title, titled
    )


def _thai(
    text: str,
    start: int,
    title: str,
    titled: tuple[int, int],
    known: dict[str, str],
) -> Name | None:
    run = LETTERS.match(text, start)
    if run is None:
        return None
    stop = given_end(text, start, run.end(), known)
    given = text[start:stop]
    if len(given) < SHORTEST or (not title and _is_other_word(text, start, stop)):
        return None
    name = Name(start, stop, given, "", title, titled)
    family = None
    if stop == run.end():
        family = _foreign(text, run) or _family(
            text, stop, known.get(given), titled=bool(title)
        )
    if family is None:
        return _split(name, glued_family(given, known) if title else 0)
    family = family[0], further_end(text, family[1])
    return name._replace(
        end=family[1],
        family=" ".join(text[family[0] : family[1]].split()),
    )


def _split(name: Name, at: int) -> Name:
    """Return a name whose family name is glued to the given one at a place."""
    if not at:
        return name
    return name._replace(given=name.given[:at], family=name.given[at:])


def _is_other_word(text: str, start: int, end: int) -> bool:
    """Tell whether what stands where a name should is a word that ends names."""
    found = dictionary().at(text, start)
    return bool(found and found[0] >= end and found[1] in ("ends", "joins"))


def _family(
    text: str, start: int, known: str | None, *, titled: bool
) -> tuple[int, int] | None:
    """Return the span of the family name that follows, or None where none does."""
    gap = WIDE_GAP.match(text, start)
    begin = gap.end() if gap else start
    if begin == start:
        return None
    if known and text.startswith(known, begin):
        return begin, begin + len(known)
    run = LETTERS.match(text, begin)
    if not run or "\n" in text[start:begin]:
        return None
    if noble := noble_end(text, begin):
        return begin, noble
    end = family_end(text, begin, run.end())
    other = known and not (titled and _is_sure(text, begin, end))
    if other or not may_be_family(text, begin, end):
        return None
    return begin, noble_end(text, past_gap(text, end)) or end


def _foreign(text: str, run: re.Match[str]) -> tuple[int, int] | None:
    """Return the span of the further words of a name that Latin letters repeat."""
    bracket = text.find("(", run.end(), run.end() + LONGEST_FOREIGN)
    found = FOREIGN.match(text, run.end()) if bracket > 0 else None
    if not found or any(
        triggers().at(text, gap.end())
        for gap in SPACE.finditer(text, *found.span("rest"))
    ):
        return None
    return past_gap(text, run.end()), found.end("rest")


def _may_be_given(text: str, name: Name, *, common: bool) -> bool:
    """Tell whether letters after a title are a given name and no other words.

    After a title that is a common noun too, only letters that are no words are one.
    """
    if _is_other_word(text, name.start, name.start + len(name.given)):
        return not common and _has_family(text, name)
    if name.given in given_names():
        return True
    if (common or not name.family) and len(name.given) <= SHORTEST:
        return False
    words = list(cut(text, name.start, name.start + len(name.given)))
    return any(word.effect == "unknown" for word in words) or (
        not common and _are_a_name(text, name, words)
    )


def _are_a_name(text: str, name: Name, words: list[Word]) -> bool:
    """Tell whether words behind a title are a name: นายชูสิน วรเดช ผู้ตรวจราชการ."""
    if words[0].effect in ("ends", "joins"):
        return _has_family(text, name)
    if len(name.given) > LONGEST_PLAIN:
        return _has_family(text, name)
    return not any(word.effect == "ends" for word in words[1:]) or bool(name.family)


def _has_family(text: str, name: Name) -> bool:
    """Tell whether what stands behind a given name is surely a family name."""
    if not name.family:
        return False
    said = begins(text, past_gap(text, name.end), "speech")
    return bool(said) or _is_sure(text, name.end - len(name.family), name.end)


def _is_sure(text: str, start: int, end: int) -> bool:
    """Tell whether a family name is a known one, or stands before a post."""
    return text[start:end] in families() or post_follows(text, end)


SHORTEST = 2
LONGEST_FOREIGN = 120  # letters of the further words of a foreign name
LONGEST_PLAIN = 14  # letters of a given name that are all plain words
