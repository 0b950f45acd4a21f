"""JSON Lines, one record a line, and JSON: a record or an array of them."""

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.errors import ReadError

SIGN = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"')
SUFFIXES = {".json", ".jsonl", ".ndjson"}
Rows = Iterator[tuple[int, dict[str, object]] | ReadError]


def fits(name: str, head: bytes) -> bool:
    """Tell whether the name says JSON, or the content begins as a record does."""
    return PurePosixPath(name).suffix.lower() in SUFFIXES or bool(SIGN.match(head))


def rows(name: str, text: str) -> Rows:
    """Yield each record with its number: its line, or its place in the array."""
    if PurePosixPath(name).suffix.lower() in {".jsonl", ".ndjson"}:
        yield from _lines(name, text)
        return
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):  # one record, or many of a line each
        yield from _lines(name, text)
        return
    for number, record in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield _record(name, number, record)


def _lines(name: str, text: str) -> Rows:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield _record(name, number, json.loads(line))
        except (ValueError, RecursionError) as error:
            yield ReadError(f"{name}:{number}: found {error}; expected a JSON record")


def _record(
    name: str, number: int, record: object
) -> tuple[int, dict[str, object]] | ReadError:
    if isinstance(record, dict):
        return number, record
    kind = type(record).__name__
    return ReadError(f"{name}:{number}: found a {kind}; expected a JSON record")
