import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.analysis.networks.centrality import betweenness, closeness, degree
from collabworkshop.analysis.networks.components import components
from tests.analysis.networks.graphs import (
    EMPTY,
    KITE,
    MARRIAGES,
    MARRIAGES_WITHOUT_PUCCI,
    ONE,
    TWO,
    Network,
    as_networkx,
    circle,
    complete,
    line,
    networks,
    star,
)


def test_the_kite_has_its_published_figures() -> None:
    # D. Krackhardt 1990; three decimals as in igraph's test of the same network.
    assert {key: round(score, 3) for key, score in betweenness(KITE).items()} == {
        "Andre": 0.023, "Beverly": 0.023, "Carol": 0.0, "Diane": 0.102, "Ed": 0.0,
        "Fernando": 0.231, "Garth": 0.231, "Heather": 0.389, "Ike": 0.222, "Jane": 0.0,
    }  # fmt: skip
    nearest = sorted((score or 0 for score in closeness(KITE).values()), reverse=True)
    assert [round(score, 3) for score in nearest] == [
        0.643, 0.643, 0.6, 0.6, 0.529, 0.529, 0.5, 0.5, 0.429, 0.31,
    ]  # fmt: skip
    assert max(degree(KITE).items(), key=lambda found: found[1]) == ("Diane", 6)


def test_the_medici_stand_between_half_of_all_families() -> None:
    # S. Wasserman and K. Faust 1994, ch. 5: 0.522 among the 15 families that married.
    assert betweenness(MARRIAGES_WITHOUT_PUCCI)["Medici"] == pytest.approx(0.521978, abs=1e-6)
    # The same 47.5 ways between pairs, of (16 - 1) * (16 - 2) / 2 with Pucci.
    assert betweenness(MARRIAGES)["Medici"] == pytest.approx(47.5 / 105)


def test_a_star_turns_around_its_hub() -> None:
    # L. C. Freeman 1979: the hub of a star reaches 1 in each.
    n = star(5)
    hub, leaf = n.keys[:2]
    assert (degree(n)[hub], betweenness(n)[hub], closeness(n)[hub]) == (4, 1.0, 1.0)
    assert (degree(n)[leaf], betweenness(n)[leaf], closeness(n)[leaf]) == (1, 0.0, 4 / 7)


def test_a_line_of_five_by_hand() -> None:
    # Ways over its points: 0, 3, 4, 3, 0 of the 6 pairs of others; steps 10, 7, 6, 7, 10.
    n = line(5)
    assert list(betweenness(n).values()) == pytest.approx([0, 3 / 6, 4 / 6, 3 / 6, 0])
    assert list(closeness(n).values()) == pytest.approx([4 / 10, 4 / 7, 4 / 6, 4 / 7, 4 / 10])


@pytest.mark.parametrize("n", [circle(30), complete(20)])
def test_equal_positions_get_exactly_equal_figures(n: Network) -> None:
    assert len(set(betweenness(n).values())) == 1
    assert len(set(closeness(n).values())) == 1


def test_closeness_is_of_the_largest_part_only() -> None:
    n = Network.of("abcdef", [("b", "a"), ("d", "e"), ("e", "f")])
    assert closeness(n) == {
        "a": None, "b": None, "c": None, "d": 2 / 3, "e": 1.0, "f": 2 / 3,
    }  # fmt: skip


def test_of_equal_parts_the_one_with_the_smallest_key_counts() -> None:
    assert closeness(Network.of("abcd", [("c", "b"), ("d", "a")])) == {
        "a": 1.0, "b": None, "c": None, "d": 1.0,
    }  # fmt: skip


def test_few_or_no_ties_are_no_trouble() -> None:
    assert (degree(EMPTY), betweenness(EMPTY), closeness(EMPTY)) == ({}, {}, {})
    assert (degree(ONE), betweenness(ONE), closeness(ONE)) == ({"a": 0}, {"a": 0.0}, {"a": None})
    assert betweenness(TWO) == {"a": 0.0, "b": 0.0}
    assert closeness(TWO) == {"a": 1.0, "b": 1.0}
    assert closeness(Network.of("abc", [])) == {"a": None, "b": None, "c": None}


def test_what_is_remembered_cannot_be_spoilt_by_the_caller() -> None:
    betweenness(KITE)["Heather"] = 9.0
    assert betweenness(KITE)["Heather"] == pytest.approx(0.389, abs=1e-3)


@settings(deadline=None)
@given(networks())
def test_they_agree_with_networkx(n: Network) -> None:
    graph = as_networkx(n)
    assert degree(n) == dict(graph.degree)
    assert betweenness(n) == pytest.approx(nx.betweenness_centrality(graph), abs=1e-9)
    largest = components(n)[0] if n.pairs else ()
    expected = nx.closeness_centrality(graph.subgraph(largest))
    assert closeness(n) == pytest.approx({key: expected.get(key) for key in n.keys})


@settings(deadline=None)
@given(networks(directed=True))
def test_direction_plays_no_part(n: Network) -> None:
    union = Network.of(n.keys, n.pairs)
    assert degree(n) == degree(union)
    assert betweenness(n) == betweenness(union)
    assert closeness(n) == closeness(union)
