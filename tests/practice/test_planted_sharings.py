"""What README.md says was planted among the sharings is there."""

from datetime import date

import pytest

from collabworkshop.analysis.allocation.lines import SharingPlan
from collabworkshop.exercises.sharing_plan import EXERCISE
from collabworkshop.model.record import Record
from collabworkshop.model.state import State

ON = date(2026, 3, 14)


@pytest.fixture(scope="module")
def shared(planted: State) -> list[Record]:
    return [record for record in planted if record.state == "shared"]


@pytest.fixture(scope="module")
def plan(shared: list[Record]) -> SharingPlan:
    return EXERCISE.result(State(shared), on=ON)


@pytest.fixture(scope="module")
def before(shared: list[Record]) -> SharingPlan:
    """Return the plan as it would be if nobody had decided anything."""
    return EXERCISE.result(State(r for r in shared if r.kind != "sharing"), on=ON)


def test_four_are_agreed_each_with_a_commitment_and_two_refused(
    plan: SharingPlan, planted: State
) -> None:
    promised = [r for r in planted.of("commitment").values() if r.body["exercise"] == EXERCISE.id]
    assert len(plan.agreed) == len(promised) == 4
    assert len(plan.refused) == 2
    assert not any(line.trouble for line in plan.agreed)


def test_people_changed_what_the_loft_gives(plan: SharingPlan, before: SharingPlan) -> None:
    gets = {line.offer: line.amount for line in before.lines if line.need == "shore-class"}
    assert gets == {"library-loft": 1, "river-hall": 1}
    gets = {line.offer: line.amount for line in plan.lines if line.need == "shore-class"}
    assert gets == {"library-loft": 2}
    assert "quiet-room" not in [one.need for one in before.unmet]
    assert "quiet-room" in [one.need for one in plan.unmet]


def test_one_need_is_agreed_in_part_and_planned_for_the_rest(plan: SharingPlan) -> None:
    parts = [line for line in plan.lines if line.need == "school-presence"]
    assert [line.amount for line in parts if line.standing == "accepted"] == [4]
    assert sum(line.amount or 0 for line in parts) == 8


def test_one_has_no_owner_and_no_date_and_of_one_the_date_has_passed(
    plan: SharingPlan, planted: State
) -> None:
    loose = [line for line in plan.agreed if not line.owner or not line.due]
    assert [(line.need, line.offer) for line in loose] == [("clinic-lift", "lantern-minibus")]
    promise = planted.of("commitment")["sharing-plan/clinic-lift/lantern-minibus"]
    assert promise.body["owner"] == "lantern-youth-club"
    late = [line.offer for line in plan.agreed if line.due and line.due < ON]
    assert late == ["kitchen-meals"]
    codes = [finding.code for finding in plan.findings]
    assert {"no-owner-or-date", "date-passed"} <= set(codes)


def test_the_plan_would_lend_games_for_laptops_if_people_had_not_said_no(plan: SharingPlan) -> None:
    assert {(one.need, one.offer) for one in plan.refused} == {
        ("shore-laptops", "lantern-games"),
        ("kitchen-hands", "school-readers"),
    }
    assert all(one.note for one in plan.refused)
    refused = {(one.need, one.offer) for one in plan.refused}
    assert refused.isdisjoint((line.need, line.offer) for line in plan.lines)


def test_what_is_over_is_not_proposed(plan: SharingPlan, before: SharingPlan) -> None:
    for found in (plan, before):
        assert "library-holiday" not in [line.offer for line in found.lines]
