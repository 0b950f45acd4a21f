"""Which thing of a graph a person means by a name."""

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kg.errors import NotFoundError
from kg.query import Row, about, filled, prefixes_of, select
from kg.text.folding import fold

IGNORED = re.compile(r"[\s\"'“”‘’.,()ฯ-]+")
SHORTEST_INSIDE = 6  # letters: a shorter name inside what was asked proves nothing
SHOWN = 8  # namesakes that an error lists
CLOSE = 0.6  # likeness: difflib's own measure of "close"


class Thing(NamedTuple):
    """Something that has a name in the graph."""

    id: str  # its prefixed name
    label: str

    @property
    def kind(self) -> str:
        """The kind that its IRI tells, such as "person"."""
        return self.id.partition(":")[0]


def find(path: Path, name: str, kind: str = "") -> list[Thing]:
    """Return what bears the name, best way of bearing it only; several are namesakes.

    The ways are, best first: its IRI, its label, another name, the name typed in
    another way, a name with a title before it, a part of the name.
    """
    if thing := _by_iri(path, name):
        return [thing]
    if path.is_dir() and (exactly := _exactly(_bearing(path, name), name, kind)):
        return exactly
    named = [row for row in select(path, [filled("names")])[0] if _is(row, kind)]
    if exactly := _exactly([row for row in named if row["name"] == name], name, kind):
        return exactly
    for way in (_same, _ends, _holds):
        asked = key(name)
        borne = [row for row in named if asked and way(asked, key(row["name"]))]
        if borne:
            return _things(borne, kind)
    raise NotFoundError(_nothing(name, named))


def one(path: Path, name: str, kind: str = "") -> Thing:
    """Return the one thing that bears the name, or say that several do."""
    things = find(path, name, kind)
    if len(things) > 1:
        shown = ", ".join(thing.id for thing in things[:SHOWN])
        more = f" and {len(things) - SHOWN} more" if len(things) > SHOWN else ""
        msg = f"the name {name!r} is borne by {shown}{more}: say which"
        raise NotFoundError(msg)
    return things[0]


def key(name: str) -> str:
    """Reduce a name to what its ways of typing share.

    >>> key("คมสัน  เอกชัย"), key("ก.พ.")
    ('คมสันเอกชัย', 'กพ')
    """
    return IGNORED.sub("", fold(name).text).casefold()


def _same(asked: str, borne: str) -> bool:
    return asked == borne


def _ends(asked: str, borne: str) -> bool:
    return len(borne) >= SHORTEST_INSIDE and asked.endswith(borne)


def _holds(asked: str, borne: str) -> bool:
    return asked in borne


def _by_iri(path: Path, name: str) -> Thing | None:
    prefix = name.partition(":")[0]
    if not name.startswith("<") and prefix not in prefixes_of(path):
        return None
    found = about(path, {"label": [name]})["label"][name]
    if not found:
        return None
    known = name if name.startswith("<") else found[0]["thing"]
    return Thing(known, found[0]["label"])


def _exactly(rows: Iterable[Row], name: str, kind: str) -> list[Thing]:
    """Return the things of rows, only those labelled so where there are such."""
    things = _things(rows, kind)
    return [thing for thing in things if thing.label == name] or things


def _bearing(path: Path, name: str) -> Iterator[Row]:
    """Yield what bears exactly the name, which a store finds without reading on."""
    text = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    texts = [filled("names-exactly", term=f'"{text}"{at}') for at in ("@th", "@en", "")]
    for found in select(path, texts):
        yield from found


def _is(row: Row, kind: str) -> bool:
    return not kind or row["thing"].startswith(f"{kind}:")


def _things(rows: Iterable[Row], kind: str) -> list[Thing]:
    found = {row["thing"]: row["label"] for row in rows if _is(row, kind)}
    return sorted(
        (Thing(thing, label) for thing, label in found.items()),
        key=lambda thing: (len(thing.label), thing),
    )


def _nothing(name: str, named: list[Row]) -> str:
    names = sorted({row["name"] for row in named})
    near = difflib.get_close_matches(name, names, 5, CLOSE)
    hint = f"; close names: {', '.join(near)}" if near else ""
    return f"the graph knows nothing of the name {name!r}{hint}"
