"""How two things are linked, step by step, with the words that form each step."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from math import log2
from pathlib import Path
from typing import NamedTuple

import networkx as nx

from kg.analyse.networks import Network
from kg.errors import NotFoundError
from kg.query import Row, about

AROUND = 90  # characters of context before and after the words
BREAK = re.compile(r"\n|\r| {2,}")
CITED = 3  # sentences a step


class Words(NamedTuple):
    """Where a step of a path stands written."""

    id: str  # of the release
    issued: str
    title: str
    address: str
    exact: str
    start: int
    end: int
    sentence: str  # the words in their context, where the graph has the text


class Step(NamedTuple):
    """One step of a path, from one node to the next."""

    start: str
    end: str
    by: str
    words: tuple[Words, ...]


def shortest(network: "Network[str]", one: str, other: str) -> list[str]:
    """Return the nodes of the path that links two most closely.

    A step counts the more, the more its ends are tied to: a friend in common says
    more than a ministry in common.
    """
    for node in (one, other):
        if node not in network:
            msg = f"{node}: took part in no event and holds no post"
            raise NotFoundError(msg)
    try:
        path: list[str] = nx.dijkstra_path(network, one, other, partial(_cost, network))
    except nx.NetworkXNoPath as error:
        msg = f"no path leads from {one} to {other}"
        raise NotFoundError(msg) from error
    return path


def _cost(
    network: "Network[str]", one: str, other: str, _: Mapping[str, object]
) -> float:
    return log2(network.degree(one) * network.degree(other)) + 1


def steps(graph: Path, network: "Network[str]", nodes: list[str]) -> Iterator[Step]:
    """Yield each step of a path with the sentences that form it."""
    ties = [(one, other, network.edges[one, other]) for one, other in pairwise(nodes)]
    things = sorted({thing for *_, edge in ties for thing in edge["things"]})
    words = evidence(graph, things)
    for one, other, edge in ties:
        said = [cited for thing in edge["things"] for cited in words[thing]]
        yield Step(one, other, edge["by"], tuple(dict.fromkeys(said))[:CITED])


def evidence(graph: Path, things: Sequence[str]) -> dict[str, list[Words]]:
    """Return, for each participation or tenure, the words on which it rests."""
    found = about(graph, {"evidence": things})["evidence"]
    return {thing: [words(row) for row in rows] for thing, rows in found.items()}


def words(row: Row) -> Words:
    """Return what a row of evidence says, its words in their sentence."""
    start, end = int(row["from"]), int(row["to"])
    return Words(
        id=row["id"],
        issued=row.get("issued", ""),
        title=row.get("title", ""),
        address=row.get("address", ""),
        exact=row["exact"],
        start=start,
        end=end,
        sentence=sentence(row.get("text", ""), start, end) or row["exact"],
    )


def lines(network: "Network[str]", steps: Sequence[Step]) -> Iterator[str]:
    """Yield the lines in which a person reads a path."""
    if not steps:
        yield "they are one and the same"
        return
    yield _node(network, steps[0].start)
    for step in steps:
        yield f"  │ {step.by}"
        for words in step.words:
            yield f"  │   {words.issued or 'no date'} {words.id}: {words.sentence}"
        yield _node(network, step.end)


def rows(steps: Sequence[Step]) -> list[Row]:
    """Return a row for each step and each of its sentences."""
    return [
        {
            "step": str(number),
            "from": step.start,
            "to": step.end,
            "by": step.by,
            "release": words.id,
            "issued": words.issued,
            "start": str(words.start),
            "end": str(words.end),
            "exact": words.exact,
            "sentence": words.sentence,
        }
        for number, step in enumerate(steps, 1)
        for words in step.words
    ]


def _node(network: "Network[str]", node: str) -> str:
    return f"{network.nodes[node]['label']}  ({node})"


def sentence(text: str, start: int, end: int) -> str:
    """Return a span in its context: from break to break, or some words around it.

    >>> sentence("พิธีเปิด  นายก กล่าวว่า ดีใจ  จบ", 10, 14)
    'นายก กล่าวว่า ดีใจ'
    """
    if not text:
        return ""
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    cut = [match.end() for match in BREAK.finditer(before)]
    stop = BREAK.search(after)
    head = before[cut[-1] :] if cut else _from_word(before, start > AROUND)
    tail = after[: stop.start()] if stop else _to_word(after, end + AROUND < len(text))
    return (head + text[start:end] + tail).strip()


def _from_word(text: str, cut: bool) -> str:
    return "…" + text.partition(" ")[2] if cut and " " in text else text


def _to_word(text: str, cut: bool) -> str:
    return text.rpartition(" ")[0] + "…" if cut and " " in text else text
