import math

import networkx as nx
import pytest
from hypothesis import given, settings

from collabworkshop.analysis.networks.holes import constraint, effective_size
from tests.analysis.networks.graphs import (
    EMPTY,
    HOLES,
    MARRIAGES,
    ONE,
    TWO,
    Network,
    as_networkx,
    complete,
    networks,
    star,
)


def test_borgattis_example_has_its_published_figures() -> None:
    # S. P. Borgatti 1997: by UCINET, to the printed precision; the others by hand.
    found = constraint(HOLES)
    assert {key: round(found[key] or 0, 3) for key in "AGC"} == {"A": 0.595, "G": 0.4, "C": 1.0}
    found = effective_size(HOLES)
    assert {key: round(found[key] or 0, 2) for key in "AGC"} == {"A": 2.5, "G": 4.67, "C": 1.0}
    # B has A, D, G: A-G and D-G are tied, so 3 - 2 * 2 / 3.
    assert found["B"] == pytest.approx(5 / 3)


def test_the_hub_of_a_star_is_free_and_its_leaves_are_not() -> None:
    n = star(5)
    assert list(constraint(n).values()) == [0.25, 1.0, 1.0, 1.0, 1.0]
    assert list(effective_size(n).values()) == [4.0, 1.0, 1.0, 1.0, 1.0]


def test_all_tied_to_all_by_hand() -> None:
    # Of four: each neighbour 1/3 direct and 2 * 1/9 over the others, three times squared.
    assert list(constraint(complete(4)).values()) == pytest.approx([3 * (5 / 9) ** 2] * 4)
    assert set(effective_size(complete(4)).values()) == {1.0}


def test_an_isolate_has_neither() -> None:
    assert constraint(MARRIAGES)["Pucci"] is None
    assert effective_size(MARRIAGES)["Pucci"] is None
    assert (constraint(ONE), effective_size(ONE)) == ({"a": None}, {"a": None})
    assert (constraint(EMPTY), effective_size(EMPTY)) == ({}, {})
    assert constraint(TWO) == {"a": 1.0, "b": 1.0}


@settings(deadline=None)
@given(networks().filter(lambda n: n.pairs))  # networkx refuses an empty graph
def test_they_agree_with_networkx(n: Network) -> None:
    graph = as_networkx(n)
    plain = {key: math.nan if v is None else v for key, v in constraint(n).items()}
    assert plain == pytest.approx(nx.constraint(graph), nan_ok=True)
    plain = {key: math.nan if v is None else v for key, v in effective_size(n).items()}
    # Without "nodes" networkx 3.6.1 takes another way, wrong for directed and weighted graphs.
    assert plain == pytest.approx(nx.effective_size(graph, nodes=list(graph)), nan_ok=True)


@settings(deadline=None)
@given(networks(directed=True))
def test_direction_plays_no_part(n: Network) -> None:
    union = Network.of(n.keys, n.pairs)
    assert constraint(n) == constraint(union)
    assert effective_size(n) == effective_size(union)
