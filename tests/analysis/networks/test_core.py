from itertools import chain, combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.networks.centrality import degree
from collabworkshop.analysis.networks.core import core
from tests.analysis.networks.graphs import (
    EMPTY,
    MARRIAGES,
    ONE,
    TWO,
    Network,
    by_chance,
    circle,
    complete,
    line,
    networks,
    star,
)


def departs(n: Network, members: frozenset[str]) -> int:
    """Return Lip's Z, pair by pair: missing inside, and there at the edge."""
    missing = sum(1 for pair in combinations(sorted(members), 2) if pair not in n.pairs)
    return missing + sum(1 for pair in n.pairs if members.isdisjoint(pair))


def test_a_clique_with_a_hanger_on_each_is_a_core() -> None:
    # The ideal pattern of S. P. Borgatti and M. G. Everett 1999.
    middle = combinations("abcd", 2)
    n = Network.of("abcdstuvw", [*middle, *zip("abcda", "stuvw", strict=True)])
    assert core(n) == frozenset("abcd")


def test_one_tie_missing_in_the_middle_leaves_the_core() -> None:
    middle = [tie for tie in combinations("abcd", 2) if tie != ("a", "b")]
    n = Network.of("abcdstuv", [*middle, *zip("abcdab", "stuvts", strict=True)])
    assert core(n) == frozenset("abcd")


def test_the_hub_of_a_star_is_its_core() -> None:
    assert core(star(5)) == {"00000"}
    assert core(star(300)) == {"00000"}


def test_the_middle_of_a_short_line_is_its_core() -> None:
    assert core(line(4)) == {"00001", "00002"}


def test_there_is_none_where_all_stand_alike_or_nobody_is_tied() -> None:
    for n in (EMPTY, ONE, TWO, circle(12), complete(6), Network.of("abcd", [])):
        assert core(n) == frozenset()


def test_there_is_none_where_the_best_connected_do_not_know_each_other() -> None:
    # Medici, Strozzi and Guadagni have the most ties, and none among themselves.
    assert core(MARRIAGES) == frozenset()
    assert core(by_chance(200, 0.03, 1)) == frozenset()


def test_there_is_none_where_the_edge_is_a_circle_of_its_own() -> None:
    # Six and five, all tied among themselves, and one tie between: two circles.
    six, five = combinations("abcdef", 2), combinations("uvxyz", 2)
    assert core(Network.of("abcdefuvxyz", [*six, *five, ("a", "z")])) == frozenset()


def test_two_friends_at_the_edge_are_still_at_the_edge() -> None:
    n = Network.of("abcdexy", [*combinations("abcde", 2), ("a", "x"), ("b", "y"), ("x", "y")])
    assert core(n) == frozenset("abcde")


@settings(deadline=None)
@given(networks(most=8))
def test_no_set_that_treats_equal_degrees_alike_departs_less(n: Network) -> None:
    found = core(n)
    if found:
        classes = [
            frozenset(key for key, ties in degree(n).items() if ties == each)
            for each in set(degree(n).values())
        ]
        sets = chain.from_iterable(combinations(classes, r) for r in range(len(classes) + 1))
        least = min(departs(n, frozenset().union(*some)) for some in sets)
        assert departs(n, found) == least


@settings(deadline=None)
@given(networks(), st.randoms())
def test_keys_do_not_decide_who_is_in_the_core(n: Network, dice: Random) -> None:
    others = list(n.keys)
    dice.shuffle(others)
    new = dict(zip(n.keys, others, strict=True))
    renamed = Network.of(others, [(new[a], new[b]) for a, b in n.pairs])
    assert core(renamed) == {new[key] for key in core(n)}


@settings(deadline=None)
@given(networks())
def test_the_core_is_close_and_its_edge_leans_on_it(n: Network) -> None:
    found = core(n)
    edge = set(n.keys) - found
    if found:
        inside = [pair for pair in n.pairs if found.issuperset(pair)]
        outside = [pair for pair in n.pairs if found.isdisjoint(pair)]
        assert edge
        assert len(inside) >= len(list(combinations(found, 2))) / 2
        ties_of_the_edge = sum(degree(n)[key] for key in edge)
        assert 2 * len(outside) <= ties_of_the_edge / 2
