"""Words with what they mean: found all in one pass, or the longest at one place."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

MEANING = TypeVar("MEANING")
MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํๅๆ")  # these belong to the letter before them


HEAD = 4  # letters of a word by which it is looked up


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
        self._automaton: AhoCorasick | None = None
        self._meanings: list[MEANING] = []
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            if len(word) >= HEAD:
                lengths.setdefault(word[:HEAD], set()).add(len(word))
        short = {len(word) for word in self.words if len(word) < HEAD}
        self._short = tuple(sorted(short, reverse=True))
        self._lengths = {
            head: (*sorted(found, reverse=True), *self._short)
            for head, found in lengths.items()
        }

    def _leftmost(self) -> tuple[AhoCorasick, list[MEANING]]:
        """Return the automaton of all words, made when it is first needed."""
        if self._automaton is None:
            kind = MatchKind.LeftmostLongest
            self._automaton = AhoCorasick(list(self.words), matchkind=kind)
            self._meanings = list(self.words.values())
        return self._automaton, self._meanings

    def find(self, text: str) -> Iterator[tuple[int, int, MEANING]]:
        """Yield the start, end and meaning of each word, leftmost and longest first."""
        automaton, meanings = self._leftmost()
        for index, start, end in automaton.find_matches_as_indexes(text):
            if text[end : end + 1] not in MARKS:
                yield start, end, meanings[index]
            elif shorter := self.at(text, start):
                yield start, *shorter

    def holders(self, others: Iterable[str]) -> list[str]:
        r"""Return the other words that hold one of these, all read as one text.

        >>> Lexicon({"กรม": 1}).holders(["ทรัพยากรมนุษย์", "งาน"])
        ['ทรัพยากรมนุษย์']
        """
        lines = list(others)
        ends = list(accumulate(len(line) + 1 for line in lines))
        found = self.find("\n".join(lines))
        return [lines[at] for at in sorted({bisect_right(ends, s) for s, *_ in found})]

    def at(self, text: str, start: int) -> tuple[int, MEANING] | None:
        """Return the end and the meaning of the longest word that begins at start."""
        words, size = self.words, len(text)
        for length in self._lengths.get(text[start : start + HEAD], self._short):
            end = start + length
            if (
                end <= size
                and text[start:end] in words
                and (end == size or text[end] not in MARKS)
            ):
                return end, words[text[start:end]]
        return None

    def all_at(self, text: str, start: int) -> Sequence[tuple[int, MEANING]]:
        """Return the end and the meaning of each word that begins here, longest first.

        A word that would cut a letter from its marks is none.
        """
        words, size = self.words, len(text)
        found = []
        for length in self._lengths.get(text[start : start + HEAD], self._short):
            end = start + length
            word = text[start:end]
            if word in words and end <= size and text[end : end + 1] not in MARKS:
                found.append((end, words[word]))
        return found


LONG = 200  # characters of a text that is worth a pass of its own


class Scanner(Lexicon[MEANING]):
    """A lexicon for texts that are asked about at many places: one pass reads all."""

    def __init__(self, words: Mapping[str, MEANING]) -> None:
        """Index the words."""
        super().__init__(words)
        self._meanings = list(self.words.values())
        self._every = AhoCorasick(list(self.words), matchkind=MatchKind.Standard)
        self._text = ""
        self._found: dict[int, list[tuple[int, MEANING]]] = {}
        self._longest: list[tuple[int, int, MEANING]] = []
        self._across: list[tuple[int, int, int, MEANING]] = []

    def at(self, text: str, start: int) -> tuple[int, MEANING] | None:
        """Return the end and the meaning of the longest word that begins at start."""
        if text is self._text:
            found = self._found.get(start)
            return found[0] if found else None
        return super().at(text, start)

    def all_at(self, text: str, start: int) -> Sequence[tuple[int, MEANING]]:
        """Return what begins here; the long text that was last searched is known."""
        if text is self._text:
            return self._found.get(start, ())
        return super().all_at(text, start)

    def find(self, text: str) -> Iterator[tuple[int, int, MEANING]]:
        """Yield the start, end and meaning of each word, leftmost and longest first."""
        if text is not self._text and len(text) < LONG:
            yield from super().find(text)
            return
        self._read(text)
        yield from self._longest

    def every(self, text: str) -> list[tuple[int, int, int]]:
        """Return each word that stands in a text: its number, start and end."""
        return self._every.find_matches_as_indexes(text, overlapping=True)

    def _read(self, text: str) -> None:
        """Keep what begins at each place of a text."""
        if text is self._text:
            return
        found: dict[int, list[tuple[int, MEANING]]] = {}
        meanings, size = self._meanings, len(text)
        matches = self._every.find_matches_as_indexes(text, overlapping=True)
        for index, start, end in reversed(matches):  # they come in order of their ends
            if end == size or text[end] not in MARKS:
                if start in found:
                    found[start].append((end, meanings[index]))
                else:
                    found[start] = [(end, meanings[index])]
        self._text, self._found = text, found
        self._longest, self._across, last = [], [], 0
        for start in sorted(found):
            end, meaning = found[start][0]
            if start >= last:
                self._longest.append((start, end, meaning))
                last = end
            elif end > last:
                self._across.append((start, *self._longest[-1]))

    def across(self, text: str) -> Iterator[tuple[int, int, int, MEANING]]:
        """Yield where a word goes over the end of one found, and that one."""
        self._read(text)
        yield from self._across


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
