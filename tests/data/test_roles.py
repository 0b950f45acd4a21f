from collections import Counter
from unicodedata import is_normalized

from kg.data import table

LISTS = ("forms", "ambiguous", "org", "skips")


def test_roles_are_sorted_and_unique() -> None:
    roles = [row["role"] for row in table("roles")]
    assert roles == sorted(set(roles))


def test_every_role_is_in_normal_form() -> None:
    for row in table("roles"):
        assert is_normalized("NFC", "".join(row.values()))


def test_the_parts_of_a_cell_are_sorted_unique_and_trimmed() -> None:
    for row in table("roles"):
        for column in LISTS:
            parts = row[column].split("|")
            assert parts == sorted(set(parts))
            assert all(part == part.strip() for part in parts)


def test_no_form_belongs_to_two_roles() -> None:
    forms = Counter(
        form
        for row in table("roles")
        for form in {row["role"], *row["forms"].split("|")} - {""}
    )
    assert [form for form, count in forms.items() if count > 1] == []


def test_a_form_is_not_both_sure_and_ambiguous() -> None:
    for row in table("roles"):
        shared = set(row["ambiguous"].split("|")) & set(row["forms"].split("|"))
        assert shared <= {""}


def test_the_role_proper_is_itself_a_role() -> None:
    roles = {row["role"] for row in table("roles")}
    assert {row["base"] for row in table("roles")} - {""} <= roles


def test_a_role_with_a_role_proper_says_what_its_organisation_is() -> None:
    for row in table("roles"):
        if row["base"]:
            assert row["organization"] or row["glue"], row["role"]


def test_closed_columns_hold_known_words_only() -> None:
    for row in table("roles"):
        assert row["holders"] in {"one", "many"}
        assert row["alone"] in {"yes", "no"}
        assert row["level"] == "" or row["level"].isdecimal()
        assert row["english"]
