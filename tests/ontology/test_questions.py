"""The competency questions are asked in both languages, and have their answers."""

import re
from pathlib import Path

import pytest

from kg import vocab
from kg.query.guard import check
from tests.ontology.questions import QUESTIONS, answers, examples

HANDMADE = Path(__file__).parent / "handmade.ttl"
NAME = re.compile(r"(?<![\w:])([A-Za-z]\w*:[A-Za-z]\w*)")
ENOUGH = 25


@pytest.fixture(scope="module")
def by_hand() -> dict[Path, str]:
    return answers(HANDMADE)


@pytest.fixture(scope="module")
def of_examples(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, str]:
    return answers(examples(tmp_path_factory.mktemp("questions")))


def test_there_are_enough_questions() -> None:
    assert len(QUESTIONS) >= ENOUGH


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_asked_in_thai_and_in_english(path: Path) -> None:
    thai, english, *_ = path.read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(r"# th: .*[ก-๛].*", thai)
    assert re.fullmatch(r"# en: .*\?", english)


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_uses_declared_terms_and_declares_its_prefixes(path: Path) -> None:
    text = re.sub(r'"[^"\n]*"', "", path.read_text(encoding="utf-8"))
    declared = dict(re.findall(r"^PREFIX (\w+): <([^>]+)>", text, re.MULTILINE))
    body = re.sub(r"^(#|PREFIX).*", "", text, flags=re.MULTILINE)
    used = set(NAME.findall(body))
    assert {name.partition(":")[0] for name in used} == set(declared)
    assert declared.items() <= vocab.PREFIXES.items()
    unknown = used - vocab.terms()
    assert {name for name in unknown if not name.startswith("xsd:")} == set()


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_is_one_that_may_be_asked(path: Path) -> None:
    check(path.read_text(encoding="utf-8"), vocab.PREFIXES)


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_finds_something_where_there_is_something(
    path: Path, by_hand: dict[Path, str]
) -> None:
    _, *rows = by_hand[path].splitlines()
    assert rows


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_has_on_the_examples_the_answer_beside_it(
    path: Path, of_examples: dict[Path, str]
) -> None:
    expected = path.with_suffix(".tsv")
    if not expected.exists():
        pytest.skip("no answer is written down yet")
    assert of_examples[path] == expected.read_text(encoding="utf-8")
