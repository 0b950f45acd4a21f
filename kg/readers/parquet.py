"""Parquet files, a release a row."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from kg.errors import ReadError

MAGIC = b"PAR1"


def fits(name: str, head: bytes) -> bool:
    """Tell whether the file begins as Parquet does, or its name says so."""
    return head.startswith(MAGIC) or PurePosixPath(name).suffix.lower() == ".parquet"


def rows(name: str, raw: bytes) -> Iterator[tuple[int, dict[str, object]] | ReadError]:
    """Yield each row with its number, from 1."""
    from pyarrow import ArrowException  # noqa: PLC0415 - slow to import
    from pyarrow.parquet import ParquetFile  # noqa: PLC0415

    number = 0
    try:
        for batch in ParquetFile(BytesIO(raw)).iter_batches():
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (ArrowException, OSError, ValueError) as error:
        reason = str(error).partition("\n")[0]
        yield ReadError(f"{name}:{number}: found {reason}; expected Parquet")
