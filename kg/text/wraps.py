"""Line breaks amid a sentence, as some releases set them to make their lines short."""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from kg.data import table

LONGEST = 140  # characters of a line that a break may have cut short
SHORT = 90  # of one that only says when


class Words(NamedTuple):
    """Words with which a line goes on, and those whose line the next one goes on."""

    on: tuple[str, ...]
    where: tuple[str, ...]
    when: tuple[str, ...]


@cache
def _words() -> Words:
    words = {
        goes: tuple(row["word"] for row in table("wrap_words") if row["goes"] == goes)
        for goes in ("on", "both", "when")
    }
    return Words(words["on"] + words["both"], words["both"], words["when"])


def joined(text: str, start: int) -> str:
    r"""Return the text with a space for each break amid a sentence from `start` on.

    >>> joined("นายคมสัน เอกชัย\nเป็นประธานการประชุม\nทั้งนี้", 0)
    'นายคมสัน เอกชัย เป็นประธานการประชุม\nทั้งนี้'
    >>> joined("วันที่ 4 เมษายน 2568\nนายคมสัน เอกชัย", 0)
    'วันที่ 4 เมษายน 2568 นายคมสัน เอกชัย'
    """
    lines = text[start:].split("\n")
    pieces = [lines[0]]
    for line, following in pairwise(lines):
        pieces += [" " if _goes_on(line, following) else "\n", following]
    return text[:start] + "".join(pieces)


def _goes_on(line: str, following: str) -> bool:
    words = _words()
    if len(line) > LONGEST or not line or not following or line.isspace():
        return False
    if following.startswith(words.on):
        return True
    return following[0].isalpha() and (
        line.startswith(words.where) or (len(line) <= SHORT and _says_when(line))
    )


def _says_when(line: str) -> bool:
    """Tell whether a line begins as a day does and ends as a day or a time."""
    end = line.rstrip(" .)")[-1:]
    return line.startswith(_words().when) and (end.isdigit() or end == "น")
