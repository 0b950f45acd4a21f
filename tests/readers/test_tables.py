"""JSON, CSV and Parquet: a release a record, its columns named or guessed."""

import io
import json
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from kg.errors import ReadError
from kg.model import Release
from tests.readers.reading import outcome, release

ROW = {
    "id": "7",
    "Title": "พาดหัว",
    "body": 'วันนี้ (5 มี.ค. 68)\nนาย ก, "ประธาน"',
    "published": "05/03/2568",
    "agency": "กรมประชาสัมพันธ์",
    "url": "https://example.org/7",
}
Rows = list[dict[str, Any]]


def jsonl(rows: Rows) -> bytes:
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def array(rows: Rows) -> bytes:
    return json.dumps(rows, indent=1).encode()


def separated(delimiter: str) -> Callable[[Rows], bytes]:
    def write(rows: Rows) -> bytes:
        def cell(value: object) -> str:
            quoted = str(value).replace('"', '""')
            return f'"{quoted}"'

        lines = [rows[0].keys(), *(row.values() for row in rows)]
        return "\r\n".join(delimiter.join(map(cell, line)) for line in lines).encode()

    return write


def parquet_file(rows: Rows) -> bytes:
    file = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows), file)
    return file.getvalue()


FORMATS = {
    "a.jsonl": jsonl,
    "a.json": array,
    "a.csv": separated(","),
    "semicolons.csv": separated(";"),
    "a.tsv": separated("\t"),
    "a.parquet": parquet_file,
    "stdin": jsonl,
    "array": array,
    "table": separated(","),
    "rows": parquet_file,
}


@pytest.mark.parametrize("name", FORMATS)
def test_columns_are_known_by_their_names(name: str) -> None:
    assert release(name, FORMATS[name]([ROW])) == Release(
        id="7",
        title="พาดหัว",
        text=f"พาดหัว\n{ROW['body']}",
        published=date(2025, 3, 5),
        publisher="กรมประชาสัมพันธ์",
        address="https://example.org/7",
        body=len("พาดหัว\n"),
    )


@pytest.mark.parametrize("name", FORMATS)
def test_columns_are_what_the_user_says(name: str) -> None:
    data = FORMATS[name](
        [{"a": "x", "b": "พาดหัว", "text": "อื่น", "title": "y", "c": "z"}]
    )
    found = release(name, data, text_column="b", title_column="a", id_column="c")
    assert (found.id, found.title, found.text) == ("z", "x", "x\nพาดหัว")


@pytest.mark.parametrize("name", FORMATS)
def test_a_missing_column_is_named(name: str) -> None:
    if name == "table":  # nothing shows that it is one
        return
    found, [error] = outcome(name, FORMATS[name]([{"id": "1", "url": "b"}]))
    assert not found
    assert "found the columns id, url; expected the text in one of" in str(error)
    with pytest.raises(ReadError, match="expected 'nope'"):
        release(name, FORMATS[name]([ROW]), date_column="nope")


def test_a_headline_that_begins_the_text_is_not_put_there_again() -> None:
    found = release("a.jsonl", jsonl([{"title": "ก", "text": "ก\nข"}]))
    assert (found.text, found.body) == ("ก\nข", 2)


def test_without_a_headline_the_first_line_is_one() -> None:
    assert release("a.jsonl", jsonl([{"text": "\nพาดหัว\nข"}])).title == "พาดหัว"


def test_a_record_is_named_by_itself_its_address_or_its_place() -> None:
    rows = [{"text": "ก", "id": 3}, {"text": "ก", "url": "https://a"}, {"text": "ก"}]
    found, _ = outcome("x/b.jsonl", jsonl(rows))
    assert [one.id for one in found] == ["3", "https://a", "b:3"]


@pytest.mark.parametrize("day", [date(2025, 3, 5), datetime(2025, 3, 5, 9, 30)])
def test_dates_of_parquet_are_dates(day: date) -> None:
    found = release("a.parquet", parquet_file([{"text": "ก", "date": day}]))
    assert found.published == date(2025, 3, 5)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "expected a JSON record"),
        ("[]", "found a list; expected a JSON record"),
        ('{"text": " "}', "found no text; expected a release"),
        ('{"text": {"th": "ก"}}', "found no text; expected a release"),
        ('{"text": "\\ud800"}', "found half of a surrogate pair"),
        ("[" * 100_000, "expected a JSON record"),
    ],
)
def test_a_bad_record_does_not_stop_the_others(line: str, reason: str) -> None:
    good = '{"text": "ก"}'
    found, [error] = outcome("a.jsonl", f"{good}\n{line}\n\n{good}".encode())
    assert [one.text for one in found] == ["ก", "ก"]
    assert str(error).startswith("a.jsonl:2: found ")
    assert reason in str(error)


def test_a_bad_row_does_not_stop_the_others() -> None:
    found, [error] = outcome("a.csv", b"id,text\n1,a\n2\n3,c\n")
    assert [one.id for one in found] == ["1", "3"]
    assert str(error) == ("a.csv:3: found 1 cells; expected 2, as the first line has")


def test_a_cell_may_be_as_long_as_a_release() -> None:
    long = "ก" * 200_000
    assert release("a.csv", f"id,text\n1,{long}".encode()).text == long


def test_broken_parquet_says_so() -> None:
    whole = parquet_file([ROW])
    _, [error] = outcome("a.parquet", whole[: len(whole) // 2])
    assert "expected Parquet" in str(error)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(
        str.strip
    ),
    st.sampled_from(sorted(FORMATS)),
)
def test_any_text_comes_back_from_any_table(text: str, name: str) -> None:
    data = FORMATS[name]([{"id": "1", "text": f"ก{text}"}])
    assert release(name, data).text == f"ก{text}"


@given(st.binary(), st.sampled_from(["a.json", "a.jsonl", "a.csv", "a.parquet"]))
def test_no_bytes_break_a_table(raw: bytes, name: str) -> None:
    outcome(name, raw)
    outcome(name, b"PAR1" + raw)


def test_tables_of_columns_are_sorted_and_name_each_once() -> None:
    path = Path(__file__).parents[2] / "kg" / "data" / "columns.tsv"
    _, *rows = path.read_text(encoding="utf-8").splitlines()
    assert rows == sorted(rows)
    assert len({row.split("\t")[2] for row in rows}) == len(rows)
