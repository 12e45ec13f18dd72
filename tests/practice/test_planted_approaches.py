"""What was planted among offers, needs and ties is found on the merged map."""

from datetime import date

import pytest

from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.exercises.merged_resources import EXERCISE
from collabworkshop.exercises.resources.merged_map import trusted_ties
from collabworkshop.model.state import State

RIVER = "river-street-centre"


@pytest.fixture(scope="module")
def merged(planted: State) -> MergedResources:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


def test_three_people_keep_an_approach_two_of_them_through_river_street(
    merged: MergedResources,
) -> None:
    kept = {(one.people, one.need, one.offer, one.through) for one in merged.approaches}
    assert kept == {
        (("rosa-delgado",), "clinic-lift", "lantern-minibus", RIVER),
        (("yusuf-demir",), "kitchen-hands", "link-befrienders", RIVER),
        (("olena-marchenko",), "shore-laptops", "library-laptops", ""),
    }
    assert all(len(one.notes) == 1 for one in merged.approaches)


def test_each_approach_goes_the_way_that_the_map_proposes(merged: MergedResources) -> None:
    ways = {(one.need, way.offer): way.chain for one in merged.sought for way in one.ways}
    for kept in merged.approaches:
        assert ways[kept.need, kept.offer][1:-1] == ((kept.through,) if kept.through else ())


def test_four_needs_are_covered_by_nobody(merged: MergedResources) -> None:
    open_needs = {one.need: one.why for one in merged.sought if not one.offers}
    assert open_needs == {
        "school-bed": "nobody offers Emergency housing",
        "link-childcare": "nobody offers Childcare",
        "kitchen-tables": "there are three offers of equipment, but they count different things "
        "(all of them)",
        "weir-sea": "there is one offer of transport, but the days do not meet",
    }


def test_what_hangs_on_one_organisation(merged: MergedResources) -> None:
    held = [f for f in merged.findings if f.code == "single-holder"]
    named = {key for finding in held for key in finding.evidence}
    holders = {
        "family-link",
        "harbour-school",
        "lantern-youth-club",
        "library-and-loft",
        "open-table-kitchen",
    }
    assert holders <= named
    assert RIVER not in named


def test_nobody_leads_to_the_fund_that_reported_no_tie(merged: MergedResources) -> None:
    ways = [way for one in merged.sought for way in one.ways]
    to_fund = [way for way in ways if way.organisation == "saltmarsh-fund"]
    assert to_fund
    assert not any(way.chain for way in to_fund)


def test_a_conflict_closes_the_way_between_two_who_refer_people_to_each_other(
    planted: State,
) -> None:
    ties = trusted_ties(planted)
    assert not ties.tied("family-clinic", "quiet-hour")
    assert len(ties.way("family-clinic", "quiet-hour")) == 3


def test_the_silent_member_and_the_reading_club_that_is_over(merged: MergedResources) -> None:
    found = {finding.code: finding for finding in merged.findings}
    assert found["silent-organisation"].evidence == ("estuary-girls-football",)
    assert found["past"].evidence == ("library-holiday",)
