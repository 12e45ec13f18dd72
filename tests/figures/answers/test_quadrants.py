from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.assessment.findings.wanted_and_there import Standing
from collabworkshop.figures.answers.quadrants import draw_quadrants
from collabworkshop.model.questionnaire import Item
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])


def standing(label: str, wanted: int, there: int, corner: str = "strength") -> Standing:
    item = Item(id="x", label=label)
    return Standing(item, (wanted, 10), (there, 10), corner)  # type: ignore[arg-type]  # as words


def draw(standings: list[Standing], sizes: Sizes = A4) -> Axes:
    return drawn(partial(draw_quadrants, standings=standings), sizes)


@SIZES
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes) -> None:
    ten = [standing(f"A practice with a rather long name {at}", 10, at) for at in range(10)]
    axes = draw([*ten, standing("Neither", 0, 0), standing("Both", 10, 10)], sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_items_that_stand_alike_stand_beside_each_other() -> None:
    axes = draw([standing(str(at), 5, 5) for at in range(5)])
    points = [line for line in axes.lines if line.get_marker() == "o"]
    places = {(round(float(p.get_xdata()[0])), round(float(p.get_ydata()[0]))) for p in points}
    assert len(places) == 5


def test_what_matters_and_is_missing_is_filled_and_the_key_has_the_counts() -> None:
    axes = draw([standing("Money", 9, 1, "priority"), standing("Rules", 2, 8, "overdone")])
    filled, empty = (line for line in axes.lines if line.get_marker() == "o")
    assert filled.get_markerfacecolor() == filled.get_markeredgecolor()
    assert empty.get_markerfacecolor() != empty.get_markeredgecolor()
    assert "matters 9 of 10, there 1 of 10" in said(axes)
    assert "Important and missing: begin here" in said(axes)


def test_an_empty_field_says_what_will_come() -> None:
    assert said(draw([])) == ["There is no answer yet that may be shown. It will stand here."]
