"""No change makes extraction worse on the annotated examples, or it says so.

Where it must, `python -m tests.evaluate.quality` writes down the new figures.
"""

import csv

import pytest

from tests.evaluate.quality import COMMITTED, measured

ALLOWED = 0.005


@pytest.fixture(scope="module")
def figures() -> dict[str, tuple[str, ...]]:
    return measured()


def committed() -> list[dict[str, str]]:
    with COMMITTED.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", committed(), ids=lambda row: row["family"])
def test_no_f1_falls(row: dict[str, str], figures: dict[str, tuple[str, ...]]) -> None:
    *_, now = figures[row["family"]]
    assert float(now) >= float(row["f1"]) - ALLOWED


def test_every_family_is_measured(figures: dict[str, tuple[str, ...]]) -> None:
    assert [row["family"] for row in committed()] == sorted(figures)
