"""The event that a release reports: the words that name it, and the part that tells it.

Every event word of headline and story is weighed by where it stands and by what stands
around it; the heaviest is the event, if it is heavy enough.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import rules, table
from kg.extract.page import Page, pattern
from kg.text.lexicon import Lexicon, cuts_latin


class Scene(NamedTuple):
    """An event of a page: the span of its name, its type, and its part of the shadow."""

    start: int  # of its name, in the folded text
    end: int
    type: str
    trigger: tuple[int, int]
    name: str
    part: tuple[int, int]
    weight: float


@cache
def event_words() -> Lexicon[dict[str, str]]:
    """Return the words that name events; those that hide a shorter one name none."""
    return Lexicon({row["word"]: row for row in table("event_words")})


@cache
def _weights() -> tuple[tuple[re.Pattern[str], re.Pattern[str], float], ...]:
    empty = ""
    return tuple(
        (
            pattern(rule.get("before", empty)),
            pattern(rule.get("after", empty)),
            rule["weight"],
        )
        for rule in rules("events")
    )


def scene(page: Page) -> Scene | None:
    """Return the event that a page reports, or None where it reports none."""
    weight, start, end, kind = max(_candidates(page), default=(0.0, 0, 0, ""))
    if weight < ENOUGH:
        return None
    start = -start
    stop = _name_end(page, end)
    part = _part(page, page.shade(start))
    return Scene(start, stop, kind, (start, end), page.text[start:stop], part, weight)


ENOUGH = 3.5
LEAD = 500  # characters of a story in which it tells what it is about
STORY = 2800  # characters of a story in which its event is looked for
WINDOW = 160


def _candidates(page: Page) -> Iterator[tuple[float, int, int, str]]:
    """Yield the weight, the start (negated: the first wins), end and type of each."""
    start, end = page.headline
    titled = [row["type"] for *_, row in _spots(page, start, end)]
    stop = min(page.end, page.body + STORY)
    for a, b, row in (*_spots(page, start, end), *_spots(page, page.body, stop)):
        yield _weigh(page, (a, b), row, titled), -a, b, row["type"]


def _spots(
    page: Page, start: int, end: int
) -> Iterator[tuple[int, int, dict[str, str]]]:
    """Yield the event words of a part of the text; no piece of a Latin word is one."""
    for a, b, row in event_words().find(page.text[start:end]):
        a, b = start + a, start + b
        if row["type"] and not cuts_latin(page.text, a, b):
            yield a, b, row


def _weigh(
    page: Page, span: tuple[int, int], row: dict[str, str], titled: list[str]
) -> float:
    start, end = span
    kind, depth = row["type"], start - page.body
    weight = STRENGTH[row["strength"]] + KINDS.get(kind, 0.0)
    if start < page.headline[1]:
        weight += IN_HEADLINE
    elif depth < LEAD:
        weight += IN_LEAD
    if kind in titled:
        weight += TITLED + (FIRST_TITLED if kind == titled[0] else 0.0)
    return weight + _around(page, start, end)


def _around(page: Page, start: int, end: int) -> float:
    """Return what the words before and after an event word in its line add to it."""
    place, past = page.shade(start), page.shade(end - 1) + 1
    before = page.shadow[max(0, place - WINDOW) : place].rsplit("\n", 1)[-1]
    after = page.shadow[past : past + WINDOW].split("\n", 1)[0]
    return sum(
        weight
        for earlier, later, weight in _weights()
        if earlier.search(before) and later.search(after)
    )


IN_HEADLINE = 1.0
IN_LEAD = 1.8
TITLED = 1.0
FIRST_TITLED = 1.0
KINDS = {"incident": -1.0, "other": -1.0}  # mostly the ground of what is reported
STRENGTH = {"strong": 1.0, "verb": 0.5, "weak": 0.0}
NAME_ENDS = re.compile(
    r"\n| (?:ณ|ที่|โดย|เพื่อ|พร้อม|ซึ่ง|ว่า|ในวันที่|เมื่อวันที่|ระหว่าง|ร่วมกับ|ผ่านระบบ|เวลา|วันที่|ในพื้นที่|และ|จังหวัด|อำเภอ|มี)|โดยมี| \(?วันที่|ขึ้น "
)
LONGEST = 160
QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'"}


def _name_end(page: Page, end: int) -> int:
    """Return where the phrase that names an event ends."""
    text = page.text
    stop = min(len(text), end + LONGEST)
    quote = next(
        (i for i in range(end, min(end + 30, stop)) if text[i] in QUOTES), None
    )
    found = NAME_ENDS.search(text, end, stop)
    limit = found.start() if found else stop
    if quote is not None and quote <= limit:
        close = text.find(QUOTES[text[quote]], quote + 1, stop + LONGEST)
        if close > 0:
            return close + 1
    for place in page.between(page.shade(end), page.shade(limit) + 1):
        item = page.item(place)
        if (
            item.kind
            in ("person", "post", "date", "time", "group", "province", "district")
            and item.start >= end + 2
        ):
            return len(text[: item.start].rstrip())
    return max(end, len(text[:limit].rstrip()))


def _part(page: Page, place: int) -> tuple[int, int]:
    """Return the part of the shadow that tells of an event.

    It is the paragraph that names the event, and where that is a headline or a lead
    without a day, a person or a place, the next that has them.
    """
    body, stop = page.shade(page.body), page.shade(page.end)
    start = max(page.shadow.rfind("\n", 0, max(place, body)) + 1, body)
    end = page.line_end(max(place, start))
    for _ in range(PARAGRAPHS):
        if page.between(start, end, "person") and page.between(
            start, end, "date", "time", "group"
        ):
            break
        if end >= stop:
            break
        end = page.line_end(end + 1)
    return start, min(end, stop)


PARAGRAPHS = 3
