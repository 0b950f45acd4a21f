from collections import Counter
from unicodedata import is_normalized

from kg.data import table

KINDS = {
    "academic",
    "civil",
    "foreign",
    "medical",
    "military",
    "noble",
    "police",
    "professional",
    "religious",
    "royal",
}


def test_titles_are_sorted_and_unique() -> None:
    keys = [(row["title"], row["needs"]) for row in table("titles")]
    assert keys == sorted(set(keys))


def test_every_title_is_in_normal_form() -> None:
    for row in table("titles"):
        assert is_normalized("NFC", "".join(row.values()))


def test_the_parts_of_a_cell_are_sorted_unique_and_trimmed() -> None:
    for row in table("titles"):
        for column in ("forms", "ambiguous", "skips"):
            parts = row[column].split("|")
            assert parts == sorted(set(parts))
            assert all(part == part.strip() for part in parts)


def test_no_form_belongs_to_two_titles() -> None:
    forms = Counter(
        form for row in table("titles") for form in row["forms"].split("|") if form
    )
    assert [form for form, count in forms.items() if count > 1] == []


def test_an_ambiguous_form_has_one_owner() -> None:
    owned = {form for row in table("titles") for form in row["forms"].split("|")}
    shared = {form for row in table("titles") for form in row["ambiguous"].split("|")}
    assert shared - {""} <= owned


def test_closed_columns_hold_known_words_only() -> None:
    for row in table("titles"):
        assert row["kind"] in KINDS
        assert row["stacks"] in {"yes", "no"}
        assert row["keeps"] in {"yes", "no"}
        assert row["needs"] in {"space", "none", "either"}


def test_a_title_has_a_form() -> None:
    for row in table("titles"):
        assert row["forms"] or row["ambiguous"]
