import csv
import re
from collections import Counter
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RIGHT = {"one": "same", "two": "different"}  # by what the graph says
DRAWN = {"one": {"mention", "person", "spelling"}, "two": {"misspelt", "like"}}
COLUMNS = [
    "graph",
    "drawn",
    "one_release",
    "one_start",
    "one_exact",
    "two_release",
    "two_start",
    "two_exact",
    "judged",
    "note",
]
FIGURES = re.compile(r"^\| (one|two) \| (\w+) \| (\d+) \| (\d+) \|", re.MULTILINE)


def read() -> list[dict[str, str]]:
    with (HERE / "pairs.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


PAIRS = read()


def test_the_table_has_its_columns_and_the_note_is_last() -> None:
    assert all(list(pair) == COLUMNS for pair in PAIRS)
    assert all(None not in pair.values() for pair in PAIRS)


def test_each_pair_says_what_the_graph_and_the_reader_say() -> None:
    for pair in PAIRS:
        assert pair["drawn"] in DRAWN[pair["graph"]]
        assert pair["judged"] in {"same", "different", "unsure"}


@pytest.mark.parametrize("side", ["one", "two"])
def test_each_mention_says_where_it_stands(side: str) -> None:
    for pair in PAIRS:
        assert re.fullmatch("[0-9a-f]{16}", pair[f"{side}_release"])
        assert pair[f"{side}_start"].isdecimal()
        assert pair[f"{side}_exact"].strip()


def test_the_pairs_are_sorted_and_each_stands_once() -> None:
    places = [(p["graph"], p["drawn"], p["one_release"], int(p["one_start"]),
               p["two_release"], p["two_start"]) for p in PAIRS]  # fmt: skip
    assert len(set(places)) == len(places)
    assert [place[:4] for place in places] == sorted(place[:4] for place in places)


def test_the_mentions_of_one_person_come_from_two_releases() -> None:
    ones = [pair for pair in PAIRS if pair["graph"] == "one"]
    assert all(pair["one_release"] != pair["two_release"] for pair in ones)


def test_what_is_wrong_or_unsure_says_why() -> None:
    for pair in PAIRS:
        assert pair["note"] or pair["judged"] == RIGHT[pair["graph"]]


def test_the_figures_told_are_those_of_the_table() -> None:
    right: Counter[tuple[str, str]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    for pair in PAIRS:
        for key in ((pair["graph"], pair["drawn"]), (pair["graph"], "all")):
            judged[key] += pair["judged"] != "unsure"
            right[key] += pair["judged"] == RIGHT[pair["graph"]]
    text = (HERE / "README.md").read_text(encoding="utf-8")
    told = {(g, d): (int(r), int(n)) for g, d, r, n in FIGURES.findall(text)}
    assert told == {key: (right[key], judged[key]) for key in judged}
    for graph in RIGHT:
        share = right[graph, "all"] / judged[graph, "all"]
        assert re.search(rf"^\| {graph} \| all \|.*\| {share:.1%}", text, re.MULTILINE)
