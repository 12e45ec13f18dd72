from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.pathways.hanging import hanging
from collabworkshop.figures.leverage import draw_leverage
from collabworkshop.theme import A4, PROJECTOR, Sizes
from tests.analysis.pathways.drafts import draft
from tests.figures.measuring import drawn, marks, outside, overlapping, said, words

LONG = "Whoever asks for help is helped within two weeks, also in the holidays, $x$ <b>" * 4


def draw(*links: str, sizes: Sizes = A4, holds: float = 0.8) -> Axes:
    boxes = {key: {"label": f"{key} {LONG}"} for key in ("o1", "a1")} if "a1>o1" in links else {}
    pathway = draft(*links, boxes=boxes)
    odds = hanging(pathway, holds, ()).odds
    return drawn(partial(draw_leverage, pathway=pathway, odds=odds), sizes)


MANY = ("a1>o1", "o1>g", *(f"a{n}>o{n}" for n in range(2, 9)), *(f"o{n}>g" for n in range(2, 9)))


@pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "wall"])
def test_nothing_is_cut_and_no_text_covers_another(sizes: Sizes) -> None:
    axes = draw(*MANY, sizes=sizes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0
    assert len(marks(axes)) == 12  # hanging.MOST_LINKS


def test_dots_stand_where_the_links_move_the_goal() -> None:
    """By hand, at 80%: o>g moves it by 96 points; a>o by 0.8 times 0.2, that is 16."""
    axes = draw("a>o", "a2>o", "o>g")
    texts = said(axes)
    assert "If each link holds with 80%, it is reached with 77%." in texts
    assert [text for text in texts if text in ("96%", "16%")] == ["96%", "16%", "16%"]
    first, second, _ = (box.x0 for box in marks(axes))
    assert first > second


def test_without_a_link_to_an_impact_there_is_a_sentence() -> None:
    assert said(draw("a>o")) == ["Nothing leads to an impact yet. The first link will stand here."]
