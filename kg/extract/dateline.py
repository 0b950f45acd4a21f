"""The day of a release whose header names none: the one that its story calls today."""

from collections.abc import Iterator

from kg.extract.page import Page
from kg.model import Fact

SURE = 0.95


def facts(page: Page) -> Iterator[Fact]:
    """Yield the day on which a release without a date was written."""
    day = page.dateline
    if day is None:
        return
    headline = page.mention(
        *page.headline, "headline", page.release.title, "headline", 0.99
    )
    date = page.mention(day.start, day.end, "date", day.value, "dateline", SURE)
    yield Fact(headline, "dcterms:date", date, "dateline", SURE)
