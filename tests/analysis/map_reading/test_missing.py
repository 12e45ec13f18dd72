"""Which ties are missing most: counted by hand, and against adding each one."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.map_reading import missing
from collabworkshop.analysis.map_reading.missing import missing_links
from tests.analysis.map_reading.grounds import ground, said

KEYS = "abcdefg"
PAIRS = [a + b for a, b in combinations(KEYS, 2)]

TWO_STARS = "ab ac ad de ef eg"
"""a with b, c and d; e with d, f and g; d joins the two."""


def together(ties: set[str]) -> int:
    """Return how many pairs are tied or have a partner in common."""
    graph = nx.Graph([(*tie,) for tie in ties])
    near = dict(nx.all_pairs_shortest_path_length(graph, cutoff=2))
    return sum(len(reached) - 1 for reached in near.values()) // 2


def test_the_tie_between_the_middles_of_two_stars_comes_first() -> None:
    first = missing_links(ground(KEYS, said(TWO_STARS)))[0]
    assert (first.source, first.target) == ("a", "e")
    # Today a and e share d. Then a meets f and g, and e meets b and c.
    assert first.gain == 4
    assert (first.chain, first.confirmed) == (("a", "d", "e"), True)
    assert first.sentence == (
        "A and E: a tie would bring four more pairs together. Ask D, who knows both."
    )


def test_an_unconfirmed_step_on_the_way_is_named_as_such() -> None:
    map_ = ground(KEYS, said("ab ac ad eg ef"), said("de", by="first"))
    assert "Ask D, who may know both. Not every" in missing_links(map_)[0].sentence


def test_a_long_way_is_told_from_where_a_member_can_ask() -> None:
    # By a tie of the ends of a line of five: a and e, a and d, b and e.
    link = missing_links(ground("abcde", said("ab bc cd de"), members="e"))[0]
    assert (link.gain, link.chain) == (3, ("e", "d", "c", "b", "a"))
    assert link.sentence.endswith("E can ask D, who knows C, who knows B, who knows A.")


def test_one_without_ties_is_brought_to_one_with_many_and_somebody_has_to_go_first() -> None:
    (link,) = missing_links(ground("abcd", said("ab ac")))
    assert (link.source, link.target, link.gain, link.chain) == ("a", "d", 3, ())
    assert link.sentence.endswith("somebody has to go first.")


def test_pairs_that_were_spoken_of_are_not_missing() -> None:
    quarrel = ground(KEYS, said(TWO_STARS), said("ae", kind="conflict"))
    rumour = ground(KEYS, said(TWO_STARS), said("ae", by="third"))
    for map_ in (quarrel, rumour):
        assert ("a", "e") not in [(one.source, one.target) for one in missing_links(map_)]


def test_where_two_links_do_the_same_the_shorter_way_comes_first() -> None:
    gains, steps = np.zeros((5, 5)), np.full((5, 5), np.inf)
    gains[0, 1], gains[0, 2], gains[3, 4], gains[1, 3] = 2, 2, 2, 1
    steps[0, 1], steps[0, 2] = 3, 2
    assert list(missing._shared_out(gains, steps, most=9)) == [(0, 2), (3, 4)]
    assert list(missing._shared_out(gains, steps, most=1)) == [(0, 2)]


def test_nobody_is_named_twice() -> None:
    links = missing_links(ground(KEYS, said("ab bc cd de ef fg")))
    named = [key for one in links for key in (one.source, one.target)]
    assert len(named) == len(set(named))


def test_a_map_with_nothing_to_gain_names_no_link() -> None:
    for keys, ties in (("", ""), ("a", ""), ("abc", ""), ("ab", "ab"), ("abc", "ab bc ca")):
        assert missing_links(ground(keys, said(ties))) == ()


@settings(deadline=None, max_examples=50)
@given(st.sets(st.sampled_from(PAIRS), min_size=1))
def test_the_gain_is_what_adding_the_tie_brings_and_the_first_brings_most(ties: set[str]) -> None:
    links = missing_links(ground(KEYS, said(" ".join(sorted(ties)))))
    before = together(ties)
    gains = {pair: together(ties | {pair}) - before for pair in PAIRS if pair not in ties}
    for link in links:
        assert link.gain == gains[link.source + link.target] > 1
    best = max(gains.values(), default=0)
    assert (links[0].gain if links else 1) == max(best, 1)


def test_of_very_many_only_those_with_most_partners_are_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    map_ = ground(KEYS, said(TWO_STARS))
    assert len(missing_links(map_)) > 1
    monkeypatch.setattr(missing, "WEIGHED", 2)
    assert [(one.source, one.target, one.gain) for one in missing_links(map_)] == [("a", "e", 4)]
