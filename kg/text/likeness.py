"""How alike two names are under Thai spelling."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from kg.data import table

NEVER = 99  # a distance beyond any that is asked for


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """Return what a name's spellings share: no tone marks, one letter for one sound.

    >>> skeleton("ณัฎฐพล ทีปสุวรรณ") == skeleton("ณัฏฐพล  ทีปสุวรรณ์")
    True
    """
    return " ".join(name.casefold().translate(_letters()).split())


def distance(one: str, other: str, most: int) -> int:
    """Count the letters to add, drop, change or swap, up to `most`; else NEVER.

    >>> distance("เติมพิทยา", "เต็มพิทยา", 2), distance("กข", "ขก", 2)
    (1, 1)
    >>> distance("กขค", "งจฉ", 2) == NEVER
    True
    """
    found = OSA.distance(one, other, score_cutoff=most)
    return found if found <= most else NEVER


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["sounds_like"] for row in table("letters")}
