import os
import subprocess
import sys
from random import Random

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.communities import communities
from collabworkshop.analysis.networks.components import components, isolates
from tests.analysis.networks.graphs import (
    EMPTY,
    ONE,
    TWO,
    TWO_TRIANGLES,
    Network,
    as_networkx,
    by_chance,
    complete,
    line,
    networks,
    star,
)


def modularity(n: Network, circles: tuple[tuple[str, ...], ...]) -> float:
    return float(nx.community.modularity(as_networkx(n), circles))


def test_two_triangles_on_a_bridge_are_two_circles() -> None:
    assert communities(TWO_TRIANGLES) == (("a", "b", "c"), ("x", "y", "z"))


def test_a_ring_of_cliques_is_told_apart() -> None:
    graph = nx.relabel_nodes(nx.ring_of_cliques(6, 5), lambda place: f"{place:02}")
    keys = [f"{place:02}" for place in range(30)]
    cliques = tuple(tuple(keys[start : start + 5]) for start in range(0, 30, 5))
    assert communities(Network.of(graph, graph.edges)) == cliques


def test_the_karate_club_reaches_the_modularity_of_the_literature() -> None:
    # W. W. Zachary 1977; the optimum is 0.4198 (U. Brandes et al. 2008), a Louvain run's 0.4188.
    graph = nx.relabel_nodes(nx.karate_club_graph(), str)
    n = Network.of(graph, graph.edges)
    assert 0.4188 <= modularity(n, communities(n)) <= 0.4198


@pytest.mark.parametrize("seed", range(3))
def test_circles_are_as_good_as_those_of_networkx(seed: int) -> None:
    n = by_chance(200, 0.03, seed)
    plain = nx.community.louvain_communities(as_networkx(n), seed=1)
    assert modularity(n, communities(n)) > 0.97 * nx.community.modularity(as_networkx(n), plain)


def test_planted_groups_are_found() -> None:
    graph = nx.planted_partition_graph(6, 20, 0.5, 0.02, seed=5)
    keys = [f"{place:03}" for place in graph]
    n = Network.of(keys, [(keys[a], keys[b]) for a, b in graph.edges])
    assert communities(n) == tuple(tuple(keys[i : i + 20]) for i in range(0, 120, 20))


@pytest.mark.filterwarnings("ignore:The hashes produced for graphs without")  # not kept
@settings(deadline=None)
@given(st.integers(0, 10_000), st.randoms())
def test_other_keys_give_the_same_circles(seed: int, dice: Random) -> None:
    n = by_chance(24, 0.2, seed)
    # Only where every position can be told from every other without looking at keys.
    positions = nx.weisfeiler_lehman_subgraph_hashes(as_networkx(n), iterations=8)
    assume(len({seen[-1] for seen in positions.values()}) == len(n.keys))
    others = list(n.keys)
    dice.shuffle(others)
    new = dict(zip(n.keys, others, strict=True))
    renamed = Network.of(others, [(new[a], new[b]) for a, b in n.pairs])
    expected = {frozenset(new[key] for key in found) for found in communities(n)}
    assert {frozenset(found) for found in communities(renamed)} == expected


@settings(deadline=None)
@given(networks(), st.randoms())
def test_order_of_entry_changes_nothing(n: Network, dice: Random) -> None:
    keys, ties = list(n.keys), [tie[::-1] for tie in n.pairs]
    dice.shuffle(keys)
    dice.shuffle(ties)
    assert communities(Network.of(keys, ties)) == communities(n)


@settings(deadline=None)
@given(networks())
def test_everybody_is_in_one_circle_that_hangs_together(n: Network) -> None:
    circles = communities(n)
    assert sorted(key for found in circles for key in found) == list(n.keys)
    assert list(circles) == sorted(circles, key=lambda found: (-len(found), found))
    for found in circles:
        gone = set(n.keys) - set(found)
        assert components(n.without(*gone)) == (found,)
    assert {(key,) for key in isolates(n)} <= set(circles)


def test_another_hash_seed_changes_nothing() -> None:
    code = (
        "from collabworkshop.analysis.networks.communities import communities\n"
        "from collabworkshop.analysis.networks.network import Network\n"
        "p = [f'p{n}' for n in range(60)]\n"
        "print(communities(Network.of(set(p), set(zip(p, p[7:])) | set(zip(p[3:], p[:30])))))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1


def test_the_smallest_and_the_closest_maps() -> None:
    assert [communities(n) for n in (EMPTY, ONE, TWO)] == [(), (("a",),), (("a", "b"),)]
    assert communities(complete(300)) == (complete(300).keys,)
    assert communities(star(300)) == (star(300).keys,)


def test_a_long_line_is_cut_into_stretches() -> None:
    # Longer than positions are told apart from the ends.
    n = line(100)
    circles = sorted(communities(n))
    assert [key for found in circles for key in found] == list(n.keys)
    assert 5 < len(circles) < 20
