"""Circles are found whatever their length, and a chain is none."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.exchange.pathways.circles import on_circles, without_link
from collabworkshop.model.pathway import Element, Link, Pathway


def theory(pairs: list[tuple[int, int]], size: int = 0) -> Pathway:
    keys = sorted({key for pair in pairs for key in pair} | set(range(size)))
    return Pathway(
        elements={str(key): Element(kind="outcome", label=f"Box {key}") for key in keys},
        links={
            str(place): Link(source=str(a), target=str(b)) for place, (a, b) in enumerate(pairs)
        },
    )


def test_two_circles_that_touch_are_found_and_what_hangs_on_them_is_not() -> None:
    pairs = [(0, 1), (1, 2), (2, 1), (2, 3), (3, 4), (4, 3), (4, 5)]
    assert on_circles(theory(pairs)) == ("1", "2", "3", "4")


def test_a_link_to_itself_is_a_circle_and_no_link_to_another_element() -> None:
    assert on_circles(theory([(0, 0)], size=2)) == ("0",)
    assert without_link(theory([(0, 0), (1, 2)], size=4)) == ("0", "3")


def test_a_chain_of_thousands_needs_no_recursion() -> None:
    chain = [(place, place + 1) for place in range(5_000)]
    assert on_circles(theory(chain)) == ()
    assert len(on_circles(theory([*chain, (5_000, 0)]))) == 5_001


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=20))
def test_they_are_those_of_networkx(pairs: list[tuple[int, int]]) -> None:
    graph = nx.DiGraph(pairs)
    parts = [part for part in nx.strongly_connected_components(graph) if len(part) > 1]
    expected = set().union(*parts) | set(nx.nodes_with_selfloops(graph))
    assert set(on_circles(theory(pairs))) == set(map(str, expected))
