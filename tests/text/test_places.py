import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.data import table
from kg.text import places
from tests.make import cases


@pytest.mark.parametrize(
    ("kind", "name", "district", "province", "found"), cases("places")
)
def test_finds_every_place_of_the_name_within_the_parents_stated(
    kind: str, name: str, district: str, province: str, found: str
) -> None:
    if kind == "province":
        assert [place.name for place in places.provinces(name)] == found.split()
    elif kind == "district":
        places_found = places.districts(name, province)
        assert [place.province for place in places_found] == found.split()
    else:
        places_found = places.subdistricts(name, district, province)
        assert [place.province for place in places_found] == found.split()


@pytest.mark.parametrize(("name", "country"), cases("countries"))
def test_knows_the_country_of_a_name_or_a_city(name: str, country: str) -> None:
    assert (places.country(name) or places.country_of_city(name) or "") == country


@given(st.sampled_from(table("subdistricts")))
def test_a_subdistrict_with_its_parents_is_found_by_its_code(
    row: dict[str, str],
) -> None:
    [parent] = [d for d in table("districts") if d["code"] == row["district"]]
    [top] = [p for p in table("provinces") if p["code"] == parent["province"]]
    found = places.subdistricts(row["name"], parent["name"], top["name"])
    assert row["code"] in [place.code for place in found]


@given(st.text())
def test_an_unknown_name_is_no_error(name: str) -> None:
    for place in places.provinces(name) + places.districts(name):
        assert place.code
    places.country(name)
    places.country_of_city(name)
