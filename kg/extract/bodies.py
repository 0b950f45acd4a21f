"""Which organisation is meant by a name that a release cuts short.

กระทรวงฯ is the ministry named before; คณะวิศวกรรมศาสตร์ alone, the one whose university
was named with it.
"""

from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from kg.data import table
from kg.extract.aliases import agency_of, aliases
from kg.extract.page import Page
from kg.text.agencies import ELISION, Agency
from kg.text.scan import Item

HEADED = "agency-headed"
HEAD = 6  # first letters that a typing error leaves
LONG = 12  # letters of a name that an error may stand in
ALIKE = 94  # of 100
CUT = "ฯ "  # what stands at the end of a name that is cut short


def full_name(page: Page, item: Item) -> str | None:
    """Return an agency's name in full; None where it is too short to be any's."""
    agency = item.value
    return in_full(page, item.start, agency) if isinstance(agency, Agency) else None


def in_full(page: Page, start: int, agency: Agency) -> str | None:
    """Return the full name of an agency that stands at such a place, or in a post."""
    if agency.rule == ELISION:
        return _completed(page, start, agency.name)
    if short := aliases(page).get(page.text[start : agency.end]):
        return short
    if agency.rule == HEADED:
        return _longer(page, agency.name) or _mended(agency.name)
    return agency.name


def _completed(page: Page, start: int, name: str) -> str | None:
    """Return the name that ฯ cuts short: the last one that was named, else the next."""
    stem = name.rstrip(CUT)
    found = [(at, full) for at, full in _named(page) if _completes(full, stem)]
    before = [full for at, full in found if at < start]
    if found:
        return before[-1] if before else found[0][1]
    if name.endswith(CUT[0]):  # a head alone
        return None
    listed = [full for full in _listed() if _completes(full, stem)]
    return listed[0] if len(listed) == 1 else stem


def _longer(page: Page, name: str) -> str | None:
    """Return the name that says of what a unit is, or in which province."""
    if not name.endswith(_levels()):
        return _wholes(page).get(name)
    return next((full for _, full in _named(page) if _completes(full, name)), None)


@lru_cache(maxsize=1)
def _wholes(page: Page) -> dict[str, str]:
    """Return the first name that goes on after a space, by what stands before it."""
    found: dict[str, str] = {}
    for _, full in _named(page):
        place = full.find(" ")
        while place > 0:
            found.setdefault(full[:place], full)
            place = full.find(" ", place + 1)
    return found


@lru_cache(maxsize=1 << 16)
def _mended(name: str) -> str:
    """Return the listed name that a name repeats but for a typing error."""
    if len(name) < LONG:
        return name
    begun = _begun().get(name[:HEAD], ())
    alike = process.extractOne(name, begun, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return alike[0] if alike else name


@cache
def _listed() -> tuple[str, ...]:
    return tuple(row["name"] for row in table("agencies"))


@cache
def _begun() -> dict[str, list[str]]:
    """Return the listed names by their first letters."""
    found: dict[str, list[str]] = {}
    for name in _listed():
        found.setdefault(name[:HEAD], []).append(name)
    return found


@cache
def _levels() -> tuple[str, ...]:
    rows = table("area_words")
    return tuple(sorted({row["word"] for row in rows if not row["alone"]}))


def _completes(name: str, stem: str) -> bool:
    return name.startswith(stem) and len(name) > len(stem)


@lru_cache(maxsize=1)
def _named(page: Page) -> tuple[tuple[int, str], ...]:
    """Return where agencies are named in full, in posts too, and their names."""
    found = [(item.start, agency_of(item)) for item in page.items]
    return tuple(
        (start, agency.name)
        for start, agency in found
        if agency and agency.rule != ELISION
    )
