import pickle
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.network import Network
from tests.analysis.networks.graphs import EMPTY, networks

KEYS = st.sampled_from("abcdef")


def test_a_directed_tie_runs_from_its_first_to_its_second() -> None:
    n = Network.of("abc", [("c", "a"), ("a", "b")], directed=True)
    assert n.arcs == (("a", "b"), ("c", "a"))
    assert n.pairs == (("a", "b"), ("a", "c"))


def test_an_undirected_tie_runs_both_ways_and_is_one_pair() -> None:
    n = Network.of("ab", [("b", "a"), ("a", "b"), ("b", "a")])
    assert n.arcs == (("a", "b"), ("b", "a"))
    assert n.pairs == (("a", "b"),)


def test_neighbours_are_those_tied_either_way() -> None:
    n = Network.of("abcd", [("c", "b"), ("b", "a")], directed=True)
    assert n.neighbours("b") == ("a", "c")
    assert n.neighbours("c") == ("b",)
    assert n.neighbours("d") == ()


def test_ties_to_oneself_and_repetitions_are_dropped() -> None:
    assert Network.of("ab", [("a", "a"), ("b", "b")]).arcs == ()
    repeated = Network.of("aab", [("a", "b"), ("a", "b")], directed=True)
    assert (repeated.keys, repeated.arcs) == (("a", "b"), (("a", "b"),))


@pytest.mark.parametrize("directed", [False, True])
@settings(deadline=None)
@given(keys=st.permutations("abcdef"), ties=st.lists(st.tuples(KEYS, KEYS)), dice=st.randoms())
def test_order_of_entry_changes_nothing(
    directed: bool,  # noqa: FBT001 - a parameter of the test
    keys: list[str],
    ties: list[tuple[str, str]],
    dice: Random,
) -> None:
    shuffled = ties + ties[:2]
    dice.shuffle(shuffled)
    if not directed:
        shuffled = [tie[::-1] if dice.random() < 0.5 else tie for tie in shuffled]
    first = Network.of("abcdef", ties, directed=directed)
    second = Network.of(keys, shuffled, directed=directed)
    assert first == second
    assert hash(first) == hash(second)
    assert (first.pairs, list(first.around)) == (second.pairs, list(second.around))


def test_a_tie_to_a_stranger_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'clinic' is not one of the 2 stakeholders"):
        Network.of("ab", [("a", "clinic")])


def test_who_is_not_there_cannot_leave_nor_be_tied() -> None:
    n = Network.of("ab", [])
    with pytest.raises(ValueError, match="'c' is not one"):
        n.without("a", "c")
    with pytest.raises(ValueError, match="'c' is not one"):
        n.tied("a", "c")


@settings(deadline=None)
@given(networks(directed=True), st.data())
def test_who_leaves_takes_their_ties_along(n: Network, data: st.DataObject) -> None:
    gone = data.draw(st.sets(st.sampled_from(n.keys))) if n.keys else set()
    left = n.without(*gone)
    keys = [key for key in n.keys if key not in gone]
    arcs = [arc for arc in n.arcs if not gone & set(arc)]
    assert left == Network.of(keys, arcs, directed=True)


def test_a_new_tie_is_added_the_way_it_was_given() -> None:
    assert Network.of("ab", [], directed=True).tied("b", "a").arcs == (("b", "a"),)
    assert Network.of("ab", []).tied("b", "a").arcs == (("a", "b"), ("b", "a"))


def test_it_says_how_large_it_is_and_not_who_is_in_it() -> None:
    assert repr(EMPTY) == "<Network: 0 stakeholders, 0 pairs tied>"
    assert "secret" not in repr(Network.of(["secret"], []))


def test_it_survives_a_copy() -> None:
    n = Network.of("ab", [("a", "b")])
    assert n.around["a"] == {"b"}
    assert pickle.loads(pickle.dumps(n)) == n  # noqa: S301 - our own bytes
