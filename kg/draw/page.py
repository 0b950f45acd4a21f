"""A scene as one HTML file that opens offline: picture, search, evidence on click."""

import json
from html import escape
from importlib.resources import files

from kg.data import table
from kg.draw.scene import Scene, plain
from kg.draw.svg import KINDS, frame, picture, said, shape


def page(drawn: Scene) -> str:
    """Return the page; it asks nothing of any network, and says so to the browser."""
    known = plain(drawn)
    for edge in known["edges"]:
        edge["by"] = said(edge["by"])
    parts = {
        "title": escape(drawn.title),
        "style": _asset("picture.css") + _asset("page.css"),
        "legend": "".join(map(_key, KINDS)),
        "frame": " ".join(map(str, frame(drawn))),
        "picture": picture(drawn),
        "data": json.dumps(known, ensure_ascii=False).replace("<", "\\u003c"),
        "script": _asset("page.js"),
    }
    text = _asset("page.html")
    for name, part in parts.items():
        text = text.replace(f"{{{{{name}}}}}", part, 1)
    return text


def _key(kind: str) -> str:
    (row,) = (row for row in table("draw_words") if row["key"] == kind)
    return (
        f'<label class="key"><input type="checkbox" checked data-kind="{kind}">'
        f'<svg class="picture" viewBox="-12 -12 24 24" aria-hidden="true">'
        f'<g class="node {kind}">{shape(kind, 9)}</g></svg>'
        f"{escape(row['thai'])} <span>{escape(row['english'])}</span></label>"
    )


def _asset(name: str) -> str:
    return (files("kg.draw") / "assets" / name).read_text(encoding="utf-8")
