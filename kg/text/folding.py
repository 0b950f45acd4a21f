"""Fold the many ways of typing one Thai text into one, beside a map of offsets.

The release's own text is never changed: what is found in the folded text is carried
back to it by `Folded.span`.
"""

import re
from bisect import bisect_left
from typing import NamedTuple

ONE_TO_ONE = str.maketrans(
    {
        **dict(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True)),
        **dict.fromkeys("\t\u00a0\u1680\u2002\u2003\u2007\u2009\u202f\u3000", " "),
        **dict.fromkeys("\r\u2028\u2029\x0b\x0c\x85", "\n"),
        "″": '"',
        "‟": "“",
    }
)
ODD = re.compile(f"[{''.join(map(chr, ONE_TO_ONE))}]")
UNSEEN = "\u200b-\u200f\u2060\ufeff\u00ad\u202a-\u202e"
TWO_E = "เเ"  # typed for ae
SHORT = re.compile(f"[{UNSEEN}ํ]")  # one is in what is shortened, or two e are
SHORTENED = re.compile(
    f"[{UNSEEN}]+"  # seen by nobody
    "|ํ(?P<tone>[่-๋]?)า"  # nikhahit and aa, typed for am
    "|(?P<mark>[่-๋])ํา"
    f"|{TWO_E}"
)


class Folded(NamedTuple):
    """A folded text, and where each of its characters stands in the original."""

    text: str
    starts: list[int] | None = None  # None where every character kept its place
    ends: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original from which a folded span was made."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1] if end > start else start

    def place(self, offset: int) -> int:
        """Return where an offset of the original stands in the folded text."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


def fold(text: str) -> Folded:
    """Fold digits, spaces, invisible characters and vowels typed in two pieces.

    >>> fold("น\u0e4dา ๒๕๖๕\u200b เเละ").text
    'นำ 2565 และ'
    """
    plain = text
    for odd in set(ODD.findall(text)):
        plain = plain.replace(odd, ONE_TO_ONE[ord(odd)])
    if not SHORT.search(plain) and TWO_E not in plain:
        return Folded(plain)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for match in SHORTENED.finditer(plain):
        pieces.append(plain[last : match.start()])
        starts.extend(range(last, match.start()))
        ends.extend(range(last + 1, match.start() + 1))
        last = match.end()
        if short := _shorten(match):
            pieces.append(short)
            starts.extend(range(match.start(), match.start() + len(short)))
            ends.extend(range(match.start() + 1, match.start() + len(short)))
            ends.append(last)
    pieces.append(plain[last:])
    starts.extend(range(last, len(plain)))
    ends.extend(range(last + 1, len(plain) + 1))
    return Folded("".join(pieces), starts, ends)


def _shorten(match: re.Match[str]) -> str:
    if match[0] == TWO_E:
        return "แ"
    if match[0].endswith("า"):
        return (match["tone"] or match["mark"] or "") + "ำ"
    return ""
