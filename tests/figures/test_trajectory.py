"""Lines of targets: nothing cut or covered, nothing said by colour alone, whatever is drawn."""

from datetime import date
from functools import partial
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from collabworkshop.analysis.evaluation.agreed import Agreed
from collabworkshop.analysis.evaluation.trajectory_reading import (
    TrajectoryReading,
    read_trajectories,
)
from collabworkshop.figures.trajectory import draw_trajectories, draw_trajectory
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.status_rule import StatusRule
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.analysis.evaluation.plans import plan
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.hostile import hostile_names

NAMES = [
    *hostile_names()[:6],
    "عدد الأيام من السؤال الأول إلى الحديث " * 6,
    "漢字" * 100,
    "Long " * 90,
]

DAYS: dict[str, Any] = {"title": "Days", "measure": "number", "unit": "days", "direction": "down"}
LINE = ("i b 34 2024-09-30", "i t 24 2026-09-30", "i t 14 2028-09-30")
MEASURED = ("i a 33 2025-03-31", "i a 35 2025-09-30", "i a 36 2026-02-28")


def read(made: EvaluationPlan) -> TrajectoryReading:
    called = {key: one.title for key, one in made.indicators.items()}
    known: dict[str, Any] = {"rule": StatusRule(), "agreed": Agreed(), "on": date(2026, 3, 14)}
    return read_trajectories("trajectories", made, called, **known)


def one(*figures: str, sizes: Sizes = A4, dark: bool = False, **more: Any) -> Axes:
    found = read(plan(*figures, indicators={"i": {**DAYS, **more}}))
    return drawn(partial(draw_trajectory, found=found, key="i"), sizes, dark=dark)


def many(count: int) -> TrajectoryReading:
    """Return indicators with names that are long, wide or strange, of every kind and direction."""
    indicators, figures = {}, []
    for n in range(count):
        key, (begin, end) = f"k{n:02}", ((10, 40), (60, 20), (50, 50))[n % 3]
        indicators[key] = {
            "title": f"{NAMES[n % len(NAMES)]} {n}",
            "measure": ("number", "percentage", "rank")[n % 3],
            "unit": "evenings in a month of four weeks",
            "direction": ("up", "down", "")[n % 3],
        }
        figures += [f"{key} b {begin} 2024-01-01", f"{key} t {end} 2027-01-01"]
        figures += [f"{key} a {begin + m} 2025-0{1 + m}-15" for m in range(9)]
    return read(plan(*figures, indicators=indicators))


def whole(axes: Axes) -> None:
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


@pytest.mark.parametrize(("count", "sizes"), [(1, SCREEN), (5, PROJECTOR), (40, A4)])
def test_nothing_is_cut_and_no_text_covers_another(count: int, sizes: Sizes) -> None:
    whole(drawn(partial(draw_trajectories, found=many(count)), sizes))


def test_of_forty_six_are_drawn_and_the_others_are_counted() -> None:
    axes = drawn(partial(draw_trajectories, found=many(40)), A4)
    assert sum("off track" in one and " on " in one for one in said(axes)) == 6
    assert any(one.startswith("34 more indicators are in the table.") for one in said(axes))


def test_targets_are_named_with_their_days_and_the_standing_is_said() -> None:
    axes = one(*LINE, *MEASURED, dark=True)
    whole(axes)
    assert {
        *("Baseline 34 30 Sep 2024", "Interim 24 30 Sep 2026", "Target 14 30 Sep 2028"),
        *("36 28 Feb 2026", "today, 14 Mar 2026", "days"),
        *("○ off track, 36 on 28 Feb 2026", "on track", "at risk", "off track"),
    } <= set(said(axes))
    assert {p.get_hatch() for p in axes.patches if isinstance(p, Polygon)} == {"///", "xxx"}


def test_parts_stand_below_at_the_same_scale_and_at_most_six_of_them() -> None:
    parts = [
        figure
        for n in range(8)
        for figure in (f"i b {30 + n} 2024-09-30 street=S{n}", f"i a 40 2026-01-01 street=S{n}")
    ]
    axes = one(*LINE, *MEASURED, *parts, sizes=SCREEN)
    whole(axes)
    assert sum(text.startswith("street: ") for text in said(axes)) == 6
    assert any(text.startswith("Two more parts are in the table.") for text in said(axes))
    assert said(axes).count("today") == 6


_FAR = "i a 1" + "0" * 308 + " 2026-01-01"
_NEAR = "i a -1" + "0" * 308 + " 2025-01-01"


@pytest.mark.parametrize(
    ("figures", "more", "text"),
    [
        (("i a 40 2025-01-01",), {}, "40 1 Jan 2025"),  # one point, no line
        (("i b 9 2024-01-01", *MEASURED), {}, "– not known: no target"),
        (("i a They_told_it 2025-01-01",), {"measure": "words"}, "“They told it”"),
        ((), {}, "No figures to draw."),
        (("i b 5 2024-01-01", "i t 5 2027-01-01", "i a 9 2025-01-01"), {"direction": ""}, "9"),
        (("i b 0 2024-01-01", "i t 0 2027-01-01", "i a 0 2025-01-01"), {}, "Target 0 1 Jan 2027"),
        (("i b -1" + "0" * 308 + " 2024-01-01", "i t 1" + "0" * 308 + " 2027-01-01"), {}, "1e+308"),
        (("i b 5 2020-01-01", "i t 5 2030-01-01", _FAR, _NEAR), {}, "Target 5"),
        (("i b 12000000 2020-01-01", "i t 98000000 2030-01-01"), {}, "days in millions"),
        (("i b 5 0001-01-01", "i t 1 9999-12-31", "i a 4 2000-01-01"), {}, "5000"),
    ],
)
def test_odd_figures_are_drawn_as_well(
    figures: tuple[str, ...], more: dict[str, Any], text: str
) -> None:
    axes = one(*figures, **more)
    whole(axes)
    assert any(text in line for line in said(axes)), said(axes)


def test_on_a_level_line_without_a_direction_both_sides_are_shaded() -> None:
    level = ("i b 50 2024-01-01", "i t 50 2027-01-01", "i a 41 2025-01-01")
    both, below = one(*level, direction=""), one(*level, direction="up")
    bands = [sum(isinstance(p, Polygon) for p in axes.patches) for axes in (both, below)]
    assert bands == [4, 2]


def test_without_indicators_it_says_so() -> None:
    axes = drawn(partial(draw_trajectories, found=read(EvaluationPlan())), A4)
    assert said(axes)[0].startswith("There is no indicator yet.")
