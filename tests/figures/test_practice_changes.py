"""Changes along the time: nothing cut or covered, nothing said by colour alone."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges, in_order
from collabworkshop.exercises.practice_changes import EXERCISE
from collabworkshop.figures.practice_changes import MOST, draw_practice_changes
from collabworkshop.model.practice_change import AREAS, DEPTHS, PracticeChange
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, marks, outside, overlapping, said, words
from tests.hostile import hostile_names

ON = date(2026, 3, 14)
NAMES = [*hostile_names(), "دار الجيران مفتوحة في المساء " * 9, "漢字" * 100, "A long name " * 16]


def change(organisation: str, day: date, n: int) -> PracticeChange:
    told: dict[str, Any] = {"area": AREAS[n % len(AREAS)], "depth": DEPTHS[n % len(DEPTHS)]}
    return PracticeChange(organisation=organisation, day=day, now="So", **told)


def made(organisations: int, each: int, *, days: int = 45) -> PracticeChanges:
    """Return a log with some changes of each, every other name long, wide or strange."""
    names = {
        f"{n:03}": NAMES[n % len(NAMES)] if n % 2 else f"Club {n}" for n in range(organisations)
    }
    changes = {
        f"{who}-{n}": change(who, ON - timedelta(days=days * n + place), n + place)
        for place, who in enumerate(names)
        for n in range(each)
    }
    return PracticeChanges(
        exercise=EXERCISE.id,
        on=ON,
        changes=in_order(changes, names),
        names=names,
        silent=("x", "y"),
        areas=EXERCISE.called("areas"),
        depths=EXERCISE.called("depths"),
    )


def draw(result: PracticeChanges, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_practice_changes, result=result), sizes, dark=dark)


@pytest.mark.parametrize(
    ("organisations", "each", "sizes"), [(20, 2, A4), (20, 3, PROJECTOR), (3, 5, SCREEN)]
)
def test_nothing_is_cut_and_no_text_covers_another(
    organisations: int, each: int, sizes: Sizes
) -> None:
    axes = draw(made(organisations, each), sizes)
    assert outside(axes) == []
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0


def test_changes_of_one_day_stand_below_each_other_and_none_is_lost() -> None:
    axes = draw(made(2, 4, days=0), dark=True)
    areas = set(EXERCISE.called("areas").values())
    assert sum(one in areas for one in said(axes)) == 8
    # By hand: each depth twice, and once in the key.
    assert sorted(str(line.get_marker()) for line in axes.lines if line.get_marker() != "None") == (
        sorted("o^sD" * 3)
    )


def test_what_finds_no_room_is_counted() -> None:
    result = made(MOST + 3, 3, days=0)
    told = said(draw(result, PROJECTOR))
    shown = sum(one in result.areas.values() for one in told)
    hidden = sum(int(one) for one in told if one.startswith("+") and one[1:].isdecimal())
    assert shown + hidden == 3 * MOST
    assert hidden > 0
    assert any("Three organisations have no room here" in one for one in told)
    assert any("Nothing written yet: two members." in one for one in told)


@pytest.mark.parametrize("first", [date(1, 1, 1), date(1990, 11, 30), ON, date(9999, 12, 31)])
def test_any_day_that_somebody_types_can_be_drawn(first: date) -> None:
    result = made(1, 1)
    odd = {"odd": change("000", first, 0)}
    axes = draw(result.model_copy(update={"changes": {**result.changes, **odd}}))
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_without_a_change_it_says_what_to_do() -> None:
    assert said(draw(made(0, 0)))[0].startswith("Nobody has written a change yet.")
