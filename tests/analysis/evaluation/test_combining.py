from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.combining import Period, over_parts, over_periods
from collabworkshop.model.evaluation import Indicator

MEALS = Indicator(outcome="o", title="Meals", unit="meals")
SHARE = Indicator(outcome="o", title="Readers", measure="percentage")


def _year(number: int, value: float | None) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), value)


def test_counts_are_summed_and_what_is_missing_is_named() -> None:
    found = over_parts(MEALS, {"South": 30.0, "North": 12.0, "West": None})
    assert (found.value, found.of, found.missing) == (42, ("North", "South"), ("West",))
    assert over_parts(MEALS, {"West": None}).value is None


@pytest.mark.parametrize("measure", ["percentage", "rank", "words"])
def test_what_is_no_count_is_never_summed(measure: Any) -> None:
    indicator = MEALS.model_copy(update={"measure": measure})
    assert over_parts(indicator, {"North": 60.0, "South": 60.0}).value is None
    assert over_periods(indicator, [_year(2024, 60.0)]).refused


def test_a_mean_is_weighted_by_those_on_whom_it_rests() -> None:
    """80 % of 10 and 50 % of 30 are 23 of 40: 57.5 %."""
    shares = {"North": 80.0, "South": 50.0, "West": None}
    found = over_parts(SHARE, shares, how="weighted mean", weights={"North": 10, "South": 30})
    assert (found.value, found.missing) == (57.5, ("West",))
    found = over_parts(SHARE, shares, how="weighted mean", weights={"North": 10})
    assert found.refused == "On how many it rests is not said for South: a mean needs it of all."
    zero = dict.fromkeys(shares, 0)
    assert over_parts(SHARE, shares, how="weighted mean", weights=zero).refused


def test_periods_are_summed_and_gaps_between_them_are_named() -> None:
    found = over_periods(MEALS, [_year(2026, 5.0), _year(2023, 2.0), _year(2024, None)])
    assert found.value == 7
    assert found.missing == (
        "1 January 2024 to 31 December 2024",
        "1 January 2025 to 31 December 2025",
    )


def test_periods_that_overlap_by_a_day_are_refused() -> None:
    half = Period(date(2024, 12, 31), date(2025, 6, 30), 4.0)
    assert "overlap" in over_periods(MEALS, [half, _year(2024, 5.0)]).refused
    beside = half._replace(begins=date(2025, 1, 1))
    assert over_periods(MEALS, [beside, _year(2024, 5.0)]).value == 9
    turned = half._replace(ends=date(2024, 1, 1))
    assert "before it begins" in over_periods(MEALS, [turned]).refused


@given(st.dictionaries(st.text("abc", min_size=1), st.floats(-1e9, 1e9), min_size=1), st.data())
def test_the_order_of_parts_and_periods_changes_nothing(
    values: dict[str, float], data: st.DataObject
) -> None:
    mixed = dict(data.draw(st.permutations(list(values.items()))))
    weights = {name: float(len(name)) for name in values}
    assert over_parts(MEALS, mixed) == over_parts(MEALS, values)
    mean = over_parts(SHARE, values, how="weighted mean", weights=weights)
    assert over_parts(SHARE, mixed, how="weighted mean", weights=weights) == mean
    periods = [_year(2000 + place, value) for place, value in enumerate(values.values())]
    assert over_periods(MEALS, data.draw(st.permutations(periods))) == over_periods(MEALS, periods)
