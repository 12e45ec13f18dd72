import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.centrality import betweenness
from collabworkshop.analysis.networks.pivots import estimated_betweenness
from tests.analysis.networks.graphs import Network, as_networkx, line, networks, star


def scale_free(number: int) -> Network:
    graph = nx.powerlaw_cluster_graph(number, 3, 0.3, seed=7)
    keys = [f"k{place}" for place in graph]
    return Network.of(keys, [(keys[a], keys[b]) for a, b in graph.edges])


@settings(deadline=None)
@given(networks())
def test_with_everybody_a_pivot_the_figures_are_exact(n: Network) -> None:
    if len(n.keys) > 2:
        exact = nx.betweenness_centrality(as_networkx(n))
        found = dict(zip(n.keys, estimated_betweenness(n, len(n.keys)), strict=True))
        assert found == pytest.approx(exact, abs=1e-9)


def test_more_pivots_than_fit_at_once_are_added_up() -> None:
    n = scale_free(130)
    assert list(estimated_betweenness(n, 130)) == pytest.approx(list(betweenness(n).values()))


@settings(deadline=None)
@given(networks(), st.integers(1, 20))
def test_any_number_of_pivots_will_do(n: Network, pivots: int) -> None:
    found = betweenness(n, pivots=pivots)
    assert list(found) == list(n.keys)
    assert all(score >= 0 for score in found.values())
    if pivots >= len(n.keys):
        assert found == betweenness(n)


def test_the_brokers_of_a_large_map_are_found_by_one_pivot_in_five() -> None:
    n = scale_free(1_000)
    exact, estimate = betweenness(n), betweenness(n, pivots=200)
    highest = sorted(exact, key=lambda key: -exact[key])
    assert set(highest[:5]) <= set(sorted(estimate, key=lambda key: -estimate[key])[:10])
    assert {key: estimate[key] for key in highest[:5]} == pytest.approx(
        {key: exact[key] for key in highest[:5]}, rel=0.15
    )


def test_the_estimate_is_right_on_average() -> None:
    # The mean over all single pivots is the exact figure, as each misses only itself.
    n = line(6)
    hub = star(30)
    assert sum(estimated_betweenness(n, 6)) == pytest.approx(sum(betweenness(n).values()))
    # Every leaf's ways to all other leaves go over the hub: any draw of leaves gives 1.
    assert estimated_betweenness(hub, 7)[0] == pytest.approx(1.0)


def test_it_is_the_same_each_time_and_nearly_so_when_one_leaves() -> None:
    n = scale_free(400)
    assert estimated_betweenness(n, 60) == estimated_betweenness(n, 60)
    last = min(n.keys, key=lambda key: len(n.around[key]))
    before = dict(zip(n.keys, estimated_betweenness(n, 60), strict=True))
    left = n.without(last)
    after = dict(zip(left.keys, estimated_betweenness(left, 60), strict=True))
    broker = max(before, key=lambda key: before[key])
    assert after[broker] == pytest.approx(before[broker], rel=0.05)
