"""Who holds which post, how, and where the post is."""

from collections.abc import Iterator

from kg.extract import named
from kg.extract.page import Page
from kg.model import Fact
from kg.text.scan import Item


def facts(page: Page) -> Iterator[Fact]:
    """Yield what each post is, and who is said to hold it."""
    for item in page.items:
        if item.kind == "post":
            yield from _parts(page, item)
    for person, place, rule, confidence in page.held:
        post = page.item(place)
        if post.post.bare and page.title(post) == post.post.title:
            continue
        yield Fact(
            named.mention(page, page.item(person)),
            "org:holds",
            named.mention(page, post),
            rule,
            confidence,
            (("status", post.post.status),),
        )


def _parts(page: Page, item: Item) -> Iterator[Fact]:
    post = item.post
    whole = named.mention(page, item)
    role = page.mention(*post.role_span, "role", post.role, "post", 0.95)
    yield Fact(whole, "org:role", role, "post", 0.95)
    if post.agency:
        agency = page.mention(
            post.agency_start,
            post.agency.end,
            "agency",
            post.agency.name,
            post.agency.rule,
            0.9,
        )
        yield Fact(whole, "org:postIn", agency, "post", 0.95)
