"""The network as rustworkx holds it, for the measures that would be slow in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabworkshop.analysis.networks.network import Network

if TYPE_CHECKING:
    from rustworkx import PyGraph

__all__ = ["as_graph"]


def as_graph(n: Network) -> PyGraph[str, None]:
    """Return the undirected union; a point's index is its place among the keys.

    Examples
    --------
    >>> as_graph(Network.of("abc", [("a", "b")])).num_edges()
    1
    """
    import rustworkx as rx

    graph: PyGraph[str, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(n.keys)
    place = {key: index for index, key in enumerate(n.keys)}
    graph.add_edges_from_no_data([(place[a], place[b]) for a, b in n.pairs])
    return graph
