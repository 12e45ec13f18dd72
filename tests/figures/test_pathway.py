"""A theory of change on paper: nothing overlaps, nothing is cut, letters can be read."""

from datetime import date
from functools import cache, partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.patches import Patch, PathPatch
from matplotlib.transforms import Bbox

from collabworkshop.analysis.pathways.kind_words import KIND_WORDS
from collabworkshop.figures.paper import Area
from collabworkshop.figures.pathway import A3, draw_pathway, pathway_sheets
from collabworkshop.figures.pathways.cards import LONGEST, arrows_of
from collabworkshop.figures.pathways.key import area_of
from collabworkshop.figures.pathways.runs import way_of
from collabworkshop.figures.pathways.shapes import STRENGTH
from collabworkshop.figures.pathways.sheets import Sheet, sheets
from collabworkshop.figures.printed import pdf_of, svg_of
from collabworkshop.figures.shades import ink_on, shade
from collabworkshop.model.pathway import Element, ElementKind, Link, Pathway
from collabworkshop.theme import BOXES, DARK, LIGHT, Sizes
from tests.figures.measuring import drawn, outside, overlapping, said, words
from tests.figures.pathways.crowd import HARD, theory

AREA = area_of(72 * A3.width, 72 * A3.height)
ON = date(2026, 3, 14)


@cache
def laid(number: int, seed: int = 1) -> list[Sheet]:
    return sheets(theory(number, seed=seed), AREA, {})


@cache
def drawing(number: int) -> Axes:
    with rc_context({"figure.dpi": 216}):  # letters stand as on paper, not on dots of a screen
        return drawn(partial(draw_pathway, pathway=theory(number), on=ON), A3)


def box(area: Area) -> Bbox:
    return Bbox.from_extents(*area)


def chain(*labels: str) -> Pathway:
    boxes = {f"b{n}": Element(kind="outcome", label=label) for n, label in enumerate(labels)}
    ways = {str(n): Link(source=f"b{n}", target=f"b{n + 1}") for n in range(len(labels) - 1)}
    return Pathway(elements=boxes, links=ways)


def inside(sheet: Sheet) -> bool:
    rim = Bbox.from_extents(*AREA).padded(0.001)
    boxes = map(box, sheet.laid.boxes.values())
    return all(
        rim.x0 <= b.x0 and rim.y0 <= b.y0 and b.x1 <= rim.x1 and b.y1 <= rim.y1 for b in boxes
    )


def behind_boxes(sheet: Sheet) -> int:
    """How many pieces of links run through a box that is not theirs."""
    count = 0
    for arrow, run in zip(sheet.arrows, sheet.laid.ways, strict=True):
        others = {k: b for k, b in sheet.laid.boxes.items() if k not in arrow[:2]}
        for (x0, y0), (x1, y1) in zip(run[1:-1:2], run[2:-1:2], strict=True):
            piece = Area(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1) + 0.01)
            count += any(piece.overlaps(b) for b in others.values())
    return count


@settings(max_examples=6, deadline=None)
@given(number=st.integers(1, 40), seed=st.integers(0, 99))
def test_no_two_boxes_overlap_and_every_link_runs_on_between_them(number: int, seed: int) -> None:
    [sheet] = laid(number, seed)
    assert overlapping([box(area) for area in sheet.laid.boxes.values()]) == 0
    assert inside(sheet)
    assert behind_boxes(sheet) == 0
    for arrow in sheet.arrows:
        assert sheet.laid.boxes[arrow.left].right < sheet.laid.boxes[arrow.right].left


def test_forty_boxes_stand_on_one_page_with_every_word_in_its_box() -> None:
    [sheet] = laid(40)
    axes = drawing(40)
    assert outside(axes) == []
    assert min(text.get_fontsize() for text in words(axes)) >= 7
    shown = "".join("".join(said(axes)).split())
    for one in theory(40).elements.values():
        label = one.label.replace("社区", "□□").split()
        assert "".join(label) in shown
    boxes = [
        b.transformed(axes.transData).padded(0.5)
        for b in (box(area) for area in sheet.laid.boxes.values())
    ]
    texts = [text.get_window_extent() for text in words(axes)]
    within = [
        t
        for t in texts
        if any(
            b.fully_containsx(t.x0)
            and b.fully_containsx(t.x1)
            and b.fully_containsy(t.y0)
            and b.fully_containsy(t.y1)
            for b in boxes
        )
    ]
    around = 2 + 6 + 6 + 1  # title and date, kinds, ways to be needed, one sentence
    assert len(texts) - len(within) == around
    assert overlapping(texts) == 0


def test_kind_and_need_show_in_words_and_dashes_and_not_in_colour_alone() -> None:
    axes = drawing(40)
    texts = said(axes)
    for word in ("Impact", "Outcome", "Output", "Activity", "Assumption", "Condition outside"):
        assert texts.count(word) >= 2  # on a box, and in the key
    runs = [patch for patch in axes.artists + axes.patches if isinstance(patch, PathPatch)]
    ways = {(str(run.get_linestyle()), run.get_linewidth()) for run in runs}
    assert len(ways) == 6
    assert "taken for granted" in texts
    assert {"14 March 2026", "Safe evenings"} <= set(texts)


@pytest.mark.parametrize(("kind", "slot"), [("activity", 3), ("assumption", 4), ("condition", 8)])
def test_a_box_has_the_colour_of_the_canvas(kind: ElementKind, slot: int) -> None:
    """Green, pink and grey, as `BOXES` says for both."""
    one = Pathway(elements={"x": Element(kind=kind, label="x")})
    axes = drawn(partial(draw_pathway, pathway=one), A3)
    edges = {
        to_hex(patch.get_edgecolor())
        for patch in (*axes.artists, *axes.patches)
        if isinstance(patch, Patch)
    }
    assert LIGHT.colours[slot - 1].lower() in edges
    assert BOXES[kind][0] == slot
    assert set(said(axes)) >= {KIND_WORDS[kind]}


def test_a_link_from_what_is_granted_is_told_so_unless_its_need_is_said() -> None:
    boxes = {"t": Element(kind="assumption", label="t"), "g": Element(kind="impact", label="g")}
    for needed, way in (("", "given"), ("helpful", "helpful")):
        link = Link.model_validate({"source": "t", "target": "g", "needed": needed})
        [arrow] = arrows_of(Pathway(elements=boxes, links={"1": link}))
        assert way_of(arrow) == way


def test_what_is_too_much_for_a_page_stands_on_several_with_the_way_from_one_to_another() -> None:
    found = laid(100)
    assert len(found) > 1
    own = [key for s in found for key, card in s.cards.items() if card.kind != "elsewhere"]
    assert sorted(own) == sorted(theory(100).elements)
    assert all(sheet.laid.size >= 7 and inside(sheet) for sheet in found)
    assert {arrow for sheet in found for arrow in sheet.arrows} == set(arrows_of(theory(100)))
    heads = {key: card.head for key, card in found[0].cards.items() if card.kind == "elsewhere"}
    key, head = next(iter(heads.items()))
    number, _, page = head.partition("  on page ")
    assert found[int(page) - 1].cards[key].head.startswith(f"{number}  ")


def test_what_no_page_can_hold_and_what_is_not_there_yet_are_said_plainly() -> None:
    hopeless = chain(*["x" * 60] * 400)
    assert said(drawn(partial(draw_pathway, pathway=Pathway()), A3))[0].startswith("No box yet")
    small = Sizes(4, 2, 9, 7, 9, 1)
    [text] = said(drawn(partial(draw_pathway, pathway=hopeless), small))
    assert "does not fit on 12 sheets" in text


def test_one_box_and_a_label_of_4000_letters_are_drawn_and_the_cut_is_said() -> None:
    axes = drawn(partial(draw_pathway, pathway=chain("wide words " * 363), on=ON), A3)
    assert outside(axes) == []
    assert any(f"more than {LONGEST} letters" in text for text in said(axes))
    [sheet] = sheets(chain("One"), AREA, {})
    assert sheet.laid.size == 14


def test_letters_that_run_from_the_right_begin_at_the_right() -> None:
    axes = drawing(40)
    arabic = [text for text in words(axes) if text.get_text() and text.get_text()[0] in HARD[0]]
    assert {text.get_ha() for text in arabic} == {"right"}


def test_a_circle_and_feedback_lead_back_and_everything_else_runs_on() -> None:
    ring = chain("a", "b", "c").links | {"r": Link(source="b2", target="b0")}
    circle = Pathway(elements=chain("a", "b", "c").elements, links=ring)
    assert [arrow.back for arrow in arrows_of(circle)].count(True) == 1
    marked = circle.model_copy(
        update={"links": ring | {"r": Link(source="b2", target="b0", feedback=True)}}
    )
    [back] = [arrow for arrow in arrows_of(marked) if arrow.back]
    assert (back.left, back.right, back.feedback) == ("b0", "b2", True)


def test_places_of_the_screen_are_kept_where_there_is_room_and_else_arranged_anew() -> None:
    pathway = chain("Plan", "Walk", "Safe")
    put = {"b0": (0.0, 300.0), "b1": (400.0, 0.0), "b2": (800.0, 150.0)}
    [kept] = sheets(pathway, AREA, put)
    middle = {k: (a.bottom + a.top) / 2 for k, a in kept.laid.boxes.items()}
    assert middle["b0"] < middle["b2"] < middle["b1"]  # down on the screen is down on paper
    assert not kept.laid.anew
    heap = dict.fromkeys(put, (0.0, 0.0))
    [anew] = sheets(pathway, AREA, heap)
    assert anew.laid.anew
    assert overlapping([box(area) for area in anew.laid.boxes.values()]) == 0


def test_the_order_of_entry_changes_nothing_and_files_are_the_same_each_time() -> None:
    pathway = theory(12)
    turned = Pathway(
        name=pathway.name,
        elements=dict(reversed(pathway.elements.items())),
        links=dict(reversed(pathway.links.items())),
    )
    assert sheets(turned, AREA, {}) == sheets(pathway, AREA, {})
    few = chain("Plan <b>", "=cmd|' /C calc'!A0 --> ]]>")
    made = [pathway_sheets(few, on=ON, title="A <script> & --> b") for _ in range(2)]
    pdfs = {pdf_of(each, "t", A3) for each in made}
    svgs = {svg_of(each[0], "A <script> & --> b", A3) for each in made}
    assert (len(pdfs), len(svgs)) == (1, 1)
    assert pdfs.pop()[:5] == b"%PDF-"
    assert b"<script" not in next(iter(svgs))


@pytest.mark.parametrize("dark", [True, False])
def test_every_letter_can_be_read_on_its_ground(*, dark: bool) -> None:
    axes = drawn(partial(draw_pathway, pathway=chain("Plan", "Walk")), A3, dark=dark)
    look = DARK if dark else LIGHT
    assert {text.get_color() for text in words(axes)} == {look.ink, look.quiet}
    for slot in range(7):
        assert ink_on(look, shade(look, STRENGTH, slot)) == look.ink
