"""How far silence could move the figures: the bounds of every map that is possible."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collabworkshop.analysis.map_reading.bounds import ranges
from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.networks.cohesion import density, reciprocity
from collabworkshop.analysis.networks.components import components, isolates
from collabworkshop.analysis.networks.merging import merge
from collabworkshop.analysis.networks.reports import Report
from collabworkshop.model.tie import Tie
from tests.analysis.map_reading.grounds import ground, said

KEYS = "abc"
PAIRS = [a + b for a in KEYS for b in KEYS if a != b]
WAYS = ("", "there", "back", "both")


def heard_more(map_: Ground, pair: tuple[str, str], way: str) -> Report:
    """Return what a silent end of a pair could still report."""
    one, other = pair if way != "back" else pair[::-1]
    direction: Any = "both-ways" if way == "both" else "one-way"
    tie = Tie(source=one, target=other, kind="referral", direction=direction)
    (speaks, *_) = sorted(map_.silent.intersection(pair))
    return Report(tie=tie, person=f"late-{speaks}", organisation=speaks)


def possible(map_: Ground) -> Iterator[Ground]:
    """Yield every map that could be, once each silent member has said whatever they know."""
    open_ = [pair for pair in combinations(sorted(map_.known), 2) if {*pair} & map_.silent]
    for ways in product(WAYS, repeat=len(open_)):
        more = [heard_more(map_, p, way) for p, way in zip(open_, ways, strict=True) if way]
        told = [*map_.reports, *more]
        yield replace(map_, reports=told, ties=merge(told, symmetric=map_.symmetric))


@settings(max_examples=25, deadline=None)
@given(
    told=st.sets(st.sampled_from(PAIRS), max_size=3),
    third=st.sets(st.sampled_from(PAIRS), max_size=2),
    brought=st.sets(st.sampled_from(PAIRS), max_size=2),
    members=st.sets(st.sampled_from(KEYS), min_size=1),
)
def test_the_bounds_are_those_of_all_maps_that_silent_members_could_report(
    told: set[str], third: set[str], brought: set[str], members: set[str]
) -> None:
    map_ = ground(
        KEYS,
        said(" ".join(sorted(told)), kind="referral", by="first"),
        said(" ".join(sorted(third)), kind="referral", by="third"),
        said(" ".join(sorted(brought)), kind="referral", file="survey.csv"),
        members="".join(members),
    )
    found = {one.code: (one.low, one.high) for one in ranges(map_)}
    maps = list(possible(map_))
    if len(maps) == 1:
        assert found == {}
        return
    both_ways = [v for one in maps if (v := reciprocity(one.arrows)) is not None]
    dense = [density(one.network) or 0.0 for one in maps]
    assert found["density"] == pytest.approx((min(dense), max(dense)))
    assert found["reciprocity"] == pytest.approx((min(both_ways), max(both_ways)))
    for code, count in (("isolates", isolates), ("components", components)):
        counts = [len(count(one.network)) for one in maps]
        assert found[code] == (min(counts), max(counts))


def test_a_silent_member_could_bring_a_tie_also_with_one_who_has_spoken() -> None:
    # a speaks; b and c are silent and could tie themselves to everybody: all six pairs but ad.
    found = {one.code: one for one in ranges(ground("abcd", said("ab", by="first"), members="abc"))}
    assert (found["density"].low, found["density"].high) == (1 / 6, 5 / 6)
    assert found["density"].sentence == "Tied of the possible pairs: between 17% and 83%."
    assert (found["isolates"].low, found["isolates"].high) == (0, 2)
    assert (found["components"].low, found["components"].high) == (1, 3)


def test_two_outside_are_not_asked() -> None:
    # Only b is a silent member; c and d, and a with either, stay as they are.
    found = {one.code: one for one in ranges(ground("abcd", said("ab", by="first"), members="ab"))}
    assert found["density"].high == 3 / 6


def test_what_is_said_of_others_breaks_no_silence() -> None:
    # Somebody of c tells of a and b only: c's own ties are still unknown.
    tie = Tie(source="a", target="b", kind="joint-work")
    map_ = ground("abc", said("ab"), [Report(tie=tie, person="p-c", organisation="c")])
    assert map_.silent == {"c"}
    assert {one.code: one.high for one in ranges(map_)}["density"] == 1


def test_where_everybody_spoke_or_nobody_is_there_nothing_moves() -> None:
    assert ranges(ground("")) == ()
    assert ranges(ground("a")) == ()
    assert ranges(ground("ab", said("ab"))) == ()
    assert ranges(ground("ab", members="")) == ()


def test_a_figure_that_cannot_move_says_so() -> None:
    # The three are connected by a's word alone; that b and c are silent changes no isolate.
    found = {one.code: one for one in ranges(ground("abc", said("ab ac", by="first")))}
    assert found["isolates"].sentence == "Without a tie: 0 in any case."
