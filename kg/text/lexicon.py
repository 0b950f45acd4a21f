"""Words with what they mean: found all in one pass, or the longest at one place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

MEANING = TypeVar("MEANING")
MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆ")  # these belong to the letter before them


class Lexicon(Generic[MEANING]):
    """A dictionary that knows where its words stand in a text.

    >>> offices = Lexicon({"กรม": "department", "กรมธรรม์": "policy"})
    >>> list(offices.find("กรมธรรม์ของกรม"))
    [(0, 8, 'policy'), (11, 14, 'department')]
    >>> offices.at("ของกรม", 3)
    (6, 'department')
    """

    def __init__(self, words: Mapping[str, MEANING]) -> None:
        """Index the words; an empty word is no word."""
        self.words = {word: meaning for word, meaning in words.items() if word}
        self._meanings = list(self.words.values())
        self._automaton = AhoCorasick(
            list(self.words), matchkind=MatchKind.LeftmostLongest
        )
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[:2], set()).add(len(word))
        self._lengths = {
            head: tuple(sorted(found, reverse=True)) for head, found in lengths.items()
        }

    def find(self, text: str) -> Iterator[tuple[int, int, MEANING]]:
        """Yield the start, end and meaning of each word, leftmost and longest first."""
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            if text[end : end + 1] not in MARKS:
                yield start, end, self._meanings[index]
            elif shorter := self.at(text, start):
                yield start, *shorter

    def at(self, text: str, start: int) -> tuple[int, MEANING] | None:
        """Return the end and the meaning of the longest word that begins at start."""
        return next(self.all_at(text, start), None)

    def all_at(self, text: str, start: int) -> Iterator[tuple[int, MEANING]]:
        """Yield the end and the meaning of each word that begins here, longest first.

        A word that would cut a letter from its marks is none.
        """
        room = len(text)
        for head in (text[start : start + 2], text[start : start + 1]):
            for length in self._lengths.get(head, ()):
                end = start + length
                if end > room or (end < room and text[end] in MARKS):
                    continue
                meaning = self.words.get(text[start:end])
                if meaning is not None:
                    yield end, meaning


def cuts_latin(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word goes on at either side of a span.

    >>> cuts_latin("e-Donation", 2, 6), cuts_latin("WHO เตือน", 0, 3)
    (True, False)
    """
    inside = text[start:end]
    return (_is_latin(inside[:1]) and _is_latin(text[start - 1 : start], "-")) or (
        _is_latin(inside[-1:]) and _is_latin(text[end : end + 1])
    )


def _is_latin(letter: str, more: str = "") -> bool:
    return letter.isascii() and (letter.isalnum() or (bool(letter) and letter in more))


def spread(rows: Iterable[dict[str, str]], *columns: str) -> dict[str, dict[str, str]]:
    """Return each row under every form that its columns list, `|` between them.

    >>> spread([{"title": "นางสาว", "forms": "น.ส.|นส."}], "title", "forms").keys()
    dict_keys(['นางสาว', 'น.ส.', 'นส.'])
    """
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        for column in columns:
            for form in row[column].split("|"):
                if form:
                    found.setdefault(form, row)
    return found
