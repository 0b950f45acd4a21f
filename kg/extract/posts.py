"""Who holds which post, how, and where the post is."""

from collections.abc import Iterator
from functools import cache

from kg.data import rules, table
from kg.extract import named
from kg.extract.page import Page
from kg.model import Fact
from kg.text.posts import role_of
from kg.text.scan import Item

CURRENT, DESIGNATE = "current", "designate"


def facts(page: Page) -> Iterator[Fact]:
    """Yield what each post is, and who is said to hold it."""
    for item in page.items:
        if item.kind == "post":
            yield from _parts(page, item)
    for person, place, rule, confidence in page.held:
        post = page.item(place)
        second = bool(page.between(person, place, "post"))
        if _says_nothing(page, page.item(person), post, second=second):
            continue
        if page.item(person).person.full.startswith(_sovereigns()):
            continue
        whole = named.mention(page, post)
        status = _status(rule) or post.post.status
        if whole.rule == named.TAKEN and status == CURRENT:
            status = DESIGNATE
        yield Fact(
            named.mention(page, page.item(person)),
            "org:holds",
            whole,
            rule,
            confidence,
            (("status", status),),
        )


@cache
def _sovereigns() -> tuple[str, ...]:
    """Return the styles of kings and queens, who hold no post that stands beside."""
    return tuple(row["style"] for row in table("sovereigns"))


def _says_nothing(page: Page, person: Item, post: Item, *, second: bool) -> bool:
    """Tell whether a role is only that: before a short name, or after another post."""
    name = person.person
    short = not (name.title or name.family)
    if not post.post.bare:
        cut = page.full_names.get(name.full, name.full) != name.full
        return short and cut and post.post.many and post.post.agency is None
    return page.title(post) == post.post.title and (second or short)


@cache
def _status(rule: str) -> str:
    """Return how a post is held, where the rule by which it is says so."""
    return next((r.get("status", "") for r in rules("holds") if r["name"] == rule), "")


def _parts(page: Page, item: Item) -> Iterator[Fact]:
    post = item.post
    whole = named.mention(page, item)
    if whole.rule in {named.LEFT, named.TAKEN}:
        return
    name = role_of(whole.value)
    role = page.mention(*post.role_span, "role", name, "post", 0.95)
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
