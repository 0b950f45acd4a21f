from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.likeness import likeness, same

NAMES = st.text("กขคตาจังหว. ฯ๒2", max_size=8)


@given(NAMES, NAMES)
def test_likeness_is_a_share_and_one_only_where_nothing_tells_them_apart(
    one: str, other: str
) -> None:
    alike = likeness(one, other)
    assert 0 <= alike <= 1
    assert (alike == 1) == same({one}, {other}, 1.0)


@given(NAMES)
def test_a_name_is_like_itself_unless_nothing_of_it_tells(name: str) -> None:
    assert likeness(name, name) in {0.0, 1.0}


def test_nothing_is_like_no_name() -> None:
    assert not same((), {"ตาก"}, 0.5)
