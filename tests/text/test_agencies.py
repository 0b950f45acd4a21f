"""Where the names of organisations begin and end, and what is none."""

import pytest

from kg.text.agencies import agency_at
from kg.text.scan import scan
from tests.make import cases


@pytest.mark.parametrize(("text", "name", "end"), cases("agencies"))
def test_an_agency_is_read_in_full_where_it_begins(
    text: str, name: str, end: str
) -> None:
    at = text.find("|")
    found = agency_at(text.replace("|", ""), at)
    assert (found and found.name) == (name or None)
    if found:
        assert text.replace("|", "")[at : found.end] == (end or name)


@pytest.mark.parametrize("long", ["", " ในวันนี้" * 40])
def test_an_agency_is_found_behind_what_only_looks_another(long: str) -> None:
    text = f"ได้รับการรับรองจากองค์การอนามัยโลก{long}"
    found = [item.agency.name for item in scan(text, None) if item.kind == "agency"]
    assert found == ["องค์การอนามัยโลก"]
