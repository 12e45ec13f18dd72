import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.chains import chain
from tests.analysis.networks.graphs import KITE, TWO, Network, as_networkx, line, networks


def test_jane_is_reached_over_ike_and_heather() -> None:
    assert chain(KITE, "Jane", "Carol") == ("Jane", "Ike", "Heather", "Fernando", "Carol")


def test_only_the_given_ties_are_used_either_way_round() -> None:
    ring = Network.of("abcd", [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")])
    assert chain(ring, "a", "c") == ("a", "b", "c")
    assert chain(ring, "a", "c", through=[("a", "d"), ("d", "c")]) == ("a", "d", "c")
    assert chain(ring, "a", "c", through=[("a", "d"), ("a", "c")]) == ()
    assert chain(ring, "a", "c", through=[]) == ()


def test_to_oneself_the_chain_is_oneself() -> None:
    assert chain(TWO, "a", "a") == ("a",)


def test_where_there_is_no_way_the_chain_is_empty() -> None:
    assert chain(Network.of("abc", [("a", "b")]), "a", "c") == ()


def test_a_long_way_is_found() -> None:
    n = line(5_000)
    assert chain(n, n.keys[-1], n.keys[0]) == n.keys[::-1]


def test_a_stranger_is_named() -> None:
    with pytest.raises(ValueError, match="'z' is not one of the 2 stakeholders"):
        chain(TWO, "a", "z")


@settings(deadline=None)
@given(networks(), st.data())
def test_of_the_shortest_chains_the_first_in_the_alphabet(n: Network, data: st.DataObject) -> None:
    if n.keys:
        a, b = (data.draw(st.sampled_from(n.keys)) for _ in range(2))
        graph = as_networkx(n)
        if nx.has_path(graph, a, b):
            assert chain(n, a, b) == min(map(tuple, nx.all_shortest_paths(graph, a, b)))
        else:
            assert chain(n, a, b) == ()
