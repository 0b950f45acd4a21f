"""The short forms that a release gives its agencies."""

import pytest

from kg import extract
from tests.make import cases, release


@pytest.mark.parametrize(("text", "exact", "name"), cases("aliases"))
def test_a_short_form_means_the_agency_that_it_stands_beside(
    text: str, exact: str, name: str
) -> None:
    found = {m.value for m in extract.read(release(text)).mentions if m.exact == exact}
    assert found == {name}
