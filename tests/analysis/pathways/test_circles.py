import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.pathways.circles import in_order, ring

_PLACE = st.integers(0, 7)


@given(st.sets(st.tuples(_PLACE, _PLACE), max_size=16))
def test_circles_stand_together_and_all_else_in_order(links: set[tuple[int, int]]) -> None:
    graph = nx.DiGraph((f"{a}", f"{b}") for a, b in links if a != b)
    parts = in_order({key: sorted(graph[key]) for key in graph})
    assert set(map(frozenset, parts)) == set(
        map(frozenset, nx.strongly_connected_components(graph))
    )
    place = {key: number for number, part in enumerate(parts) for key in part}
    assert all(place[a] <= place[b] for a, b in graph.edges)


def test_a_long_chain_needs_no_deep_stack() -> None:
    chain = {f"{n:05}": [f"{n + 1:05}"] for n in range(5_000)} | {"05000": []}
    assert len(in_order(chain)) == 5_001


def test_two_circles_through_one_box_have_no_single_order() -> None:
    assert ring("abc", {"a": "b", "b": "ac", "c": "b"}) == ()
