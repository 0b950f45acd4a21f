"""Read mentions and facts out of a release: one extractor a file, listed here.

To add one, write `extract/<kind>.py` with a `facts` function that takes a page, and
put it in the tuple below. Those of other distributions come by the entry point group
`kg.extractors`, each a function that takes a reading, and are asked last: see
`extract/outside.py`.
"""

from collections.abc import Callable, Iterable

from kg.extract import (
    agencies,
    appointments,
    dateline,
    events,
    named,
    outside,
    participants,
    people,
    posts,
    statements,
)
from kg.extract.called import called
from kg.extract.confidence import measured
from kg.extract.page import Page
from kg.extract.scene import scene
from kg.extract.venue import venue
from kg.model import Fact, Mention, Reading, Release

FACTS: tuple[Callable[[Page], Iterable[Fact]], ...] = (
    appointments.facts,
    dateline.facts,
    people.facts,
    posts.facts,
    agencies.facts,
    events.facts,
    participants.facts,
    statements.facts,
)


def read(release: Release, *, skip: outside.Skip | None = None) -> Reading:
    """Read a release: what it names, and what it says of that.

    What an extractor of another distribution may not say is given to `skip`; without
    it, the first such error is raised.
    """
    own = measured(_read(release))
    mentions, facts = outside.find(own, skip)
    if not mentions:
        return own
    return _reading(release, (*own.mentions, *mentions), (*own.facts, *facts))


def _read(release: Release) -> Reading:
    page = Page(release)
    page.scene = scene(page)
    if page.scene:
        page.called = called(page, page.scene)
        page.venue = venue(page, page.scene)
    facts = tuple(fact for extractor in FACTS for fact in extractor(page))
    idle = _idle(page, facts)
    named_here = (
        *(named.mention(page, item) for item in page.items if item.kind != "agency"),
        *agencies.mentions(page),
        *(mention for fact in facts for mention in (fact.subject, fact.object)),
    )
    return _reading(
        release,
        (mention for mention in named_here if mention not in idle),
        (fact for fact in facts if fact.subject not in idle),
    )


def _reading(
    release: Release, mentions: Iterable[Mention], facts: Iterable[Fact]
) -> Reading:
    """Join facts to the surest mention of each kind at each span."""
    surest = _surest(mentions)
    return Reading(
        release,
        tuple(surest.values()),
        tuple(
            fact._replace(
                subject=surest[_place(fact.subject)], object=surest[_place(fact.object)]
            )
            for fact in facts
        ),
    )


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.kind


def _surest(mentions: Iterable[Mention]) -> dict[tuple[int, int, str], Mention]:
    """Return the surest mention of each kind at each span: evidence has one rule."""
    found: dict[tuple[int, int, str], Mention] = {}
    for mention in mentions:
        place = _place(mention)
        if place not in found or found[place].confidence < mention.confidence:
            found[place] = mention
    return found


def _idle(page: Page, facts: tuple[Fact, ...]) -> set[Mention]:
    """Return the groups and the half-named posts that nothing is said of."""
    half = {
        named.mention(page, item)
        for item in page.items
        if item.kind == "group" or (item.kind == "post" and not item.post.alone)
    }
    said = (fact for fact in facts if fact.predicate not in POST_PARTS)
    return half.difference(*((fact.subject, fact.object) for fact in said))


POST_PARTS = ("org:role", "org:postIn")
