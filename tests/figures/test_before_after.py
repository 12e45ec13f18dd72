from functools import partial

import pytest
from matplotlib.axes import Axes

from collabworkshop.analysis.networks.reports import MergedTie, TieMap
from collabworkshop.figures.before_after import Figure, draw_before_after
from collabworkshop.figures.lettering import plain
from collabworkshop.theme import A4, PROJECTOR, Sizes
from tests.figures.crowd import tie_map
from tests.figures.measuring import drawn, marks, once, outside, overlapping, said, words
from tests.figures.practice import practice_map

SIZES = pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])
FIGURES = (
    Figure("Connected parts", "6", "8"),
    Figure("Pairs that can reach each other", "595 of 780", "465 of 741"),
    Figure("Strongest broker", "River Street Community Centre (34 %)", "nobody"),
    Figure("Without whom some are cut off", "9", "9"),
)


def without(shown: TieMap, key: str) -> TieMap:
    points = tuple(p for p in shown.points if p.stakeholder != key)
    ties = tuple(t for t in shown.ties if key not in (t.source, t.target))
    return shown.model_copy(update={"points": points, "ties": ties})


def tied(shown: TieMap, one: str, other: str) -> TieMap:
    new = MergedTie(
        source=one, target=other, kind="what-if", both_ways=True, symmetric=True, status="one-sided"
    )
    return shown.model_copy(update={"ties": (*shown.ties, new)})


def draw(before: TieMap, after: TieMap, sizes: Sizes = A4) -> Axes:
    return _drawn(before, after, sizes)


@once
def _drawn(before: TieMap, after: TieMap, sizes: Sizes) -> Axes:
    ask = partial(draw_before_after, before=before, after=after, figures=FIGURES)
    return drawn(ask, sizes)


def signs(axes: Axes) -> tuple[int, int]:
    texts = said(axes)
    return texts.count("×"), texts.count("+")


@pytest.mark.no_cover  # as in ``test_tie_map``
@SIZES
@pytest.mark.parametrize("shown", [practice_map(), tie_map(40, ties=90)], ids=["real", "hard"])
def test_no_name_covers_another_or_a_point(sizes: Sizes, shown: TieMap) -> None:
    hub = max(
        shown.points, key=lambda p: sum(p.stakeholder in (t.source, t.target) for t in shown.ties)
    )
    axes = draw(shown, without(shown, hub.stakeholder), sizes)
    names = [text for text in words(axes) if text.get_text() not in ("×", "+")]
    boxes = [text.get_window_extent() for text in names]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []
    assert any(plain(hub.name).startswith(text[:12]) for text in said(axes))


def test_who_leaves_is_crossed_out_with_every_tie_and_keeps_an_empty_place() -> None:
    shown = practice_map()
    lost = sum(1 for t in shown.ties if "lantern-youth-club" in (t.source, t.target))
    axes = draw(shown, without(shown, "lantern-youth-club"))
    # each tie, the stakeholder before and its place after, the key
    assert signs(axes) == (lost + 3, 1)
    heavy = [
        line for line in axes.lines if line.get_linewidth() > 2 and line.get_marker() == "None"
    ]
    assert len(heavy) == lost + 2
    assert sum(1 for line in heavy if line.get_linestyle() == "-") == 1  # "is new" in the key


def test_a_new_tie_is_solid_and_has_a_plus_on_the_second_map_only() -> None:
    shown = practice_map()
    axes = draw(shown, tied(shown, "mayor", "skate-park-crew"))
    assert signs(axes) == (1, 2)
    middle = axes.transData.transform((A4.width * 36, 0))[0]
    plus = [t.get_window_extent() for t in words(axes) if t.get_text() == "+"]
    assert sum(1 for box in plus if box.x0 > middle) == 1


def test_who_loses_the_last_tie_is_ringed_on_the_second_map() -> None:
    shown = practice_map()
    same = len(draw(shown, shown).lines)
    # Three have the youth club as their only partner: teenagers, young carers, skate park.
    gone = draw(shown, without(shown, "lantern-youth-club"))
    marked = [line for line in gone.lines if line.get_markeredgecolor() == "#1B1F24"]
    rings = [line for line in marked if line.get_marker() == "o"]
    assert len(rings) == 3 + 1  # the key
    assert same != len(gone.lines)


def test_everybody_stands_at_the_same_place_in_both_maps() -> None:
    shown = practice_map()
    axes = draw(shown, shown)
    half = A4.width * 36
    circles = (line.get_xydata()[0] for line in axes.lines if line.get_marker() == "o")
    maps = [(x, y) for x, y in circles if y > 90]
    left = sorted((round(x), round(y)) for x, y in maps if x < half)
    right = sorted((round(x - half), round(y)) for x, y in maps if x > half)
    assert len(left) == 40
    assert left == right


def test_the_table_has_two_rows_and_what_changed_is_bold() -> None:
    shown = practice_map()
    axes = draw(shown, without(shown, "mayor"))
    weights = {t.get_text(): t.get_weight() for t in words(axes)}
    assert said(axes).count("Before") == said(axes).count("After") == 2
    assert (weights["6"], weights["9"]) == ("bold", "normal")
    assert "Pairs that can reach each other" in said(axes)


@pytest.mark.no_cover
@SIZES
def test_at_three_hundred_the_rest_is_counted(sizes: Sizes) -> None:
    shown = tie_map(300)
    axes = draw(shown, without(shown, "s001"), sizes)
    assert outside(axes) == []
    assert any(text.endswith("without a name: see the table") for text in said(axes))


def test_without_stakeholders_it_says_what_to_do() -> None:
    empty = TieMap(exercise="tie-map")
    assert said(draw(empty, empty)) == [
        "No stakeholders yet. Add the first one, and it will stand here."
    ]
