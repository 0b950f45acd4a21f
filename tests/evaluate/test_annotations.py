from pathlib import Path

import pytest

from kg.errors import ReadError
from kg.evaluate import annotated, annotations
from tests.make import cases


@pytest.mark.parametrize(("json", "message"), cases("annotations"))
def test_what_is_wrong_is_told_with_its_place(
    json: str, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.json"
    path.write_text(json, encoding="utf-8")
    with pytest.raises(ReadError) as told:
        annotations.read(path)
    assert message in str(told.value)


def test_what_is_left_out_was_not_annotated(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"id": "a", "people": [{"name": "ก", "note": "?"}]}', "utf-8")
    found = annotations.read(path)
    assert found.people == (annotations.Person("ก", None, ()),)
    assert found.positions is None


def test_a_release_may_lie_in_another_folder(tmp_path: Path) -> None:
    gold, texts = tmp_path / "gold", tmp_path / "texts"
    gold.mkdir()
    texts.mkdir()
    (gold / "a.json").write_text('{"id": "a"}', "utf-8")
    (gold / "sources.json").write_text("[]", "utf-8")
    with pytest.raises(ReadError, match=r"a\.json: found no text of its release"):
        list(annotated(gold))
    (texts / "a.txt").write_text("ข่าว", "utf-8")
    [(annotation, release)] = annotated(gold, texts)
    assert annotation.id == release.id == "a"


def test_a_folder_without_annotations_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"found no annotations; expected files"):
        list(annotated(tmp_path))
