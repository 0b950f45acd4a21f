"""What holds of everything that is read, over the examples."""

from collections import Counter
from pathlib import Path

import pytest

from kg import extract, readers
from kg.model import Reading

EXAMPLES = Path(__file__).parents[2] / "examples" / "releases"


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    sources = readers.open_sources([EXAMPLES])
    return [
        extract.read(release) for source in sources for release in readers.read(source)
    ]


def test_every_mention_stands_where_it_says(readings: list[Reading]) -> None:
    for release, mentions, _ in readings:
        for mention in mentions:
            assert release.text[mention.start : mention.end] == mention.exact != ""


def test_no_two_mentions_of_a_kind_share_a_span(readings: list[Reading]) -> None:
    for _, mentions, _ in readings:
        places = Counter((m.start, m.end, m.kind) for m in mentions)
        assert set(places.values()) <= {1}


def test_every_fact_is_between_mentions_of_its_reading(readings: list[Reading]) -> None:
    for _, mentions, facts in readings:
        known = set(mentions)
        assert all(fact.subject in known and fact.object in known for fact in facts)


def test_confidence_is_between_none_and_certain(readings: list[Reading]) -> None:
    for _, mentions, facts in readings:
        assert all(0 < one.confidence <= 1 for one in (*mentions, *facts))
