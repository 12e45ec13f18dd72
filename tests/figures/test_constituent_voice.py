from functools import partial

import pytest
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.decisions.voices import Bar, DecisionVoices
from collabworkshop.exercises.decision_voices import EXERCISE
from collabworkshop.figures.constituent_voice import draw_constituent_voice
from collabworkshop.model.decision_voice import PARTS
from collabworkshop.theme import A4, PROJECTOR, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.figures.practice import ON, state

NAMES = {one.id: one.label for one in EXERCISE.instrument.lists["parts"]}
SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "wall", "screen"])


def voices(*counts: tuple[int, int, int]) -> DecisionVoices:
    bars = tuple(
        Bar(part=part, counts={"lived": lived, "speaks-for": speaks, "neither": neither})
        for part, (lived, speaks, neither) in zip((*PARTS, None), counts, strict=True)
    )
    return DecisionVoices(exercise="decision-voices", bars=bars)


SOME = voices((1, 2, 1), (0, 0, 0), (3, 0, 0), (2, 2, 2), (0, 1, 0))


def draw(shown: DecisionVoices, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    ask = partial(draw_constituent_voice, voices=shown, parts=NAMES)
    return drawn(ask, sizes, dark=dark)


@SIZES
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes) -> None:
    for shown in (SOME, EXERCISE.result(state(), on=ON)):
        axes = draw(shown, sizes)
        assert outside(axes) == []
        assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_each_level_says_how_many_of_its_places_live_with_the_issue() -> None:
    texts = said(draw(SOME))
    assert [text for text in texts if "of" in text.split() and text[0].isdigit()] == [
        "1 of 4 live with the issue",
        "3 of 3 live with the issue",
        "2 of 6 live with the issue",
        "0 of 1 live with the issue",
    ]
    assert "none" in texts  # nobody gives advice
    assert texts.index("Decides") < texts.index("No part") < texts.index("Seen differently")


def test_bars_are_as_long_as_they_have_places_and_patterns_differ() -> None:
    axes = draw(SOME)
    boxes = [patch for patch in axes.patches if isinstance(patch, Rectangle)]
    bars, key = boxes[:-3], boxes[-3:]
    one = bars[0].get_width()
    assert [round(box.get_width() / one) for box in bars] == [1, 2, 1, 3, 2, 2, 2, 1]
    assert len({(box.get_facecolor(), box.get_hatch()) for box in key}) == 3


def test_without_reports_it_says_what_to_do() -> None:
    empty = voices(*[(0, 0, 0)] * 5)
    assert said(draw(empty, dark=True)) == [
        "Nobody has said yet who has which part. Say it, and it will stand here."
    ]
