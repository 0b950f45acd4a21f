"""The foreign cities at which embassies and envoys are."""

from functools import cache

from kg.data import table
from kg.text.lexicon import Lexicon, spread
from kg.text.role_heads import skip_space
from kg.text.tails import tail


@cache
def _words(kind: str) -> Lexicon[str]:
    rows = table("abroad_words")
    return Lexicon({row["word"]: row["word"] for row in rows if row["kind"] == kind})


@cache
def _cities() -> Lexicon[dict[str, str]]:
    return Lexicon(spread(table("countries"), "cities", "name"))


def city_end(text: str, start: int) -> int | None:
    """Return the end of the city that is named here, with or without กรุง or นคร.

    A city that no list knows must have such a word: นครแฟรงก์เฟิร์ต.

    >>> city_end("กรุงโซลแล้ว", 0), city_end("โตเกียว", 0), city_end("เวลา", 0)
    (7, 7, None)
    """
    at = skip_space(text, start)
    whole = _cities().at(text, at)
    word = _words("city").at(text, at)
    if whole or word is None:
        return whole[0] if whole else None
    begin = skip_space(text, word[0])
    known = _cities().at(text, begin)
    end = known[0] if known else tail(text, begin)
    return end if end > begin else None


def seat_end(text: str, start: int) -> int:
    """Return where the city ends at which an envoy is; start itself if there is none.

    >>> seat_end(" ณ กรุงโซล", 0), seat_end(" ณ โรงแรม", 0)
    (10, 0)
    """
    seat = _words("seat").at(text, skip_space(text, start))
    return (seat and city_end(text, seat[0])) or start
