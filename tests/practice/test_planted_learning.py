"""What README.md says was planted in parts, steps and learning of the evaluation is there."""

from datetime import date

import pytest

from collabworkshop.analysis.evaluation.burden import burdens
from collabworkshop.analysis.evaluation.engagement import Engagement, in_phase
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.exercises.evaluation_roles import EXERCISE as ROLES
from collabworkshop.exercises.evaluation_steps import EXERCISE as STEPS
from collabworkshop.exercises.learning_calendar import EXERCISE as CALENDAR
from collabworkshop.exercises.learning_plan import EXERCISE as LEARNING
from collabworkshop.model.result import Result
from collabworkshop.model.state import State

ON = date(2026, 3, 14)


def evidence(found: Result) -> dict[str, tuple[str, ...]]:
    """Return what each finding rests on; each code comes once here."""
    codes = [one.code for one in found.findings]
    assert len(codes) == len(set(codes))
    return {one.code: one.evidence for one in found.findings}


@pytest.fixture(scope="module")
def roles(planted: State) -> Engagement:
    return ROLES.result(planted, on=ON)


def test_parts(roles: Engagement) -> None:
    assert len(roles.engaged) == 9
    assert evidence(roles) == {
        "only-asked": ("young-carers",),
        "in-no-phase": ("skate-park-crew",),
        "never-sees": ("harbour-school",),
        "phase-without-affected": ("begin", "plan", "act"),
        "gathers-without-part": ("family-link",),
        "more-hours-than-there-are": ("quiet-hour",),
    }


def test_those_who_live_with_it_in_gathering_and_understanding(roles: Engagement) -> None:
    living = [one for one in roles.engaged if one.lives_with_it]
    named = {p: [o.stakeholder for o in in_phase(living, p)] for p in ("gather", "understand")}
    assert named == {
        "gather": ["weir-lane-parents", "young-carers"],
        "understand": ["weir-lane-parents"],
    }


def test_hours(planted: State, roles: Engagement) -> None:
    needs = {one.collector: one.hours for one in burdens(plan_of(planted))}
    has = {one.stakeholder: one.has for one in roles.engaged}
    assert (has["quiet-hour"], needs["quiet-hour"]) == (12, 24)
    assert (has["family-clinic"], has["weir-lane-parents"]) == (16, 20)


def test_steps(planted: State) -> None:
    found = STEPS.result(planted, on=ON)
    assert evidence(found) == {
        "overdue": ("ask-ward",),
        "phase-without-step": ("act",),
        "no-owner": ("try-cards",),
        "no-date": ("write-sources",),
    }
    steps = {one.key: one for one in found.steps}
    assert steps["ask-ward"].due == date(2026, 3, 6)  # eight days ago
    assert steps["ten-talks"].owner == "The cook of the Friday meal"


def test_the_agreement(planted: State) -> None:
    found = LEARNING.result(planted, on=ON)
    assert list(evidence(found)) == ["no-days", "no-surprises"]


def test_the_calendar(planted: State) -> None:
    found = CALENDAR.result(planted, on=ON)
    assert evidence(found) == {
        "not-looked-at": ("name-a-place",),
        "seldom-looked-at": ("evenings-open",),
        "no-look-before-target": ("days-to-talk",),
        "no-question": ("fund-coffee",),
        "no-caller": ("family-evening",),
        "no-day": ("skaters-look",),
        "question-left": (),
    }
    assert [one.day for one in found.coming if one.event == "half-year"] == [date(2026, 10, 15)]
    assert len(found.questions) == 3
    assert sum(one.question in found.questions for one in found.events.values()) == 1
