"""What README.md says was planted in the evaluation plan of the practice workshop is there."""

from datetime import date

import pytest

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.burden import burdens
from collabworkshop.analysis.evaluation.contributing import is_moved
from collabworkshop.analysis.evaluation.part import WHOLE, Part
from collabworkshop.analysis.evaluation.trajectory import Trajectory, trajectories
from collabworkshop.exercises.evaluation.standing import doubts_of, plan_of, words_of
from collabworkshop.exercises.pathways.standing import pathway_of
from collabworkshop.model.evaluation import INDICATOR, EvaluationPlan
from collabworkshop.model.state import State

ON = date(2026, 3, 14)


@pytest.fixture(scope="module")
def plan(planted: State) -> EvaluationPlan:
    return plan_of(planted)


@pytest.fixture(scope="module")
def doubts(planted: State) -> tuple[Doubt, ...]:
    return doubts_of(planted)


@pytest.fixture(scope="module")
def standings(plan: EvaluationPlan) -> dict[tuple[str, Part], Trajectory]:
    return {(one.indicator, one.part): one for one in trajectories(plan, on=ON)}


def _of(doubts: tuple[Doubt, ...], check: str) -> set[str]:
    return {key for doubt in doubts if doubt.check == check for key in doubt.elements}


def test_seven_signs_are_worked_out_and_eleven_stand_on_their_boxes(
    planted: State, plan: EvaluationPlan
) -> None:
    assert (len(planted.of(INDICATOR)), len(words_of(planted)), len(plan.indicators)) == (7, 11, 18)
    box = pathway_of(planted).elements["main/in-time"]
    assert box.indicators == ("Days from the first question to the first talk",)


@pytest.mark.parametrize(
    ("indicator", "standing"),
    [
        ("days-to-talk", "off-track"),
        ("evenings-open", "at-risk"),
        ("names-on-list", "on-track"),
        ("early-visits", "on-track"),
        ("name-a-place", "unknown"),
        ("told-again", "unknown"),
        ("referrals-back", "unknown"),
    ],
)
def test_signs_stand_as_planted(
    standings: dict[tuple[str, Part], Trajectory], indicator: str, standing: str
) -> None:
    assert standings[indicator, WHOLE].standing == standing


def test_waiting_is_longer_in_one_street(
    standings: dict[tuple[str, Part], Trajectory],
) -> None:
    latest = {
        part.said: one.latest.value
        for (key, part), one in standings.items()
        if key == "days-to-talk" and one.latest
    }
    assert latest == {"all": 36, "street: Weir Lane": 45, "street: Harbourside": 27}


def test_one_has_no_baseline_and_one_goes_the_wrong_way(doubts: tuple[Doubt, ...]) -> None:
    assert "name-a-place" in _of(doubts, "no-baseline")
    assert "told-again" in _of(doubts, "no-use")
    assert "referrals-back" in _of(doubts, "target-against-direction")
    assert _of(doubts, "outcome-without-indicator") == {"main/adults-notice"}
    assert _of(doubts, "no-interim-target") == {"referrals-back"}


def test_one_contributes_to_nothing_and_one_gathers_much(plan: EvaluationPlan) -> None:
    contributing = {key for key, one in plan.indicators.items() if one.role == "contributing"}
    assert {key for key in contributing if not is_moved(plan, key)} == {"referrals-back"}
    heaviest = next(one for one in burdens(plan) if one.collector == "quiet-hour")
    assert (heaviest.hours, heaviest.indicators) == (24, ("days-to-talk", "names-on-list"))
