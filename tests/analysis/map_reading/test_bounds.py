"""How far silence could move the figures: the bounds of every map that is possible."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.map_reading.bounds import ranges
from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.networks.cohesion import density, reciprocity
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.network import Network
from tests.analysis.map_reading.grounds import ground, said

KEYS = "abcd"
PAIRS = [a + b for a in KEYS for b in KEYS if a != b]


def possible(map_: Ground) -> Iterator[Network]:
    """Yield every directed map that could be: each open pair as it is, or with more."""
    unheard = sorted(map_.known.keys() - map_.heard)
    open_ = [p for p in combinations(unheard, 2) if {*p} & map_.silent]
    for more in product(((), (0,), (1,), (0, 1)), repeat=len(open_)):
        ties = [(p, p[::-1])[i] for p, ways in zip(open_, more, strict=True) for i in ways]
        yield Network.of(map_.known, [*map_.arrows.arcs, *ties], directed=True)


@settings(max_examples=40, deadline=None)
@given(
    told=st.sets(st.sampled_from(PAIRS), max_size=4),
    brought=st.sets(st.sampled_from(PAIRS), max_size=3),
    members=st.sets(st.sampled_from(KEYS), min_size=1),
)
def test_the_bounds_are_those_of_all_maps_that_are_possible(
    told: set[str], brought: set[str], members: set[str]
) -> None:
    map_ = ground(
        KEYS,
        said(" ".join(sorted(told)), kind="referral", by="first"),
        said(" ".join(sorted(brought)), kind="referral", file="survey.csv"),
        members="".join(members),
    )
    found = {one.code: (one.low, one.high) for one in ranges(map_)}
    maps = list(possible(map_))
    if len(maps) == 1:
        assert found == {}
        return
    both_ways = [value for one in maps if (value := reciprocity(one)) is not None]
    dense = [density(Network.of(one.keys, one.pairs)) or 0.0 for one in maps]
    assert found["density"] == pytest.approx((min(dense), max(dense)))
    assert found["reciprocity"] == pytest.approx((min(both_ways), max(both_ways)))
    for code, count in (("isolates", isolates), ("components", components)):
        counts = [len(count(one)) for one in maps]
        assert found[code] == (min(counts), max(counts))


def test_two_silent_members_could_know_each_other_and_who_is_outside() -> None:
    # a speaks, so its three pairs are known; b, c and d (outside) leave bc, bd, cd open.
    found = {one.code: one for one in ranges(ground(KEYS, said("ab", by="first"), members="abc"))}
    assert (found["density"].low, found["density"].high) == (1 / 6, 4 / 6)
    assert found["density"].sentence == "Tied of the possible pairs: between 17% and 67%."
    assert (found["isolates"].low, found["isolates"].high) == (0, 2)
    assert (found["components"].low, found["components"].high) == (1, 3)


def test_two_outside_are_not_asked() -> None:
    # Only b is a silent member; the pair c and d stays as it is.
    found = {one.code: one for one in ranges(ground(KEYS, said("ab", by="first"), members="ab"))}
    assert found["density"].high == 3 / 6


def test_where_everybody_spoke_or_nobody_is_there_nothing_moves() -> None:
    assert ranges(ground("")) == ()
    assert ranges(ground("a")) == ()
    assert ranges(ground("ab", said("ab"))) == ()
    assert ranges(ground("ab", members="")) == ()


def test_a_figure_that_cannot_move_says_so() -> None:
    # The three are connected by a's word alone; that b and c are silent changes no isolate.
    found = {one.code: one for one in ranges(ground("abc", said("ab ac", by="first")))}
    assert found["isolates"].sentence == "Without a tie: 0 in any case."
