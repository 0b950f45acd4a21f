"""Look up provinces, districts, subdistricts and countries by what releases call them.

A name may mean several places: all of them are returned, in the order of their codes,
and none where the name is unknown.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from kg.data import table

FORMS = ("word", "forms")


class Place(NamedTuple):
    """A province, district or subdistrict with the names of what it lies in."""

    code: str
    name: str
    english: str
    district: str  # empty for a province or a district
    province: str  # empty for a province


def provinces(name: str) -> tuple[Place, ...]:
    """Return the provinces of this name, form or nickname, with or without จังหวัด.

    >>> [place.name for place in provinces("กทม.") + provinces("จ.โคราช")]
    ['กรุงเทพมหานคร', 'นครราชสีมา']
    """
    return _index("province").get(_bare(name, "province"), ())


def districts(name: str, province: str = "") -> tuple[Place, ...]:
    """Return the districts of this name, in one province where it is stated.

    อำเภอเมือง is the first district of its province, or of any if none is stated.

    >>> [(place.name, place.province) for place in districts("อ.เมือง", "ตาก")]
    [('เมืองตาก', 'ตาก')]
    >>> [place.province for place in districts("เฉลิมพระเกียรติ")][:2]
    ['สระบุรี', 'นครราชสีมา']
    """
    within = _province_names(province)
    found = _index("district").get(_bare(name, "district"), ())
    return tuple(p for p in found if not province or p.province in within)


def subdistricts(
    name: str, district: str = "", province: str = ""
) -> tuple[Place, ...]:
    """Return the subdistricts of this name, within the parents that are stated.

    >>> subdistricts("ต.หนองหลวง", "ลานกระบือ")[0].province
    'กำแพงเพชร'
    """
    within = {(p.name, p.province) for p in districts(district, province)}
    names = _province_names(province)
    return tuple(
        place
        for place in _index("subdistrict").get(_bare(name, "subdistrict"), ())
        if (not district or (place.district, place.province) in within)
        and (not province or place.province in names)
    )


def country(name: str) -> str | None:
    """Return the usual Thai name of the country that a form of its name means.

    >>> country("สปป.ลาว"), country("ประเทศสหรัฐฯ"), country("ตาก")
    ('ลาว', 'สหรัฐอเมริกา', None)
    """
    return _countries().get(name) or _countries().get(_bare(name, "country"))


def country_of_city(city: str) -> str | None:
    """Return the country in which a foreign city lies, with or without กรุง or นคร.

    A name that is also a common word counts only with the word: กรุงโรม, not โรม.

    >>> country_of_city("กรุงโตเกียว"), country_of_city("โรม")
    ('ญี่ปุ่น', None)
    """
    return _cities().get(city) or _cities().get(_bare(city, "city"))


def _bare(name: str, kind: str) -> str:
    """Take off the word that says what kind of place it is, and the blanks."""
    name = name.strip()
    for word in _words(kind):
        if name.startswith(word) and len(name) > len(word):
            return name.removeprefix(word).strip()
    return name


@cache
def _words(kind: str) -> tuple[str, ...]:
    rows = (row for row in table("area_words") if not row["alone"])
    words = [w for row in rows if row["kind"] == kind for w in _names(row, *FORMS)]
    words += [row["word"] for row in table("abroad_words") if row["kind"] == kind]
    return tuple(sorted(words, key=len, reverse=True))


def _province_names(name: str) -> set[str]:
    return {place.name for place in provinces(name)}


@cache
def _index(kind: str) -> dict[str, tuple[Place, ...]]:
    """Return the places of a kind by each of their names."""
    found: dict[str, list[Place]] = {}
    for row in table(f"{kind}s"):
        for name in _names(row, "name", "forms", "nicknames"):
            found.setdefault(name, []).append(_place(row))
    return {name: tuple(places) for name, places in found.items()}


def _place(row: dict[str, str]) -> Place:
    district, province = "", row.get("province", "")
    if "district" in row:
        parent = _by_code("districts")[row["district"]]
        district, province = parent["name"], parent["province"]
    label = _by_code("provinces")[province]["name"] if province else ""
    return Place(row["code"], row["name"], row["english"], district, label)


@cache
def _by_code(name: str) -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in table(name)}


@cache
def _countries() -> dict[str, str]:
    rows = table("countries")
    return {name: row["name"] for row in rows for name in _names(row, "name", "forms")}


@cache
def _cities() -> dict[str, str]:
    rows = table("countries")
    return {city: row["name"] for row in rows for city in _names(row, "cities")}


def _names(row: dict[str, str], *columns: str) -> Iterable[str]:
    return filter(None, "|".join(row.get(column, "") for column in columns).split("|"))
