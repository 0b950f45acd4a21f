"""Extractors of other distributions: what they may say, and what stops nothing."""

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from kg import cli, extract, readers, vocab
from kg.data import parts, table
from kg.errors import ExtractError
from kg.extract import forms, outside
from kg.model import Fact, Mention, Reading, Release
from kg.vocab.concepts import concepts
from tests.make import cases

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"
TEXT = "ข่าว\nคมสัน เอกชัย แห่งกรมปศุสัตว์ โทร 1166"
RELEASE = Release("r1", "ข่าว", TEXT, body=5)
Find = Callable[[Reading], Iterator[Mention | Fact]]


def mention(kind: str, exact: str, value: str = "") -> Mention:
    start = TEXT.index(exact)
    end = start + len(exact)
    return Mention(RELEASE.key, start, end, kind, exact, value or exact, "r", 0.5)


PERSON = mention("person", "คมสัน")
AGENCY = mention("agency", "กรมปศุสัตว์")
NUMBER = mention("telephone", "1166")
ODD: dict[str, Any] = {"text": "text", "number": 7, "list": [], "nothing": None}
CALL = Fact(AGENCY, "schema:telephone", NUMBER, "call", 0.5)


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    def put(**found: object) -> None:
        points = [EntryPoint(name, name, "kg.extractors") for name in found]
        monkeypatch.setattr(outside, "entry_points", lambda group: points)
        monkeypatch.setattr(EntryPoint, "load", lambda self: found[self.name])
        outside.installed.cache_clear()

    yield put
    monkeypatch.undo()
    outside.installed.cache_clear()


def saying(*results: object) -> Callable[[Reading], Iterator[object]]:
    def find(reading: Reading) -> Iterator[object]:
        """Find what was put in."""
        yield from results

    return find


def test_what_it_finds_is_there_under_its_name(install: Callable[..., None]) -> None:
    install(phones=saying(CALL, PERSON))
    found = extract.read(RELEASE)
    assert {"telephone", "agency", "person"} <= {m.kind for m in found.mentions}
    [fact] = [f for f in found.facts if f.predicate == "schema:telephone"]
    assert fact.rule == "phones@0/call"
    assert {fact.subject, fact.object} <= set(found.mentions)
    assert fact.object.rule == "phones@0/r"


def test_what_kg_found_is_kept_where_it_is_surer(install: Callable[..., None]) -> None:
    own = extract.read(RELEASE)
    install(phones=saying(CALL, PERSON))
    assert set(own.mentions) <= set(extract.read(RELEASE).mentions)


def test_it_sees_what_kg_found_but_not_what_others_did(
    install: Callable[..., None],
) -> None:
    seen: list[Reading] = []

    def look(reading: Reading) -> list[Mention]:
        seen.append(reading)
        return [PERSON]

    own = extract.read(RELEASE)
    install(a=look, b=look)
    extract.read(RELEASE)
    assert seen == [own, own]


@pytest.mark.parametrize(("change", "message"), cases("outside"))
def test_what_is_not_as_it_must_be_is_told(change: str, message: str) -> None:
    field, _, text = change.partition("=")
    value: Any = int(text) if text.isdigit() else text
    wrong = PERSON._replace(**{field: value})
    assert message in next(forms.faults(wrong, RELEASE))


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        (CALL._replace(predicate="tn:likes"), "found the predicate 'tn:likes'; expec"),
        (
            CALL._replace(subject=PERSON),
            "found a person as subject of schema:telephone",
        ),
        (
            CALL._replace(object=ODD["nothing"]),
            "found None in a fact; expected a kg.model.Mention",
        ),
        (CALL._replace(rule=ODD["number"]), "found the rule 7; expected its name"),
        (CALL._replace(qualifiers=(("x", "y"),)), "found the qualifier 'x' 'y' of"),
        (
            CALL._replace(qualifiers=ODD["number"]),
            "found the qualifiers 7; expec",
        ),
        (
            Fact(
                PERSON, "org:holds", mention("post", "กรม"), "r", 1, (("status", "x"),)
            ),
            "expected status current|acting|former|designate",
        ),
        (mention("type", "ข่าว", "party"), "found the event type 'party'; expected one"),
        (
            PERSON._replace(value=ODD["list"]),
            "found [] as a mention's value; exp",
        ),
        ("text", "found 'text'; expected a kg.model.Mention or Fact"),
        (None, "found None; expected a kg.model.Mention or Fact"),
    ],
)
def test_a_fact_must_be_one_that_the_graph_can_say(fact: object, message: str) -> None:
    assert message in next(forms.faults(fact, RELEASE))


def test_what_is_right_has_no_fault() -> None:
    assert list(forms.faults(CALL, RELEASE)) == []
    presides = Fact(
        mention("event", "ข่าว"), "tn:participant", PERSON, "r", 1, (("role", "host"),)
    )
    assert list(forms.faults(presides, RELEASE)) == []


def test_a_wrong_result_is_dropped_alone(install: Callable[..., None]) -> None:
    bad = PERSON._replace(exact="x")
    install(phones=saying(bad, CALL, None))
    told: list[ExtractError] = []
    found = extract.read(RELEASE, skip=told.append)
    assert "schema:telephone" in {fact.predicate for fact in found.facts}
    assert [str(error) for error in told] == [
        "r1, extractor phones: found 'x' at 5-10; expected 'คมสัน' (and 1 more)"
    ]
    with pytest.raises(ExtractError, match="extractor phones"):
        extract.read(RELEASE)


def test_no_two_statements_begin_at_one_place(install: Callable[..., None]) -> None:
    one, other = mention("statement", "คมสัน เอก"), mention("statement", "คมสัน")
    said = [Fact(words, "tn:speaker", PERSON, "r", 0.5) for words in (one, other)]
    install(phones=saying(*said))
    told: list[ExtractError] = []
    found = extract.read(RELEASE, skip=told.append)
    assert [m.exact for m in found.mentions if m.kind == "statement"] == [one.exact]
    assert "found a statement at 5-10; expected it to end at 14" in str(told[0])


def test_an_extractor_that_breaks_keeps_what_it_said_before(
    install: Callable[..., None],
) -> None:
    def breaks(reading: Reading) -> Iterator[Fact]:
        yield CALL
        raise ZeroDivisionError

    install(phones=breaks)
    told: list[ExtractError] = []
    found = extract.read(RELEASE, skip=told.append)
    assert "schema:telephone" in {fact.predicate for fact in found.facts}
    assert "extractor phones: found ZeroDivisionError" in str(told[0])


def test_one_that_cannot_be_called_is_an_error(install: Callable[..., None]) -> None:
    install(phones="text")
    with pytest.raises(ExtractError, match="phones 0: found 'text'; expected a func"):
        outside.installed()


def test_one_that_cannot_be_loaded_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    point = EntryPoint("phones", "no.such.module:find", "kg.extractors")
    monkeypatch.setattr(outside, "entry_points", lambda group: [point])
    outside.installed.cache_clear()
    with pytest.raises(ExtractError, match="phones 0: found ModuleNotFoundError"):
        outside.installed()
    monkeypatch.undo()
    outside.installed.cache_clear()


def test_the_command_lists_kg_and_the_others(install: Callable[..., None]) -> None:
    install(phones=saying())
    shown = CliRunner().invoke(cli.group, ["extractors"]).stdout.splitlines()
    assert {"dateline", "people"} <= {line.split()[0] for line in shown[2:-1]}
    assert shown[-1].split() == ["phones", "0", "Find", "what", "was", "put", "in."]


def test_a_graph_with_what_it_found_conforms(
    install: Callable[..., None], tmp_path: Path
) -> None:
    def find(reading: Reading) -> list[Fact]:
        start = reading.release.text.index("1166")
        place: Any = {"release": reading.release.key, "start": start, "end": start + 4}
        agency = next(m for m in reading.mentions if m.kind == "agency")
        return [CALL._replace(subject=agency, object=NUMBER._replace(**place))]

    install(phones=find)
    source, graph = tmp_path / "a.txt", str(tmp_path / "graph.ttl")
    source.write_text(TEXT, encoding="utf-8")
    words = ["build", str(source), "-o", graph, "--workers", "1"]
    assert CliRunner().invoke(cli.group, words).exit_code == 0
    assert 'schema:telephone "1166"' in Path(graph).read_text(encoding="utf-8")
    checked = CliRunner().invoke(cli.group, ["validate", "--workers", "1", graph])
    assert "conforms" in checked.stdout


def test_the_table_of_facts_names_declared_terms_and_listed_kinds() -> None:
    kinds = {row["kind"] for row in table("mention_kinds")}
    for row in table("fact_forms"):
        assert vocab.require(row["predicate"])
        assert {*parts(row["subject"]), *parts(row["object"])} <= kinds
    [roles] = [
        parts(r["values"]) for r in table("fact_forms") if r["qualifier"] == "role"
    ]
    known = [c.notation for c in concepts().values() if "participation" in c.id]
    assert sorted(roles) == sorted(known)


def test_what_kg_itself_says_is_as_the_tables_have_it() -> None:
    kinds = {row["kind"] for row in table("mention_kinds")}
    said = {row["predicate"] for row in table("fact_forms")}
    for source in readers.open_sources([EXAMPLES]):
        for release in readers.read(source):
            _, mentions, facts = extract.read(release)
            known = [m for m in mentions if m.kind in kinds]
            stated = [f for f in facts if f.predicate in said]
            wrong = [[*forms.faults(one, release)] for one in (*known, *stated)]
            assert [faults for faults in wrong if faults] == []
