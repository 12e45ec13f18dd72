"""What README.md says was planted in the plan for taking stock is there."""

from datetime import date

import pytest

from collabworkshop.analysis.readiness.stock_plan import StockPlan
from collabworkshop.exercises.assessment_plan import EXERCISE
from collabworkshop.model.state import State


@pytest.fixture(scope="module")
def plan(planted: State) -> StockPlan:
    return EXERCISE.result(planted, on=date(2026, 3, 14))


def test_seven_things_are_to_be_settled(plan: StockPlan) -> None:
    assert [one.code for one in plan.findings] == [
        "date-past",
        "without-constituents",
        "compiler-leads",
        "one-does-all",
        "not-shared-with-those-asked",
        "no-day-to-share",
        "only-once",
    ]


def test_one_person_compiles_and_carries_and_staff_do_not_hear_of_it(plan: StockPlan) -> None:
    assert plan.plan is not None
    assert plan.plan.compiler == plan.plan.carrier == "helen-abernathy"
    assert plan.plan.asked == ("leaders", "staff")
    assert plan.plan.shared_with == ("leaders", "funders")
