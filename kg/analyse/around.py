"""The part of a network that lies around one node."""

from kg.analyse.networks import Network
from kg.errors import NotFoundError


def around(
    network: "Network[str]", centre: str, depth: int, limit: int
) -> "Network[str]":
    """Return what lies within `depth` steps, the nearest and most tied first.

    Where a step leads to more than the limit allows, those stay that lead to most.
    """
    if centre not in network:
        msg = f"{centre}: took part in no event and holds no post: nothing is around it"
        raise NotFoundError(msg)
    kept, edge = {centre: None}, [centre]
    for _ in range(depth):
        found = {near: None for node in edge for near in network.adj[node]}
        new = [node for node in found if node not in kept]
        new.sort(key=lambda node: (-network.degree(node), node))
        edge = new[: max(0, limit - len(kept))]
        kept |= dict.fromkeys(edge)
    part: Network[str] = network.subgraph(kept).copy()
    return part
