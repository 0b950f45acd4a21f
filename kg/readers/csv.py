"""CSV and TSV, with the names of the columns in the first line."""

import csv
import io
from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.data import table
from kg.errors import ReadError

DELIMITERS = "\t,;|"
SUFFIXES = {".csv", ".tsv"}
LONGEST_CELL = 1 << 30  # the module's own limit is shorter than some releases
NAMES = {row["name"] for row in table("columns")}


def fits(name: str, head: bytes) -> bool:
    """Tell whether the name says CSV, or the first line names two columns we know."""
    first = head.decode("utf-8-sig", "replace").partition("\n")[0].lower()
    named = {cell.strip(' "\r') for cell in first.split(_delimiter(first))} & NAMES
    return PurePosixPath(name).suffix.lower() in SUFFIXES or len(named) > 1


def rows(name: str, text: str) -> Iterator[tuple[int, dict[str, object]] | ReadError]:
    """Yield each row with the number of its last line."""
    csv.field_size_limit(LONGEST_CELL)
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text.partition("\n")[0]))
    try:
        header = next(reader, [])
        for cells in reader:
            if any(cells):
                yield _row(f"{name}:{reader.line_num}", reader.line_num, header, cells)
    except csv.Error as error:
        yield ReadError(f"{name}:{reader.line_num}: found {error}; expected CSV")


def _delimiter(line: str) -> str:
    return max(DELIMITERS, key=line.count)


def _row(
    place: str, number: int, header: list[str], cells: list[str]
) -> tuple[int, dict[str, object]] | ReadError:
    if len(cells) != len(header):
        found = f"found {len(cells)} cells; expected {len(header)}"
        return ReadError(f"{place}: {found}, as the first line has")
    return number, dict(zip(header, cells, strict=True))
