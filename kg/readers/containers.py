"""Open what holds other files: .zip, .tar, and what .gz, .xz, .bz2, .zst compress."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, Any, cast

from zstandard import ZstdDecompressor, ZstdError

from kg.errors import ReadError

Member = tuple[str, bytes | Path]
PLAIN = {".txt", ".html", ".htm", ".json", ".jsonl", ".csv", ".tsv", ".parquet"}
DOCUMENTS = {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".epub", ".jar"}  # zips inside
DEEPEST = 4  # containers in containers
LARGEST = 1 << 30  # bytes of a member, so that a bomb does not fill the memory
HEAD = 512
TAR_AT, TAR = 257, b"ustar"
ZIP = b"PK\x03\x04"
SAYS_UTF8 = 0x800
BROKEN = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # a password is needed; NotImplementedError is one too
    zlib.error,
    lzma.LZMAError,
    ZstdError,
    zipfile.BadZipFile,
    tarfile.TarError,
)


def _zstd(file: IO[bytes]) -> IO[bytes]:
    return ZstdDecompressor().stream_reader(file, read_across_frames=True)


COMPRESSED: tuple[tuple[bytes, Callable[[IO[bytes]], Any]], ...] = (
    (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file, mode="rb")),
    (b"\xfd7zXZ\0", lzma.LZMAFile),
    (b"BZh", bz2.BZ2File),
    (b"\x28\xb5\x2f\xfd", _zstd),
)


def unpack(name: str, data: bytes | Path) -> Iterator[Member | ReadError]:
    """Yield the files within a file, or the file itself if it holds no others.

    A broken container yields what stands before the break, and then why it ends.
    """
    try:
        if isinstance(data, bytes):
            yield from _open(name, io.BytesIO(data), 0, data)
        elif data.suffix.lower() in PLAIN:
            yield name, data  # not opened, for the name says that there is no need
        else:
            with data.open("rb") as file:
                yield from _open(name, file, 0, data)
    except BROKEN as error:
        yield _broken(name, error)


def _open(
    name: str, file: IO[bytes], depth: int, data: bytes | Path | None
) -> Iterator[Member | ReadError]:
    """Yield what a stream holds; `data` is what to give where it is no container."""
    if depth > DEEPEST:
        msg = f"{name}: found containers in containers, {depth} deep"
        yield ReadError(f"{msg}; expected at most {DEEPEST}")
        return
    with io.BufferedReader(cast("io.RawIOBase", file), HEAD * 128) as stream:
        head = stream.peek(HEAD)
        opener = next(
            (opens for sign, opens in COMPRESSED if head.startswith(sign)), None
        )
        if opener:
            yield from _open(name, opener(stream), depth + 1, None)
        elif head[TAR_AT:].startswith(TAR):
            yield from _tar(name, stream, depth)
        elif head.startswith(ZIP) and _suffix(name) not in DOCUMENTS:
            yield from _zip(name, stream, depth)
        elif data is None:
            yield _inner(name), _all(stream)
        else:
            yield name, data


def _tar(name: str, stream: IO[bytes], depth: int) -> Iterator[Member | ReadError]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isreg() else None
            if file and _shown(member.name):
                yield from _member(f"{name}/{member.name}", file, depth)


def _zip(name: str, stream: IO[bytes], depth: int) -> Iterator[Member | ReadError]:
    with zipfile.ZipFile(stream if depth == 0 else io.BytesIO(_all(stream))) as archive:
        for info in sorted(archive.infolist(), key=lambda info: info.filename):
            path = _zipped_name(info)
            if not info.is_dir() and _shown(path):
                try:
                    with archive.open(info) as file:
                        yield from _member(f"{name}/{path}", file, depth)
                except BROKEN as error:  # of this member: the next may be whole
                    yield _broken(f"{name}/{path}", error)


def _member(path: str, file: IO[bytes], depth: int) -> Iterator[Member | ReadError]:
    data = _all(file)
    try:
        yield from _open(path, io.BytesIO(data), depth + 1, data)
    except BROKEN as error:
        yield _broken(path, error)


def _zipped_name(info: zipfile.ZipInfo) -> str:
    """Return the name as it was typed: many a zip does not say that it is no CP437."""
    if info.flag_bits & SAYS_UTF8:
        return info.filename
    raw = info.filename.encode("cp437")
    for encoding in ("utf-8", "cp874"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename


def _shown(path: str) -> bool:
    """Tell whether no part of the path is hidden or an archiver's own."""
    parts = PurePosixPath(path).parts
    return not any(part.startswith((".", "__MACOSX")) for part in parts)


def _all(file: IO[bytes]) -> bytes:
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        msg = f"more than {LARGEST} bytes"
        raise ValueError(msg)
    return data


def _inner(name: str) -> str:
    """Return the name without the suffix of its compression."""
    return name.removesuffix(PurePosixPath(name).suffix) if _suffix(name) else name


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _broken(name: str, error: Exception) -> ReadError:
    reason = str(error) or type(error).__name__
    return ReadError(f"{name}: found {reason}; expected a file that opens")
