"""Who is central in a network, and which groups it falls into.

The same network gives the same numbers on any machine: what is sampled is sampled
with a fixed seed, and nothing depends on the order of a set.
"""

import networkx as nx

from kg.analyse.networks import Network

SEED = 2475
SAMPLED = 200  # nodes from which betweenness is measured
DAMPING = 0.85
ROUNDS = 100
SETTLED = 1e-9

Row = dict[str, str]


def central(network: "Network[str]") -> list[Row]:
    """Return each node with its measures, the most central first."""
    ranks = pagerank(network)
    between = _betweenness(network)
    groups = {
        node: number
        for number, group in enumerate(communities(network), 1)
        for node in group
    }
    order = sorted(network, key=lambda node: (-ranks[node], node))
    return [
        {
            "name": network.nodes[node]["label"],
            "id": node,
            "with": str(network.degree(node)),
            "times": str(network.degree(node, weight="weight")),
            "pagerank": f"{ranks[node]:.4f}",
            "betweenness": f"{between[node]:.4f}",
            "community": str(groups[node]),
        }
        for node in order
    ]


def links(network: "Network[str]") -> list[Row]:
    """Return each edge, the heaviest first."""
    edges = network.edges(data=True)
    return [
        {
            "one": network.nodes[one]["label"],
            "other": network.nodes[other]["label"],
            "times": str(data["weight"]),
            "first": data["first"],
            "last": data["last"],
            "by": data["by"],
            "one_id": one,
            "other_id": other,
        }
        for one, other, data in sorted(
            edges, key=lambda edge: (-edge[2]["weight"], edge[0], edge[1])
        )
    ]


def groups(network: "Network[str]") -> list[Row]:
    """Return each community with its members, the most tied of them first."""
    return [
        {
            "community": str(number),
            "size": str(len(group)),
            "members": ", ".join(network.nodes[node]["label"] for node in group),
        }
        for number, group in enumerate(communities(network), 1)
    ]


def communities(network: "Network[str]") -> list[list[str]]:
    """Return the groups that Louvain finds, the largest first."""
    nodes = list(network)
    numbered = nx.relabel_nodes(network, {node: i for i, node in enumerate(nodes)})
    found = nx.community.louvain_communities(numbered, weight="weight", seed=SEED)
    named = [[nodes[i] for i in sorted(group)] for group in found]
    ties = dict(network.degree(weight="weight"))
    ordered = [sorted(group, key=lambda node: (-ties[node], node)) for group in named]
    return sorted(ordered, key=lambda group: (-len(group), group))


def pagerank(network: "Network[str]") -> dict[str, float]:
    """Return how often a walk along the edges, the heavier the likelier, comes by."""
    size = len(network)
    ranks = dict.fromkeys(network, 1 / size) if size else {}
    ties = dict(network.degree(weight="weight"))
    for _ in range(ROUNDS):
        lost = sum(ranks[node] for node in network if not ties[node])
        base = (1 - DAMPING + DAMPING * lost) / size if size else 0
        new = {
            node: base
            + DAMPING
            * sum(
                ranks[other] * data["weight"] / ties[other]
                for other, data in network.adj[node].items()
            )
            for node in network
        }
        moved = sum(abs(new[node] - ranks[node]) for node in network)
        ranks = new
        if moved < SETTLED:
            break
    return ranks


def _betweenness(network: "Network[str]") -> dict[str, float]:
    sample = min(SAMPLED, len(network)) or None
    found: dict[str, float] = nx.betweenness_centrality(network, k=sample, seed=SEED)
    return found
