"""The bars say how far each kind of need is met, and each has its numbers."""

from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.allocation.lines import CoverageOfKind
from collabworkshop.figures.coverage_before_after import MOST_KINDS, draw_coverage_before_after
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.hostile import hostile_names

SPACE = CoverageOfKind(kind="space", name="Space", needs=4, before=1, after=3)
FUNDS = CoverageOfKind(kind="funds", name="Funds", needs=2, before=0, after=0.25)


def draw(*kinds: CoverageOfKind, sizes: Sizes = A4, dark: bool = False) -> Axes:
    return drawn(partial(draw_coverage_before_after, kinds=kinds), sizes, dark=dark)


def bars(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


def test_each_bar_is_as_long_as_its_part_of_the_needs() -> None:
    open_, planned, agreed = bars(draw(SPACE))[:3]
    assert planned.get_width() / open_.get_width() == pytest.approx(2 / 4)
    assert agreed.get_width() / open_.get_width() == pytest.approx(1 / 4)
    assert planned.get_x() == pytest.approx(open_.get_x() + open_.get_width() / 4)


def test_the_parts_differ_without_colour() -> None:
    open_, planned, agreed = bars(draw(SPACE))[:3]
    assert (open_.get_hatch(), planned.get_hatch(), agreed.get_hatch()) == (None, "////", None)
    fills = [patch.get_facecolor() for patch in (open_, planned, agreed)]
    assert fills[0] == fills[1] != fills[2]


def test_the_numbers_stand_beside_and_are_added_up_below() -> None:
    texts = said(draw(SPACE, FUNDS))
    assert texts[5:9] == ["Space", "1", "3", "4"]
    assert texts[9:13] == ["Funds", "0", "0.2", "2"]
    assert texts[13:17] == ["All kinds", "1", "3.2", "6"]


@pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "projector", "screen"])
@pytest.mark.parametrize("count", [1, 12, 40])
def test_nothing_is_cut_and_nothing_lies_over_another(sizes: Sizes, count: int) -> None:
    kinds = [
        SPACE.model_copy(update={"name": f"Contacts and relationships {n}"}) for n in range(count)
    ]
    axes = draw(*kinds, sizes=sizes, dark=count == 12)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_kinds_beyond_the_most_are_added_up() -> None:
    kinds = [SPACE.model_copy(update={"name": f"Kind {n}"}) for n in range(MOST_KINDS + 2)]
    texts = said(draw(*kinds))
    assert "3 other kinds" in texts
    assert texts[texts.index("3 other kinds") + 1 :][:3] == ["3", "9", "12"]
    exactly = said(draw(*kinds[:MOST_KINDS]))
    assert not any("other kinds" in text for text in exactly)


def test_any_name_can_be_drawn() -> None:
    axes = draw(*(SPACE.model_copy(update={"name": name}) for name in hostile_names()[:12]))
    assert outside(axes) == []


def test_without_needs_it_says_what_to_do() -> None:
    assert said(draw()) == ["Nobody has shared a need yet. Share one, and it will stand here."]
