"""The plan as a table: outcome by outcome, in words, whoever entered what first."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.indicator_plan import IndicatorPlan, indicator_plan
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Outcome
from tests.analysis.evaluation.plans import plan

KNOWN = EvaluationContext(stakeholders={"school": "School", "clinic": "Clinic"})


def read(indicators: dict[str, dict[str, Any]], **more: Any) -> IndicatorPlan:
    return indicator_plan("indicators", plan(indicators=indicators), KNOWN, **more)


def test_a_row_has_everything_in_words() -> None:
    [row] = read({"i": {}}).rows
    assert row == {
        "outcome": "Every child reads",
        "indicator": "Children who read at eight",
        "definition": "Pupils of the four schools who reach level two in June; "
        "guests are left out.",
        "counted": "%, more is wanted",
        "breakdown": "street",
        "source": "The schools",
        "method": "Reading test",
        "frequency": "each June",
        "collector": "School",
        "hours": 4,
        "shared": "One page: Parents",
        "use": "Whether the reading hours go on.",
    }


def test_what_comes_out_is_said_with_what_is_hoped_for() -> None:
    rows = read(
        {
            "1": {"title": "1", "measure": "number", "unit": "days", "direction": "down"},
            "2": {"title": "2", "measure": "number", "unit": " ", "direction": ""},
            "3": {"title": "3", "measure": "percentage", "unit": "children"},
            "4": {"title": "4", "measure": "rank", "direction": "down"},
            "5": {"title": "5", "measure": "words", "unit": "", "direction": ""},
        }
    ).rows
    assert [row["counted"] for row in rows] == [
        "days, less is wanted",
        "a number",
        "% of children, more is wanted",
        "a place in an order, less is wanted",
        "words",
    ]


def test_keys_become_names_and_who_left_is_no_key() -> None:
    [row] = read({"i": {"collector": "gone", "shared_with": ("clinic", "Parents")}}).rows
    assert row["collector"] == "Somebody who is no longer on the list"
    assert row["shared"] == "One page: Clinic, Parents"
    assert read({"i": {"collector": " "}}).rows[0]["collector"] == ""


def test_a_sign_in_words_says_so_and_one_that_waits_comes_last() -> None:
    known = EvaluationPlan(
        outcomes={"o": Outcome(title="Heard")},
        indicators={"i": Indicator(outcome="o", title="Calls")},
    )
    away = {"w": Indicator(outcome="gone", title="Aids", unit="days")}
    found = indicator_plan("indicators", known, KNOWN, waiting=away)
    assert [(row["outcome"], row["indicator"], row["definition"]) for row in found.rows] == [
        ("Heard", "Calls", "Not worked out yet"),
        ("Taken away from the theory of change", "Aids", ""),
    ]


def test_outcomes_without_any_indicator_are_named() -> None:
    known = EvaluationPlan(outcomes={"a": Outcome(title="Heard"), "b": Outcome(title="Helped")})
    assert indicator_plan("indicators", known, KNOWN).without == ("Heard", "Helped")
    assert read({"i": {}}).without == ()


def test_the_burden_is_there_in_figures_and_in_words() -> None:
    found = read({"i": {}, "j": {"title": "B", "collector": "clinic", "hours": None}})
    assert [(one.collector, one.hours) for one in found.burdens] == [("school", 4), ("clinic", 0)]
    assert found.burdens_said == (
        "School gathers one indicator: 4 hours a year.",
        "Clinic gathers one indicator: how many hours a year is not said yet.",
    )


@given(st.permutations(range(6)))
def test_the_order_of_entry_changes_nothing(order: list[int]) -> None:
    def of(numbers: list[int]) -> IndicatorPlan:
        signs = {
            f"i{n}": Indicator(outcome="ab"[n % 2], title=f"T{n // 4}", collector=f"c{n % 3}")
            for n in numbers
        }
        outcomes = {"b": Outcome(title="B"), "a": Outcome(title="A"), "c": Outcome(title="C")}
        known = EvaluationPlan(outcomes=outcomes, indicators=signs)
        return indicator_plan("indicators", known, KNOWN)

    found = of(order)
    assert found == of(sorted(order))
    assert [row["outcome"] for row in found.rows] == ["B"] * 3 + ["A"] * 3
