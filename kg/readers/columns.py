"""A row of a table, or a JSON record -> Release, by the names of its columns."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import cache
from pathlib import PurePosixPath
from unicodedata import normalize

from kg.data import table
from kg.errors import ReadError
from kg.model import Release
from kg.text import header

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user says of the sources where they do not say it themselves.

    A column that is named must be there; one that is not named is guessed from the
    names of `kg/data/columns.tsv`, whatever their case.
    """

    encoding: str | None = None
    text_column: str | None = None
    title_column: str | None = None
    date_column: str | None = None
    id_column: str | None = None
    url_column: str | None = None
    publisher_column: str | None = None


def release(row: Row, name: str, number: int, options: ReadOptions) -> Release:
    """Return the release of one row; its id is its own, its address, or its number.

    A headline in a column of its own is put before the text as its first line, so that
    it is found where every other release has it.
    """
    place = f"{name}:{number}"
    cells = _cells(row, place, options)
    text, title = _string(cells.get("text")), _string(cells.get("title")).strip()
    _check(text, title, place)
    address = _string(cells.get("url")).strip() or None
    first = f"{title}\n" if title else ""
    if not text.startswith(first):
        text = first + text
    return Release(
        id=_string(cells.get("id")) or address or f"{_stem(name)}:{number}",
        title=title or header.headline(header.lines(header.bare(text))[0]),
        text=text,
        published=_day(cells.get("date")),
        publisher=_string(cells.get("publisher")).strip() or None,
        address=address,
        body=len(first),
    )


def _cells(row: Row, place: str, options: ReadOptions) -> dict[str, object]:
    """Return the cells of the row by what they are, or say which is missing."""
    chosen = _choose(tuple(map(str, row)), options)
    for field in fields(options):
        column = getattr(options, field.name)
        if field.name != "encoding" and column and column not in row:
            raise ReadError(_missing(place, row, repr(column)))
    if "text" not in chosen:
        names = ", ".join(r["name"] for r in table("columns") if r["field"] == "text")
        raise ReadError(_missing(place, row, f"the text in one of {names}"))
    return {field: row[column] for field, column in chosen.items()}


@cache
def _choose(columns: tuple[str, ...], options: ReadOptions) -> dict[str, str]:
    """Return which column holds what: as the user says, or as its name lets guess."""
    folded = {normalize("NFC", column).strip().lower(): column for column in columns}
    chosen: dict[str, str] = {}
    for row in table("columns"):
        if row["name"] in folded:
            chosen.setdefault(row["field"], folded[row["name"]])
    for field in ("text", "title", "date", "id", "url", "publisher"):
        named = getattr(options, f"{field}_column")
        if named:
            chosen[field] = named
    return chosen


def _missing(place: str, row: Row, expected: str) -> str:
    found = ", ".join(map(str, row)) or "none"
    return f"{place}: found the columns {found}; expected {expected}"


def _check(text: str, title: str, place: str) -> None:
    """Raise for a text that is empty or that cannot be written."""
    if not header.bare(text):
        msg = f"{place}: found no text; expected a release"
        raise ReadError(msg)
    try:
        f"{title}{text}".encode()
    except UnicodeEncodeError as error:
        msg = f"{place}: found half of a surrogate pair; expected text"
        raise ReadError(msg) from error


def _string(value: object) -> str:
    """Return what a cell says; a list, an object or an empty cell says nothing."""
    return str(value) if isinstance(value, str | int) else ""


def _stem(name: str) -> str:
    return PurePosixPath(name).stem


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else header.day(_string(value))
