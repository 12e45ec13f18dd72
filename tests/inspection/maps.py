"""Networks as a file would hold them, written in a line."""

from collabworkshop.analysis.networks.network import Network as Ties
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["as_in_a_file", "network"]


def network(ties: str, *, alone: str = "", directed: bool = False) -> Network:
    """Return the network of "a-b c-d"; "a=b" runs both ways, "a-b:0" has a number."""
    lines = []
    for word in ties.split():
        pair, _, number = word.partition(":")
        both = "=" in pair
        a, b = pair.split("=" if both else "-")
        weight = float(number) if number else None
        lines.append(NetworkLine(source=a, target=b, both_ways=both, weight=weight))
    ids = dict.fromkeys([end for one in lines for end in (one.source, one.target)] + list(alone))
    nodes = tuple(NetworkNode(id=key, label=key.upper()) for key in ids)
    return Network(nodes=nodes, lines=tuple(lines), directed=directed)


def as_in_a_file(ties: Ties, relation: str = "") -> Network:
    """Return a network of the analysis as a file would hold it."""
    return Network(
        nodes=tuple(NetworkNode(id=key, label=key) for key in ties.keys),
        lines=tuple(NetworkLine(source=a, target=b, relation=relation) for a, b in ties.pairs),
        directed=False,
    )
