"""Groups of unnamed officials, with the words that say which ones."""

from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.text.agencies import agency_at, tail
from kg.text.areas import area_at
from kg.text.lexicon import Lexicon
from kg.text.triggers import begins

LONGEST = 110
MORE = "more"  # a link that counts only with what follows it


class Group(NamedTuple):
    """A group in a text: where it ends, and its full name."""

    end: int
    name: str


@cache
def _links() -> Lexicon[str]:
    return Lexicon({row["word"]: row["takes"] for row in table("group_links")})


def group_at(text: str, start: int) -> Group | None:
    """Read the group that begins here; None where those meant are an agency.

    >>> group_at("หัวหน้าส่วนราชการสังกัดกระทรวงแรงงานในจังหวัดบึงกาฬให้การต้อนรับ", 0).name
    'หัวหน้าส่วนราชการสังกัดกระทรวงแรงงานในจังหวัดบึงกาฬ'
    >>> group_at("คณะผู้บริหารกระทรวง พม. ลงพื้นที่", 0).name
    'คณะผู้บริหารกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์'
    >>> group_at("ผู้แทนจากกรมการปกครอง", 0)
    """
    found = begins(text, start, "group")
    if found is None or found[1].row["counts"] == "no":
        return None
    if found[1].row["counts"] == "agency" and _is_agency(text, found[0]):
        return None
    end, name = _named(text, found[0])
    name = text[start : found[0]] + name
    while end - start < LONGEST:
        link = _links().at(text, end) or _links().at(text, end + 1)
        if link is None:
            break
        after, more = _named(text, link[0]) if link[1] else (link[0], "")
        if link[1] == MORE and after == link[0]:
            break
        name += text[end : link[0]] + more
        end = after
    return Group(end, " ".join(name.split()))


def _is_agency(text: str, start: int) -> bool:
    """Tell whether an agency follows a representative, or nothing at all."""
    start += text[start : start + 1] == " "
    return bool(agency_at(text, start)) or tail(text, start) == start


def _named(text: str, start: int) -> tuple[int, str]:
    """Return the end and the name of the agency, the area or the words here."""
    if agency := agency_at(text, start):
        return agency.end, agency.name
    area = area_at(text, start)
    end = area.end if area else tail(text, start)
    return end, text[start:end]
