import re
import unicodedata
from collections import defaultdict

from kg.data import table

AGENCIES = table("agencies")
HEADS = table("agency_heads")
NAMES = {row["name"] for row in AGENCIES}
KINDS = {
    *("armed_force", "association", "bank", "centre", "committee", "company"),
    *("court", "department", "foreign", "foundation", "fund", "hospital"),
    *("independent_body", "international", "local_government", "ministry", "office"),
    *("other", "parliament", "party", "police", "province_unit"),
    *("public_organization", "school", "state_enterprise", "university"),
}
DATE = re.compile(r"(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?")


def forms(row: dict[str, str], *columns: str) -> list[str]:
    return [form for column in columns for form in row[column].split("|") if form]


def test_agencies_are_sorted_and_each_stands_once() -> None:
    names = [row["name"] for row in AGENCIES]
    assert names == sorted(set(names))


def test_agencies_are_written_in_nfc_without_stray_blanks() -> None:
    for row in AGENCIES:
        assert None not in row.values(), row["name"]
        for value in row.values():
            assert unicodedata.is_normalized("NFC", value), value
            assert value == " ".join(value.split()), row["name"]
            assert all(part == part.strip() for part in value.split("|")), value


def test_agencies_are_of_a_known_kind() -> None:
    assert {row["kind"] for row in AGENCIES} <= KINDS


def test_parents_and_successors_of_agencies_exist() -> None:
    for row in AGENCIES:
        assert {*forms(row, "parent"), *forms(row, "successor")} <= NAMES, row["name"]
        assert row["name"] not in (row["parent"], row["successor"])


def test_parents_and_successors_of_agencies_never_come_back_to_them() -> None:
    for column in ("parent", "successor"):
        above = {row["name"]: row[column] for row in AGENCIES}
        for name in NAMES:
            seen = [name]
            while (upper := above[seen[-1]]) != "":
                assert upper not in seen, seen
                seen.append(upper)


def test_a_form_belongs_to_one_agency_unless_it_is_listed_as_ambiguous() -> None:
    claims = defaultdict(set)
    for row in AGENCIES:
        for form in forms(row, "name", "abbreviations", "short"):
            claims[form].add((row["name"], form in forms(row, "ambiguous")))
    for form, claimed in claims.items():
        assert len(claimed) == 1 or all(told for _, told in claimed), (form, claimed)


def test_an_agency_lists_a_form_once() -> None:
    for row in AGENCIES:
        listed = forms(row, "name", "abbreviations", "short")
        assert len(listed) == len(set(listed)), row["name"]


def test_ambiguous_forms_are_abbreviations_or_short_forms_of_their_agency() -> None:
    for row in AGENCIES:
        assert {*forms(row, "ambiguous")} <= {*forms(row, "abbreviations", "short")}


def test_agencies_live_from_a_date_until_a_later_one() -> None:
    for row in AGENCIES:
        assert DATE.fullmatch(row["from"]), row["name"]
        assert DATE.fullmatch(row["until"]), row["name"]
        assert not row["from"] or not row["until"] or row["from"] <= row["until"]


def test_heads_are_sorted_and_each_stands_once() -> None:
    heads = [row["head"] for row in HEADS]
    assert heads == sorted(set(heads))


def test_heads_are_written_in_nfc_without_stray_blanks() -> None:
    for row in HEADS:
        assert None not in row.values(), row["head"]
        for value in row.values():
            assert unicodedata.is_normalized("NFC", value), value
            assert value == " ".join(value.split()), row["head"]
            assert all(part == part.strip() for part in value.split("|")), value


def test_heads_are_of_a_known_kind_and_say_what_follows() -> None:
    assert {row["kind"] for row in HEADS} <= KINDS
    for row in HEADS:
        assert {*forms(row, "takes")} <= {
            "city",
            "name",
            "nothing",
            "number",
            "place",
        }
        assert row["weak"] in ("", "placed", "two", "yes"), row["head"]
        known = ("", "yes", "must")
        assert row["parent"] in known or {*forms(row, "parent")} <= KINDS, row["head"]
        assert row["names"] in ("", "yes"), row["head"]


def test_joints_let_names_of_known_kinds_go_on() -> None:
    joints = table("agency_joints")
    keys = [(row["word"], row["place"]) for row in joints]
    assert keys == sorted(set(keys))
    for row in joints:
        assert row["place"] in ("ends", "first", "inner", "opens", "plain")
        assert {*forms(row, "kinds")} <= {*KINDS, "post"}, row["word"]


def test_nameless_words_are_sorted_and_each_stands_once() -> None:
    words = [row["word"] for row in table("nameless")]
    assert words == sorted(set(words))


def test_a_form_of_a_head_belongs_to_it_alone() -> None:
    claimed = [form for row in HEADS for form in forms(row, "head", "abbreviations")]
    assert len(claimed) == len(set(claimed))


def test_heads_end_in_words_or_marked_places_and_numbers() -> None:
    for row in HEADS:
        marks = re.findall(r"<\w*>?", row["ends"])
        assert {*marks} <= {"<place>", "<number>"}, row["head"]


def test_a_form_that_also_begins_names_is_listed_as_ambiguous() -> None:
    # Heads that only places and numbers follow are told apart by these.
    free = [row for row in HEADS if {"name", "nothing"} & {*forms(row, "takes")}]
    begins = {form for row in free for form in forms(row, "abbreviations")}
    for row in AGENCIES:
        shared = begins & {*forms(row, "abbreviations", "short")}
        assert shared <= {*forms(row, "ambiguous")}, row["name"]
