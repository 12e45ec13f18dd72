"""The agreement about learning in sentences, and what is open in it."""

from typing import Any

import pytest

from collabworkshop.analysis.evaluation.learning_page import in_sentences, still_open
from collabworkshop.model.learning_plan import LearningPlan

WHOLE: dict[str, Any] = {
    "questions": ("Who waits longest?", "Why?"),
    "differences": ("Street", "language"),
    "off_track": "We listen first.",
    "caller": "ada",
    "within": 14,
    "surprises": "The book in the kitchen",
}


def codes(**change: Any) -> set[str]:
    plan = LearningPlan.model_validate({**WHOLE, **change})
    return {one.code for one in still_open(plan, few=2)}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"questions": ()}, "no-question"),
        ({"questions": ("a", "b", "c")}, "many-questions"),
        ({"differences": ()}, "no-difference"),
        ({"off_track": " "}, "no-off-track"),
        ({"caller": ""}, "nobody-calls"),
        ({"within": None}, "no-days"),
        ({"surprises": ""}, "no-surprises"),
    ],
)
def test_each_gap_is_said_alone(change: dict[str, Any], code: str) -> None:
    assert codes() == set()
    assert codes(**change) == {code}


def test_it_reads_like_a_page() -> None:
    called = {"caller": {"ada": "Ada Blue"}}
    said = [one.sentences for one in in_sentences(LearningPlan.model_validate(WHOLE), called)]
    assert said == [
        ("Who waits longest?", "Why?"),
        ("We look at each of these apart: street and language.",),
        ("We listen first.", "Ada Blue calls us together within 14 days."),
        ("We write it down here: The book in the kitchen",),
    ]
    same_day = LearningPlan.model_validate({**WHOLE, "within": 0})
    said_then = in_sentences(same_day, called)[2].sentences[1]
    assert said_then == "Ada Blue calls us together the same day."
    assert in_sentences(LearningPlan(note="x"), called)[-1].heading == "Besides"
