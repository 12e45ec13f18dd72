import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.analysis.networks.cohesion import density, reciprocity, transitivity
from tests.analysis.networks.graphs import (
    EMPTY,
    MARRIAGES,
    ONE,
    TWO,
    TWO_TRIANGLES,
    Network,
    as_networkx,
    circle,
    complete,
    line,
    networks,
    star,
)


@pytest.mark.parametrize(
    ("n", "share"),
    [
        (EMPTY, None),
        (ONE, None),
        (TWO, 1.0),
        (Network.of("ab", [("a", "b")], directed=True), 0.5),
        (line(4), 0.5),  # 3 of 6 pairs
        (star(5), 0.4),  # 4 of 10
        (circle(5), 0.5),
        (complete(300), 1.0),
        (TWO_TRIANGLES, 7 / 15),
        (MARRIAGES, 20 / 120),
    ],
)
def test_density_is_the_share_of_possible_ties(n: Network, share: float | None) -> None:
    assert density(n) == share


def test_reciprocity_counts_pairs_and_not_directions() -> None:
    # One mutual pair of three tied ones; two of four directions are returned.
    n = Network.of("abcd", [("a", "b"), ("b", "a"), ("b", "c"), ("d", "c")], directed=True)
    assert reciprocity(n) == pytest.approx(1 / 3)


def test_without_direction_or_ties_there_is_no_reciprocity() -> None:
    assert reciprocity(TWO) is None
    assert reciprocity(Network.of("ab", [], directed=True)) is None


@pytest.mark.parametrize(
    ("n", "share"),
    [
        (EMPTY, None),
        (TWO, None),
        (line(3), 0.0),
        (star(6), 0.0),
        (circle(3), 1.0),
        (complete(7), 1.0),
        (TWO_TRIANGLES, 0.6),  # 2 triangles, 3 closed triples each, of 4 * 1 + 2 * 3 triples
    ],
)
def test_transitivity_is_the_share_of_closed_triples(n: Network, share: float | None) -> None:
    assert transitivity(n) == share


@settings(deadline=None)
@given(networks(directed=True))
def test_they_agree_with_networkx(n: Network) -> None:
    graph = nx.DiGraph(n.arcs)
    graph.add_nodes_from(n.keys)
    assert (density(n) or 0) == pytest.approx(nx.density(graph))
    assert (transitivity(n) or 0) == pytest.approx(nx.transitivity(as_networkx(n)))
    mutual = sum(1 for a, b in n.pairs if graph.has_edge(a, b) and graph.has_edge(b, a))
    assert (reciprocity(n) or 0) * len(n.pairs) == pytest.approx(mutual)
