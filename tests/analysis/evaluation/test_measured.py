"""The latest figure of each part by hand, and each sentence beside a case in which it is silent."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.figures import figures_of
from collabworkshop.analysis.evaluation.measured import Measured, read_measured
from collabworkshop.analysis.evaluation.measured_findings import measured_findings
from collabworkshop.model.evaluation import EvaluationPlan, Indicator, Measurement, Outcome
from collabworkshop.model.result import Finding
from collabworkshop.model.status_rule import StatusRule

ON = date(2026, 3, 14)
LAST = "2026-02-28"
READS = {"title": "Readers", "measure": "percentage", "direction": "up", "source": "Records"}
SERIES: list[dict[str, Any]] = [
    {"kind": "baseline", "value": 40, "ends": "2024-05-31", "groups": {"street": "Quay"}},
    {"kind": "baseline", "value": 60, "ends": "2024-05-31", "groups": {"street": "Hill"}},
    {"kind": "target", "value": 70, "ends": "2028-05-31"},
    {"value": 45, "ends": "2025-05-31", "groups": {"street": "Quay"}, "cases": 40},
    {"value": 42, "ends": LAST, "groups": {"street": "Quay"}, "cases": 38},
    {"value": 66, "ends": LAST, "groups": {"street": "Hill"}, "cases": 50, "source": "Survey"},
]


def plan_of(*figures: dict[str, Any], **more: Any) -> EvaluationPlan:
    return EvaluationPlan(
        outcomes={"o": Outcome(title="Every child reads")},
        indicators={"r": Indicator.model_validate({"outcome": "o", **READS, **more})},
        measurements={
            f"m{at}": Measurement.model_validate({"indicator": "r", "kind": "actual", **one})
            for at, one in enumerate(figures)
        },
    )


def read(*figures: dict[str, Any], **more: Any) -> Measured:
    plan = plan_of(*figures, **more)
    return read_measured("measurements", plan, {"r": "Readers"}, on=ON, rule=StatusRule())


def found(*figures: dict[str, Any], **more: Any) -> list[Finding]:
    plan = plan_of(*figures, **more)
    return [*measured_findings(read(*figures, **more), plan, figures_of(plan))]


def codes(*figures: dict[str, Any], **more: Any) -> list[str]:
    return [finding.code for finding in found(*figures, **more)]


def test_each_part_has_its_latest_figure_with_day_source_and_cases() -> None:
    rows = read(*SERIES).rows
    shown = ("part", "latest", "when", "source", "cases", "count")
    told = [tuple(r[name] for name in shown) for r in rows]
    assert told == [
        ("all", "", "", "", "", 0),
        ("street: Hill", "66 %", "28 February 2026", "Survey", "50", 1),
        ("street: Quay", "42 %", "28 February 2026", "Records", "38", 2),
    ]
    assert [r["missing"] for r in rows] == ["not measured yet", "", ""]


def test_the_gap_is_said_as_elsewhere_and_a_wider_one_first() -> None:
    # By hand: 66 - 42 = 24 now, 60 - 40 = 20 at the beginning.
    [told] = [one for one in found(*SERIES) if one.code == "gap-wider"]
    assert told.sentence.startswith(
        "By street, “Readers” is 66 % in Hill and 42 % in Quay, a gap of 24 points. "
        "At the beginning it was 20. It has become wider."
    )


@given(st.permutations(SERIES))
def test_the_order_of_entry_changes_nothing(figures: list[dict[str, Any]]) -> None:
    first, other = found(*SERIES), found(*figures)
    assert [one.sentence for one in first] == [one.sentence for one in other]
    assert read(*SERIES).rows == read(*figures).rows


@pytest.mark.parametrize(
    ("code", "fires", "silent"),
    [
        ("few", {"cases": 9}, {"cases": 10}),
        ("old-figure", {"ends": "2025-02-06"}, {"ends": "2025-02-07"}),
        ("ahead", {"ends": "2026-03-15"}, {"ends": "2026-03-14"}),
        ("undated-figure", {"ends": None}, {"ends": LAST}),
        ("beyond-unit", {"value": 101}, {"value": 100}),
        ("words-for-figure", {"value": None, "words": "many"}, {"value": 3}),
    ],
)
def test_each_sentence_has_a_case_beside_it_that_is_silent(
    code: str, fires: dict[str, Any], silent: dict[str, Any]
) -> None:
    usual = {"value": 50, "ends": LAST, "cases": 40}
    assert code in codes({**usual, **fires})
    assert code not in codes({**usual, **silent})


def test_what_rests_on_few_is_not_to_be_shown_by_name() -> None:
    [row] = read({"value": 50, "ends": LAST, "cases": 4}).rows
    assert row["cases"] == "4 – few: do not show it by name"
    [told] = [one for one in found({"value": 50, "ends": LAST, "cases": 4}) if one.code == "few"]
    assert "rests on 4" in told.sentence
    assert "do not show it by name" in told.sentence


def test_what_is_missing_stands_beside_each_figure() -> None:
    # 401 and 400 days before 14 March 2026.
    old, new = ({"value": 50, "ends": f"2025-02-0{day}"} for day in (6, 7))
    [row] = read(old, source="").rows
    assert row["missing"] == (
        "nothing since 6 February 2025, 401 days ago; on how many it rests; the source"
    )
    assert read(new, measure="number").rows[0]["missing"] == ""


def test_two_figures_for_a_day_are_both_said() -> None:
    twice = ({"value": 50, "ends": LAST}, {"value": 52, "ends": LAST})
    [row] = read(*twice).rows
    assert row["latest"] == "50 or 52 %"
    assert "figures of this day differ" in row["missing"]
    assert "two-figures" in codes(*twice)
    assert "two-figures" not in codes(twice[0], twice[0])


def test_what_was_to_be_broken_down_and_is_not_is_said() -> None:
    whole = {"value": 50, "ends": LAST, "cases": 40}
    assert "not-in-parts" in codes(whole, breakdown=["street"])
    assert "not-in-parts" not in codes(whole)
    quay = {**whole, "groups": {"street": "Quay"}}
    assert "not-in-parts" not in codes(whole, quay, breakdown=["street"])


def test_a_part_that_was_never_measured_is_named() -> None:
    silent = {"kind": "baseline", "value": 9, "ends": LAST, "groups": {"street": "Mill"}}
    [told] = [one for one in found(*SERIES[3:], silent) if one.code == "part-not-measured"]
    assert "street: Mill" in told.sentence
    assert "Quay" not in told.sentence


def test_all_that_is_new_is_worth_a_word_too() -> None:
    assert codes({"value": 50, "ends": LAST, "cases": 40}) == ["up-to-date"]


def test_words_are_the_latest_figure_where_it_is_told_in_words() -> None:
    [row] = read({"words": "“We sing.”", "ends": LAST}, measure="words").rows
    assert "We sing" in row["latest"]
    assert row["missing"] == ""
