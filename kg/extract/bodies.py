"""Which organisation is meant by a name that a release cuts short.

กระทรวงฯ is the ministry named before; คณะวิศวกรรมศาสตร์ alone, the one whose university
was named with it.
"""

from kg.extract.page import Page
from kg.text.agencies import ELISION, Agency
from kg.text.posts import Post
from kg.text.scan import Item

CUT = "ฯ "  # what stands at the end of a name that is cut short


def full_name(page: Page, item: Item) -> str | None:
    """Return an agency's name in full; None where it is too short to be any's."""
    agency = item.value
    if not isinstance(agency, Agency):
        return None
    stem = agency.name.rstrip(CUT)
    if agency.rule != ELISION:
        longer = (name for _, name in _named(page) if name.startswith(f"{stem} "))
        return next(longer, stem)
    names = [(start, name) for start, name in _named(page) if _completes(name, stem)]
    before = [name for start, name in names if start < item.start]
    after = [name for start, name in names if start > item.start]
    if before or after:
        return before[-1] if before else after[0]
    return None if agency.name.endswith(CUT[0]) else stem


def _completes(name: str, stem: str) -> bool:
    return name.startswith(stem) and len(name) > len(stem)


def _named(page: Page) -> list[tuple[int, str]]:
    """Return where agencies are named in full, in posts too, and their names."""
    found = [(item.start, agency_of(item)) for item in page.items]
    return [
        (start, agency.name)
        for start, agency in found
        if agency and agency.rule != ELISION
    ]


def agency_of(item: Item) -> Agency | None:
    """Return the agency that an item is, or that a post is at."""
    if isinstance(item.value, Agency):
        return item.value
    return item.value.agency if isinstance(item.value, Post) else None
