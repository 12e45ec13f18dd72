from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.power.towers import Tower, Towers, towers_of
from collabworkshop.figures.influence_towers import draw_influence_towers
from collabworkshop.model.stance import SIDES
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.crowd import names
from tests.figures.measuring import drawn, outside, overlapping, said, words

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])


def crowd(number: int) -> Towers:
    return towers_of(
        "Open the school halls every evening until nine, and on Sundays as well",
        [
            Tower(stakeholder=f"s{n}", name=name, side=SIDES[n % 3], height=1 + n * 3 % 5)
            for n, name in enumerate(names(number))
        ],
    )


def draw(towers: Towers, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_influence_towers, towers=towers), sizes, dark=dark)


@SIZES
@pytest.mark.parametrize("number", [1, 7, 24])
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes, number: int) -> None:
    axes = draw(crowd(number), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_towers_are_as_high_as_they_weigh_and_camps_differ_in_grey() -> None:
    made = [
        Tower(stakeholder="a", name="A", side="for", height=2),
        Tower(stakeholder="b", name="B", side="undecided", height=4),
        Tower(stakeholder="c", name="C", side="against", height=1),
    ]
    axes = draw(towers_of("A van", made))
    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle)][:3]
    one = boxes[2].get_height()
    assert [round(box.get_height() / one, 6) for box in boxes] == [2, 4, 1]
    assert len({(box.get_facecolor(), box.get_hatch()) for box in boxes}) == 3
    texts = said(axes)
    assert {"For: 2", "Undecided: 4", "Against: 1"} <= set(texts)
    assert "undecided, and could turn it alone" in texts


def test_where_nobody_alone_could_turn_it_no_diamond_is_explained() -> None:
    made = [Tower(stakeholder="a", name="A", side="for", height=2)]
    assert "undecided, and could turn it alone" not in said(draw(towers_of("A van", made)))


def test_without_towers_it_says_what_to_do() -> None:
    assert said(draw(Towers(proposal="A van"), dark=True)) == [
        "No towers yet. Say where somebody stands, and theirs will stand here."
    ]
