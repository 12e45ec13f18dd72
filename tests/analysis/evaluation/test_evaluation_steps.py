"""Steps by phase, and what is late or open in them."""

from datetime import date
from typing import Any

import pytest

from collabworkshop.analysis.evaluation.evaluation_steps import in_order, on_steps
from collabworkshop.model.evaluation_role import PHASES
from collabworkshop.model.evaluation_step import EvaluationStep

ON = date(2026, 3, 14)
WHOLE = [
    {"phase": phase, "what": f"To {phase}", "owner": "clinic", "due": "2026-03-14"}
    for phase in PHASES
]


def found(*steps: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    held = {str(at): EvaluationStep.model_validate(one) for at, one in enumerate(steps)}
    told = on_steps(
        in_order(held, {"clinic": "Clinic"}), phases={phase: phase for phase in PHASES}, on=ON
    )
    return {one.code: one.evidence for one in told}


def test_a_whole_plan_and_an_empty_one() -> None:
    assert found(*WHOLE) == {}
    assert found() == {"no-step-yet": ()}


@pytest.mark.parametrize(
    ("change", "code"),
    [({"due": "2026-03-13"}, "overdue"), ({"due": None}, "no-date"), ({"owner": " "}, "no-owner")],
)
def test_what_is_late_or_open(change: dict[str, Any], code: str) -> None:
    assert found({**WHOLE[0], **change}, *WHOLE[1:]) == {code: ("0",)}
    assert found({**WHOLE[0], **change, "done": True}, *WHOLE[1:]) == {}


def test_a_phase_without_a_step() -> None:
    assert found(*WHOLE[:-1]) == {"phase-without-step": ("act",)}


def test_when_all_is_done_that_is_said() -> None:
    assert found(*({**one, "done": True} for one in WHOLE)) == {"all-done": ()}
