import re
import unicodedata
from collections import Counter

import pytest

from kg.data import table

KEYS = {
    "abroad_words": "word",
    "countries": "iso2",
    "districts": "code",
    "provinces": "code",
    "subdistricts": "code",
    "venue_heads": "word",
}
ROWS = [(name, row) for name in KEYS for row in table(name)]


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_sorted_and_each_stands_once(name: str) -> None:
    keys = [row[KEYS[name]] for row in table(name)]
    assert keys == sorted(set(keys))


def test_cells_are_nfc_without_stray_blanks() -> None:
    for name, row in ROWS:
        assert None not in row.values(), (name, row)
        for value in row.values():
            assert unicodedata.is_normalized("NFC", value), (name, value)
            parts = value.split("|")
            assert parts == [" ".join(part.split()) for part in parts], (name, row)
            assert len(parts) == len(set(parts)), (name, row)
            assert value == "" or all(parts), (name, row)


def test_there_are_as_many_areas_as_the_ministry_counts() -> None:
    kinds = ("provinces", "districts", "subdistricts")
    assert [len(table(kind)) for kind in kinds] == [77, 928, 7436]


@pytest.mark.parametrize(
    ("child", "parent"), [("districts", "provinces"), ("subdistricts", "districts")]
)
def test_an_area_lies_in_the_one_whose_code_begins_its_own(
    child: str, parent: str
) -> None:
    codes = {row["code"] for row in table(parent)}
    for row in table(child):
        above = row[parent.removesuffix("s")]
        assert above in codes
        assert row["code"].startswith(above)
        assert len(row["code"]) == len(above) + 2


def test_names_are_thai_and_bare_of_their_kind() -> None:
    for kind in ("provinces", "districts", "subdistricts"):
        for row in table(kind):
            assert re.fullmatch("[ก-๎.-]+", row["name"])
            assert not re.match("จังหวัด|อำเภอ|ตำบล|กิ่ง", row["name"])
            assert re.fullmatch(r"[A-Z][A-Za-z' -]+", row["english"]), row


def test_no_name_or_form_means_two_provinces_or_two_countries() -> None:
    for kind in ("provinces", "countries"):
        found = Counter(
            form
            for row in table(kind)
            for column in ("name", "forms", "nicknames", "cities")
            for form in row.get(column, "").split("|")
            if form
        )
        assert [form for form, count in found.items() if count > 1] == []


def test_a_form_of_a_province_names_no_other_area_of_a_release() -> None:
    names = {row["name"] for row in table("provinces")}
    for row in table("provinces"):
        for form in filter(None, f"{row['forms']}|{row['nicknames']}".split("|")):
            assert form not in names


def test_provinces_carry_their_iso_code_and_one_of_six_regions() -> None:
    for row in table("provinces"):
        assert row["iso"] == f"TH-{row['code']}"
    assert len({row["region"] for row in table("provinces")}) == 6


def test_countries_have_two_letters_and_say_whether_the_name_may_stand_alone() -> None:
    for row in table("countries"):
        assert re.fullmatch("[A-Z]{2}", row["iso2"])
        assert row["alone"] in {"yes", "no"}


KINDS = {
    *("building", "government_house", "hall", "hospital", "hotel", "mall", "office"),
    *("none", "online", "room", "school", "site", "station", "temple"),
}


def test_venue_heads_are_of_a_known_kind_and_say_whether_they_continue() -> None:
    for row in table("venue_heads"):
        assert row["kind"] in KINDS
        assert row["continues"] in {"yes", "no"}
