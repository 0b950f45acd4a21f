"""Aligned tables for a terminal, where Thai marks stand above their letter."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

GAP = "  "
LEAST = 12  # columns: what a column keeps when a table is made narrower


def width(text: str) -> int:
    """Count the columns that a terminal needs for a text.

    >>> width("ที่ประชุม"), width("中文"), width("a b")
    (6, 4, 3)
    """
    return sum(_columns(letter) for letter in text)


def _columns(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def shortened(text: str, columns: int) -> str:
    """Cut a text to so many columns, between letters, with "…" where it was cut.

    >>> shortened("ที่ประชุมใหญ่", 4)
    'ที่ปร…'
    """
    if width(text) <= columns:
        return text
    kept, used = [], 0
    for letter in text:
        used += _columns(letter)
        if used >= columns:
            break
        kept.append(letter)
    return "".join(kept) + "…"


def table(
    names: Sequence[str], rows: Sequence[Mapping[str, str]], columns: int | None = None
) -> Iterator[str]:
    """Yield the lines of a table; `columns` is the width it is made to fit."""
    cells = [[" ".join(row.get(name, "").split()) for name in names] for row in rows]
    grid = [list(names), *cells]
    widths = [max(map(width, column)) for column in zip(*grid, strict=True)]
    if columns:
        widths = fitted(widths, columns - len(GAP) * (len(widths) - 1))
    for number, line in enumerate(grid):
        yield GAP.join(map(padded, line, widths)).rstrip()
        if number == 0:
            yield GAP.join("─" * wide for wide in widths)


def padded(text: str, columns: int) -> str:
    """Cut or fill a text to exactly so many columns."""
    cut = shortened(text, columns)
    return cut + " " * (columns - width(cut))


def fitted(widths: Sequence[int], total: int) -> list[int]:
    """Narrow the widest columns until all fit, none below what can be read.

    >>> fitted([10, 90, 60], 100)
    [10, 45, 45]
    """
    fit = list(widths)
    while sum(fit) > total and max(fit) > LEAST:
        fit[fit.index(max(fit))] -= 1
    return fit
