"""What holds for every measure: order, names, direction, weight, size, lightness."""

import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from random import Random
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.centralisation import (
    betweenness_centralisation,
    closeness_centralisation,
    degree_centralisation,
)
from collabworkshop.analysis.networks.centrality import PIVOTS, betweenness, closeness, degree
from collabworkshop.analysis.networks.cohesion import density, reciprocity, transitivity
from collabworkshop.analysis.networks.communities import communities
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.core import core
from collabworkshop.analysis.networks.cuts import bridges, cut_points
from collabworkshop.analysis.networks.holes import constraint, effective_size
from tests.analysis.networks.graphs import EMPTY, ONE, TWO, Network, complete, networks, star

Ask = Callable[[Network], Any]

WHOLE: list[Ask] = [
    density,
    reciprocity,
    transitivity,
    degree_centralisation,
    betweenness_centralisation,
    closeness_centralisation,
]
EACH: list[Ask] = [degree, betweenness, closeness, constraint, effective_size]
SETS: list[Ask] = [components, isolates, cut_points, bridges, communities, core]
MEASURES = WHOLE + EACH + SETS


@settings(deadline=None)
@given(n=networks(directed=True), dice=st.randoms())
def test_order_of_entry_changes_nothing(n: Network, dice: Random) -> None:
    keys, ties = list(n.keys), list(n.arcs)
    dice.shuffle(keys)
    dice.shuffle(ties)
    again = Network.of(keys, ties, directed=True)
    for measure in MEASURES:
        first, second = measure(n), measure(again)
        assert first == second, measure
        if isinstance(first, dict):
            assert list(first) == list(second) == list(n.keys), measure


def renamed(n: Network, dice: Random) -> tuple[Network, dict[str, str]]:
    others = list(n.keys)
    dice.shuffle(others)
    new = dict(zip(n.keys, others, strict=True))
    return Network.of(others, [(new[a], new[b]) for a, b in n.arcs], directed=n.directed), new


@settings(deadline=None)
@given(n=networks(directed=True).filter(lambda n: one_largest_part(n)), dice=st.randoms())
def test_other_keys_give_the_same_figures(n: Network, dice: Random) -> None:
    other, new = renamed(n, dice)
    for measure in WHOLE:
        assert measure(other) == pytest.approx(measure(n), abs=1e-9), measure
    for measure in EACH:
        found = measure(other)
        expected = pytest.approx(measure(n), abs=1e-9)
        assert {key: found[new[key]] for key in n.keys} == expected, measure


def one_largest_part(n: Network) -> bool:
    """Return whether closeness needs no key to decide on its component."""
    sizes = [len(part) for part in components(n)]
    return sizes[:1] != sizes[1:2] or sizes[:1] == [1]


@settings(deadline=None)
@given(networks(directed=True), st.data())
def test_directed_and_weighted_ties_go_in_as_the_ties_that_weigh_anything(
    n: Network, data: st.DataObject
) -> None:
    weights = st.sampled_from([0, 1, 2.5])
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(n.keys)
    graph.add_weighted_edges_from((*arc, data.draw(weights)) for arc in n.arcs)
    there = [(a, b) for a, b, weight in graph.edges(data="weight") if weight]
    directed = Network.of(graph, there, directed=True)
    union = Network.of(graph, nx.DiGraph(there).to_undirected().edges)
    for measure in (*EACH, *SETS, *WHOLE[2:]):
        assert measure(directed) == measure(union)


@pytest.mark.parametrize("measure", MEASURES)
def test_every_size_of_map_has_an_answer(measure: Ask) -> None:
    for n in (EMPTY, ONE, TWO, Network.of("abc", []), complete(300)):
        found = measure(n)
        for key in n.keys if isinstance(found, dict) else ():
            assert found[key] is None or found[key] >= 0


def test_what_is_in_memory_does_not_grow_with_the_square() -> None:
    # A table of all pairs would take 128 MB, the numbers of a hub's neighbours as much.
    n = star(4_000)
    n.around  # noqa: B018 - built once, before the count begins
    for measure in (*MEASURES, lambda n: betweenness(n, pivots=PIVOTS)):
        tracemalloc.start()
        measure(n)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < 32e6


def test_nothing_heavy_is_loaded_before_a_figure_is_asked_for() -> None:
    modules = ("centralisation", "chains", "communities", "core", "cuts", "holes", "mixing")
    code = "import sys\n"
    code += "".join(f"import collabworkshop.analysis.networks.{module}\n" for module in modules)
    code += "print({'networkx', 'rustworkx', 'numpy', 'scipy', 'pandas'} & set(sys.modules))"
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, text=True
    ).stdout
    assert said.strip() == "set()"
