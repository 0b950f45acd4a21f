from unicodedata import is_normalized

from kg.data import table


def test_words_are_sorted_and_unique() -> None:
    words = [row["word"] for row in table("groups")]
    assert words == sorted(set(words))


def test_every_word_is_in_normal_form() -> None:
    for row in table("groups"):
        assert is_normalized("NFC", "".join(row.values()))


def test_a_group_counts_or_does_not() -> None:
    assert {row["counts"] for row in table("groups")} == {"agency", "no", "yes"}


def test_what_does_not_count_says_why() -> None:
    assert all(row["note"] for row in table("groups") if row["counts"] == "no")


def test_a_group_is_no_role() -> None:
    roles = {
        form
        for row in table("roles")
        for form in (row["role"], *row["forms"].split("|"))
    }
    assert {row["word"] for row in table("groups")} & roles == set()
