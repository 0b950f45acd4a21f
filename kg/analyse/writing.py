"""Networks as GraphML and GEXF, for Gephi and its like."""

import re
from collections.abc import Callable, Iterable

import networkx as nx

from kg.analyse.measures import Row
from kg.analyse.networks import Network

CLOCK = re.compile(r' lastmodifieddate="[^"]*"')  # the day of writing: no fact
LETTER = re.compile(r"&#(\d{3,});")
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
NUMBERS = ("pagerank", "betweenness")
COUNTS = ("with", "times", "community")


def written(network: "Network[str]", measures: list[Row], form: str) -> str:
    """Return a network in a format, its nodes with their measures."""
    full: Network[str] = nx.Graph()
    of = {row["id"]: row for row in measures}
    for node, data in network.nodes(data=True):
        counts = {name: int(of[node][name]) for name in COUNTS}
        numbers = {name: float(of[node][name]) for name in NUMBERS}
        full.add_node(node, **data, **counts, **numbers)
    for one, other, data in network.edges(data=True):
        said = {name: value for name, value in data.items() if name != "things"}
        full.add_edge(one, other, **said)
    return FORMS[form](full)


def _graphml(network: "Network[str]") -> str:
    return _readable(nx.generate_graphml(network))


def _gexf(network: "Network[str]") -> str:
    return CLOCK.sub("", _readable(nx.generate_gexf(network)))


def _readable(lines: Iterable[str]) -> str:
    """Write Thai as Thai where networkx writes numbers."""
    text = LETTER.sub(lambda match: chr(int(match[1])), "\n".join(lines))
    return f"{DECLARATION}\n{text}\n"


FORMS: dict[str, Callable[["Network[str]"], str]] = {
    "graphml": _graphml,
    "gexf": _gexf,
}
