"""The people that a release names, and the titles before their names."""

from collections.abc import Iterator

from kg.extract import named
from kg.extract.page import Page
from kg.model import Fact


def facts(page: Page) -> Iterator[Fact]:
    """Yield the title that stands before each name."""
    for item in page.items:
        if item.kind == "person" and item.person.title and not item.person.of:
            name = item.person
            title = page.mention(*name.titled, "title", name.title, "title", 0.98)
            yield Fact(named.mention(page, item), "foaf:title", title, "title", 0.98)
