"""What a drawing shows: nodes in their places, edges, and the words behind them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from kg.analyse import networks, paths
from kg.analyse.around import around
from kg.data import table
from kg.draw import labels
from kg.draw.layout import Box, place
from kg.query import Row, about
from kg.query.names import Thing

SMALLEST, LARGEST = 7.0, 18.0  # pixels: the radius of a dot
LINE = 17.0  # pixels: the height of a line of a label
ORDER = ("person", "post", "agency", "event")  # who does, before what is done
CITED = 4  # releases that a node or an edge shows


class Node(NamedTuple):
    """A thing in its place."""

    id: str
    label: str
    kind: str
    x: int
    y: int
    radius: float
    lines: list[str]
    facts: list[str]  # such as its date and place
    words: list[paths.Words]


class Edge(NamedTuple):
    """A tie between two nodes, by their numbers."""

    one: int
    other: int
    by: list[str]
    words: list[paths.Words]


class Scene(NamedTuple):
    """All that a drawing shows; the first node is its centre."""

    title: str
    nodes: list[Node]
    edges: list[Edge]


def scene(path: Path, thing: Thing, depth: int, limit: int) -> Scene:
    """Return the neighbourhood of a thing, laid out."""
    whole = networks.everything(networks.read(path))
    network = around(whole, thing.id, depth, limit)
    names = [thing.id, *(node for node in network if node != thing.id)]
    number = {name: i for i, name in enumerate(names)}
    ties = [(number[one], number[other]) for one, other in network.edges]
    shapes = [_shape(network, name, centre=name == thing.id) for name in names]
    spots = place([box for *_, box in shapes], ties)
    things = sorted({thing for *_, edge in _ties(network) for thing in edge["things"]})
    asked = {"draw-mentions": names, "draw-facts": names, "evidence": things}
    found = about(path, asked)
    nodes = [
        Node(
            name,
            network.nodes[name]["label"],
            network.nodes[name]["kind"],
            *spot,
            radius,
            lines,
            _facts(found["draw-facts"][name]),
            _latest(found["draw-mentions"][name]),
        )
        for name, spot, (radius, lines, _) in zip(names, spots, shapes, strict=True)
    ]
    return Scene(thing.label, nodes, _edges(network, number, found["evidence"]))


def _shape(
    network: "networks.Network[str]", name: str, *, centre: bool
) -> tuple[float, list[str], Box]:
    radius = min(LARGEST, SMALLEST + 1.5 * network.degree(name) ** 0.5)
    radius = LARGEST if centre else radius
    lines = labels.lines(network.nodes[name]["label"])
    wide = max([2 * radius, *map(labels.pixels, lines)])
    return radius, lines, Box(wide, radius, radius + LINE * len(lines) + 4)


def _ties(network: "networks.Network[str]") -> list[tuple[str, str, dict[str, Any]]]:
    return list(network.edges(data=True))


def _edges(
    network: "networks.Network[str]",
    number: dict[str, int],
    evidence: dict[str, list[Row]],
) -> list[Edge]:
    found: list[Edge] = []
    for one, other, data in _ties(network):
        said: dict[paths.Words, None] = {}
        for thing in data["things"]:
            said |= dict.fromkeys(map(paths.words, evidence[thing]))
        by = data["by"].split(" | ")
        first, last = sorted((one, other), key=lambda node: ORDER.index(_kind(node)))
        found.append(Edge(number[first], number[last], by, list(said)[:CITED]))
    return sorted(found, key=lambda edge: (edge.one, edge.other))


def _kind(node: str) -> str:
    return node.partition(":")[0]


def _latest(rows: Iterable[Row]) -> list[paths.Words]:
    said = {row["id"]: paths.words(row) for row in rows}
    return list(said.values())[:CITED]


def _facts(rows: Iterable[Row]) -> list[str]:
    words = {row["property"]: row["word"] for row in table("card_properties")}
    shown = sorted(table("card_properties"), key=lambda row: int(row["order"]))
    said = [(row["property"], row["text"]) for row in rows if row["property"] in words]
    return [
        f"{words[listed['property']]}: {text}"
        for listed in shown
        for name, text in said
        if name == listed["property"]
    ]


def plain(drawn: Scene) -> dict[str, Any]:
    """Return what the page's script needs to know."""
    return {
        "nodes": [
            {
                "id": node.id,
                "label": node.label,
                "kind": node.kind,
                "facts": node.facts,
                "words": [word._asdict() for word in node.words],
            }
            for node in drawn.nodes
        ],
        "edges": [
            {
                "one": edge.one,
                "other": edge.other,
                "by": edge.by,
                "words": [word._asdict() for word in edge.words],
            }
            for edge in drawn.edges
        ],
    }
