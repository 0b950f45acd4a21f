"""Groups of unnamed officials, with the words that say which ones."""

from functools import cache

from kg.data import table
from kg.text.agencies import agency_at, tail
from kg.text.areas import area_at
from kg.text.lexicon import Lexicon
from kg.text.triggers import begins

LONGEST = 110


@cache
def _links() -> Lexicon[str]:
    return Lexicon({row["word"]: row["takes"] for row in table("group_links")})


def group_at(text: str, start: int) -> int | None:
    """Return where the group that begins here ends, or None where none counts.

    >>> text = "หัวหน้าส่วนราชการสังกัดกระทรวงแรงงานในจังหวัดบึงกาฬให้การต้อนรับ"
    >>> text[: group_at(text, 0)]
    'หัวหน้าส่วนราชการสังกัดกระทรวงแรงงานในจังหวัดบึงกาฬ'
    """
    found = begins(text, start, "group")
    if found is None or found[1].row["counts"] != "yes":
        return None
    end = _named(text, found[0])
    while end - start < LONGEST:
        link = _links().at(text, end) or _links().at(text, end + 1)
        if link is None:
            break
        after = _named(text, link[0]) if link[1] else link[0]
        if link[1] and after == link[0]:
            break
        end = after
    return end


def _named(text: str, start: int) -> int:
    """Return where the agency, the area or the words that follow end."""
    found = agency_at(text, start) or area_at(text, start)
    return found.end if found else tail(text, start)
