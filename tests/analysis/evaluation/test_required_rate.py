from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collabworkshop.analysis.evaluation.required_rate import (
    RequiredRate,
    fastest,
    required_rates,
)
from collabworkshop.analysis.evaluation.series import Stop
from tests.analysis.evaluation.plans import plan

ON = date(2026, 2, 1)

COMMON = (
    *("i b 50 2022-01-01", "i a 56 2024-01-01", "i a 58 2026-01-01", "i t 70 2030-01-01"),
    *("i b 30 2022-01-01 street=North", "i a 38 2026-01-01 street=North"),
    *("i b 60 2022-01-01 street=South", "i a 71 2026-01-01 street=South"),
)


def _rates(*figures: str, on: date = ON, **fields: Any) -> dict[str, RequiredRate]:
    found = required_rates(plan(*figures, indicators={"i": fields}), on=on)
    return {rate.part.said: rate for rate in found}


def test_who_begins_further_off_has_to_be_faster_and_it_is_marked() -> None:
    """By hand: four years (1,461 days) to 70: all (70-58)/4 = 3, North (70-38)/4 = 8.

    Fastest so far: all 6 in two years (730 days) = 3.002, North 8 in four = 2, South 11 in four.
    """
    rates = _rates(*COMMON)
    all_, north, south = rates["all"], rates["street: North"], rates["street: South"]
    assert (all_.rate, north.rate) == (3, 8)
    assert all_.own_best == pytest.approx(6 / 730 * 365.25)
    assert (north.own_best, north.any_best) == (2, all_.any_best)
    assert all_.any_best == pytest.approx(6 / 730 * 365.25)
    assert (all_.beyond_own, all_.beyond_any) == (False, False)
    assert (north.beyond_own, north.beyond_any, north.common) == (True, True, True)
    assert (south.rate, south.reason, south.beyond_own) == (None, "reached", None)


def test_as_fast_as_ever_is_not_faster() -> None:
    figures = ("i b 0 2022-01-01", "i a 10 2024-01-01", "i t 20 2025-12-31")  # 730 days each
    assert _rates(*figures)["all"].reason == "date-passed"
    assert _rates(*figures, on=date(2025, 12, 31))["all"].reason == "date-passed"
    assert _rates(*figures, on=date(2025, 12, 30))["all"].reason == ""
    rate = _rates(*figures, on=date(2024, 2, 1))["all"]
    assert (rate.rate, rate.beyond_own) == (pytest.approx(10 / 730 * 365.25), False)
    later = _rates(*figures[:2], "i t 20 2025-12-30", on=date(2024, 2, 1))["all"]
    assert later.beyond_own is True


def test_without_a_figure_since_the_baseline_the_way_begins_there() -> None:
    rate = _rates("i b 50 2025-01-01", "i t 60 2027-01-01")["all"]
    assert rate.rate == pytest.approx(10 / 730 * 365.25)
    assert (rate.own_best, rate.beyond_own, rate.beyond_any) == (None, None, None)


def test_who_only_went_the_wrong_way_would_have_to_be_faster_than_ever() -> None:
    rate = _rates("i b 50 2024-01-01", "i a 40 2026-01-01", "i t 60 2028-01-01")["all"]
    assert rate.own_best == pytest.approx(-10 / 731 * 365.25)
    assert rate.beyond_own is True


@pytest.mark.parametrize(
    ("figures", "fields", "reason"),
    [
        (("i b 50 2024-01-01", "i a 45 2026-01-01", "i t 40 2028-01-01"), {}, "reached"),
        (
            ("i b 9 2024-01-01", "i a 4 2026-01-01", "i t 4 2028-01-01"),
            {"measure": "rank"},
            "reached",
        ),
        (("i a 4 2026-01-01", "i t 9 2028-01-01"), {}, "no-baseline"),
        (("i b 9 2024-01-01", "i a 4 2026-01-01"), {}, "no-target"),
        (("i b 9 2024-01-01", "i t 12 2023-01-01"), {}, "target-before-baseline"),
        (("i b 9 2024-01-01", "i t 12 2028-01-01"), {"measure": "words"}, "in-words"),
    ],
)
def test_where_there_is_no_rate_it_says_why(
    figures: tuple[str, ...], fields: dict[str, Any], reason: str
) -> None:
    rate = _rates(*figures, **fields)["all"]
    assert (rate.rate, rate.reason, rate.beyond_own) == (None, reason, None)


def test_figures_nearer_than_half_a_year_are_no_rate_achieved() -> None:
    """179 days apart they count for nothing, 180 days apart they do."""
    stops = [Stop(date(2024, 1, 1), 10), Stop(date(2024, 6, 28), 30)]
    assert fastest(stops, 1) is None
    assert fastest([stops[0], Stop(date(2024, 6, 29), 30)], 1) == pytest.approx(20 / 180 * 365.25)


@given(
    st.lists(
        st.tuples(st.integers(0, 8), st.integers(-9, 9)), max_size=6, unique_by=lambda x: x[0]
    ),
    st.sampled_from((0.5, 8.0)),
)
def test_direction_and_unit_change_the_figures_and_not_what_is_marked(
    figures: list[tuple[int, int]], scale: float
) -> None:
    def marked(factor: float, direction: str) -> list[Any]:
        kinds = "baa"
        some = [
            f"i {kinds[place % 3]} {value * factor} {2015 + year}-01-01{' street=N' * (place % 2)}"
            for place, (year, value) in enumerate(figures)
        ]
        fields = {"direction": direction, "measure": "number"}
        found = _rates(*some, f"i t {12 * factor} 2028-01-01", "i b 0 2014-01-01", **fields)
        return [(part, one.reason, one.beyond_own, one.beyond_any) for part, one in found.items()]

    assert marked(scale, "up") == marked(-scale, "down") == marked(1, "up")
