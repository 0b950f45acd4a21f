"""Thai words, cut by the longest entry of pythainlp's dictionary.

Cutting a whole text costs more than everything else together: cut only the few spans
that need it.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pythainlp.corpus import thai_words

from kg.data import table
from kg.text.lexicon import MARKS, Lexicon


class Word(NamedTuple):
    """A word of a text; `effect` is what kg/data/name_words.tsv says of it."""

    start: int
    end: int
    effect: str  # "" for any other word, "unknown" for letters of none, "space"


@cache
def dictionary() -> Lexicon[str]:
    """Return the words of the dictionary with their effects on names."""
    known = {word.strip(): "" for word in sorted(thai_words())}
    return Lexicon(known | {row["word"]: row["effect"] for row in table("name_words")})


def cut(text: str, start: int, end: int) -> Iterator[Word]:
    """Yield the words of a span; unknown letters come as one word.

    >>> text = "กรมชลประทานเร่งระบายน้ำ"
    >>> [text[w.start : w.end] for w in cut(text, 3, len(text))]
    ['ชลประทาน', 'เร่ง', 'ระบาย', 'น้ำ']
    """
    word_at = dictionary().at
    unknown = start
    while start < end:
        found = (start + 1, "space") if text[start] == " " else word_at(text, start)
        if found is None or (
            unknown < start and found[0] - start == 1 and found[1] != "space"
        ):
            start = _next_letter(text, start, end)
            continue
        if unknown < start:
            yield Word(unknown, start, "unknown")
        yield Word(start, found[0], found[1])
        start = unknown = found[0]
    if unknown < end:
        yield Word(unknown, end, "unknown")


def _next_letter(text: str, start: int, end: int) -> int:
    start += 1
    while start < end and text[start] in MARKS:
        start += 1
    return start
