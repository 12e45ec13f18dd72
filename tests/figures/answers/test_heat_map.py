from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.figures.answers.heat_map import draw_heat_map
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.answers.room import asking, counted, rated
from tests.figures.measuring import drawn, outside, overlapping, said, words

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])
ASKED = asking(rated(["It says aloud that it wants this", "It gives it a home"], of="organisation"))


def houses(many: int) -> Asked:
    groups = {f"organisation:{at}": f"An organisation with a long name {at}" for at in range(many)}
    tallies = [(f"p.i{i}", "now", group, {2: 1}) for group in groups for i in (0, 1)]
    return counted(*tallies, groups=groups)


def draw(result: Asked, sizes: Sizes = A4) -> Axes:
    return drawn(partial(draw_heat_map, asked=ASKED, answered=result), sizes)


@SIZES
@pytest.mark.parametrize("many", [1, 14, 60])
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes, many: int) -> None:
    axes = draw(houses(many), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_a_cell_has_the_middle_and_the_range_where_people_differ() -> None:
    groups = {"organisation:a": "A", "organisation:b": "B"}
    result = counted(
        ("p.i0", "now", "organisation:a", {1: 1, 4: 1}),
        ("p.i0", "now", "organisation:b", {3: 2}),
        groups=groups,
    )
    texts = said(draw(result))
    assert "2.5 (1–4)" in texts
    assert "3" in texts
    assert texts.count("–") == 2  # nobody rated the other practice


def test_who_has_no_room_is_counted() -> None:
    assert any("more organisations: see the table" in text for text in said(draw(houses(60))))


def test_without_organisations_it_says_what_will_come() -> None:
    [told] = said(draw(counted()))
    assert told.startswith("No organisation has answered yet")
