from hypothesis import given
from hypothesis import strategies as st

from kg.text.folding import fold

SPELLED = st.lists(
    st.sampled_from(["น", "ํ", "้", "า", "เ", "เเ", "\u200b", "\u00a0", "๕", "a", "\n"])
).map("".join)


@given(SPELLED)
def test_carries_each_character_back_to_its_place(text: str) -> None:
    folded = fold(text)
    last = 0
    for index in range(len(folded.text)):
        start, end = folded.span(index, index + 1)
        assert last <= start < end <= len(text)
        last = end


@given(SPELLED)
def test_folds_what_is_folded_to_itself(text: str) -> None:
    once = fold(text).text.replace("เเ", "").replace("ํา", "")
    assert fold(once).text.replace("เเ", "").replace("ํา", "") == fold(once).text


def test_keeps_invisible_characters_out_of_spans() -> None:
    folded = fold("ก\u200bข")
    assert [folded.span(i, i + 1) for i in (0, 1)] == [(0, 1), (2, 3)]
    assert folded.span(0, 2) == (0, 3)


def test_finds_the_place_of_an_offset() -> None:
    folded = fold("ก\u200bข")
    assert [folded.place(offset) for offset in (0, 2)] == [0, 1]
