import networkx as nx
from hypothesis import given, settings

from collabworkshop.analysis.networks.components import components, isolates
from tests.analysis.networks.graphs import EMPTY, MARRIAGES, Network, as_networkx, line, networks


def test_the_largest_part_comes_first_then_by_first_key() -> None:
    n = Network.of("abcdefgh", [("h", "g"), ("c", "b"), ("d", "e"), ("e", "f")])
    assert components(n) == (("d", "e", "f"), ("b", "c"), ("g", "h"), ("a",))


def test_direction_does_not_part_anybody() -> None:
    n = Network.of("abc", [("a", "b"), ("c", "b")], directed=True)
    assert components(n) == (("a", "b", "c"),)


def test_pucci_stands_alone_among_the_families() -> None:
    assert isolates(MARRIAGES) == ("Pucci",)
    assert [len(part) for part in components(MARRIAGES)] == [15, 1]


def test_nobody_makes_no_part() -> None:
    assert components(EMPTY) == ()
    assert isolates(EMPTY) == ()


def test_a_chain_of_thousands_is_one_part() -> None:
    n = line(5_000)
    assert components(n) == (n.keys,)


@settings(deadline=None)
@given(networks())
def test_they_agree_with_networkx(n: Network) -> None:
    graph = as_networkx(n)
    assert {frozenset(part) for part in components(n)} == set(
        map(frozenset, nx.connected_components(graph))
    )
    assert set(isolates(n)) == set(nx.isolates(graph))
