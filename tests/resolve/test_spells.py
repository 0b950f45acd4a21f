import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.spells import Spell, Vote, spells
from tests.make import cases

VOTES = st.lists(
    st.builds(
        Vote,
        st.integers(1, 28).map(lambda day: f"2020-01-{day:02}"),
        st.sampled_from("กขค"),
        st.sampled_from([0.9, 0.97]),
    )
)


def written(row: list[Spell]) -> str:
    return ", ".join(f"{s.person} {s.first[-2:]}-{s.last[-2:]}" for s in row)


@pytest.mark.parametrize(("votes", "row"), cases("spells"))
def test_finds_the_likeliest_row_of_holders(votes: str, row: str) -> None:
    cast = [vote.split() for vote in votes.split(", ")]
    found = spells(Vote(f"2020-01-{day}", person, 0.97) for day, person in cast)
    assert written(found) == row


@given(VOTES, st.randoms())
def test_the_order_of_the_releases_does_not_matter(
    votes: list[Vote], chance: random.Random
) -> None:
    mixed = list(votes)
    chance.shuffle(mixed)
    assert spells(votes) == spells(mixed)


@given(VOTES)
def test_no_two_hold_the_post_at_once(votes: list[Vote]) -> None:
    row = spells(votes)
    for one, other in pairwise(row):
        assert one.first <= one.last < other.first <= other.last
        assert one.person != other.person
