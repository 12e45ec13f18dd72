from functools import partial
from itertools import combinations
from math import cos, pi, sin

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import Polygon

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.figures.leading import most_tied
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.names import COLUMNS, LINES
from collabworkshop.figures.tie_map import draw_tie_map
from collabworkshop.theme import A4, DASHES, LIGHT, PROJECTOR, SCREEN, Sizes
from tests.figures.crowd import KINDS, tie_map
from tests.figures.measuring import drawn, marks, once, outside, overlapping, said, words
from tests.figures.practice import practice_map

CLINIC = Point(stakeholder="clinic", name="Clinic", sector="health", member=True)
SCHOOL = Point(stakeholder="school", name="School", sector="education")


def tie(**fields: object) -> MergedTie:
    body = {"source": "clinic", "target": "school", "kind": "referral", "both_ways": False}
    return MergedTie.model_validate({**body, "status": "confirmed", **fields})


def of(*ties: MergedTie) -> TieMap:
    return TieMap(exercise="tie-map", points=(CLINIC, SCHOOL), ties=ties)


def draw(shown: TieMap, sizes: Sizes = A4, *, dark: bool = False) -> Axes:
    return _drawn(shown, sizes, dark)


@once
def _drawn(shown: TieMap, sizes: Sizes, dark: bool) -> Axes:  # noqa: FBT001 - as in parametrize
    return drawn(partial(draw_tie_map, tie_map=shown, kinds=KINDS), sizes, dark=dark)


@pytest.mark.no_cover  # smaller pictures reach all of it; traced, these take twice as long
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


@pytest.mark.no_cover
@pytest.mark.parametrize("sizes", [A4, PROJECTOR, SCREEN], ids=["a4", "projector", "screen"])
@pytest.mark.parametrize("turned", [False, True], ids=["laid out", "as people put it"])
def test_the_practice_map_stands_clear_and_names_everybody(sizes: Sizes, *, turned: bool) -> None:
    shown = put(practice_map()) if turned else practice_map()
    axes = draw(shown, sizes)
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []
    expected = {wrapped(plain(p.name), COLUMNS, LINES).replace("\n", " ") for p in shown.points}
    assert expected <= set(said(axes))


@pytest.mark.no_cover
@pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])
def test_at_three_hundred_the_most_tied_are_named_and_the_rest_is_counted(sizes: Sizes) -> None:
    axes = draw(tie_map(300), sizes)
    boxes = [text.get_window_extent() for text in words(axes)]
    assert overlapping(boxes) == 0
    assert overlapping(boxes, marks(axes)) == 0
    assert outside(axes) == []
    texts = said(axes)
    named = int(texts[texts.index("named, the most tied first") - 1])
    assert named >= 20
    assert texts[texts.index("not named: see the table") - 1] == str(300 - named)
    # Every eighth is without a tie by plan, one more by the dice.
    assert texts[texts.index("of all have no tie here") - 1] == "39"


def test_at_three_hundred_only_ties_between_the_named_stand_out() -> None:
    shown = tie_map(300)
    axes = draw(shown)
    leading = {point.stakeholder for point in most_tied(shown)}
    clear = [t for t in shown.ties if {t.source, t.target} <= leading]
    faint = [line for line in axes.lines if line.get_alpha() == 0.6]
    assert 0 < len(clear) < 40
    assert len(faint) == len(shown.ties) - len(clear) + 1  # one more in the key


def test_places_that_people_chose_are_the_places_of_the_picture() -> None:
    left = CLINIC.model_copy(update={"x": 0.0, "y": 0.0})
    right = SCHOOL.model_copy(update={"x": 300.0, "y": 100.0})
    axes = draw(TieMap(exercise="tie-map", points=(left, right)))
    (first, second) = (line.get_xydata()[0] for line in axes.lines[:2])
    across, down = second[0] - first[0], first[1] - second[1]
    assert across == pytest.approx(3 * down)
    assert down > 0


@pytest.mark.parametrize("number", [40, 300])
def test_the_key_never_covers_the_map(number: int) -> None:
    axes = draw(tie_map(number))
    edge = A4.width * 72 - 18.5 * A4.text
    key = min(t.get_window_extent().x0 for t in words(axes) if t.get_text() == "Stakeholders")
    boxes = [text.get_window_extent() for text in words(axes)]
    scale = axes.figure.dpi / 72
    assert key >= edge * scale
    crossing = [b for b in (*boxes, *marks(axes)) if b.x0 < edge * scale < b.x1]
    assert crossing == []


def grey(colour: object) -> float:
    """Luminance as a printer without colours shows it: ITU-R BT.601."""
    red, green, blue = to_rgb(colour)
    return 0.299 * red + 0.587 * green + 0.114 * blue


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_each_colour_of_a_sector_has_a_shape_of_its_own(*, dark: bool) -> None:
    axes = draw(tie_map(40, ties=90), dark=dark)
    key = A4.width * 72 - 18.5 * A4.text
    on_map = [m for m in axes.lines if m.get_marker() != "None" and m.get_xdata()[0] < key]
    looks = {(str(m.get_marker()), to_hex(m.get_markeredgecolor())) for m in on_map}
    shapes, colours = zip(*looks, strict=True)
    assert len(set(shapes)) == len(set(colours)) == len(looks) == 8


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_in_grey_each_status_has_a_line_of_its_own(*, dark: bool) -> None:
    found = []
    for status in DASHES:
        axes = draw(of(tie(status=status)), dark=dark)
        strokes = [line for line in axes.lines if line.get_marker() == "None"]
        first = strokes[0]
        found.append((len(strokes), first.get_linestyle() == "-", grey(first.get_color())))
    for one, other in combinations(found, 2):
        assert one[:2] != other[:2] or abs(one[2] - other[2]) > 0.1


def put(shown: TieMap) -> TieMap:
    """The map as people might leave it on the screen: a wide, uneven ring."""
    step = 2 * pi / len(shown.points)
    placed = tuple(
        p.model_copy(update={"x": 900 * cos(step * i), "y": (300 + i % 4 * 90) * sin(step * i)})
        for i, p in enumerate(shown.points)
    )
    return shown.model_copy(update={"points": placed})


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


@pytest.mark.parametrize("sizes", [A4, PROJECTOR], ids=["a4", "projector"])
def test_a_long_key_stays_on_the_sheet(sizes: Sizes) -> None:
    shown = tie_map(40, ties=90)
    many = tuple(
        t.model_copy(update={"kind": "abcdefghijk"[i % 11]}) for i, t in enumerate(shown.ties)
    )
    axes = draw(shown.model_copy(update={"ties": many}), sizes)
    assert "other kinds" in said(axes)
    assert outside(axes) == []
    assert overlapping([text.get_window_extent() for text in words(axes)]) == 0


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
