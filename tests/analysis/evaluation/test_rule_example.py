"""The example beside the rule gives figures that stand by the rule as it says."""

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.rule_example import rule_example
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.standing import held_against
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.status_rule import StatusRule

UP = Indicator(outcome="o", title="Children who read", direction="up")
BEGIN, HALF, END = date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 2)
"""366 days, and 366 days."""

BOUNDS = re.compile(r"[Ww]ith ([\d.]+) you are still on track(?:, with ([\d.]+) still at risk)?")


def stands(first: float, last: float, figure: float, rule: StatusRule) -> str:
    line = (Stop(BEGIN, first), Stop(END, last))
    return held_against(UP, line, Stop(HALF, figure), rule).standing


def test_the_habit_of_the_workshop_in_figures() -> None:
    """By hand: 10 and 25 of 100 of 20 are 2 and 5; 5 and 10 of 100 of 80 are 4 and 8."""
    assert rule_example(StatusRule()) == (
        "Halfway to a target of 80 from 60 you would be at 70. With 68 you are still on track, "
        "with 65 still at risk, with less off track. If you are at 80 and want to stay there: with "
        "76 you are still on track, with 72 still at risk, with less off track."
    )


def test_where_nothing_is_at_risk_the_example_does_not_say_so() -> None:
    strict = StatusRule(on_track=0, at_risk=0, hold=0.125, hold_at_risk=0.5)
    assert "With 70 you are still on track, with less off track." in rule_example(strict)
    assert "with 70 you are still on track, with 40 still at risk" in rule_example(strict)


@given(st.lists(st.integers(0, 100), min_size=4, max_size=4))
def test_each_figure_of_the_example_stands_as_it_says(per_cent: list[int]) -> None:
    near, far = (sorted(pair) for pair in (per_cent[:2], per_cent[2:]))
    rule = StatusRule(
        on_track=near[0] / 100,
        at_risk=near[1] / 100,
        hold=far[0] / 100,
        hold_at_risk=far[1] / 100,
    )
    said = BOUNDS.findall(rule_example(rule))
    for (first, last), (good, risky) in zip(((60, 80), (80, 80)), said, strict=True):
        assert stands(first, last, float(good), rule) == "on-track"
        below = "at-risk" if risky else "off-track"
        assert stands(first, last, float(good) - 0.01, rule) == below
        if risky:
            assert stands(first, last, float(risky), rule) == "at-risk"
            assert stands(first, last, float(risky) - 0.01, rule) == "off-track"
