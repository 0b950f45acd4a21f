"""The tenures of a person, in a post or at an agency, in the order of time."""

from pathlib import Path

from kg.errors import NotFoundError
from kg.query import Row, expand, filled, prefixes_of, select
from kg.query.names import Thing

WAYS = {"person": "org:member", "post": "tn:post", "agency": "tn:post/org:postIn"}


def timeline(path: Path, thing: Thing) -> list[Row]:
    """Return the tenures of a thing, each with its first and its last source."""
    if thing.kind not in WAYS:
        msg = f"{thing.id}: found a {thing.kind}; expected one of {', '.join(WAYS)}"
        raise NotFoundError(msg)
    this = f"<{expand(thing.id, prefixes_of(path))}>"
    (rows,) = select(path, [filled("timeline", this=this, way=WAYS[thing.kind])])
    return rows
