import unicodedata

import pytest

from kg.data import table

KEYS = {
    "event_words": "word",
    "participation": "cue",
    "participation_roles": "notation",
    "projects": "word",
}


def notations(scheme: str) -> set[str]:
    return {row["notation"] for row in table("concepts") if row["scheme"] == scheme}


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_sorted_and_each_stands_once(name: str) -> None:
    keys = [row[KEYS[name]] for row in table(name)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", KEYS)
def test_cells_are_nfc_without_stray_blanks(name: str) -> None:
    for row in table(name):
        assert None not in row.values(), row
        for value in row.values():
            assert unicodedata.is_normalized("NFC", value), row
            assert value == " ".join(value.split()), row


def test_an_event_word_has_a_type_unless_it_names_no_event() -> None:
    for row in table("event_words"):
        assert row["strength"] in {"strong", "weak", "verb", "generic", "not"}
        assert (row["type"] == "") == (row["strength"] == "not"), row
    assert {row["type"] for row in table("event_words")} - {""} == notations(
        "eventTypes"
    )


def test_a_cue_has_a_role_and_a_side_unless_it_says_none() -> None:
    for row in table("participation"):
        assert row["side"] in {"before", "after", "both", "none"}
        assert (row["role"] == "") == (row["side"] == "none"), row
    assert {row["role"] for row in table("participation")} - {""} == notations(
        "participationRoles"
    )


def test_every_role_has_a_strength_of_its_own() -> None:
    roles = table("participation_roles")
    assert {row["notation"] for row in roles} == notations("participationRoles")
    assert sorted(int(row["strength"]) for row in roles) == list(range(1, 11))


def test_a_word_of_a_project_is_of_a_known_kind() -> None:
    kinds = {row["kind"] for row in table("projects")}
    assert kinds == {"campaign", "event", "not", "plan", "project", "short"}
