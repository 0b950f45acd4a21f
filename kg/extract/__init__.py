"""Read mentions and facts out of a release: one extractor a file, listed here.

To add one, write `extract/<kind>.py` with a `facts` function that takes a page, and
put it in the tuple below.
"""

from collections.abc import Callable, Iterable

from kg.extract import (
    agencies,
    dateline,
    events,
    named,
    participants,
    people,
    posts,
    statements,
)
from kg.extract.called import called
from kg.extract.page import Page
from kg.extract.scene import scene
from kg.extract.venue import venue
from kg.model import Fact, Reading, Release

FACTS: tuple[Callable[[Page], Iterable[Fact]], ...] = (
    dateline.facts,
    people.facts,
    posts.facts,
    agencies.facts,
    events.facts,
    participants.facts,
    statements.facts,
)


def read(release: Release) -> Reading:
    """Read a release: what it names, and what it says of that."""
    page = Page(release)
    page.scene = scene(page)
    if page.scene:
        page.called = called(page, page.scene)
        page.venue = venue(page, page.scene)
    facts = tuple(fact for extractor in FACTS for fact in extractor(page))
    mentions = {
        named.mention(page, item): None for item in page.items if item.kind != "agency"
    } | dict.fromkeys(agencies.mentions(page))
    for fact in facts:
        mentions.setdefault(fact.subject)
        mentions.setdefault(fact.object)
    return Reading(release, tuple(mentions), facts)
