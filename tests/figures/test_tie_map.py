from functools import partial

import pytest
from matplotlib.patches import Polygon

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.names import COLUMNS, LINES
from collabworkshop.figures.tie_map import draw_tie_map
from collabworkshop.theme import A4, DASHES, LIGHT, PROJECTOR, Sizes
from tests.figures.crowd import KINDS, tie_map
from tests.figures.measuring import drawn, marks, outside, overlapping, said, words

CLINIC = Point(stakeholder="clinic", name="Clinic", sector="health", member=True)
SCHOOL = Point(stakeholder="school", name="School", sector="education")


def tie(**fields: object) -> MergedTie:
    body = {"source": "clinic", "target": "school", "kind": "referral", "both_ways": False}
    return MergedTie.model_validate({**body, "status": "confirmed", **fields})


def of(*ties: MergedTie) -> TieMap:
    return TieMap(exercise="tie-map", points=(CLINIC, SCHOOL), ties=ties)


def draw(shown: TieMap, sizes: Sizes = A4, *, dark: bool = False):
    return drawn(partial(draw_tie_map, tie_map=shown, kinds=KINDS), sizes, dark=dark)


@pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])
@pytest.mark.parametrize("seed", [1, 2])
def test_forty_stakeholders_with_hard_names_stand_clear_of_each_other(
    sizes: Sizes, seed: int
) -> None:
    shown = tie_map(40, ties=90, seed=seed)
    axes = draw(shown, sizes)
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []
    expected = {wrapped(plain(p.name), COLUMNS, LINES).replace("\n", " ") for p in shown.points}
    assert expected <= set(said(axes))


@pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])
def test_at_three_hundred_what_is_named_stays_readable_and_the_rest_is_counted(
    sizes: Sizes,
) -> None:
    axes = draw(tie_map(300), sizes)
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []
    assert any(text.endswith("names have no room") for text in said(axes))


def test_an_empty_map_says_what_to_do() -> None:
    assert said(draw(TieMap(exercise="tie-map"))) == [
        "No stakeholders yet. Add the first one, and it will stand here."
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_the_first_stakeholders_are_named_and_marked(number: int) -> None:
    axes = draw(TieMap(exercise="tie-map", points=(CLINIC, SCHOOL)[:number]))
    assert said(axes).count("Clinic") == 1
    assert outside(axes) == []


def test_members_are_filled_and_others_hollow() -> None:
    axes = draw(of())
    fills = {line.get_markerfacecolor() for line in axes.lines[:2]}
    assert LIGHT.surface in fills
    assert len(fills) == 2


@pytest.mark.parametrize(
    ("status", "lines"),
    [("confirmed", 1), ("rated-apart", 2), ("one-sided", 1), ("hearsay", 1)],
)
def test_each_status_has_its_own_line(status: str, lines: int) -> None:
    axes = draw(of(tie(status=status)))
    # the key repeats the line; one status and one strength stand in it once
    strokes = [line for line in axes.lines if line.get_marker() == "None"]
    assert len(strokes) == 2 * lines
    dashed = strokes[0].get_linestyle() != "-"
    assert dashed == bool(DASHES[status])


@pytest.mark.parametrize(
    ("fields", "arrows"),
    [
        ({}, 1),
        ({"both_ways": True}, 2),
        ({"kind": "joint-work", "both_ways": True, "symmetric": True}, 0),
    ],
    ids=["one way", "both ways", "symmetric"],
)
def test_a_tie_has_an_arrow_at_each_end_that_it_runs_to(
    fields: dict[str, object], arrows: int
) -> None:
    drawn_heads = [p for p in draw(of(tie(**fields))).patches if isinstance(p, Polygon)]
    assert len(drawn_heads) == arrows


def test_stronger_ties_are_thicker() -> None:
    weak = draw(of(tie(strength=1))).lines[0].get_linewidth()
    strong = draw(of(tie(strength=3))).lines[0].get_linewidth()
    assert strong > 1.5 * weak


def test_kinds_have_letters_only_when_there_are_several() -> None:
    several = said(draw(of(tie(), tie(kind="funding"))))
    single = said(draw(of(tie())))
    assert several.count("R") == several.count("F") == 2  # on the line, in the key
    assert "R" not in single
    assert "All ties: Referral" in single


def test_kinds_beyond_nine_share_a_sign_that_the_key_explains() -> None:
    texts = said(draw(of(*(tie(kind=kind) for kind in "abcdefghij"))))
    assert texts.count("+") == 2  # on the line, in the key
    assert "other kinds" in texts


def test_names_and_sectors_are_text_and_never_formulas() -> None:
    shown = TieMap(
        exercise="tie-map",
        points=(Point(stakeholder="a", name="$x_1$", sector="$y$", member=True),),
    )
    texts = draw(shown).texts
    assert {"$x_1$", "$y$"} <= {text.get_text() for text in texts}
    assert not any(text.get_parse_math() for text in texts)


def test_a_sector_is_called_by_its_name_where_one_is_given() -> None:
    ask = partial(draw_tie_map, tie_map=of(), kinds=KINDS, sectors={"health": "Health care"})
    assert "Health care" in said(drawn(ask, A4))
