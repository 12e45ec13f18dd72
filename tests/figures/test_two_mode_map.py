from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.figures.lettering import plain
from collabworkshop.figures.two_mode_map import draw_two_mode_map
from collabworkshop.theme import A4, LIGHT, PROJECTOR, Sizes
from tests.figures.measuring import drawn, marks, outside, overlapping, said, words
from tests.figures.resources import merged


def draw(shown: MergedResources, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_two_mode_map, merged=shown), sizes, dark=dark)


@pytest.mark.parametrize(
    ("sizes", "number", "kinds"),
    [(A4, 1, 1), (A4, 5, 10), (PROJECTOR, 40, 14)],
)
def test_no_name_covers_another_or_a_mark_and_none_is_cut(
    sizes: Sizes, number: int, kinds: int
) -> None:
    axes = draw(merged(number, kinds=kinds), sizes)
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert overlapping(marks(axes)) == 0
    assert outside(axes) == []


def test_offers_are_solid_needs_dashed_and_several_are_thicker() -> None:
    shown = merged(6, kinds=4)
    axes = draw(shown)
    lines = [line for line in axes.lines if line.get_marker() == "None"]
    colours = LIGHT.colours[:2]
    offers = [line for line in lines if line.get_color() == colours[0]]
    needs = [line for line in lines if line.get_color() == colours[1]]
    pairs = {
        side: {(o.organisation, o.kind) for o in shown.listed if o.side == side}
        for side in ("offer", "need")
    }
    # One more of each in the key.
    assert (len(offers), len(needs)) == (len(pairs["offer"]) + 1, len(pairs["need"]) + 1)
    assert {line.get_linestyle() for line in offers} == {"-"}
    assert {line.get_linestyle() for line in needs} == {"--"}
    assert len({line.get_linewidth() for line in lines}) > 1


def test_a_kind_that_nobody_offers_says_so_and_is_hollow() -> None:
    shown = merged(6, kinds=4)
    axes = draw(shown)
    assert any(text.startswith("nobody offers") for text in said(axes))
    hollow = [
        line
        for line in axes.lines
        if line.get_marker() == "s" and line.get_markerfacecolor() == LIGHT.surface
    ]
    # One more in the key.
    assert len(hollow) == sum(kind.givers == 0 for kind in shown.kinds) + 1 > 1


def test_everybody_is_named_while_there_is_room() -> None:
    few = merged(10)
    assert {plain(one.name)[:12] for one in few.organisations} <= {
        text[:12] for text in said(draw(few))
    }


def test_of_a_crowd_those_with_most_are_named_and_the_rest_is_counted() -> None:
    axes = draw(merged(300, kinds=60))
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert outside(axes) == []
    texts = said(axes)
    assert 250 < int(texts[texts.index("more organisations") - 1]) < 300
    assert 10 < int(texts[texts.index("more kinds") - 1]) < 60


def test_an_empty_map_says_what_will_stand_there() -> None:
    (text,) = said(draw(MergedResources(exercise="merged-resources")))
    assert text.startswith("Nobody has shared an offer")


def test_a_dark_surface_has_its_own_ink() -> None:
    light, dark = draw(merged(3)), draw(merged(3), dark=True)
    assert words(light)[0].get_color() != words(dark)[0].get_color()
