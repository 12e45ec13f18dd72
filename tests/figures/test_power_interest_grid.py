from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.stakeholders.engagement import Grid, Spot
from collabworkshop.figures.power_interest_grid import draw_power_interest_grid
from collabworkshop.theme import A4, PROJECTOR, Sizes
from tests.figures.crowd import STRATEGIES, grid
from tests.figures.measuring import drawn, marks, once, outside, overlapping, said, words
from tests.figures.practice import practice_grid

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])


def draw(shown: Grid, sizes: Sizes = A4) -> Axes:
    return _drawn(shown, sizes)


@once
def _drawn(shown: Grid, sizes: Sizes) -> Axes:
    ask = partial(draw_power_interest_grid, grid=shown, strategies=STRATEGIES)
    return drawn(ask, sizes)


def spot(key: str, **fields: object) -> Spot:
    body = {"stakeholder": key, "name": key, "sector": "", "member": True, "raters": 2}
    placed = {"interest": 5, "influence": 5, "apart": 0, "strategy": "work-together"}
    return Spot.model_validate({**body, **placed, **fields})


def numbers(axes) -> dict[str, object]:
    """Numbers on the field; those of the key stand to its right."""
    edge = axes.transData.transform((max(p.get_x() + p.get_width() for p in axes.patches), 0))[0]
    return {
        t.get_text(): t.get_window_extent()
        for t in words(axes)
        if t.get_zorder() == 5 and t.get_window_extent().x1 < edge
    }


@pytest.mark.no_cover  # as in ``test_tie_map``
@SIZES
@pytest.mark.parametrize("number", [40, 300])
def test_a_crowd_is_numbered_without_overlaps(sizes: Sizes, number: int) -> None:
    axes = draw(grid(number), sizes)
    on_field = numbers(axes)
    placed = {str(n) for n, s in enumerate(grid(number).spots, start=1) if s.strategy}
    assert set(on_field) == placed
    assert overlapping(marks(axes)) == 0
    rest = [t.get_window_extent() for t in words(axes) if t.get_zorder() != 5]
    assert overlapping(rest) == 0
    assert overlapping(rest, marks(axes)) == 0
    assert outside(axes) == []


@pytest.mark.no_cover  # as in ``test_tie_map``
@SIZES
def test_the_practice_grid_stands_clear_and_names_everybody(sizes: Sizes) -> None:
    shown = practice_grid()
    axes = draw(shown, sizes)
    rest = [t.get_window_extent() for t in words(axes) if t.get_zorder() != 5]
    assert len(numbers(axes)) == sum(1 for spot in shown.spots if spot.strategy)
    assert overlapping(marks(axes)) == overlapping(rest) == overlapping(rest, marks(axes)) == 0
    assert outside(axes) == []


@SIZES
def test_each_number_stands_inside_its_mark(sizes: Sizes) -> None:
    axes = draw(grid(40), sizes)
    for box in numbers(axes).values():
        assert sum(m.x0 <= box.x0 and box.x1 <= m.x1 for m in marks(axes) if m.overlaps(box)) == 1


def test_the_key_names_every_placed_stakeholder_at_forty() -> None:
    texts = said(draw(grid(40)))
    assert "<script>alert('x')</script>"[:20] in " ".join(texts)
    placed = [n for n, s in enumerate(grid(40).spots, start=1) if s.strategy]
    # 1 to 5 stand on the axes as well
    beyond = [n for n in placed if n > 5]
    assert sum(texts.count(str(n)) for n in beyond) == 2 * len(beyond)  # on the field, in the key


def test_a_stakeholder_has_the_number_of_its_row_and_the_key_sorts_by_strategy() -> None:
    low = {"interest": 1, "influence": 1, "strategy": "keep-in-touch"}
    waiting = {"interest": None, "influence": None, "strategy": None}
    first = [spot("Low", **low), spot("Waiting", **waiting)]
    rest = [spot(f"High {n}") for n in range(3, 16)]
    texts = said(draw(Grid(exercise="g", spots=(*first, *rest))))
    key = [texts[i - 1] for name in ("High 3", "High 15", "Low") if (i := texts.index(name))]
    assert key == ["3", "15", "1"]
    assert texts.index("High 15") < texts.index("Low")


def test_at_three_hundred_the_key_counts_whom_it_does_not_name() -> None:
    assert any(
        t.startswith("and ") and t.endswith("more: see the table") for t in said(draw(grid(300)))
    )


@SIZES
def test_a_few_have_their_names_beside_them(sizes: Sizes) -> None:
    shown = Grid(
        exercise="g",
        spots=tuple(spot(f"Neighbourhood {n}", interest=3 + n % 3, apart=n % 4) for n in range(12)),
    )
    axes = draw(shown, sizes)
    boxes = [t.get_window_extent() for t in words(axes)]
    assert {f"Neighbourhood {n}" for n in range(12)} <= set(said(axes))
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []


def test_an_empty_grid_says_what_to_do() -> None:
    assert said(draw(Grid(exercise="g"))) == [
        "No stakeholders yet. Add the first one, and it will stand here."
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_the_first_stakeholders_are_named(number: int) -> None:
    axes = draw(grid(number))
    assert len(marks(axes)) == number + 3  # the foot explains three marks
    assert outside(axes) == []


def test_those_without_a_place_are_named_below() -> None:
    waiting = spot("Mayor", interest=None, influence=None, strategy=None)
    assert "Without a place yet (1): Mayor" in said(draw(Grid(exercise="g", spots=(waiting,))))


def test_a_difference_of_two_steps_is_ringed() -> None:
    def rings(apart: int) -> int:
        axes = draw(Grid(exercise="g", spots=(spot("Mayor", apart=apart),)))
        return len(axes.lines) - len(marks(axes))

    assert rings(2) == rings(1) + 1


def test_all_four_corners_are_named() -> None:
    assert set(STRATEGIES.values()) <= set(said(draw(grid(1))))
