from unicodedata import is_normalized

from kg.data import table

EFFECTS = {"acting", "designate", "former", "link", "part-of-title"}


def test_words_are_sorted_and_unique() -> None:
    words = [row["word"] for row in table("role_modifiers")]
    assert words == sorted(set(words))


def test_every_word_is_in_normal_form() -> None:
    for row in table("role_modifiers"):
        assert is_normalized("NFC", "".join(row.values()))


def test_a_form_belongs_to_one_word() -> None:
    forms = [
        form
        for row in table("role_modifiers")
        for form in (row["word"], *row["forms"].split("|"))
        if form
    ]
    assert len(forms) == len(set(forms))


def test_forms_are_sorted() -> None:
    for row in table("role_modifiers"):
        forms = row["forms"].split("|")
        assert forms == sorted(set(forms))


def test_effects_are_known() -> None:
    assert {row["effect"] for row in table("role_modifiers")} == EFFECTS
