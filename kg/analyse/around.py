"""The part of a network that lies around one node."""

from kg.analyse.networks import Network
from kg.errors import NotFoundError

NEAREST = 0.6  # of the room that is left, while a further step is to come


def around(
    network: "Network[str]", centre: str, depth: int, limit: int
) -> "Network[str]":
    """Return what lies within `depth` steps, at most `limit` nodes of it.

    Those that lead to most come first. Each step leaves room for the next one, so that
    who is tied to very many is not shown with these alone.
    """
    if centre not in network:
        msg = f"{centre}: took part in no event and holds no post: nothing is around it"
        raise NotFoundError(msg)
    kept, edge, spare = {centre: None}, [centre], list[str]()
    for step in range(1, depth + 1):
        found = {near: None for node in edge for near in network.adj[node]}
        new = [node for node in found if node not in kept]
        new.sort(key=lambda node: (-network.degree(node), node))
        room = limit - len(kept)
        edge = new[: room if step == depth else round(room * NEAREST)]
        kept |= dict.fromkeys(edge)
        spare += [node for node in new if node not in kept]
    left_out = [node for node in dict.fromkeys(spare) if node not in kept]
    kept |= dict.fromkeys(left_out[: limit - len(kept)])
    part: Network[str] = network.subgraph(kept).copy()
    return part
