from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.understanding.portraits import STANDINGS, Pair, Understanding
from collabworkshop.exercises.partner_portraits import PartnerPortraits
from collabworkshop.figures.understanding import MOST, draw_understanding
from collabworkshop.model.state import State
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.figures.practice import ON, state

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])
NONE = dict.fromkeys(STANDINGS, 0)


def practice() -> Understanding:
    shared = State(record for record in state() if record.state == "shared")
    return PartnerPortraits().result(shared, on=ON)


def crowd(many: int) -> Understanding:
    names = {f"s{n:03}": f"Organisation with a rather long name, number {n}" for n in range(many)}
    keys = list(names)
    pairs = tuple(
        Pair(writer=one, partner=other, counts={**NONE, "right": 3, "partly": 2, "wrong": 12})
        for one, other in zip(keys, [*keys[1:], keys[0]], strict=True)
    )
    return Understanding(exercise="partner-portraits", names=names, pairs=pairs)


def draw(shown: Understanding, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return drawn(partial(draw_understanding, understanding=shown), sizes, dark=dark)


def boxes(axes: Axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


@SIZES
@pytest.mark.parametrize("shown", [practice(), crowd(40)], ids=["real", "hard"])
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes, shown: Understanding) -> None:
    axes = draw(shown, sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_each_count_has_its_segment_with_a_pattern_of_its_own() -> None:
    counts = {**NONE, "right": 3, "partly": 2, "wrong": 1, "apart": 4, "waiting": 5}
    names = {"a": "A", "b": "B"}
    pair = Pair(writer="a", partner="b", counts=counts)
    axes = draw(Understanding(exercise="partner-portraits", names=names, pairs=(pair,)))
    segments, key = boxes(axes)[:5], boxes(axes)[5:]
    widths = [round(box.get_width() / segments[2].get_width()) for box in segments]
    assert widths == [3, 2, 1, 4, 5]

    def looks(drawn: list[Rectangle]) -> set[tuple[object, ...]]:
        return {(b.get_facecolor(), b.get_hatch(), str(b.get_linestyle())) for b in drawn}

    assert len(looks(segments)) == 5
    assert looks(segments) == looks(key)
    assert [text for text in said(axes) if text in "12345"][-5:] == ["3", "2", "1", "4", "5"]


def test_practice_shows_every_member_also_who_wrote_nothing() -> None:
    axes = draw(practice())
    assert "Estuary Girls' Football Club" in said(axes)
    segments = [n for pair in practice().pairs for n in pair.counts.values() if n]
    assert sum(segments) == 41
    assert len(boxes(axes)) == len(segments) + len(STANDINGS)


def test_a_number_is_left_out_where_its_segment_is_too_narrow_for_it() -> None:
    counts = {**NONE, "right": 1, "wrong": 500}
    pair = Pair(writer="a", partner="b", counts=counts)
    names = {f"s{n}": f"S{n}" for n in range(20)} | {"a": "A", "b": "B"}
    axes = draw(Understanding(exercise="partner-portraits", names=names, pairs=(pair,)))
    assert "500" in said(axes)
    assert said(axes).count("1") == 2  # the row and the column of that number


def test_in_a_crowd_the_most_involved_are_shown_and_the_rest_is_counted() -> None:
    axes = draw(crowd(60))
    assert f"{60 - MOST} more: see the table" in said(axes)


def test_without_points_it_says_what_to_do() -> None:
    empty = Understanding(exercise="partner-portraits", names={"a": "A"})
    assert said(draw(empty, dark=True)) == [
        "Nobody has shared a portrait yet. Share one, and it will stand here."
    ]
