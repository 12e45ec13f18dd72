from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.figures.answers.bars import draw_answer_bars
from collabworkshop.figures.answers.rows import Bars, Row, Section, bars_of
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.answers.room import asking, counted, rated
from tests.figures.measuring import drawn, outside, overlapping, said, words

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])
WORDS = ("never", "at times", "often", "always")
LONG = "People who have not spoken yet are asked whether they would like to say something"


def bars(*rows: Row, ordered: bool = True, answers: tuple[str, ...] = WORDS) -> Bars:
    return Bars(("Everybody",), (Section("Our meetings", answers, ordered, rows),))


def draw(shown: Bars, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_answer_bars, bars=shown), sizes, dark=dark)


def filled(axes: Axes) -> list[Rectangle]:
    """Return the bars without the boxes of the key."""
    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
    return boxes[len(WORDS) :]


@SIZES
@pytest.mark.parametrize("many", [1, 10, 30])
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes, many: int) -> None:
    rows = [Row(f"{LONG} {at}", (1, 2, 3, 12), beside=("15 of 18",)) for at in range(many)]
    axes = draw(bars(*rows), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


@SIZES
def test_headings_of_roles_and_a_long_key_leave_each_other_room(sizes: Sizes) -> None:
    heads = ("Everybody", "People who lead", "People who do the work", *["Who live with it"])
    words_ = ("As turning against", "As turning away", "As neither", "As taking part", "As care")
    row = Row("Silence", (1, 2, 3, 4, 5), beside=("9 of 15", "1 of 5", "4 of 5", "4 of 5"))
    axes = draw(
        Bars(heads, (Section("Ways of taking part", words_, ordered=True, rows=(row,)),)), sizes
    )
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0
    assert set(words_) <= set(said(axes))


def test_a_key_is_drawn_again_only_where_the_answers_are_others() -> None:
    one = bars(Row("Heard", (2, 2, 3, 1), beside=("1 of 8",))).sections[0]
    assert said(draw(Bars(("Everybody",), (one, one)))).count("often") == 1


def test_low_answers_stand_left_of_the_middle_and_high_ones_right() -> None:
    axes = draw(bars(Row("Heard", (2, 2, 3, 1), beside=("1 of 8",))))
    low, lower, high, higher = filled(axes)
    middle = high.get_x()
    assert low.get_x() < lower.get_x() < middle < higher.get_x()
    assert lower.get_x() + lower.get_width() == pytest.approx(middle)
    assert [box.get_hatch() or "" for box in (low, lower, high, higher)] == ["////"] * 2 + [""] * 2


def test_widths_are_shares_so_that_rows_of_other_sizes_compare() -> None:
    axes = draw(
        bars(Row("A", (0, 0, 0, 5), beside=("5 of 5",)), Row("B", (0, 0, 0, 9), beside=("9 of 9",)))
    )
    one, other = filled(axes)
    assert one.get_width() == pytest.approx(other.get_width())


def test_the_pile_that_is_ours_is_marked() -> None:
    shown = bars(
        Row("A key", (4, 6), marked=1, beside=("6 of 10",)), ordered=False, answers=("Over", "With")
    )
    assert "✓ 6" in said(draw(shown))
    assert "4" in said(draw(shown))


def test_what_is_kept_back_says_so_and_nothing_at_all_says_what_will_come() -> None:
    kept = bars(Row("A", (0, 0, 1, 5), beside=("5 of 6",)), Row("B", (), beside=("–",)))
    assert "too few answers to show" in said(draw(kept))
    assert said(draw(bars(Row("A", (), beside=("–",))))) == [
        "There is no answer yet that may be shown. It will stand here."
    ]


def test_hostile_labels_are_text() -> None:
    asked = asking(rated(["<script>$x$\n\u202e"]))
    result = counted(("p.i0", "now", "", {4: 5}))
    assert "<script>$x$" in said(draw(bars_of(asked, result)))


def test_a_dark_surface_has_other_colours_and_the_same_words() -> None:
    shown = bars(Row("Heard", (2, 2, 3, 1), beside=("1 of 8",)))
    light, dark = draw(shown), draw(shown, dark=True)
    assert said(light) == said(dark)
    assert filled(light)[0].get_facecolor() != filled(dark)[0].get_facecolor()
