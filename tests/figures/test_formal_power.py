from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.power.standings import Corner, PowerAndTies, Standing
from collabworkshop.exercises.power_and_ties import EXERCISE
from collabworkshop.figures.formal_power import draw_formal_power
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.crowd import names
from tests.figures.measuring import drawn, marks, outside, overlapping, said, words
from tests.figures.practice import ON, state

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])
CORNERS: tuple[Corner, ...] = ("both", "leader-without-ties", "broker-without-title", "neither")


def crowd(number: int) -> PowerAndTies:
    standings = tuple(
        Standing(
            stakeholder=f"s{n:03}",
            name=name,
            member=n % 2 > 0,
            lived=n % 3 == 0,
            formal=1 + n % 9 / 2,
            partners=n * 5 % 13,
            broker=n % 5 == 0,
            corner=CORNERS[n % 4],
        )
        for n, name in enumerate(names(number))
    )
    return PowerAndTies(exercise="power-and-ties", standings=standings, partners=6.5)


def draw(shown: PowerAndTies, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_formal_power, result=shown), sizes, dark=dark)


@SIZES
def test_nothing_is_cut_and_no_name_covers_another(sizes: Sizes) -> None:
    axes = draw(crowd(14), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_those_with_a_title_or_ties_alone_have_their_names() -> None:
    axes = draw(EXERCISE.result(state(), on=ON))
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0
    texts = said(axes)
    for name in ("River Street Community Centre", "The Mayor", "Lantern Youth Club"):
        assert name in texts
    corners = ("Title and ties", "Title, few ties", "Ties, no title", "Neither")
    assert all(corner in texts for corner in corners)
    # data/practice/stakeholders.csv has 40, and 18 of them are placed.
    assert "Without a place yet: 22. The table of the result has every name." in texts


def test_those_of_one_place_stand_side_by_side() -> None:
    shown = crowd(1)
    twins = tuple(shown.standings[0].model_copy(update={"stakeholder": key}) for key in "abc")
    assert overlapping(marks(draw(shown.model_copy(update={"standings": twins})))[:3]) == 0


def test_without_placements_it_says_what_to_do() -> None:
    empty = PowerAndTies(exercise="power-and-ties")
    assert said(draw(empty, dark=True)) == [
        "Nobody is placed by formal power yet. Place somebody, and it will stand here."
    ]
