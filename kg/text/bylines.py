"""The names without titles in the lines that say who wrote a release."""

import re
from collections.abc import Iterator
from functools import cache

from kg.data import table
from kg.text.names import Name
from kg.text.triggers import begins

LAST = 900  # characters of a text in which such lines stand
RUN = "[ก-ฮเ-ไ][ก-ฮะ-ฺเ-๎]+"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of such lines, and that of a name in them."""
    words = sorted((row["word"] for row in table("byline_words")), reverse=True)
    word = f"(?:{'|'.join(map(re.escape, words))})"
    work = rf"{word}(?: ?[/,]? ?{word})*"
    name = rf"(?<![ก-๎])(?!{word}[ /,:]){RUN} {{1,3}}{RUN}(?: ณ {RUN})?"
    names = rf"{name}(?: ?, ?{name})*"
    line = (
        rf"^ *(?:{names} ?[ :/–-] ?{work}[ /]*)+$"
        rf"|^ *{names} *\n *{work} *$"
        rf"|^ *{work} ?(?:[:/–-]|(?<=[A-Za-z]) ) ?{names} *,? *$"
    )
    return re.compile(line, re.MULTILINE), re.compile(name)


def find(text: str) -> Iterator[Name]:
    r"""Yield the names in the by-lines at the end of a text.

    >>> [name.full for name in find("จบ\nกานดา ใจดี, สมชาย มานะ: สรุป\n")]
    ['กานดา ใจดี', 'สมชาย มานะ']
    """
    lines, names = _patterns()
    for line in lines.finditer(text, max(0, len(text) - LAST)):
        for said in names.finditer(text, *line.span()):
            if begins(text, said.start(), "title"):  # read with all others
                continue
            given, family = said[0].split(maxsplit=1)
            yield Name(
                *said.span(),
                given,
                " ".join(family.split()),
                "",
                (said.start(), said.start()),
            )
