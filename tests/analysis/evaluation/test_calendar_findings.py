"""What is missing in a learning calendar: each has a case that fires and one beside it."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.calendar_findings import on_calendar
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.learning_event import LearningEvent

ON = date(2026, 3, 14)
WHOLE: dict[str, Any] = {
    "title": "Look",
    "question": "Why?",
    "caller": "Ada",
    "day": "2026-04-01",
    "every": "month",
    "indicators": ("waits",),
}


def plan(frequency: str = "every month", interim: str = "2026-04-02") -> EvaluationPlan:
    target = {"indicator": "waits", "kind": "target", "value": 3, "ends": interim}
    return EvaluationPlan(
        outcomes={"o": Outcome(title="Help in time")},
        indicators={
            "waits": Indicator(outcome="o", title="Days", frequency=frequency),
            "words": Indicator(outcome="o", title="Only words"),
        },
        measurements={"t": Measurement.model_validate({**target, "interim": True})},
    )


def codes(
    *meetings: dict[str, Any], plan: EvaluationPlan | None = None, questions: tuple[str, ...] = ()
) -> set[str]:
    events = {
        str(at): LearningEvent.model_validate({**WHOLE, **one}) for at, one in enumerate(meetings)
    }
    found = on_calendar(
        events,
        plan or globals()["plan"](),
        titles={"waits": "Days", "words": "Only words"},
        questions=questions,
        on=ON,
    )
    return {one.code for one in found}


def test_a_whole_meeting_leaves_nothing_to_say() -> None:
    assert codes({}) == set()


@pytest.mark.parametrize(
    ("meeting", "code"),
    [
        ({"question": " "}, "no-question"),
        ({"caller": ""}, "no-caller"),
        ({"indicators": ()}, "not-looked-at"),
        ({"every": "quarter"}, "seldom-looked-at"),
        ({"day": "2026-04-02"}, "no-look-before-target"),
    ],
)
def test_what_is_missing_is_said_and_nothing_else(meeting: dict[str, Any], code: str) -> None:
    assert codes(meeting) == {code}


def test_without_a_meeting_only_that_is_said() -> None:
    assert codes() == {"no-meeting"}


def test_a_meeting_without_a_day_looks_at_nothing_in_time() -> None:
    assert codes({"day": None}) == {"no-day", "none-to-come", "no-look-before-target"}
    assert codes({"day": None}, {}) == {"no-day"}


def test_what_is_over_does_not_count() -> None:
    past = {"day": "2026-03-13", "every": ""}
    assert codes(past) == {"none-to-come", "no-look-before-target"}
    assert codes({**past, "day": "2026-03-14"}) == {"seldom-looked-at"}


def test_meetings_add_up_and_unclear_words_say_nothing() -> None:
    half = {"every": "half-year"}
    assert codes({"every": "quarter"}, *[half] * 4) == set()  # 4 and 4 times 2
    assert codes({"every": "quarter"}, *[half] * 3) == {"seldom-looked-at"}
    assert codes({"every": "year"}, plan=plan("when we can")) == set()


def test_a_target_that_is_past_or_final_asks_for_no_look() -> None:
    late = {"day": "2026-05-01"}
    assert codes(late, plan=plan(interim="2026-03-14")) == set()
    assert codes(late, plan=plan(interim="2026-05-02")) == set()


def test_a_learning_question_that_no_meeting_asks_is_named() -> None:
    assert codes({}, questions=("Why?", "For whom?")) == {"question-left"}
    assert codes({}, questions=("Why? ",)) == set()
