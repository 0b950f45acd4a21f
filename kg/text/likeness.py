"""How alike two names are under Thai spelling."""

from functools import lru_cache

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
    if abs(len(one) - len(other)) > most:
        return NEVER
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(row[-1], before[j]) + 1
            cost = min(cost, before[j - 1] + (letter != against))
            if i > 1 < j and letter == other[j - 2] and against == one[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return NEVER
    return row[-1] if row[-1] <= most else NEVER


@lru_cache(maxsize=1)
def _letters() -> dict[int, str]:
    return {ord(row["letter"]): row["sounds_like"] for row in table("letters")}
