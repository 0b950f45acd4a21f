"""Names without titles of people whom the same text names in full."""

from collections.abc import Iterator

from kg.text.name_ends import goes_on
from kg.text.names import Name
from kg.text.titles import LETTERS, past_gap
from kg.text.words import dictionary

SHORTEST = 3
OPEN, CLOSED = frozenset("“\"‘'-"), frozenset("”\"’'-")


def find(text: str, known: dict[str, str]) -> list[Name]:
    """Return the given names that stand alone; `known` gives their families.

    A given name that is a word of the language must stand in quotation marks.

    >>> [name.given for name in find("“ธีรรัตน์” ลงพื้นที่", {"ธีรรัตน์": "สำเร็จวาณิชย์"})]
    ['ธีรรัตน์']
    """
    return sorted(name for given in known for name in _each(text, given, known[given]))


def _each(text: str, given: str, family: str) -> Iterator[Name]:
    start = text.find(given)
    while start >= 0:
        end = start + len(given)
        if _stands(text, start, end):
            after = past_gap(text, end)
            full = text.startswith(family, after) and after > end
            stop = after + len(family) if full else end
            yield Name(start, stop, given, family if full else "", "", (start, start))
        start = text.find(given, end)


def _stands(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before in OPEN and after in CLOSED:
        return True
    if end - start < SHORTEST or text[start:end] in dictionary().words:
        return False
    if LETTERS.match(before) or LETTERS.match(text[start - 2 : start]):
        return False
    return not LETTERS.match(after) or goes_on(text[end : end + LONGEST])


LONGEST = 20
