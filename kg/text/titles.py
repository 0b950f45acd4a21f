"""The titles, ranks and forms of address that stand before names."""

import re
from collections.abc import Iterator

from kg.data import parts
from kg.text.triggers import triggers

LETTERS = re.compile(r"[ก-ฮเ-ไ][ก-ฮะ-ฺเ-ๅ็-๎]*")
GAP = re.compile(r"[ ]{0,4}")


def titles_at(text: str, start: int) -> tuple[int, list[dict[str, str]]]:
    """Return the end and the rows of the titles that stand here, one after another.

    >>> end, rows = titles_at("ว่าที่ ร.ต.ธนกฤต จิตรอารีย์รัตน์", 0)
    >>> end, [row["title"] for row in rows]
    (11, ['ว่าที่ร้อยตรี'])
    """
    rows: list[dict[str, str]] = []
    end, form = start, ""
    while not rows or rows[-1]["stacks"] == "yes" or text.startswith(form, end):
        begin = past_gap(text, end) if rows else start
        found = next(_standing(text, begin), None)
        if found is None:
            break
        end, form = found[0], text[begin : found[0]]
        rows.append(found[1])
    return end, rows


def _standing(text: str, start: int) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the titles that stand here, the longest first: พล.อ. in พล.อ.อนุพงษ์."""
    for end, found in triggers().all_at(text, start):
        for trigger in found:
            if trigger.tag == "title" and _stands(text, start, end, trigger.row):
                yield end, trigger.row


def written(rows: list[dict[str, str]]) -> str:
    """Return titles written out, each once.

    >>> written(titles_at("ศ.(พิเศษ) ดร.เอนก", 0)[1])
    'ศาสตราจารย์พิเศษ ดร.'
    """
    titles = dict.fromkeys(row["title"] for row in rows if row["keeps"] != "yes")
    return " ".join(titles)


def past_gap(text: str, start: int) -> int:
    """Return where the spaces that stand here end."""
    found = GAP.match(text, start)
    return found.end() if found else start


def _stands(text: str, start: int, end: int, row: dict[str, str]) -> bool:
    """Tell whether a title stands here, or only letters like it."""
    if row["needs"] == "space" and not (
        text[end : end + 1].isspace() and not LETTERS.match(text[start - 1 : start])
    ):
        return False
    return not text.startswith(parts(row["skips"]), past_gap(text, end))
