"""Bars on both sides, numbers in them, and the balance at the foot."""

from functools import partial
from typing import Any

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.readiness.forces import (
    ForceField,
    WeighedForce,
    balance_of,
    in_order,
)
from collabworkshop.exercises.force_field import EXERCISE
from collabworkshop.figures.force_field import MOST, draw_force_field
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.figures.practice import ON, state
from tests.hostile import hostile_names


def field(*forces: WeighedForce) -> ForceField:
    board = in_order(forces)
    return ForceField(exercise="force-field", forces=board, balance=balance_of(board))


def card(key: str, side: str, *ratings: int, **more: Any) -> WeighedForce:
    told = {"key": key, "what": key, "side": side, "ratings": ratings, **more}
    return WeighedForce.model_validate(told)


def hard() -> ForceField:
    """As many forces as are drawn, with names that are long, wide and strange."""
    names = [*hostile_names()[:8], "Ж" * 200, "漢字" * 100, "x" * 200, "A long name " * 16]
    sides = ("for", "against")
    return field(
        *(
            card(f"{side} {n}", side, 1, 1 + n % 5, 5, what=(names * 2)[n], owner_name=names[-1])
            for side in sides
            for n in range(MOST + 2)
        )
    )


def draw(shown: ForceField, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_force_field, field=shown), sizes, dark=dark)


def bars(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


@pytest.mark.parametrize(
    ("shown", "sizes"), [("practice", A4), ("hard", PROJECTOR), ("hard", SCREEN)]
)
def test_nothing_is_cut_and_no_text_covers_another(shown: str, sizes: Sizes) -> None:
    axes = draw(hard() if shown == "hard" else EXERCISE.result(state(), on=ON), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_bars_are_as_long_as_the_middle_on_their_side_with_patterns_of_their_own() -> None:
    axes = draw(field(card("a", "for", 4), card("b", "for", 1, 3), card("c", "against", 5)))
    middle = axes.get_xlim()[1] / 2
    ends = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars(axes)]
    unit = bars(axes)[0].get_width() / 4
    assert [round(bar.get_width() / unit, 6) for bar in bars(axes)] == [4, 2, 5]
    assert [round(right) for _, right in ends[:2]] == [round(middle)] * 2
    assert round(ends[2][0]) == round(middle)
    driving, hindering = bars(axes)[0], bars(axes)[2]
    assert (driving.get_hatch(), hindering.get_hatch()) != (None, None)
    assert driving.get_facecolor() != hindering.get_facecolor()
    assert [text for text in said(axes) if text in "4 2 5"] == ["4", "2", "5"]


def test_the_foot_says_the_balance_and_where_it_may_lie() -> None:
    texts = said(draw(field(card("a", "for", 2, 5), card("b", "against", 3))))
    assert "+0.5" in texts
    assert any("anything from −1 to +2" in text for text in texts)
    assert "nobody works on it yet" in texts


def test_a_force_without_strength_says_so_and_has_no_bar() -> None:
    axes = draw(field(card("a", "for"), card("b", "against", 3, owner_name="Clinic")))
    assert len(bars(axes)) == 1
    assert {"no strength yet", "Clinic"} <= set(said(axes))


def test_in_a_crowd_the_strongest_are_drawn_and_the_rest_is_counted() -> None:
    axes = draw(hard())
    assert len(bars(axes)) == 2 * MOST
    assert said(axes).count("2 more: see the table") == 2


def test_light_and_dark_differ_and_an_empty_board_says_what_to_do() -> None:
    some = field(card("a", "for", 4))
    light, dark = (bars(draw(some, dark=dark))[0].get_facecolor() for dark in (False, True))
    assert light != dark
    assert said(draw(field())) == [
        "There is no card on the board yet. Write one, and it will stand here."
    ]
