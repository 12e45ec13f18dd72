from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Rectangle

from collabworkshop.analysis.resources.matrix import Cell
from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.figures.coverage_matrix import MOST_KINDS, draw_coverage_matrix
from collabworkshop.figures.coverage_table import coverage_table
from collabworkshop.theme import A4, LIGHT, PROJECTOR, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.figures.resources import merged


def draw(shown: MergedResources, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_coverage_matrix, merged=shown), sizes, dark=dark)


@pytest.mark.parametrize(
    ("sizes", "number", "kinds"), [(A4, 1, 1), (A4, 5, 10), (PROJECTOR, 40, 14)]
)
def test_no_word_covers_another_and_none_is_cut(sizes: Sizes, number: int, kinds: int) -> None:
    axes = draw(merged(number, kinds=kinds), sizes)
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0
    assert outside(axes) == []


def test_a_crowd_is_added_up_in_the_last_row_and_column() -> None:
    shown = merged(60, kinds=20)
    table = coverage_table(shown, rows=10, columns=5)
    assert [len(table.rows), len(table.columns)] == [10, 5]
    assert (table.rows[-1].name, table.columns[-1].name) == ("51 more", "16 more")
    assert sum(cell.offers + cell.needs for cell in table.cells.values()) == 180
    busiest = max(shown.kinds, key=lambda kind: kind.offers + kind.needs)
    assert busiest.kind in [column.key for column in table.columns]


def test_what_fits_is_not_added_up() -> None:
    table = coverage_table(merged(5, kinds=4), rows=5, columns=4)
    assert len(table.rows) == 5
    assert all(row.key for row in table.rows)


def test_each_number_stands_in_its_cell() -> None:
    shown = merged(4, kinds=3, each=6)
    table = coverage_table(shown, rows=40, columns=MOST_KINDS)
    numbers = [text for text in said(draw(shown)) if text.isdigit()]
    wanted = [str(n) for cell in table.cells.values() for n in cell if n]
    totals = [str(n) for column in table.columns for n in (column.givers, column.seekers)]
    key = ["2", "1", "0"]
    assert sorted(numbers) == sorted([*wanted, *totals, *key])


def test_more_offers_are_darker_and_needs_are_framed() -> None:
    shown = merged(4, kinds=2, each=12)
    boxes = [patch for patch in draw(shown).patches if isinstance(patch, Rectangle)]
    shades = {to_hex(box.get_facecolor()) for box in boxes if box.get_fill()}
    assert len(shades) > 2
    frames = [box for box in boxes if to_hex(box.get_edgecolor()) == LIGHT.ink.lower()]
    table = coverage_table(shown, rows=40, columns=MOST_KINDS)
    assert len(frames) == sum(cell.needs > 0 for cell in table.cells.values()) + 1


def test_numbers_on_every_shade_can_be_read() -> None:
    # 3:1 for bold numbers, as in WCAG 2.2, 1.4.3 (large text); most have more.
    axes = draw(merged(4, kinds=1, each=12, seed=3))
    shades = [box for box in axes.patches if box.get_fill()]
    for text in words(axes):
        x, y = text.get_position()
        under = [b for b in shades if b.get_bbox().contains(x, y)]
        if under:
            assert contrast(text.get_color(), under[-1].get_facecolor()[:3]) >= 3


def contrast(one: object, other: object) -> float:
    lights = sorted((_luminance(colour) for colour in (one, other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


def _luminance(colour: object) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in to_rgb(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_what_is_needed_and_offered_by_nobody_is_framed_below() -> None:
    shown = merged(5, kinds=4)
    edges = [to_hex(patch.get_edgecolor()) for patch in draw(shown).patches]
    lacking = sum(kind.givers == 0 for kind in shown.kinds)
    assert edges.count(LIGHT.bad.lower()) == lacking + 1 > 1  # one more in the key


def test_an_empty_matrix_says_what_will_stand_there() -> None:
    (text,) = said(draw(MergedResources(exercise="merged-resources")))
    assert text.startswith("Nobody has shared an offer")


def test_an_empty_cell_is_no_cell() -> None:
    assert Cell() not in coverage_table(merged(5), rows=9, columns=9).cells.values()
