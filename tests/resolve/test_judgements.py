from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.resolve import judgements
from kg.resolve.judgements import Judgement


def test_a_judgement_is_read_as_it_was_recorded(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    judgements.append(path, Judgement("person:ก", "person:ข", "same", "me", "one\tman"))
    judgements.append(path, Judgement("person:ค", "person:ก", "different", "me", "two"))
    found = judgements.read(path)
    assert found.same == {("person:ก", "person:ข"): "judged by me: one man"}
    assert found.different == {("person:ก", "person:ค")}


def test_the_later_of_two_judgements_stands(tmp_path: Path) -> None:
    path = tmp_path / "judgements.tsv"
    for verdict in ("same", "unsure"):
        judgements.append(path, Judgement("person:ก", "person:ข", verdict, "", ""))
    assert not judgements.read(path).same
    assert judgements.read(path).unsure == {("person:ก", "person:ข")}


@pytest.mark.parametrize("row", ["person:ก\tperson:ข", "a\tb\tperhaps\tme\twhy"])
def test_a_row_that_is_none_is_told_with_its_place(tmp_path: Path, row: str) -> None:
    path = tmp_path / "judgements.tsv"
    path.write_text(f"{row}\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"judgements\.tsv:1: found .* expected one"):
        judgements.read(path)


def test_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="expected a file of judgements"):
        judgements.read(tmp_path / "none.tsv")
