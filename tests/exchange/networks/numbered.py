"""Networks whose nodes are called 1, 2, 3 and so on, as formats that count them have it."""

from hypothesis import strategies as st

from collabworkshop.model.network import Network
from tests.exchange.networks.networks import texts

__all__ = ["numbered", "quotable"]

quotable = texts.map(lambda text: text.translate(str.maketrans('"\r\n', "'  ")))
"""Texts that can stand in quotation marks where there is no sign for one inside."""


def numbered(networks: st.SearchStrategy[Network]) -> st.SearchStrategy[Network]:
    """Give each node its place for an id."""
    return networks.map(_numbered)


def _numbered(network: Network) -> Network:
    numbers = {node.id: str(place) for place, node in enumerate(network.nodes, 1)}
    nodes = [node.model_copy(update={"id": numbers[node.id]}) for node in network.nodes]
    lines = [
        line.model_copy(update={"source": numbers[line.source], "target": numbers[line.target]})
        for line in network.lines
    ]
    return network.model_copy(update={"nodes": tuple(nodes), "lines": tuple(lines)})
