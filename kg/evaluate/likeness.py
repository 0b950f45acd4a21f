"""When two names are taken for one: the measure by which annotations are matched."""

import re
from collections.abc import Collection
from difflib import SequenceMatcher
from functools import lru_cache

from kg.text.folding import fold

BRACKETS = re.compile(r"\([^)]*\)")
LOST = re.compile(r"[\s\u200b-\u200f\ufeff\u00a0\u00ad\"'“”‘’ฯ.,]+")


@lru_cache(maxsize=100_000)
def bare(name: str) -> str:
    """Return a name without what does not tell it from another.

    >>> bare("สำนักงาน ก.พ. (OCSC) ที่ ๒")
    'สำนักงานกพที่2'
    """
    return LOST.sub("", BRACKETS.sub("", fold(name).text)).lower()


@lru_cache(maxsize=100_000)
def likeness(one: str, other: str) -> float:
    """Measure how alike two names are, from 0 to 1.

    >>> likeness("คมสัน เอกชัย", "คมสัน  เอกชัย"), likeness("ตาก", "")
    (1.0, 0.0)
    """
    one, other = bare(one), bare(other)
    if not one or not other:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def same(names: Collection[str], others: Collection[str], least: float) -> bool:
    """Tell whether any name of one thing is as like one of another as that."""
    if least >= 1:
        return not {bare(n) for n in names if bare(n)}.isdisjoint(map(bare, others))
    return any(likeness(n, other) >= least for n in names for other in others)
