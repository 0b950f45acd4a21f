"""Where the nodes of a drawing stand: near what they are tied to, no two overlapping.

Springs hold tied boxes together, all others push each other away, and what still
overlaps is moved apart. The same drawing comes out the same everywhere.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import cos, hypot, pi, sin
from typing import NamedTuple

REACH = 85.0  # pixels: how long a spring likes to be
STRETCH = 1.35  # labels are wider than high, and so are screens
PADDING = 10.0
WORK = 900_000  # pairs of boxes to look at: fewer rounds for more boxes
MOST_ROUNDS, LEAST_ROUNDS = 300, 30
GRAVITY = 0.06


class Box(NamedTuple):
    """The room of a node: `up` and `down` from where its dot stands."""

    width: float
    up: float
    down: float


class _Body:
    """A box on its way to its place."""

    def __init__(self, box: Box, x: float, y: float) -> None:
        self.box, self.x, self.y = box, x, y
        self.push_x = self.push_y = 0.0


def place(
    boxes: Sequence[Box], ties: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where each box stands; the first is the centre, at (0, 0)."""
    bodies = list(_rings(boxes, ties))
    pairs = max(1, len(boxes) * (len(boxes) - 1) // 2)
    rounds = max(LEAST_ROUNDS, min(MOST_ROUNDS, WORK // pairs))
    for number in range(rounds):
        _push(bodies, ties)
        _move(bodies, 60 * (1 - number / rounds) + 1)
    for body in bodies:
        body.x *= STRETCH
    for _ in range(rounds):
        if not _separate(bodies):
            break
    return [(round(body.x), round(body.y)) for body in bodies]


def _rings(boxes: Sequence[Box], ties: Sequence[tuple[int, int]]) -> Iterator[_Body]:
    """Yield the boxes on rings around the first, by their distance from it."""
    distance = _distances(len(boxes), ties)
    for number, box in enumerate(boxes):
        ring = [i for i in range(len(boxes)) if distance[i] == distance[number]]
        turn = 2 * pi * ring.index(number) / len(ring) + distance[number]
        radius = REACH * distance[number]
        yield _Body(box, round(radius * cos(turn), 3), round(radius * sin(turn), 3))


def _distances(size: int, ties: Sequence[tuple[int, int]]) -> list[int]:
    near: dict[int, list[int]] = {number: [] for number in range(size)}
    for one, other in ties:
        near[one].append(other)
        near[other].append(one)
    distance, edge = {0: 0}, [0]
    while edge:
        new = {other: None for one in edge for other in near[one]}
        edge = [node for node in new if node not in distance]
        distance |= dict.fromkeys(edge, max(distance.values()) + 1)
    return [distance.get(number, size) for number in range(size)]


def _push(bodies: list[_Body], ties: Sequence[tuple[int, int]]) -> None:
    for one, other in combinations(bodies, 2):
        x, y = one.x - other.x, one.y - other.y
        apart = max(hypot(x, y), 1.0)
        force = REACH * REACH * min(1.0, 2.5 * REACH / apart) / apart / apart
        _apply(one, other, x * force, y * force)
    for i, j in ties:
        x, y = bodies[i].x - bodies[j].x, bodies[i].y - bodies[j].y
        force = -hypot(x, y) / REACH
        _apply(bodies[i], bodies[j], x * force, y * force)


def _apply(one: _Body, other: _Body, x: float, y: float) -> None:
    one.push_x += x
    one.push_y += y
    other.push_x -= x
    other.push_y -= y


def _move(bodies: list[_Body], most: float) -> None:
    for body in bodies[1:]:
        x = body.push_x - GRAVITY * body.x
        y = body.push_y - GRAVITY * body.y
        far = max(hypot(x, y), 1e-9)
        body.x += x / far * min(far, most)
        body.y += y / far * min(far, most)
    for body in bodies:
        body.push_x = body.push_y = 0.0


def _separate(bodies: list[_Body]) -> bool:
    """Move overlapping boxes apart by the shorter way; tell whether any did overlap."""
    moved = False
    for number, one in enumerate(bodies):
        for other in bodies[number + 1 :]:
            across, along = _overlap(one, other)
            if across <= 0 or along <= 0:
                continue
            moved = True
            share = 1.0 if number == 0 else 0.5  # the centre stays
            if along <= across:
                way = along if one.y <= other.y else -along
                one.y -= way * (1 - share)
                other.y += way * share
            else:
                way = across if one.x <= other.x else -across
                one.x -= way * (1 - share)
                other.x += way * share
    return moved


def _overlap(one: _Body, other: _Body) -> tuple[float, float]:
    across = (one.box.width + other.box.width) / 2 + PADDING - abs(one.x - other.x)
    top = max(one.y - one.box.up, other.y - other.box.up)
    bottom = min(one.y + one.box.down, other.y + other.box.down)
    return across, bottom - top + PADDING
