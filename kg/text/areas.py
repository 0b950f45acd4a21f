"""Provinces, districts and subdistricts, where the word before the name says which."""

from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.lexicon import Lexicon, spread
from kg.text.triggers import begins

AREAS = ("province", "district", "subdistrict")


class Area(NamedTuple):
    """An area in a text: its span, its kind, and its bare name and the name's start."""

    start: int
    end: int
    kind: str
    name: str
    name_start: int


@cache
def names(kind: str) -> Lexicon[dict[str, str]]:
    """Return the names of the provinces, districts or subdistricts."""
    return Lexicon(spread(table(f"{kind}s"), "name", "forms"))


@cache
def countries() -> Lexicon[dict[str, str]]:
    """Return the names of the countries, with and without the word that says so."""
    return Lexicon(spread(table("countries"), "name", "forms"))


def country_at(text: str, start: int) -> tuple[int, str] | None:
    """Return the end and the usual name of the country that is named here.

    >>> country_at("สปป.ลาว", 0)
    (7, 'ลาว')
    """
    word = begins(text, start, "country-word")
    found = countries().at(text, word[0] if word else start)
    return (found[0], found[1]["name"]) if found else None


def area_at(text: str, start: int) -> Area | None:
    """Read the area whose word, such as จังหวัด or อ., begins here.

    >>> area_at("จ.เชียงใหม่", 0)
    Area(start=0, end=11, kind='province', name='เชียงใหม่', name_start=2)
    """
    found = begins(text, start, "area")
    if found is None:
        return None
    end, trigger = found
    kind = trigger.row["kind"]
    if trigger.row["alone"]:
        return Area(start, end, kind, trigger.row["word"], start)
    begin = end + 1 if text[end : end + 1] == " " else end
    return named_at(text, begin, kind, start)


def named_at(text: str, start: int, kind: str, begin: int | None = None) -> Area | None:
    """Read the bare name of an area of a kind that is expected here."""
    found = names(kind).at(text, start)
    if found is None:
        return None
    where = start if begin is None else begin
    return Area(where, found[0], kind, found[1]["name"], start)


def bare_at(text: str, start: int) -> Area | None:
    """Read the bare name of a province, a district or a subdistrict."""
    found = (named_at(text, start, kind) for kind in AREAS)
    return max(filter(None, found), key=lambda area: area.end, default=None)


def full_name(area: Area) -> str:
    """Return an area's name with the word that says what it is.

    >>> full_name(Area(0, 4, "province", "ตาก", 0))
    'จังหวัดตาก'
    """
    word = "" if area.name == capital() else _words().get(area.kind, "")
    return word + area.name


@cache
def capital() -> str:
    """Return the name of the capital, which stands without the word for a province."""
    return next(row["word"] for row in table("area_words") if row["alone"])


@cache
def _words() -> dict[str, str]:
    rows = [row for row in table("area_words") if row["forms"] and not row["alone"]]
    return {row["kind"]: row["word"] for row in rows}
