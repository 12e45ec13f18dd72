"""What was planted among the ties is found when the map is read."""

from datetime import date

import pytest

from collabworkshop.analysis.map_reading.reading import MapReading
from collabworkshop.exercises.map_findings import MapFindings
from collabworkshop.model.state import State

RIVER = "river-street-centre"


@pytest.fixture(scope="module")
def reading(planted: State) -> MapReading:
    return MapFindings().result(planted, on=date(2026, 3, 14))


def test_river_street_is_the_broker_and_the_single_point_of_failure(reading: MapReading) -> None:
    found = {finding.code: finding for finding in reading.findings}
    assert found["broker"].evidence[0] == RIVER
    assert found["single-point"].evidence[0] == RIVER
    (river,) = [one for one in reading.portraits if one.stakeholder == RIVER]
    assert (river.degree, river.cut_point, river.core) == (13, True, True)


def test_the_five_without_any_tie_are_gaps(reading: MapReading) -> None:
    found = {finding.code: finding for finding in reading.findings}
    assert set(found["isolate"].evidence) == {
        "ostermere-buses",
        "ostermere-tide",
        "finance-chair",
        "grandparents",
        "night-shift-parents",
    }


def test_nobody_who_lives_with_the_issue_is_in_the_core(reading: MapReading) -> None:
    (share,) = [one for one in reading.figures if one.code == "constituents-in-core"]
    assert (share.value, share.evidence) == (0, ())
    assert "constituents-at-the-edge" in [finding.code for finding in reading.findings]


def test_the_two_silent_members_move_the_figures(reading: MapReading) -> None:
    found = {finding.code: finding for finding in reading.findings}
    assert set(found["silent-members"].evidence) == {"estuary-girls-football", "saltmarsh-fund"}
    assert {one.code for one in reading.ranges} == {
        "density",
        "reciprocity",
        "isolates",
        "components",
    }


def test_hearsay_alone_ties_nobody(reading: MapReading) -> None:
    # Of the four ties that rest on nothing else, one joins a pair with another tie that counts.
    figures = {one.code: one for one in reading.figures}
    assert figures["density"].sentence == "780 pairs could be tied; 54 pairs are."
    assert "Three pairs are left out, known from hearsay only." in reading.counts


def test_the_two_halves_are_brought_together_by_way_of_river_street(reading: MapReading) -> None:
    links = {(one.source, one.target): one for one in reading.missing}
    link = links["lantern-youth-club", "second-turn"]
    assert link.confirmed
    assert link.chain[1] == RIVER
