"""Labels that fit under a dot: broken between words, cut where too long."""

import re
from collections.abc import Iterator
from functools import partial

from kg.query.tables import shortened, width
from kg.text import words

COLUMNS = 22
LINES = 2
PART = re.compile(r"\S+\s*")
MANY = 100
LETTER = 7.4  # pixels that a column takes at most, at the size of style.css


def lines(label: str) -> list[str]:
    """Break a label into lines of whole words.

    >>> lines("ประชุมเตรียมรับมือน้ำท่วมจังหวัดตาก")
    ['ประชุมเตรียมรับมือน้ำท่วม', 'จังหวัดตาก']
    """
    broken = [""]
    for word in _words(" ".join(label.split())):
        if broken[-1] and width(broken[-1] + word.rstrip()) > COLUMNS:
            broken.append("")
        broken[-1] += word if broken[-1] else word.lstrip()
    kept, rest = broken[: LINES - 1], broken[LINES - 1 :]
    last = shortened("".join(rest), COLUMNS)
    return [line.strip() for line in (*kept, last) if line.strip()]


def pixels(line: str) -> float:
    """Return how wide a line is drawn, rather too wide than too narrow."""
    return width(line) * LETTER


def _words(text: str) -> Iterator[str]:
    for part in PART.findall(text):
        for word in words.cut(part, 0, len(part)):
            yield from _short(part[word.start : word.end])


def _short(word: str) -> Iterator[str]:
    """Cut what is longer than a line where it falls into the fewest known words."""
    while width(word) > COLUMNS:
        fitting = [i for i in range(1, len(word)) if width(word[:i]) <= COLUMNS]
        at = min(fitting, key=partial(_cost, word))
        yield word[:at]
        word = word[at:]
    yield word


def _cost(word: str, at: int) -> tuple[int, int]:
    """Return how bad it is to cut a word there: into many words, or unevenly."""
    pieces = _pieces(word, 0, at) + _pieces(word, at, len(word))
    return pieces, abs(2 * at - len(word))


def _pieces(word: str, start: int, end: int) -> int:
    """Count the words of a span; an unknown one, such as a mark, counts as many."""
    found = words.cut(word, start, end)
    return sum(MANY if piece.effect == "unknown" else 1 for piece in found)
