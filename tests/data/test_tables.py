"""What holds of every list, whatever it lists."""

from pathlib import Path
from unicodedata import is_normalized

import pytest

import kg.data

TABLES = sorted(Path(kg.data.__file__).parent.glob("*.tsv"))
BY_NUMBER = {"months"}  # in the order of the year


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_a_table_is_sorted_unique_and_square(path: Path) -> None:
    header, *rows = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert is_normalized("NFC", "".join(rows))
    assert len(set(rows)) == len(rows)
    assert {row.count("\t") for row in rows} <= {header.count("\t")}
    first = [row.split("\t")[0] for row in rows]
    assert path.stem in BY_NUMBER or first == sorted(first)
