import math
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from collabworkshop.analysis.evaluation.checks.checking import checked
from collabworkshop.analysis.evaluation.figures import figures_of
from collabworkshop.analysis.evaluation.gap import gaps
from collabworkshop.analysis.evaluation.line import planned, progress
from collabworkshop.analysis.evaluation.required_rate import required_rates
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.trajectory import Trajectory, trajectories
from collabworkshop.analysis.evaluation.trajectory_words import standing_said
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.status_rule import StatusRule
from tests.analysis.evaluation.plans import plan

ON = date(2026, 6, 1)
HUGE = "1" + "0" * 308


def _of(*figures: str, on: date = ON, rule: StatusRule | None = None, **fields: Any) -> Trajectory:
    """Return the first trajectory of a plan of one indicator."""
    return trajectories(plan(*figures, indicators={"i": fields}), on=on, rule=rule)[0]


def test_between_two_stops_the_line_is_straight_and_after_the_last_it_stays() -> None:
    """By hand: 365 of 731 days from 40 to 60 are 49.99; 2024 has a day more."""
    line = (Stop(date(2024, 1, 1), 40), Stop(date(2026, 1, 1), 60), Stop(date(2027, 1, 1), 50))
    assert planned(line, date(2023, 12, 31)) is None
    assert planned(line, date(2024, 1, 1)) == 40
    assert planned(line, date(2024, 12, 31)) == pytest.approx(40 + 20 * 365 / 731)
    assert planned(line, date(2026, 1, 1)) == 60
    assert planned(line, date(2026, 7, 2)) == pytest.approx(60 - 10 * 182 / 365)
    assert planned(line, date(2030, 1, 1)) == 50


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "share"),
    [
        (40, 60, 55, 0.75),
        (20, 10, 12, 0.8),  # less is wanted, and it is the same formula
        (5, 1, 3, 0.5),  # ranks
        (40, 60, 35, -0.25),  # worse than at the beginning
        (40, 60, 70, 1.5),
        (50, 50, 60, None),
        (0, 5e-324, 1e308, None),  # no float holds it
    ],
)
def test_progress_by_hand(
    baseline: float, target: float, actual: float, share: float | None
) -> None:
    assert progress(baseline, target, actual) == share


LINE = ("i b 40 2024-01-01", "i t 60 2026-01-01")  # on 1 January 2025, 366 of 731 days: 50.01


@pytest.mark.parametrize(
    ("direction", "standing", "reason"),
    [("down", "unknown", "against-direction"), ("up", "on-track", ""), ("", "on-track", "")],
)
def test_nobody_is_on_track_to_what_is_not_wanted(
    direction: str, standing: str, reason: str
) -> None:
    found = _of(*LINE, "i a 55 2025-01-01", direction=direction)
    assert (found.standing, found.reason) == (standing, reason)


@pytest.mark.parametrize(
    ("value", "standing"),
    [
        ("70", "on-track"),
        ("48.1", "on-track"),  # 1.91 of 20 are missing: less than a tenth
        ("47.9", "at-risk"),
        ("45.1", "at-risk"),
        ("44.9", "off-track"),  # 5.11 of 20: more than a quarter
        ("30", "off-track"),
    ],
)
def test_the_standing_where_more_is_wanted(value: str, standing: str) -> None:
    assert _of(*LINE, f"i a {value} 2025-01-01").standing == standing


def test_what_was_measured_is_held_against_the_plan_of_its_own_day() -> None:
    """A year later 50 would be half the way behind."""
    found = _of(*LINE, "i a 50 2025-01-01", on=date(2026, 1, 1))
    assert found.standing == "on-track"
    assert found.planned == pytest.approx(40 + 20 * 366 / 731)


def test_the_last_day_counts_exactly_at_the_bound() -> None:
    """0.3 - 0.2 is less than 0.1 to a computer; a tenth of the way is still on track."""
    line = ("i b 0.2 2024-01-01", "i t 0.3 2025-01-01")
    assert _of(*line, "i a 0.29 2025-01-01").standing == "on-track"
    assert _of(*line, "i a 0.2899 2025-01-01").standing == "at-risk"


def test_a_group_sets_its_own_rule() -> None:
    figures = (*LINE, "i a 48.1 2025-01-01")
    assert _of(*figures, rule=StatusRule(on_track=0.05)).standing == "at-risk"
    assert _of(*figures, rule=StatusRule(on_track=0, at_risk=0)).standing == "off-track"
    with pytest.raises(ValidationError, match="has to reach at least as far"):
        StatusRule(on_track=0.3)


def test_of_ranks_less_is_better_though_nobody_said_so() -> None:
    figures = ("i b 20 2024-01-01", "i t 10 2026-01-01")
    rank = {"measure": "rank", "direction": ""}
    assert _of(*figures, "i a 14 2025-01-01", **rank).standing == "on-track"
    assert _of(*figures, "i a 19 2025-01-01", **rank).standing == "off-track"
    assert _of(*figures, "i a 19 2025-01-01", **rank).progress == 0.1


def test_without_a_direction_the_line_says_where_it_goes() -> None:
    figures = ("i b 20 2024-01-01", "i t 10 2026-01-01", "i a 8 2025-01-01")
    assert _of(*figures, direction="").standing == "on-track"


def test_a_level_line_is_to_be_held() -> None:
    """By the rule: up to a twentieth below 80 is on track, up to a tenth at risk."""
    level = ("i b 80 2024-01-01", "i t 80 2026-01-01")
    found = _of(*level, "i a 76 2025-01-01")
    assert (found.standing, found.progress, found.share) == ("on-track", None, 0.05)
    assert _of(*level, "i a 75 2025-01-01").standing == "at-risk"
    assert _of(*level, "i a 71 2025-01-01").standing == "off-track"
    assert _of(*level, "i a 95 2025-01-01").standing == "on-track"
    assert _of(*level, "i a 95 2025-01-01", direction="").standing == "off-track"


def test_nothing_is_divided_where_nothing_is_to_be_held() -> None:
    none = ("i b 0 2024-01-01", "i t 0 2026-01-01")
    less = {"direction": "down", "measure": "number"}
    found = _of(*none, "i a 0 2025-01-01", **less)
    assert (found.standing, found.share, found.progress) == ("on-track", None, None)
    assert _of(*none, "i a 1 2025-01-01", **less).standing == "off-track"


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ((), "no-baseline"),
        (("i b 40 2024-01-01",), "no-target"),
        (("i t 60 2026-01-01", "i a 50 2025-01-01"), "no-baseline"),
        (("i b 40 -", "i t 60 2026-01-01"), "no-baseline"),
        (("i b 40 2024-01-01", "i t many_more 2026-01-01"), "no-target"),
        (("i b 40 2026-01-01", "i t 60 2026-01-01"), "target-before-baseline"),
        (LINE, "not-measured"),
        ((*LINE, "i a 50 2026-06-02"), "not-measured"),  # the day after
        ((*LINE, "i a 50 2023-12-31"), "before-baseline"),
        (
            (f"i b -{HUGE} 2024-01-01", f"i t {HUGE} 2026-01-01", "i a 0 2026-01-01"),
            "too-large",
        ),
    ],
)
def test_what_is_not_known_says_why(figures: tuple[str, ...], reason: str) -> None:
    found = _of(*figures)
    assert (found.standing, found.reason, found.progress) == ("unknown", reason, None)


def test_an_indicator_in_words_has_no_line_whatever_was_typed() -> None:
    assert _of(*LINE, "i a 50 2025-01-01", measure="words").reason == "in-words"


def test_figures_that_differ_for_a_day_are_left_out_and_named() -> None:
    found = _of(*LINE, "i a 48 2024-07-01", "i a 50 2025-01-01", "i a 53 2025-01-01")
    assert found.latest is not None
    assert found.latest.value == 48
    assert [(one.kind, one.values, one.keys) for one in found.disputed] == [
        ("actual", (50.0, 53.0), ("m4", "m5"))
    ]
    assert _of("i b 40 2024-01-01", "i b 41 2024-01-01", LINE[1]).reason == "no-baseline"
    two = _of(*LINE, "i t 70 2026-01-01", "i t 50 2025-01-01", "i a 50 2025-01-01")
    assert [stop.value for stop in two.line] == [40, 50]


def test_the_same_figure_twice_is_one() -> None:
    found = _of(*LINE, "i a 50 2025-01-01", "i a 50 2025-01-01")
    assert found.latest is not None
    assert found.latest.keys == ("m3", "m4")
    assert found.disputed == ()


def test_of_several_baselines_the_line_begins_at_the_last_before_the_target() -> None:
    found = _of("i b 30 2022-01-01", *LINE, "i b 58 2026-03-01", "i a 50 2025-01-01")
    assert found.line[0].value == 40
    assert found.progress == 0.5


def test_what_has_no_day_or_no_figure_is_named() -> None:
    found = _of(*LINE, "i a 50 -", "i a about_half 2025-01-01", "i a 50 2025-01-01")
    assert (found.undated, found.in_words) == (("m3",), ("m4",))


def test_a_figure_is_old_after_a_while() -> None:
    figures = (*LINE, "i a 50 2025-01-01")
    assert not _of(*figures, on=date(2025, 1, 1) + timedelta(days=400)).old
    assert _of(*figures, on=date(2025, 1, 1) + timedelta(days=401)).old


def test_a_part_without_targets_of_its_own_goes_to_those_of_all() -> None:
    figures = (*LINE, "i b 20 2024-01-01 street=North", "i a 30 2025-01-01 street=North")
    all_, north = trajectories(plan(*figures), on=ON)
    assert (all_.reason, all_.part.said) == ("not-measured", "all")
    assert (north.part.said, north.common, north.standing) == ("street: North", True, "off-track")
    assert [stop.value for stop in north.line] == [20, 60]
    own = trajectories(plan(*figures, "i t 40 2026-01-01 street=North"), on=ON)[1]
    assert (own.common, own.standing) == (False, "on-track")


def test_a_sentence_names_the_figures() -> None:
    one = plan(*LINE, "i a 45 2025-01-01")
    (found,) = trajectories(one, on=date(2025, 6, 1))
    assert standing_said(found, one.indicators["i"]) == (
        "“Children who read at eight” is off track: 45 % on 1 January 2025; the plan for that "
        "day was 50 %."
    )


def _turned(one: EvaluationPlan) -> EvaluationPlan:
    """Return a plan in which less is wanted where more was, and every figure has the other sign."""
    return _changed(one, lambda value: -value, {"up": "down", "down": "up", "": ""})


def _changed(one: EvaluationPlan, figure: Any, turn: dict[str, str]) -> EvaluationPlan:
    return one.model_copy(
        update={
            "indicators": {
                key: it.model_copy(update={"direction": turn[it.direction]})
                for key, it in one.indicators.items()
            },
            "measurements": {
                key: it.model_copy(update={"value": None if it.value is None else figure(it.value)})
                for key, it in one.measurements.items()
            },
        }
    )


DAYS = ("2023-06-01", "2024-01-01", "2024-01-01", "2025-01-01", "2025-09-01", "2026-01-01")
PARTS = ("", " street=North", " street=South n=30", " place=Hill")

figures = st.lists(
    st.builds(
        "i {} {} {}{}".format,
        st.sampled_from("bta"),
        st.integers(-30, 130).map(str),
        st.sampled_from(DAYS),
        st.sampled_from(PARTS),
    ),
    max_size=14,
)
directions = st.sampled_from(("up", "down", ""))
IS = ("part", "standing", "share", "progress", "reason", "common", "old")


def _seen(one: EvaluationPlan) -> list[Any]:
    return [found.model_dump(include=set(IS)) for found in trajectories(one, on=ON)]


@given(figures, directions)
def test_turning_the_direction_round_changes_nothing(some: list[str], direction: str) -> None:
    one = plan(*some, indicators={"i": {"direction": direction, "measure": "number"}})
    assert _seen(_turned(one)) == _seen(one)


@given(figures, directions, st.sampled_from((0.125, 4.0, 1024.0)))
def test_the_unit_makes_no_difference(some: list[str], direction: str, scale: float) -> None:
    """Powers of two, so that no digit is lost on the way."""
    one = plan(*some, indicators={"i": {"direction": direction, "measure": "number"}})
    same = {"up": "up", "down": "down", "": ""}
    assert _seen(_changed(one, lambda value: value * scale, same)) == _seen(one)


@given(figures, directions, st.randoms(use_true_random=False))
def test_the_order_of_entry_makes_no_difference(
    some: list[str], direction: str, chance: Any
) -> None:
    one = plan(*some, indicators={"i": {"direction": direction}})
    mixed = list(one.measurements.items())
    chance.shuffle(mixed)
    other = one.model_copy(update={"measurements": dict(mixed)})
    assert trajectories(other, on=ON) == trajectories(one, on=ON)


def test_figures_sorted_before_give_the_same() -> None:
    one = plan(*LINE, "i a 45 2025-01-01", "i b 20 2024-01-01 street=North")
    sorted_before = figures_of(one)
    assert trajectories(one, on=ON, figures=sorted_before) == trajectories(one, on=ON)
    assert required_rates(one, on=ON, figures=sorted_before) == required_rates(one, on=ON)
    assert gaps(one, on=ON, figures=sorted_before) == gaps(one, on=ON)
    assert checked(one, figures=sorted_before) == checked(one)


@given(st.floats(allow_nan=False), st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_progress_is_undefined_and_never_infinite(b: float, t: float, a: float) -> None:
    share = progress(b, t, a)
    assert share is None or math.isfinite(share)
    assert b != t or share is None
