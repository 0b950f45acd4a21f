"""What is left of readings by confidence, and of the graph made of it."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import cli, extract, readers
from kg.model import Fact, Mention, Reading, Release
from kg.resolve import trusted

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"
LEAST = (0.0, 0.5, 0.7, 0.85, 0.92, 0.97, 1.0)


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [
        extract.read(release)
        for source in readers.open_sources([EXAMPLES])
        for release in readers.read(source)
    ]


@pytest.mark.parametrize("least", LEAST)
def test_nothing_less_sure_is_left_and_nothing_that_rests_on_it(
    readings: list[Reading], least: float
) -> None:
    for reading in readings:
        _, mentions, facts = trusted(reading, least)
        assert all(mention.confidence >= least for mention in mentions)
        assert all(fact.confidence >= least for fact in facts)
        known = set(mentions)
        assert all({fact.subject, fact.object} <= known for fact in facts)
        whole = {f.subject for f in facts if f.predicate == "tn:appointee"}
        assert whole == {m for m in mentions if m.kind == "appointment"}


def test_the_surer_the_less(readings: list[Reading]) -> None:
    sizes = [
        sum(len(trusted(reading, least).facts) for reading in readings)
        for least in LEAST
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[3] > sizes[-1]


def test_an_appointment_goes_with_the_last_of_its_posts() -> None:
    release = Release("a", "ก", "ก ข ค")
    whole, person, post = (
        Mention(release.key, n, n + 1, kind, release.text[n : n + 1], "x", "r", 0.9)
        for n, kind in ((0, "appointment"), (2, "person"), (4, "post"))
    )
    who = Fact(whole, "tn:appointee", person, "r", 0.9)
    taken = Fact(whole, "tn:toPost", post, "r", 0.6)
    reading = Reading(release, (whole, person, post), (who, taken))
    assert trusted(reading, 0.5) == reading
    assert trusted(reading, 0.7) == Reading(release, (person, post), ())
    assert trusted(reading._replace(facts=(who,)), 0).facts == ()


@pytest.mark.parametrize("least", ["0.9", "0.93"])
def test_a_graph_of_what_is_sure_conforms(tmp_path: Path, least: str) -> None:
    graph = str(tmp_path / "graph.ttl")
    words = ["build", str(EXAMPLES), "-o", graph, "--min-confidence", least]
    assert CliRunner().invoke(cli.group, [*words, "--workers", "1"]).exit_code == 0
    checked = CliRunner().invoke(cli.group, ["validate", "--workers", "1", graph])
    assert "conforms" in checked.stdout
