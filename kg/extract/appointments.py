"""Who is appointed, transferred, kept on or removed: each entry of each list.

These facts come first: the posts that a list names in many words are then called by
their full names in whatever else is read.
"""

from collections.abc import Iterator

from kg.extract import named
from kg.extract.entries import ACTING, Entry, entries
from kg.extract.matters import DAY, Matter, day_of, matters, within
from kg.extract.named import LEFT, TAKEN
from kg.extract.page import Page
from kg.extract.wording import Words
from kg.model import Fact, Mention
from kg.text.postings import posting
from kg.text.posts import role_of
from kg.text.scan import Item

CURRENT, FORMER, DESIGNATE = "current", "former", "designate"
SURE = 0.9
SWALLOWED = 40  # characters of a post's item that may stand before its words


def facts(page: Page) -> Iterator[Fact]:
    """Yield each appointment with its person, posts, days, proposer and approver."""
    for matter in matters(page):
        decided = None
        for number, entry in enumerate(entries(matter)):
            decided = decided if number else day_of(page, matter)
            yield from _facts(page, matter, entry, None if entry.told else decided)


def _facts(
    page: Page, matter: Matter, entry: Entry, decided: Mention | None
) -> Iterator[Fact]:
    left = _post(page, matter, entry.left, LEFT)
    taken = _post(page, matter, entry.taken, TAKEN)
    person = _person(page, entry)
    since = _day(page, entry.since)
    if since is None and matter.is_resolved:
        since = decided
    of = (person, taken or left, since or decided)
    appointment = _appointment(page, entry, of)
    said = (
        ("tn:appointee", person),
        ("tn:fromPost", left),
        ("tn:toPost", taken),
        ("tn:effective", since),
        ("tn:decided", decided),
        ("tn:proposedBy", matter.proposer),
        ("tn:approvedBy", matter.approver),
    )
    for predicate, what in said:
        if what:
            kind = entry.kind if predicate == "tn:appointee" else ""
            how = (("kind", kind),) if kind else ()
            yield Fact(appointment, predicate, what, entry.rule, entry.confidence, how)
    for post in filter(None, (left, taken)):
        yield from _parts(page, post)
    yield from _held(page, entry, of, left)


def _held(
    page: Page,
    entry: Entry,
    of: tuple[Mention, Mention | None, Mention | None],
    left: Mention | None,
) -> Iterator[Fact]:
    """Yield who holds which post on the day of the release, as the days say it."""
    person, post, since = of
    today = page.release.published
    done = bool(entry.since and since and today and since.value <= today.isoformat())
    taken = post if post != left else None
    if entry.kind:  # kept on, or acting for another
        now = ACTING if entry.kind == ACTING else CURRENT
    else:
        now = CURRENT if done else DESIGNATE
    for held, status in ((left, FORMER if done else CURRENT), (taken, now)):
        if held:
            how = (("status", status),)
            yield Fact(person, "org:holds", held, entry.rule, entry.confidence, how)


def _appointment(
    page: Page, entry: Entry, of: tuple[Mention, Mention | None, Mention | None]
) -> Mention:
    """Return the mention of an entry: its words, and whom, to what and when."""
    start = entry.person.start
    ends = (w.span[1] for w in (entry.left, entry.taken) if w and w.span[0] > start)
    end = max((entry.person.end, *ends))
    value = "|".join(mention.value if mention else "" for mention in of)
    return page.mention(start, end, "appointment", value, entry.rule, entry.confidence)


def _person(page: Page, entry: Entry) -> Mention:
    """Return who is meant, with the family name that only a list shows to be one."""
    if not entry.family:
        return named.mention(page, entry.person)
    name = entry.person.person
    end = page.text.index(entry.family, entry.person.end) + len(entry.family)
    value = f"{name.given} {name.family}{entry.family}"
    made = page.mention(name.start, end, "person", value, entry.rule, SURE)
    page.mentions[entry.person.start] = made
    return made


def _day(page: Page, item: Item | None) -> Mention | None:
    """Return the day from which it holds, the first of those from one to another."""
    if item is None:
        return None
    first = item.dated.value.partition("/")[0]
    if len(first) != DAY:
        return None
    return page.mention(item.start, item.end, "date", first, "date", SURE)


def _post(page: Page, matter: Matter, words: Words | None, rule: str) -> Mention | None:
    """Return the post for which words stand, as which its item counts from now on."""
    if words is None:
        return None
    title = posting(words.text, matter.ministry).title
    start, end = words.span
    post = page.mention(start, end, "post", title, rule, SURE)
    for item in within(page, start - SWALLOWED, end, "post"):
        if item.end > start:
            page.mentions[item.start] = post
            break
    return post


def _parts(page: Page, post: Mention) -> Iterator[Fact]:
    """Yield the role of a post and its agency, as its full name says them.

    The agency may be printed elsewhere, or not at all: its evidence is the post's.
    """
    said = posting(post.value)
    role = role_of(post.value)
    role = said.role if role == post.value else role
    what = post._replace(kind="role", value=role)
    yield Fact(post, "org:role", what, post.rule, post.confidence)
    if said.agency:
        agency = post._replace(kind="agency", value=said.agency)
        yield Fact(post, "org:postIn", agency, post.rule, post.confidence)
