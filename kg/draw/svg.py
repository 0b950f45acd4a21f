"""A scene as SVG: it stands alone, and the page draws the same picture."""

from collections.abc import Callable, Iterator
from html import escape
from importlib.resources import files

from kg.data import table
from kg.draw.labels import pixels
from kg.draw.scene import LINE, Edge, Node, Scene

MARGIN = 40
LEGEND = 30  # pixels: the height of a row of the legend
KINDS = ("person", "post", "agency", "event")


def svg(drawn: Scene) -> str:
    """Return the picture with its style and legend, as a file of its own."""
    style = (files("kg.draw") / "assets" / "picture.css").read_text(encoding="utf-8")
    left, top, wide, high = frame(drawn)
    legend = "".join(_legend(left, top + high))
    high += LEGEND * 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" lang="th" '
        f'viewBox="{left} {top} {wide} {high}" width="{wide}" height="{high}">\n'
        f"<title>{escape(drawn.title)}</title>\n<style>{style}</style>\n"
        f'<rect class="ground" x="{left}" y="{top}" width="{wide}" height="{high}"/>\n'
        f"{picture(drawn)}{legend}</svg>\n"
    )


def frame(drawn: Scene) -> tuple[int, int, int, int]:
    """Return the left, top, width and height of what is drawn, margins included."""
    lefts = [node.x - _half(node) for node in drawn.nodes]
    rights = [node.x + _half(node) for node in drawn.nodes]
    tops = [node.y - node.radius for node in drawn.nodes]
    bottoms = [node.y + node.radius + LINE * len(node.lines) for node in drawn.nodes]
    left, top = round(min(lefts)) - MARGIN, round(min(tops)) - MARGIN
    return (
        left,
        top,
        max(round(max(rights)) + MARGIN - left, 640),
        round(max(bottoms)) + MARGIN - top,
    )


def picture(drawn: Scene) -> str:
    """Return the edges and nodes, without a frame."""
    edges = "".join(_edge(i, edge, drawn) for i, edge in enumerate(drawn.edges))
    nodes = "".join(_node(i, node) for i, node in enumerate(drawn.nodes))
    return f'<g class="edges">\n{edges}</g>\n<g class="nodes">\n{nodes}</g>\n'


def said(by: list[str]) -> str:
    """Return what an edge says in Thai words, such as "เป็นประธาน"."""
    words = {row["key"]: row["thai"] for row in table("draw_words")}
    return ", ".join(words.get(word, word) for word in by)


def _half(node: Node) -> float:
    return max([node.radius, *map(pixels, node.lines)]) / 2 + node.radius / 2


def _edge(number: int, edge: Edge, drawn: Scene) -> str:
    one, other = drawn.nodes[edge.one], drawn.nodes[edge.other]
    ends = f'x1="{one.x}" y1="{one.y}" x2="{other.x}" y2="{other.y}"'
    held = "" if "event" in {one.kind, other.kind} else " held"
    title = f"{one.label} — {said(edge.by)} — {other.label}"
    return (
        f'<g class="edge{held}" data-edge="{number}"><title>{escape(title)}</title>'
        f'<line class="grip" {ends}/><line class="wire" {ends}/></g>\n'
    )


def _node(number: int, node: Node) -> str:
    centre = " centre" if number == 0 else ""
    lines = "".join(
        f'<tspan x="0" y="{node.radius + LINE * row:.0f}">{escape(line)}</tspan>'
        for row, line in enumerate(node.lines, 1)
    )
    return (
        f'<g class="node {node.kind}{centre}" data-node="{number}" '
        f'transform="translate({node.x} {node.y})"><title>{escape(node.label)}</title>'
        f"{shape(node.kind, node.radius)}<text>{lines}</text></g>\n"
    )


def shape(kind: str, radius: float) -> str:
    """Return the dot of a kind; each kind has a form of its own beside its colour."""
    return SHAPES.get(kind, _circle)(radius)


def _circle(radius: float) -> str:
    return f'<circle class="dot" r="{radius:.1f}"/>'


def _square(radius: float) -> str:
    side = radius * 0.9
    return (
        f'<rect class="dot" x="{-side:.1f}" y="{-side:.1f}" width="{2 * side:.1f}" '
        f'height="{2 * side:.1f}" rx="3"/>'
    )


def _polygon(*corners: tuple[float, float]) -> Callable[[float], str]:
    def drawn(radius: float) -> str:
        points = " ".join(f"{x * radius:.1f},{y * radius:.1f}" for x, y in corners)
        return f'<polygon class="dot" points="{points}"/>'

    return drawn


SHAPES: dict[str, Callable[[float], str]] = {
    "person": _circle,
    "agency": _square,
    "post": _polygon((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    "event": _polygon((-0.6, -1), (0.6, -1), (1.1, 0), (0.6, 1), (-0.6, 1), (-1.1, 0)),
}


def _legend(left: int, top: int) -> Iterator[str]:
    words = {row["key"]: f"{row['thai']} {row['english']}" for row in KEYS}
    yield '<g class="legend">'
    for place, kind in enumerate(KINDS):
        x, y = left + MARGIN + 150 * place, top + LEGEND // 2
        yield (
            f'<g class="node {kind}" transform="translate({x} {y})">'
            f'{shape(kind, 8)}<text class="key" x="16" y="5">{words[kind]}</text></g>'
        )
    yield "</g>\n"


KEYS = [row for row in table("draw_words") if row["note"] == "kind"]
