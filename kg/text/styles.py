"""Where the styles of monks and of royal persons end: they are parts of their names."""

import re

from kg.text.name_ends import style_end
from kg.text.titles import LETTERS, past_gap
from kg.text.triggers import begins
from kg.text.words import dictionary

PALI = re.compile("ฺ|โ[ก-ฮ]$")  # a mark and an ending of the names that monks take
WORDS = 2  # a rank may stand apart from the monk's own name
SHORTEST = 2


def style_of(text: str, start: int, end: int) -> int | None:
    """Return where the style ends whose first word, up to `end`, begins at start.

    The name that a monk took goes on after a space.

    >>> style_of("พระมหาสมัคร วรปุณฺโณ เจ้าอาวาส", 0, 6)
    20
    """
    run = LETTERS.match(text, end)
    stop = style_end(text, end, run.end()) if run else end
    if (royal := begins(text, start, "royal")) and royal[0] >= stop:
        return None
    stop = _taken(text, stop)
    return stop if stop - end >= SHORTEST else None


def _taken(text: str, end: int) -> int:
    """Return where the name ends that a monk took, or the end where none stands."""
    stop = end
    for _ in range(WORDS):
        run = LETTERS.match(text, past_gap(text, stop))
        if run is None or run.start() == stop:
            return end
        stop = run.end()
        if PALI.search(run[0]) and run[0] not in dictionary().words:
            return stop
    return end
