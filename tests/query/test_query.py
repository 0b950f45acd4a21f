import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from kg import query as queries
from kg.cli.query import query
from kg.errors import QueryError
from kg.query.guard import check
from kg.query.tables import padded, table, width
from kg.vocab import PREFIXES
from tests.make import cases

TAK = Path(__file__).parent / "tak.ttl"


def run(*words: str) -> Result:
    return CliRunner().invoke(
        query, [*words, "--graph", str(TAK)], catch_exceptions=False
    )


@pytest.mark.parametrize(("text", "message"), cases("refused_queries"))
def test_refuses_the_query(text: str, message: str) -> None:
    with pytest.raises(QueryError) as refused:
        check(text.replace("␤", "\n"), PREFIXES)
    assert message in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "PREFIX : <https://schema.org/> ASK { ?release :about ?event }",
        "prefix ex: <https://example.org/> DESCRIBE ex:thing",
        "SELECT ?service { ?service a tn:Event } # SERVICE",
        'ASK { ?thing rdfs:label "SERVICE LOAD DELETE"@en }',
        "CONSTRUCT { ?a foaf:knows ?b } { ?a ^tn:participant/tn:event+ ?b }",
    ],
)
def test_lets_pass_what_only_reads(text: str) -> None:
    check(text, PREFIXES)


def test_says_the_line_and_points_at_the_place() -> None:
    with pytest.raises(QueryError) as refused:
        check("SELECT * {\n  ?a a ?b\n  ?c a ?d }", ())
    assert str(refused.value).endswith("\n    ?c a ?d }\n    ^")


def test_answers_with_a_table_in_which_iris_are_prefixed_names() -> None:
    text = "SELECT ?person ?title { ?person foaf:title ?title } ORDER BY ?person"
    assert run(text).output == (
        "person              title\n"
        "──────────────────  ──────\n"
        "person:คมสัน_เอกชัย   นาย\n"
        "person:สมชาย_ทดสอบ  นาย\n"
        "person:สมใจ_รักษ์น้ำ   นางสาว\n"
    )


def test_answers_as_the_w3c_has_it() -> None:
    text = "SELECT ?label { province:ตาก rdfs:label ?label }"
    assert run(text, "--format", "csv").output == "label\nตาก\n"
    assert json.loads(run(text, "--format", "json").output) == {
        "head": {"vars": ["label"]},
        "results": {
            "bindings": [
                {"label": {"type": "literal", "value": "ตาก", "xml:lang": "th"}}
            ]
        },
    }


@pytest.mark.parametrize(
    ("text", "output"),
    [
        ("ASK { ?event a tn:Event }", "true\n"),
        ("ASK { ?event a foaf:Image }", "false\n"),
    ],
)
def test_answers_yes_or_no(text: str, output: str) -> None:
    assert run(text).output == output


def test_describes_in_turtle_with_the_prefixes_it_needs() -> None:
    output = run("DESCRIBE province:ตาก").output
    assert output.splitlines()[-2:] == [
        "province:ตาก a tn:Province ;",
        '\trdfs:label "ตาก"@th .',
    ]
    assert output.count("@prefix") == 3


def test_reads_the_query_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "q.rq"
    path.write_text("ASK { person:คมสัน_เอกชัย a foaf:Person }", encoding="utf-8")
    assert run("--file", str(path)).output == "true\n"


def test_csv_cannot_say_triples() -> None:
    with pytest.raises(QueryError, match="triples, which csv cannot say"):
        run("DESCRIBE province:ตาก", "--format", "csv")


def test_named_questions_may_run() -> None:
    for path in sorted(Path(queries.__file__).parent.parent.glob("data/queries/*.rq")):
        check(path.read_text(encoding="utf-8"), PREFIXES)


@given(st.text(max_size=40), st.integers(min_value=1, max_value=30))
def test_a_padded_text_has_exactly_its_width(text: str, columns: int) -> None:
    assert width(padded(text, columns)) == columns


@given(st.lists(st.text(alphabet="กี่ำa ", max_size=30), min_size=1, max_size=5))
def test_a_table_fits_where_it_can(texts: list[str]) -> None:
    rows = [{"a": text, "b": text} for text in texts]
    assert all(width(line) <= 26 for line in table(["a", "b"], rows, 26))
