"""The networks that a graph holds, as networkx graphs with nodes in sorted order.

A node is a prefixed name with its `label` and `kind`; an edge has its `weight` (in
how many events or tenures), the span of their dates, and what they are.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import networkx as nx

from kg.query import Row, named

ORGANISING = frozenset({"organize", "co_organize", "host"})

Network = nx.Graph  # of prefixed names


class Facts(NamedTuple):
    """The rows of which all networks are made."""

    participations: list[Row]
    tenures: list[Row]


class Tie(NamedTuple):
    """One event or tenure that two nodes share."""

    one: tuple[str, str]  # its prefixed name and label
    other: tuple[str, str]
    by: str  # what they share
    day: str = ""
    things: tuple[str, ...] = ()  # the participations or the tenure that say so


def read(path: Path) -> Facts:
    """Read what the networks of a graph are made of."""
    found = named(path, ["participations", "tenures"])
    return Facts(found["participations"], found["tenures"])


def people(facts: Facts) -> "Network[str]":
    """Return who took part in the same events."""
    rows = [row for row in facts.participations if row["who"].startswith("person:")]
    return _network(_together(rows))


def agencies(facts: Facts) -> "Network[str]":
    """Return which agencies organised, hosted or supported the same events."""
    rows = [
        row
        for row in facts.participations
        if row["who"].startswith("agency:") and row["role"] in ORGANISING
    ]
    return _network(_together(rows))


def membership(facts: Facts) -> "Network[str]":
    """Return which people hold posts in which agencies: a network of two sides."""
    return _network(
        Tie(
            (row["person"], row["personName"]),
            (row["agency"], row["agencyName"]),
            row["postName"],
            things=(row["thing"],),
        )
        for row in facts.tenures
        if "agency" in row
    )


def everything(facts: Facts) -> "Network[str]":
    """Return people, agencies and posts with their events, tenures in between."""
    return _network(_ties(facts))


def identified(facts: Facts) -> "Network[str]":
    """Return everything but the posts that nobody is said to hold.

    Two events with "heads of agencies" among the guests need not share a single one.
    """
    held = {row["post"] for row in facts.tenures}
    rows = [
        row
        for row in facts.participations
        if not row["who"].startswith("post:") or row["who"] in held
    ]
    return everything(facts._replace(participations=rows))


NETWORKS: dict[str, Callable[[Facts], "Network[str]"]] = {
    "people": people,
    "agencies": agencies,
    "membership": membership,
}


def _ties(facts: Facts) -> Iterator[Tie]:
    for row in facts.participations:
        event = row["event"], row["eventName"]
        who = row["who"], row["whoName"]
        day = row.get("start", "")[:10]
        yield Tie(event, who, row["role"], day, (row["thing"],))
    for row in facts.tenures:
        person, post = (
            (row["person"], row["personName"]),
            (row["post"], row["postName"]),
        )
        status = row.get("status", "")
        yield Tie(person, post, status, things=(row["thing"],))
        if "agency" in row:
            agency = row["agency"], row["agencyName"]
            yield Tie(post, agency, "post in", things=(row["thing"],))


def _together(rows: Iterable[Row]) -> Iterator[Tie]:
    for _, group in groupby(rows, itemgetter("event")):
        present: dict[str, Row] = {}
        for row in group:
            present.setdefault(row["who"], row)
        for one, other in combinations(present.values(), 2):
            yield Tie(
                (one["who"], one["whoName"]),
                (other["who"], other["whoName"]),
                one["eventName"],
                one.get("start", "")[:10],
                (one["thing"], other["thing"]),
            )


def _network(ties: Iterable[Tie]) -> "Network[str]":
    """Gather ties by their two ends, each named once, and add them in order."""
    edges: dict[tuple[str, str], dict[Tie, None]] = {}
    labels: dict[str, str] = {}
    for tie in ties:
        labels |= dict((tie.one, tie.other))
        one, other = sorted((tie.one[0], tie.other[0]))
        edges.setdefault((one, other), {})[tie] = None
    network: Network[str] = nx.Graph()
    for node in sorted(labels):
        kind = node.partition(":")[0]
        network.add_node(node, label=labels[node], kind=kind)
    for (one, other), tied in sorted(edges.items()):
        network.add_edge(one, other, **_edge(list(tied)))
    return network


def _edge(ties: list[Tie]) -> dict[str, Any]:
    days = sorted(tie.day for tie in ties if tie.day)
    return {
        "weight": len(ties),
        "by": " | ".join(sorted({tie.by for tie in ties if tie.by})),
        "first": days[0] if days else "",
        "last": days[-1] if days else "",
        "things": sorted({thing for tie in ties for thing in tie.things}),
    }
