"""The numbers at which agencies can be called: an extractor for Thamniap.

กรมปศุสัตว์ โทร. 0 2653 4444   ->   กรมปศุสัตว์ schema:telephone "0 2653 4444"
สายด่วน 1567                   ->   of the agency that stands last before it
"""

import re
from collections.abc import Iterator

from kg.model import Fact, Mention, Reading

NUMBER = re.compile(
    r"(?:สายด่วน|โทร\.?|โทรศัพท์|หมายเลข|[Cc]all [Cc]enter|คอลเซ็นเตอร์)[^\d\n]{0,20}?"
    r"(?P<number>1[1-9]\d\d|0[- ]?\d(?:[- ]?\d){6,8})(?![\d,.]*\d)"
)
NEAR = 60  # characters between an agency and its number, in one line


def find(reading: Reading) -> Iterator[Fact]:
    """Telephone numbers of agencies."""
    text = reading.release.text
    agencies = [mention for mention in reading.mentions if mention.kind == "agency"]
    for match in NUMBER.finditer(text):
        start, end = match.span("number")
        before = [m for m in agencies if 0 <= start - m.end < NEAR]
        near = [m for m in before if "\n" not in text[m.end : start]]
        if not near:
            continue
        agency = max(near, key=lambda mention: (mention.end, -mention.start))
        exact = text[start:end]
        value = " ".join(exact.replace("-", " ").split())
        number = Mention(
            reading.release.key, start, end, "telephone", exact, value, "number", 0.9
        )
        yield Fact(agency, "schema:telephone", number, "nearest-agency", 0.8)
