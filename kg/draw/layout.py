"""Where the nodes of a drawing stand: near what they are tied to, no two overlapping.

Springs hold tied boxes together, all others push each other away, and what still
overlaps is moved apart. The same drawing comes out the same everywhere.
"""

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt
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


Line = list[float]  # of all boxes, how far they stand along one direction


def place(
    boxes: Sequence[Box], ties: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return where each box stands; the first is the centre, at (0, 0)."""
    x, y = _rings(len(boxes), ties)
    pairs = max(1, len(boxes) * (len(boxes) - 1) // 2)
    rounds = max(LEAST_ROUNDS, min(MOST_ROUNDS, WORK // pairs))
    for number in range(rounds):
        push_x, push_y = _repel(x, y)
        _attract(x, y, ties, (push_x, push_y))
        _move(x, y, (push_x, push_y), 60 * (1 - number / rounds) + 1)
    x = [at * STRETCH for at in x]
    for _ in range(MOST_ROUNDS):
        if not _separate(boxes, x, y):
            break
    return [(round(across), round(along)) for across, along in zip(x, y, strict=True)]


def _rings(size: int, ties: Sequence[tuple[int, int]]) -> tuple[Line, Line]:
    """Return places on rings around the first box, by the distance from it."""
    x, y = [0.0] * size, [0.0] * size
    distance = _distances(size, ties)
    for far in sorted(set(distance)):
        ring = [number for number in range(size) if distance[number] == far]
        for i, number in enumerate(ring):
            turn = 2 * pi * i / len(ring) + far
            x[number] = round(REACH * far * cos(turn), 3)
            y[number] = round(REACH * far * sin(turn), 3)
    return x, y


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


def _repel(x: Line, y: Line) -> tuple[Line, Line]:
    """Return how strongly each box is pushed away by all others."""
    push_x, push_y = [0.0] * len(x), [0.0] * len(x)
    near, limit = REACH * REACH, 2.5 * REACH
    for i in range(len(x)):
        for j in range(i):
            across, along = x[i] - x[j], y[i] - y[j]
            square = across * across + along * along or 1.0
            force = near / square
            if square > limit * limit:
                force *= limit / sqrt(square)
            push_x[i] += across * force
            push_y[i] += along * force
            push_x[j] -= across * force
            push_y[j] -= along * force
    return push_x, push_y


def _attract(
    x: Line, y: Line, ties: Sequence[tuple[int, int]], push: tuple[Line, Line]
) -> None:
    for i, j in ties:
        across, along = x[i] - x[j], y[i] - y[j]
        force = hypot(across, along) / REACH
        push[0][i] -= across * force
        push[1][i] -= along * force
        push[0][j] += across * force
        push[1][j] += along * force


def _move(x: Line, y: Line, push: tuple[Line, Line], most: float) -> None:
    for i in range(1, len(x)):
        across = push[0][i] - GRAVITY * x[i]
        along = push[1][i] - GRAVITY * y[i]
        far = max(hypot(across, along), 1e-9)
        x[i] += across / far * min(far, most)
        y[i] += along / far * min(far, most)


def _separate(boxes: Sequence[Box], x: Line, y: Line) -> bool:
    """Move overlapping boxes apart by the shorter way; tell whether any did overlap."""
    moved = False
    for i, one in enumerate(boxes):
        for j in range(i + 1, len(boxes)):
            across = (one.width + boxes[j].width) / 2 + PADDING - abs(x[i] - x[j])
            if across <= 0:
                continue
            top = max(y[i] - one.up, y[j] - boxes[j].up)
            along = min(y[i] + one.down, y[j] + boxes[j].down) - top + PADDING
            if along <= 0:
                continue
            moved = True
            if along <= across:
                _part(y, i, j, along)
            else:
                _part(x, i, j, across)
    return moved


def _part(line: Line, i: int, j: int, way: float) -> None:
    """Move two boxes apart along a line, half the way each; the centre stays."""
    way = way if line[i] <= line[j] else -way
    line[i] -= way / 2 if i else 0.0
    line[j] += way / 2 if i else way
