"""A role with the words before it: which deputy of it, and whether it is held now."""

import re
from typing import NamedTuple

from kg.data import parts
from kg.text.lexicon import cuts_latin
from kg.text.tails import ends_post
from kg.text.triggers import begins
from kg.text.words import dictionary

SPACE = re.compile(r" ?")
CURRENT = "current"
PART = "part-of-title"
LINK = "link"


class Head(NamedTuple):
    """What stands before a post's agency."""

    start: int
    end: int
    prefix: str
    row: dict[str, str]
    status: str

    @property
    def role(self) -> str:
        """Return the role with what modifies it."""
        return self.prefix + self.row["role"]


def head_at(text: str, start: int) -> Head | None:
    """Read the role that begins here, with the words before it that modify it."""
    status, prefix, begin, at = CURRENT, "", start, start
    while True:
        role = _role(text, at)
        found = begins(text, at, "modifier")
        if role and (
            found is None
            or role[0] >= found[0]
            or head_at(text, skip_space(text, found[0])) is None
        ):
            return Head(begin, role[0], prefix, role[1], status)
        if found is None:
            return None
        word, effect = found[1].row["word"], found[1].row["effect"]
        at = skip_space(text, found[0])
        if effect == PART:
            prefix += word
        elif not prefix:
            begin, status = at, status if effect == LINK else effect


def _role(text: str, start: int) -> tuple[int, dict[str, str]] | None:
    found = begins(text, start, "role")
    if found is None:
        return None
    end, trigger = found
    if cuts_latin(text, start, end):
        return None
    if text.startswith(parts(trigger.row["skips"]), skip_space(text, end)):
        return None
    return end, trigger.row


def skip_space(text: str, at: int) -> int:
    """Return where the space that may stand here ends."""
    found = SPACE.match(text, at)
    return found.end() if found else at


def posted_end(text: str, end: int) -> int | None:
    """Return where a word such as ประจำ ends that links a role and its agency.

    >>> posted_end("โฆษกประจำกระทรวง", 4), posted_end("นายกประจำปี", 4)
    (9, None)
    """
    at = skip_space(text, end)
    link, word = begins(text, at, "posted"), dictionary().at(text, at)
    if link is None or (word and ends_post(text[at : word[0]])):
        return None
    return link[0]
