"""Which letters after a given name are a family name."""

import re
from functools import cache

from kg.data import table
from kg.text.name_ends import families
from kg.text.titles import LETTERS, past_gap
from kg.text.triggers import begins, triggers
from kg.text.words import cut

NEVER_FAMILY = frozenset(
    ("role", "modifier", "title", "head", "agency", "area", "speech", "cut", "group")
)
SHORTEST = 2
LONGEST_FAMILY = 16
FAMILY_WORDS = 4  # a foreign name in Thai letters has up to so many words
LONGEST_PLAIN = 20  # of a family name that is all plain words


@cache
def _noble_families() -> re.Pattern[str]:
    names = sorted((row["name"] for row in table("noble_families")), reverse=True)
    return re.compile(rf"ณ ?(?:{'|'.join(map(re.escape, names))})")


def noble_end(text: str, start: int) -> int | None:
    """Return where the ณ and the place of a noble family name end.

    >>> noble_end("ณ อยุธยา", 0)
    8
    """
    found = _noble_families().match(text, start)
    return found.end() if found else None


def may_be_family(text: str, start: int, end: int) -> bool:
    """Tell whether letters after a given name are its family name."""
    if end - start < SHORTEST:
        return False
    if text[start:end] in families():
        return True
    if _begins_other(text, start, end):
        return False
    words = list(cut(text, start, end))
    if any(word.effect == "unknown" for word in words):
        return True
    if words[0].effect != "ends":
        return end - start <= LONGEST_PLAIN
    return end - start <= LONGEST_FAMILY and post_follows(text, end) and len(words) > 1


def _begins_other(text: str, start: int, end: int) -> bool:
    """Tell whether what may be a family name begins another thing to find."""
    found = triggers().at(text, start)
    if found is None or not any(trigger.tag in NEVER_FAMILY for trigger in found[1]):
        return False
    weak = any(t.tag == "head" or t.row.get("alone") == "no" for t in found[1])
    return not (weak and found[0] < end and post_follows(text, end))


def post_follows(text: str, end: int) -> bool:
    """Tell whether a post or a group stands after what ends here."""
    return bool(begins(text, past_gap(text, end), "role", "modifier", "group"))


def further_end(text: str, end: int) -> int:
    """Return where the further family names before a post end, or the first's end."""
    stop = end
    for _ in range(FAMILY_WORDS - 1):
        begin = past_gap(text, stop)
        run = LETTERS.match(text, begin)
        if begin == stop or not run or triggers().at(text, begin):
            return end
        stop = run.end()
        words = cut(text, begin, stop)
        if len(run[0]) > LONGEST_FAMILY or any(w.effect == "ends" for w in words):
            return end
        if post_follows(text, stop):
            return stop
    return end
