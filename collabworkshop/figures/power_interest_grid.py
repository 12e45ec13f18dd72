"""Who cares how much, and who can move how much: the grid as a picture."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.stakeholders.attention import APART
from collabworkshop.analysis.stakeholders.engagement import MIDDLE, Grid, Spot
from collabworkshop.figures.field import STEPS, Stand, cell_area, stands
from collabworkshop.figures.grid_key import draw_key, in_key_order, key_width
from collabworkshop.figures.lettering import lettering, plain, short, wrapped
from collabworkshop.figures.names import place_names
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.model.placement import LOWEST
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_power_interest_grid"]

_FEW, _FEW_IN_CELL = 12, 4
"""Up to here names stand beside the points; more of them read better as numbers with a key."""

_NAMED = 1.2  # diameter of a mark with its name beside it, in usual points

_CORNERS = (
    ("win-over", "left", "top"),
    ("work-together", "right", "top"),
    ("keep-in-touch", "left", "bottom"),
    ("share-power", "right", "bottom"),
)


def draw_power_interest_grid(
    axes: Axes,
    grid: Grid,
    *,
    strategies: Mapping[str, str],
    sizes: Sizes = A4,
    dark: bool = False,
) -> Axes:
    """Draw the grid with its key, and return the axes.

    Each stakeholder stands in the cell of its medians. Up to twelve have their names
    beside them, more have their number on the board and a key by strategy. Members are
    filled, a ring says that people place a stakeholder two steps or more apart.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    grid
        The grid.
    strategies
        Way of working to its short name, for the four corners.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not grid.spots:
        paper.say("No stakeholders yet. Add the first one, and it will stand here.")
        return axes
    placed = [spot for spot in grid.spots if spot.strategy is not None]
    number = {spot.stakeholder: n for n, spot in enumerate(grid.spots, start=1)}
    ordered = [] if _names_fit(placed) else in_key_order(placed)
    text = sizes.text
    right = paper.width - key_width(paper, ordered) - 2 * text
    field = Area(5 * text, 10 * text, right, paper.height - 3.5 * text)
    _draw_field(paper, field, strategies)
    crowd = stands(placed, field)
    _draw_stands(paper, crowd, number if ordered else {})
    if ordered:
        draw_key(paper, right + text, ordered, number, strategies)
    else:
        named = [(stand.spot.name, (stand.x, stand.y)) for stand in crowd]
        place_names(paper, named, area=field, across=_NAMED * sizes.point + _ring(paper))
    _draw_foot(paper, field, grid.spots)
    return axes


def _ring(paper: Paper) -> float:
    """Return how much wider than its mark a ring is, in points."""
    return 6 * paper.sizes.line


def _names_fit(placed: Sequence[Spot]) -> bool:
    cells = Counter((int(spot.interest or 0), int(spot.influence or 0)) for spot in placed)
    return len(placed) <= _FEW and max(cells.values(), default=0) <= _FEW_IN_CELL


def _draw_field(paper: Paper, field: Area, strategies: Mapping[str, str]) -> None:
    """Draw cells, scales and the names of the corners."""
    look, text = paper.look, paper.sizes.text
    for column in range(STEPS):
        for row in range(STEPS):
            close = column + LOWEST >= MIDDLE and row + LOWEST >= MIDDLE
            _draw_box(paper, cell_area(field, column, row), look.tint if close else look.surface)
    low = cell_area(field, int(MIDDLE) - LOWEST, int(MIDDLE) - LOWEST)
    line: dict[str, Any] = {"color": look.edge, "linewidth": 2 * paper.sizes.line, "zorder": 2}
    paper.axes.plot([low.left] * 2, [field.bottom, field.top], **line)
    paper.axes.plot([field.left, field.right], [low.bottom] * 2, **line)
    for step in range(STEPS):
        cell = cell_area(field, step, step)
        x, y = (cell.left + cell.right) / 2, (cell.bottom + cell.top) / 2
        paper.write(x, field.bottom - text, str(step + LOWEST), ha="center", color=look.quiet)
        paper.write(field.left - text, y, str(step + LOWEST), ha="center", color=look.quiet)
    middle = (field.left + field.right) / 2
    paper.write(middle, field.bottom - 2.6 * text, "Interest in the issue →", ha="center")
    middle = (field.bottom + field.top) / 2
    paper.write(field.left - 3 * text, middle, "Influence on the issue →", ha="center", rotation=90)
    for code, side, end in _CORNERS:
        x = field.left if side == "left" else field.right
        y = field.top + 1.6 * text if end == "top" else field.bottom - 2.6 * text
        room = (field.right - field.left) / 3
        style = {"ha": side, "weight": "bold", "fontsize": 1.3 * text}
        paper.write(x, y, strategies.get(code, code), within=room, **style)


def _draw_box(paper: Paper, cell: Area, colour: str) -> None:
    wide, high = cell.right - cell.left, cell.top - cell.bottom
    paper.axes.add_patch(
        Rectangle(
            (cell.left, cell.bottom),
            wide,
            high,
            facecolor=colour,
            edgecolor=paper.look.edge,
            linewidth=0.4,
        )
    )


def _draw_stands(paper: Paper, crowd: Sequence[Stand], numbers: Mapping[str, int]) -> None:
    """Draw the stakeholders, all of one size that fits the fullest cell."""
    usual = (2.3 if numbers else _NAMED) * paper.sizes.point
    across = min([usual, *(0.7 * stand.room for stand in crowd)])
    for spot, x, y, room in crowd:
        if spot.apart >= APART:
            ring = min(across + _ring(paper), 0.95 * room)
            paper.mark(x, y, "circle", paper.look.ink, filled=False, across=ring)
        colour = paper.look.colours[0]
        paper.mark(x, y, "circle", colour, filled=spot.member, across=across)
        if numbers:
            ink = paper.look.surface if spot.member else paper.look.ink
            style: dict[str, Any] = {"color": ink, "fontsize": 0.52 * across, "zorder": 5}
            paper.write(x, y, str(numbers[spot.stakeholder]), ha="center", **style)


def _draw_foot(paper: Paper, field: Area, spots: Sequence[Spot]) -> None:
    """Say what the marks mean, and name those who have no place yet."""
    text, colour = paper.sizes.text, paper.look.colours[0]
    x, y = field.left + text, field.bottom - 5.2 * text
    for meaning, member, apart in (
        ("in the coalition", True, False),
        ("not in the coalition", False, False),
        ("ringed: people place it far apart", True, True),
    ):
        if apart:
            paper.mark(x, y, "circle", paper.look.ink, filled=False, across=1.5 * text)
        paper.mark(x, y, "circle", colour, filled=member, across=1.1 * text)
        paper.write(x + 1.4 * text, y, meaning)
        x += (len(meaning) * 0.6 + 4) * text
    waiting = [short(plain(spot.name), 30) for spot in spots if spot.strategy is None]
    if waiting:
        columns = int((field.right - field.left) / (0.6 * text))
        sentence = f"Without a place yet ({len(waiting)}): {', '.join(waiting)}"
        style = lettering(paper.look, text)
        y = field.bottom - 6.6 * text
        paper.axes.text(field.left, y, wrapped(sentence, columns, 2), va="top", **style)
