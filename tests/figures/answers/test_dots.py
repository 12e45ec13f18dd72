from collections.abc import Mapping
from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.figures.answers.dots import draw_house_dots
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.answers.room import asking, counted, rated
from tests.figures.measuring import drawn, outside, overlapping, said, words

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])
ASKED = asking(rated([f"A practice with a long name {at}" for at in range(12)]))
FOUR = {f"organisation:{name}": name.upper() for name in "abcd"}


def standing(*ranks: int, everybody: dict[int | str, int]) -> Asked:
    """Return a result in which each organisation has one person with one rating of one item."""
    houses: list[tuple[str, str, str, Mapping[int | str, int]]] = [
        ("p.i0", "now", group, {rank: 1}) for group, rank in zip(FOUR, ranks, strict=True)
    ]
    return counted(("p.i0", "now", "", everybody), *houses, groups=FOUR)


def draw(result: Asked, sizes: Sizes = A4) -> Axes:
    return drawn(partial(draw_house_dots, asked=ASKED, answered=result), sizes)


@SIZES
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes) -> None:
    axes = draw(standing(1, 2, 2, 4, everybody={1: 1, 2: 2, 4: 1}), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_organisations_that_stand_alike_are_one_circle_with_their_number() -> None:
    texts = said(draw(standing(2, 2, 2, 3, everybody={2: 3, 3: 1})))
    assert [text for text in texts if text.isdigit()] == ["3", "1"]


def test_who_stands_far_from_the_middle_of_everybody_is_named() -> None:
    # The middle of 2, 2, 2 and 4 is 2: D is two steps away, and nobody else is.
    assert "D" in said(draw(standing(2, 2, 2, 4, everybody={2: 3, 4: 1})))
    assert "D" not in said(draw(standing(2, 2, 2, 3, everybody={2: 3, 3: 1})))


def test_without_organisations_it_says_what_will_come() -> None:
    [told] = said(draw(counted()))
    assert told.startswith("No organisation has answered yet")
