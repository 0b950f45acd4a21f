"""Counted people and spans of time: "กว่า 300 คน", "ห้าสิบคน", "จำนวน 1 วัน"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kg.data import table
from kg.text.date_words import FULL_YEAR, D, S, either

PEOPLE = "people"
NUMBERS = {row["word"]: int(row["number"]) for row in table("numbers")}
UNITS = {row["word"]: row["kind"] for row in table("units")}
TEN = 10
MILLION = 1_000_000
WORD = either(NUMBERS)
FIRST = either(word for word, number in NUMBERS.items() if number <= TEN)
MULTIPLE = either(word for word, number in NUMBERS.items() if number > TEN)
UNIT = rf"(?P<unit>{{}})(?!{S}{FULL_YEAR})".format(
    "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))
)
DIGITS = re.compile(
    rf"(?P<digits>{D}(?<!{D}{D})(?<![-–.,:/]{D})"
    rf"(?:{D}{{0,2}}(?:,{D}{{3}})+|{D}*(?:\.{D}+)?))(?!{D}|[,./:]{D})"
    rf"{S}(?P<words>(?:{MULTIPLE})*){S}{UNIT}"
)
SPELT = re.compile(rf"(?P<words>{FIRST}{WORD}{{0,12}}){UNIT}")
WORDS = re.compile(WORD)


class Amount(NamedTuple):
    """A number with its unit; `value` is "60" for people, "P1D" for a span of time."""

    start: int
    end: int
    value: str
    unit: str  # as printed


def find(text: str) -> Iterator[Amount]:
    """Yield the amounts in order, none within another.

    >>> [a.value for a in find("ประชาชนกว่า 1,200 คน รวมห้าสิบคน จำนวน 1 วัน")]
    ['1200', '50', 'P1D']
    >>> [a.value for a in find("1.5 ล้านคน ใช้เวลา ๒ ชั่วโมง")]
    ['1500000', 'PT2H']
    """
    end = 0
    found = [*DIGITS.finditer(text), *SPELT.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        amount = _amount(match)
        if amount and amount.start >= end:
            yield amount
            end = amount.end


def _amount(match: re.Match[str]) -> Amount | None:
    kind = UNITS[match["unit"]]
    digits = match.groupdict().get("digits", "")
    words = spelt(match["words"]) if match["words"] else 1
    number = Decimal(digits.replace(",", "") or 1) * words
    if not kind or not number or number != int(number):
        return None
    value = str(int(number)) if kind == PEOPLE else kind.format(int(number))
    return Amount(*match.span(), value, match["unit"])


def spelt(words: str) -> int:
    """Return the number that the words spell; none of them is 0.

    >>> spelt("สองร้อยห้าสิบเอ็ด"), spelt("สามล้านห้าแสน"), spelt("สิบสองล้าน")
    (251, 3500000, 12000000)
    """
    total = ones = 0
    for word in WORDS.findall(words):
        number = NUMBERS[word]
        if not number:  # such as many
            return 0
        if number < TEN:
            ones = number
        elif number == MILLION:
            total, ones = (total + ones or 1) * MILLION, 0
        else:
            total, ones = total + (ones or 1) * number, 0
    return total + ones
