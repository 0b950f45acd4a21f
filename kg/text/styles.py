"""Where the styles of monks and of royal persons end: they are parts of their names."""

import re

from kg.text.name_ends import style_end
from kg.text.titles import past_gap
from kg.text.triggers import begins

RUN = re.compile(r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*")
PALI = "ฺ"  # only the names that monks take have it
SHORTEST = 2


def style_of(text: str, start: int, end: int) -> int | None:
    """Return where the style ends whose first word, up to `end`, begins at start.

    The name that a monk took goes on after a space.

    >>> style_of("พระมหาสมัคร วรปุณฺโณ เจ้าอาวาส", 0, 6)
    20
    """
    run = RUN.match(text, end)
    stop = style_end(text, end, run.end()) if run else end
    if (royal := begins(text, start, "royal")) and royal[0] >= stop:
        return None
    if stop - end < SHORTEST:
        return None
    taken = RUN.match(text, past_gap(text, stop))
    return taken.end() if taken and PALI in taken[0] else stop
