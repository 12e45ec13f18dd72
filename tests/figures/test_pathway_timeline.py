"""Boxes along the months: nothing cut or covered, nothing said by colour alone."""

from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.pathways.timeline import Timeline, timeline
from collabworkshop.figures.pathway_timeline import draw_pathway_timeline, pages
from collabworkshop.model.pathway import Element, Link, Pathway
from collabworkshop.theme import A4, SCREEN, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.hostile import hostile_names

NAMES = [*hostile_names(), "دار الجيران مفتوحة في المساء " * 9, "漢字" * 100, "A long name " * 16]


def made(boxes: int) -> Timeline:
    """Return a chain of boxes, every other one with a name that is long, wide or strange."""
    elements = {
        f"{n:03}": Element(
            kind=("activity", "outcome", "output")[n % 3],
            label=NAMES[n % len(NAMES)] if n % 2 else f"Box {n}",
            begins=n if n % 3 != 1 else None,
            ends=None if n == 5 else n + 2,
        )
        for n in range(boxes)
    }
    links = {str(n): Link(source=f"{n:03}", target=f"{n + 1:03}") for n in range(boxes - 1)}
    return timeline(Pathway(elements=elements, links=links))


def draw(found: Timeline, sizes: Sizes = A4, *, page: int = 0, dark: bool = False) -> Axes:
    return drawn(partial(draw_pathway_timeline, found=found, page=page), sizes, dark=dark)


@pytest.mark.parametrize(("boxes", "sizes"), [(40, A4), (12, SCREEN)])
def test_nothing_is_cut_and_no_text_covers_another(boxes: int, sizes: Sizes) -> None:
    axes = draw(made(boxes), sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


def test_what_does_not_fit_on_one_sheet_goes_on_another() -> None:
    found = made(54)
    assert pages(found) == 2
    first, second = (said(draw(found, page=page)) for page in range(2))
    assert {f"Box {n}" for n in range(0, 54, 2)} <= {*first, *second}
    assert any(one.startswith("Sheet 2 of 2.") for one in second)
    assert pages(made(12)) == 1


def test_early_wins_and_the_longest_chain_are_said_in_words_and_shapes() -> None:
    axes = draw(made(12), dark=True)
    assert sum("early win" in one for one in said(axes)) == 4
    assert sum(line.get_marker() == "*" for line in axes.lines) == 4 + 1  # and in the key
    assert any(one == "early win · chain 2" for one in said(axes))
    assert any("no end yet" in one for one in said(axes))


def test_what_cannot_be_as_dated_says_so() -> None:
    boxes = {
        "a": Element(kind="activity", label="Walk", ends=9),
        "o": Element(kind="outcome", label="People meet", ends=6),
    }
    late = Pathway(elements=boxes, links={"1": Link(source="a", target="o")})
    assert any(one.startswith("too early") for one in said(draw(timeline(late))))
    assert not any("too early" in one for one in said(draw(made(12))))


def test_without_months_it_says_what_to_do() -> None:
    assert said(draw(timeline(Pathway())))[0].startswith("No box has a month yet.")
