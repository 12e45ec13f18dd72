"""Who could introduce you: through ties that both ends stand by, and no others."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.resources.trusted_ties import TrustedTies
from tests.analysis.resources.lists import tie

LADDER = ("Cooperation", "Coordination", "Collaboration")
LEVELS = dict(zip((1, 2, 3), LADDER, strict=True))


@pytest.mark.parametrize("status", ["confirmed", "rated-apart"])
def test_a_tie_counts_when_both_ends_report_it(status: str) -> None:
    assert TrustedTies([tie("a", "b", status=status)], LADDER).tied("b", "a")


@pytest.mark.parametrize("status", ["one-sided", "hearsay"])
def test_a_tie_that_one_end_or_nobody_reports_does_not_count(status: str) -> None:
    assert not TrustedTies([tie("a", "b", status=status)], LADDER).tied("a", "b")


@pytest.mark.parametrize("status", ["confirmed", "rated-apart", "one-sided"])
def test_nobody_asks_through_a_pair_of_which_an_end_names_a_conflict(status: str) -> None:
    quarrel = tie("a", "b", kind="conflict", status=status)
    ties = TrustedTies([tie("a", "b"), quarrel, tie("b", "c")], LADDER)
    assert (ties.tied("a", "b"), ties.way("a", "c")) == (False, ())


def test_a_conflict_that_only_third_persons_report_does_not_break_a_tie() -> None:
    quarrel = tie("a", "b", kind="conflict", status="hearsay")
    assert TrustedTies([tie("a", "b"), quarrel], LADDER).tied("a", "b")


def test_a_conflict_alone_is_no_tie() -> None:
    assert not TrustedTies([tie("a", "b", kind="conflict")], LADDER).pairs


def test_of_equally_short_chains_the_closer_one_is_taken() -> None:
    loose = [tie("a", "b", own_levels=["Cooperation"]), tie("b", "d", own_levels=["Coordination"])]
    close = [tie("a", "c", own_levels=["Collaboration"]), tie("c", "d", own_levels=["Cooperation"])]
    assert TrustedTies([*loose, *close], LADDER).way("a", "d") == ("a", "c", "d")
    assert TrustedTies([*loose, *close], ()).way("a", "d") == ("a", "b", "d")


def test_a_short_chain_comes_before_a_close_one() -> None:
    close = [tie(x, y, own_levels=["Collaboration"]) for x, y in pairwise("abcd")]
    ties = TrustedTies([*close, tie("a", "e"), tie("e", "d")], LADDER)
    assert ties.way("a", "d") == ("a", "e", "d")


def test_where_the_ends_rate_a_tie_apart_the_lower_level_counts() -> None:
    apart = tie("a", "b", own_levels=["Cooperation", "Collaboration"], status="rated-apart")
    sure = tie("a", "c", own_levels=["Coordination"])
    ties = TrustedTies([apart, tie("b", "d"), sure, tie("c", "d")], LADDER)
    assert ties.way("a", "d") == ("a", "c", "d")


def test_of_several_ties_between_two_the_closest_counts_and_other_ladders_are_not_compared() -> (
    None
):
    both = [
        tie("a", "c", kind="referral", own_levels=["9"]),
        tie("a", "c", own_levels=["Coordination"]),
    ]
    ties = TrustedTies(
        [tie("a", "b", own_levels=["9"]), tie("b", "d"), *both, tie("c", "d")], LADDER
    )
    assert ties.way("a", "d") == ("a", "c", "d")


def test_nobody_reaches_themselves_or_somebody_without_a_tie() -> None:
    ties = TrustedTies([tie("a", "b")], LADDER)
    assert (ties.way("a", "a"), ties.way("a", "z"), ties.way("z", "a")) == ((), (), ())


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda p: p[0] < p[1]),
    st.integers(1, 3),
    max_size=14,
)


@given(PAIRS)
@settings(max_examples=60)
def test_every_chain_is_the_closest_of_the_shortest_and_the_first_of_the_alphabet(
    pairs: dict[tuple[int, int], int],
) -> None:
    # Against every shortest path that networkx lists.
    named = {(f"s{a}", f"s{b}"): level for (a, b), level in pairs.items()}
    made = [tie(a, b, own_levels=[LEVELS[level]]) for (a, b), level in named.items()]
    ties, graph = TrustedTies(made, LADDER), nx.Graph(list(named))

    def closeness(way: tuple[str, ...]) -> int:
        return sum(named[min(pair), max(pair)] for pair in pairwise(way))

    for start in graph:
        for end in set(graph) - {start}:
            if not nx.has_path(graph, start, end):
                assert ties.way(start, end) == ()
                continue
            ways = (tuple(way) for way in nx.all_shortest_paths(graph, start, end))
            assert ties.way(start, end) == min(ways, key=lambda way: (-closeness(way), way))


def test_the_order_of_the_ties_changes_nothing() -> None:
    made = [tie("a", "b"), tie("a", "c"), tie("b", "d"), tie("c", "d")]
    assert TrustedTies(made, LADDER).way("a", "d") == TrustedTies(made[::-1], LADDER).way("a", "d")
