from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.flow import Flow
from collabworkshop.analysis.pathways.paths import Paths
from tests.analysis.pathways.drafts import draft

_ENDS = st.sampled_from(["a0", "a1", "o0", "o1", "o2", "o3", "g0", "g1"])
_ORDER = ("a0", "a1", "o0", "o1", "o2", "o3", "g0", "g1")


def _paths(*links: str, **about: object) -> Paths:
    return Paths(Flow(draft(*links, **about)))


GRID = ("a>o01", "a>o10", "o01>o02", "o01>o11", "o10>o11", "o10>o20", "o02>o12", "o11>o12",
        "o11>o21", "o20>o21", "o12>g", "o21>g")  # fmt: skip


def test_ways_through_a_grid_are_counted() -> None:
    """Three by three corners: C(4, 2) = 6 shortest ways, 4 of them through the middle."""
    paths = _paths(*GRID)
    assert (paths.total, paths.to("g")) == (6, 6)
    assert paths.share("o11") == pytest.approx(4 / 6)
    assert paths.share("o02") == pytest.approx(1 / 6)
    assert paths.share_without(["o11"]) == pytest.approx(2 / 6)


def test_ways_beyond_counting_on_fingers_are_counted() -> None:
    links = ["a>o0x", "a>o0y"]
    for layer in range(199):
        links += [f"o{layer}{one}>o{layer + 1}{two}" for one in "xy" for two in "xy"]
    paths = _paths(*links, "o199x>g", "o199y>g")
    assert paths.total == 2**200
    assert paths.share("o57x") == 0.5


def test_feedback_and_what_is_given_make_no_way() -> None:
    pathway = draft("a>o", "o>g", "t>g", "g>o")
    back = pathway.links["g>o"].model_copy(update={"feedback": True})
    paths = Paths(Flow(pathway.model_copy(update={"links": {**pathway.links, "g>o": back}})))
    assert (paths.total, paths.on_all) == (1, (("a", "o"), ("o", "g")))


def test_what_somebody_makes_sure_of_is_a_step_like_any() -> None:
    paths = _paths("a>t", "t>o", "o>g")
    assert (paths.total, paths.share("t")) == (1, 1.0)


def test_a_circle_is_one_part_of_a_way() -> None:
    paths = _paths("a>o1", "o1>o2", "o2>o1", "o2>g", "o1>g")
    assert (paths.total, paths.share("o1"), paths.on_all) == (2, 1.0, (("a", "o1"),))


def test_without_a_way_nothing_has_a_share() -> None:
    paths = _paths(boxes={"g": {}, "o": {}})
    assert (paths.total, paths.to("g"), paths.share("o"), paths.share_without("o")) == (0, 0, 0, 0)
    assert (paths.share("g"), paths.on_all) == (0, ())


@given(st.sets(st.tuples(_ENDS, _ENDS), max_size=14))
def test_counts_are_those_of_a_list_of_all_ways(pairs: set[tuple[str, str]]) -> None:
    links = [(a, b) for a, b in sorted(pairs) if _ORDER.index(a) < _ORDER.index(b)]
    graph = nx.DiGraph(links)
    graph.add_nodes_from(_ORDER)
    firsts = [key for key in graph if graph.in_degree(key) == 0]
    ways = [
        way
        for first in firsts
        for goal in ("g0", "g1")
        if first != goal
        for way in nx.all_simple_paths(graph, first, goal)
    ]
    paths = _paths(*(f"{a}>{b}" for a, b in links), boxes={key: {} for key in _ORDER})
    assert paths.total == len(ways)
    for key in _ORDER:
        through = sum(key in way for way in ways)
        assert paths.share(key) == pytest.approx(through / len(ways) if ways else 0)
        kept = 1 - through / len(ways) if ways else 0
        assert paths.share_without([key]) == pytest.approx(kept)
    on_all = {pair for pair in links if ways and all(pair in pairwise(w) for w in ways)}
    assert set(paths.on_all) == on_all
