"""The mention that each item of a page becomes, named in full where the page can."""

from collections.abc import Iterator

from kg.extract.bodies import full_name
from kg.extract.page import Page
from kg.model import Mention
from kg.text.scan import Item

SURE = 0.97
LIKELY = 0.9
SURE_EVENT = 0.7
LEFT, TAKEN = "appointment-from", "appointment-to"  # rules of posts that lists name


def mention(page: Page, item: Item) -> Mention:
    """Return the mention of an item, made once."""
    made = page.mentions.get(item.start)
    if made is None:
        made = page.mentions[item.start] = MAKERS[item.kind](page, item)
    return made


def _person(page: Page, item: Item) -> Mention:
    name = item.person
    value = page.full_names.get(name.full, name.full)
    rule = "person-titled" if name.family else "person-given-name"
    return page.mention(
        name.start, item.end, "person", value, rule, SURE if name.family else LIKELY
    )


def event(page: Page) -> Mention:
    """Return the mention of the page's event that says most of it."""
    return next(events(page))


def events(page: Page) -> Iterator[Mention]:
    """Yield each mention of the page's event."""
    if found := page.called:
        for span in found.spans:
            yield page.mention(*span, "event", found.name, "event", SURE_EVENT)


def projects(page: Page) -> list[Mention]:
    """Return the mentions of the project that the page's event is a part of."""
    found = page.called
    if found is None:
        return []
    return [
        page.mention(*span, "project", found.project, "project", SURE_EVENT)
        for span in found.projects
    ]


def whom(page: Page, item: Item) -> Mention:
    """Return who is meant: the person who holds a post, where the page says who."""
    holder = page.holders.get(page.title(item)) if item.kind == "post" else None
    return mention(page, holder or item)


def _post(page: Page, item: Item) -> Mention:
    post = item.post
    return page.mention(post.start, item.end, "post", page.title(item), "post", LIKELY)


def _agency(page: Page, item: Item) -> Mention:
    agency = item.agency
    sure = SURE if agency.rule == "agency-listed" else LIKELY
    name = full_name(page, item) or agency.name
    return page.mention(item.start, item.end, "agency", name, agency.rule, sure)


def _area(page: Page, item: Item) -> Mention:
    return page.mention(item.start, item.end, item.kind, page.area(item), "area", SURE)


def _date(page: Page, item: Item) -> Mention:
    return page.mention(item.start, item.end, "date", item.dated.value, "date", SURE)


def _time(page: Page, item: Item) -> Mention:
    return page.mention(item.start, item.end, "time", item.timed.value, "time", SURE)


def _group(page: Page, item: Item) -> Mention:
    return page.mention(item.start, item.end, "post", item.words, "group", LIKELY)


MAKERS = {
    "person": _person,
    "post": _post,
    "agency": _agency,
    "province": _area,
    "district": _area,
    "subdistrict": _area,
    "country": _area,
    "date": _date,
    "time": _time,
    "group": _group,
}
