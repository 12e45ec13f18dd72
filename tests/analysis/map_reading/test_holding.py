"""Who is cut off without whom: told by one walk, checked by taking each one away."""

from collections.abc import Iterable

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.map_reading.holding import Holding
from collabworkshop.analysis.networks.cuts import bridges, cut_points
from collabworkshop.analysis.networks.network import Network

KEYS = "abcdefgh"
PAIRS = [(a, b) for a in KEYS for b in KEYS if a < b]


def largest_first(parts: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(sorted(p)) for p in parts), key=lambda p: (-len(p), p)))


def test_two_triangles_with_a_tie_between_hang_on_its_ends() -> None:
    network = Network.of("abcdef", zip("abcdefa", "bcaefdd", strict=True))
    held = Holding(network.around)
    assert held.points == {"a": 2, "d": 2}
    assert held.parts("a") == (("d", "e", "f"), ("b", "c"))
    assert held.ties == {("a", "d"): 3}
    assert held.sides(("a", "d")) == (("a", "b", "c"), ("d", "e", "f"))


def test_the_middle_of_a_star_cuts_off_all_but_one() -> None:
    held = Holding(Network.of("abcd", [("a", x) for x in "bcd"]).around)
    assert held.points == {"a": 2}
    assert held.parts("a") == (("b",), ("c",), ("d",))


@settings(deadline=None)
@given(st.sets(st.sampled_from(PAIRS)))
def test_it_says_what_taking_away_one_by_one_says(pairs: set[tuple[str, str]]) -> None:
    network = Network.of(KEYS, pairs)
    held = Holding(network.around)
    assert tuple(held.points) == cut_points(network)
    assert tuple(held.ties) == bridges(network)
    graph = nx.Graph(pairs)
    for point, lost in held.points.items():
        part = nx.node_connected_component(graph, point) - {point}
        parts = largest_first(nx.connected_components(graph.subgraph(part)))
        assert held.parts(point) == parts
        assert lost == sum(map(len, parts[1:]))
    for (one, other), lost in held.ties.items():
        cut = nx.Graph(pairs)
        cut.remove_edge(one, other)
        sides = largest_first(nx.node_connected_component(cut, end) for end in (one, other))
        assert held.sides((one, other)) == sides
        assert lost == len(sides[1])
