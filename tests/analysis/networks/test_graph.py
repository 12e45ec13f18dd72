from hypothesis import given, settings

from collabworkshop.analysis.networks.graph import as_graph
from tests.analysis.networks.graphs import Network, networks


@settings(deadline=None)
@given(networks(directed=True))
def test_places_are_those_of_the_keys_and_each_pair_is_there_once(n: Network) -> None:
    graph = as_graph(n)
    assert tuple(graph.nodes()) == n.keys
    assert sorted((n.keys[a], n.keys[b]) for a, b in graph.edge_list()) == list(n.pairs)
