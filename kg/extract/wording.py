"""The words with which a list names a post, cut out of all that stands around them."""

import re
from functools import cache
from typing import NamedTuple

from kg.extract.matters import Matter, compiled, marks, one_line, rule
from kg.text.postings import extent
from kg.text.posts import Post, post_at

SHORTEST, LONGEST = 3, 240  # characters of a post's words
EDGES = " \t\n:,–-()"


class Words(NamedTuple):
    """The words that stand for a post, and their span in the folded text."""

    text: str
    span: tuple[int, int]


def trimmed(matter: Matter, start: int, end: int) -> Words | None:
    """Return the words of a post, without those that only lead to it."""
    start = _past(matter.text, start, end)
    while start < end and matter.text[end - 1] in EDGES[:-1]:
        end -= 1
    for opens, closes in ("()", "[]"):
        if matter.text.count(opens, start, end) > matter.text.count(closes, start, end):
            end = matter.text.rindex(opens, start, end)
    if number := rule("several-to-a-line").search(matter.text, start, end):
        end = number.start()
    words = one_line(matter.text[start:end])
    if words.startswith(marks("no")) or not SHORTEST <= len(words) <= LONGEST:
        return None
    return Words(words, matter.span(start, end))


def _past(text: str, start: int, end: int) -> int:
    """Return where the words begin that do not only lead to a post."""
    while start < end:
        if text[start] in EDGES[:-2]:
            start += 1
            continue
        word = next((w for w in marks("skip") if text.startswith(w, start)), "")
        leads = _leading().match(text, start, end)
        if not word and not leads:
            break
        start = max(start + len(word), leads.end() if leads else 0)
    return start


@cache
def _leading() -> re.Pattern[str]:
    return compiled("{taking}")


def bounded(taken: Words) -> Words:
    """Return the words of a post without those of the sentence that goes on."""
    end = extent(taken.text)
    start, last = taken.span
    if end == len(taken.text) or len(taken.text) != last - start:
        return taken
    return Words(taken.text[:end], (start, start + end))


def is_beside(words: str) -> bool:
    """Tell whether a post is held beside another."""
    return words.startswith(marks("beside"))


def is_known(words: Words | None) -> bool:
    """Tell whether words begin with a post, or with a role that bodies have."""
    return words is not None and (is_beside(words.text) or _post(words) is not None)


def is_post(words: Words | None) -> bool:
    """Tell whether words begin with what is a post wherever it stands."""
    post = _post(words) if words else None
    board = words is not None and is_beside(words.text) and is_seat(words.text)
    return board or (post is not None and (post.alone or post.agency is not None))


def is_seat(words: str) -> bool:
    """Tell whether words say of which board a seat is."""
    return rule("board").search(words) is not None


def _post(words: Words) -> Post | None:
    return post_at(words.text, 0)
