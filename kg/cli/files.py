"""Files that commands write and read, with errors that say what is wrong."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from kg.errors import ReadError, WriteError

STDOUT = "-"


@contextmanager
def opened(output: str | Path) -> Iterator[TextIO]:
    """Open standard output, or a new file that takes its place when it is whole."""
    if output == STDOUT:
        out = TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
        yield out
        out.flush()
        out.detach()
        return
    part = Path(f"{output}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as out:
            yield out
        part.replace(output)
    except OSError as error:
        msg = f"{output}: found {error.strerror}; expected a place to write a file"
        raise WriteError(msg) from error


def write(text: str, output: str | Path) -> None:
    """Write a whole text."""
    with opened(output) as out:
        out.write(text)


def read(path: Path, expected: str) -> str:
    """Return the text of a file; `expected` says what it should hold."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"{path}: found bytes that are not UTF-8; expected {expected}"
        raise ReadError(msg) from error
