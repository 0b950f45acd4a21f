import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from kg import readers
from kg.errors import ReadError
from kg.readers import containers

Files = dict[str, bytes]
FILES = {"ข่าว/a.txt": "ก".encode(), "ข่าว/b/c.txt": "ข".encode()}


def tar(files: Files, mode: str = "w") -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def zipped(files: Files) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


zstd = zstandard.ZstdCompressor().compress
COMPRESS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".xz": lzma.compress,
    ".bz2": bz2.compress,
    ".zst": zstd,
}
ARCHIVES = {
    "a.zip": zipped,
    "a.tar": tar,
    **{
        f"a.tar{suffix}": lambda files, compress=compress: compress(tar(files))
        for suffix, compress in COMPRESS.items()
    },
}


def opened(name: str, data: bytes) -> tuple[Files, list[str]]:
    found = list(containers.unpack(name, data))
    return (
        {one[0]: one[1] for one in found if isinstance(one, tuple)},  # type: ignore[misc]
        [str(one) for one in found if isinstance(one, ReadError)],
    )


@pytest.mark.parametrize("name", ARCHIVES)
def test_gives_each_file_with_its_path(name: str) -> None:
    expected = {f"{name}/{path}": data for path, data in FILES.items()}
    assert opened(name, ARCHIVES[name](FILES)) == (expected, [])


@given(st.binary(), st.sampled_from(sorted(ARCHIVES)))
def test_any_bytes_come_back_from_any_archive(data: bytes, name: str) -> None:
    plain = b"x" + data  # so that it is no container itself
    assert opened("in", ARCHIVES[name]({"a": plain})) == ({"in/a": plain}, [])


@given(st.binary(), st.sampled_from(sorted(COMPRESS)))
def test_any_bytes_come_back_from_any_compression(data: bytes, suffix: str) -> None:
    packed = COMPRESS[suffix](b"x" + data)
    assert opened(f"a.txt{suffix}", packed) == ({"a.txt": b"x" + data}, [])


def test_opens_containers_in_containers() -> None:
    inner = gzip.compress(tar({"x.txt.xz": lzma.compress(b"x")}))
    assert opened("a.zip", zipped({"b.tgz": inner})) == (
        {"a.zip/b.tgz/x.txt": b"x"},
        [],
    )


def test_goes_no_deeper_than_it_must() -> None:
    data = b"x"
    for _ in range(6):
        data = gzip.compress(data)
    assert opened("a", data)[1] == [
        "a: found containers in containers, 5 deep; expected at most 4"
    ]


def test_leaves_out_what_is_hidden() -> None:
    files = {".DS_Store": b"x", "__MACOSX/a.txt": b"x", "b/.git/c": b"x", "d": b"d"}
    assert opened("a.zip", zipped(files)) == ({"a.zip/d": b"d"}, [])


@pytest.mark.parametrize("encoding", ["utf-8", "cp874"])
def test_reads_names_that_do_not_say_their_encoding(encoding: str) -> None:
    raw = "ข่าว.txt".encode(encoding)
    data = zipped({"n" * len(raw): b"x"}).replace(b"n" * len(raw), raw)
    assert opened("a.zip", data) == ({"a.zip/ข่าว.txt": b"x"}, [])


def test_a_document_is_no_archive() -> None:
    data = zipped(FILES)
    assert opened("a.docx", data) == ({"a.docx": data}, [])


def test_a_broken_archive_gives_what_it_can_and_says_why_it_ends() -> None:
    whole = gzip.compress(tar({"a": b"x", "b": Random(1).randbytes(90_000)}), mtime=0)
    found, [error] = opened("a.tgz", whole[:-200])
    assert found == {"a.tgz/a": b"x"}
    assert error.startswith("a.tgz: found ")
    assert error.endswith("; expected a file that opens")


def test_a_broken_member_does_not_hide_the_next() -> None:
    data = zipped({"a": b"first" * 9, "b": b"second"})
    broken = data.replace(b"PK\x03\x04", b"PK\x03\x05", 1)
    broken = data[:4] + broken[4:40].replace(data[35:38], b"\xff\xff\xff") + data[40:]
    found, errors = opened("a.zip", broken)
    assert found == {"a.zip/b": b"second"}
    assert [error.split(":")[0] for error in errors] == ["a.zip/a"]


@given(
    st.binary(),
    st.sampled_from(
        [b"PK\x03\x04", b"\x1f\x8b", b"BZh9", b"\xfd7zXZ\0", b"(\xb5/\xfd"]
    ),
)
def test_no_bytes_break_it(data: bytes, sign: bytes) -> None:
    opened("a", data)
    opened("a", sign + data)


@given(st.integers(0, 600), st.integers(0, 255), st.sampled_from(sorted(ARCHIVES)))
def test_no_damage_breaks_it(place: int, byte: int, name: str) -> None:
    data = bytearray(ARCHIVES[name](FILES))
    data[place % len(data)] = byte
    opened(name, bytes(data))


def test_a_file_of_a_folder_is_opened_only_if_its_name_is_no_texts(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(FILES))
    (tmp_path / "b.txt").write_text("x")
    (tmp_path / "c").write_bytes(gzip.compress(b"y"))
    names = {Path(s.name).name: s.data for s in readers.open_sources([tmp_path])}
    assert names == {
        "a.txt": "ก".encode(),
        "c.txt": "ข".encode(),
        "b.txt": tmp_path / "b.txt",
        "c": b"y",
    }
