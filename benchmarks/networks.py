"""Time of all measures of a map, over plain networkx; and betweenness of a very large map."""

import time
from collections.abc import Callable, Iterator
from statistics import median

import networkx as nx

from benchmarks.measure import Measure
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
from collabworkshop.analysis.networks.mixing import ei_by_group, ei_index
from collabworkshop.analysis.networks.network import Network

__all__ = ["measures"]

STAKEHOLDERS = 1_000
MANY = 10_000
TIES_EACH = 3
SECTORS = 8
TRIES = 3
WHOLE = (
    density, reciprocity, transitivity, components, isolates, degree, betweenness, closeness,
    degree_centralisation, betweenness_centralisation, closeness_centralisation,
    constraint, effective_size, cut_points, bridges, communities, core,
)  # fmt: skip
PLAIN = (
    nx.density, nx.transitivity, nx.number_connected_components, nx.betweenness_centrality,
    nx.closeness_centrality, nx.constraint, nx.effective_size,
)  # fmt: skip


def measures() -> Iterator[Measure]:
    """Yield the ratios; networkx is asked for less, for it has no centralisation and no core."""
    first = _map(2 * TIES_EACH, seed=0)
    _ours(*first)  # what either side imports on its first call is not its measure
    _plain(nx.Graph(first[1]))
    bare, ours = [], []
    for seed in range(TRIES):  # another map each time: ours are remembered
        keys, ties = _map(STAKEHOLDERS, seed=seed)
        graph = nx.Graph(ties)
        bare.append(_clocked(lambda graph=graph: _plain(graph)))
        ours.append(_clocked(lambda keys=keys, ties=ties: _ours(keys, ties)))
    yield _ratio(
        f"all measures of {STAKEHOLDERS:,} stakeholders and {len(ties):,} ties, over networkx",
        median(ours),
        median(bare),
    )
    keys, ties = _map(MANY, seed=0)
    graph, network = nx.Graph(ties), Network.of(keys, ties)
    yield _ratio(
        f"betweenness of {MANY:,} stakeholders by {PIVOTS} pivots, over networkx",
        _clocked(lambda: betweenness(network, pivots=PIVOTS)),
        _clocked(lambda: nx.betweenness_centrality(graph, k=PIVOTS, seed=1)),
    )


def _ratio(name: str, ours: float, bare: float) -> Measure:
    return Measure(name, ours / bare, limit=0.1, detail=f"{ours:.2f} s over {bare:.2f} s")


def _map(number: int, *, seed: int) -> tuple[list[str], list[tuple[str, str]]]:
    graph = nx.powerlaw_cluster_graph(number, TIES_EACH, 0.3, seed=seed)
    keys = [f"stakeholder-{place}" for place in graph]
    return keys, [(keys[a], keys[b]) for a, b in graph.edges]


def _ours(keys: list[str], ties: list[tuple[str, str]]) -> None:
    network = Network.of(keys, ties)
    sector = {key: str(place % SECTORS) for place, key in enumerate(keys)}
    for measure in WHOLE:
        measure(network)
    ei_index(network, sector)
    ei_by_group(network, sector)


def _plain(graph: "nx.Graph[str]") -> None:
    for measure in PLAIN:
        measure(graph)
    list(nx.articulation_points(graph))
    list(nx.bridges(graph))
    nx.community.louvain_communities(graph, seed=1)


def _clocked(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
