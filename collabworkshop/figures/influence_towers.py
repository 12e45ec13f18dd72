"""How much weight is for a proposal and against it? Towers by camp, the undecided between."""

from typing import Any

from matplotlib.axes import Axes

from collabworkshop.analysis.power.towers import Tower, Towers
from collabworkshop.figures.lettering import lettering, plain, short
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.segments import PATTERNS, draw_pattern
from collabworkshop.model.stance import SIDES, Side
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_influence_towers"]

_NAMES: dict[Side, str] = {"for": "For", "undecided": "Undecided", "against": "Against"}

_FILLED: dict[Side, str] = {"for": "full", "undecided": "half", "against": "open"}

_HIGHEST = 5

_GAP = 1.2
"""Room between two camps, in towers."""

_LETTERS = 26
"""Columns of a name below its tower."""


def draw_influence_towers(
    axes: Axes, towers: Towers, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw the towers of one proposal by camp, with the sums, and return the axes.

    A diamond above a tower says that this undecided one alone could turn it.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    towers
        The towers.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not towers.towers:
        paper.say("No towers yet. Say where somebody stands, and theirs will stand here.")
        return axes
    text = sizes.text
    style = {"weight": "bold", "fontsize": 1.4 * text}
    top = paper.height - 2.2 * text
    paper.write(2 * text, top, towers.proposal, within=paper.width - 4 * text, **style)
    ground = Area(2 * text, 21 * text, paper.width - 2 * text, paper.height - 9 * text)
    # A camp without towers keeps the room of two, so that its sum can be read.
    wide = {side: max(len(towers.camp(side)), 2) for side in SIDES}
    step = (ground.right - ground.left) / (sum(wide.values()) + _GAP * (len(SIDES) - 1))
    left = ground.left
    for side in SIDES:
        _draw_camp(
            paper,
            towers,
            side,
            Area(left, ground.bottom, left + wide[side] * step, ground.top),
            step,
        )
        left += (wide[side] + _GAP) * step
    _draw_foot(paper, towers)
    return axes


def _draw_camp(paper: Paper, towers: Towers, side: Side, area: Area, step: float) -> None:
    text, camp = paper.sizes.text, towers.camp(side)
    heading = f"{_NAMES[side]}: {towers.sums[side]}"
    wide = area.right - area.left
    style = {"ha": "center", "weight": "bold", "fontsize": 1.3 * text}
    middle = (area.left + area.right) / 2
    paper.write(middle, area.top + 4 * text, heading, within=wide + step, **style)
    line: dict[str, Any] = {"color": paper.look.edge, "linewidth": 1.2 * paper.sizes.line}
    paper.axes.plot([area.left, area.right], [area.bottom, area.bottom], **line)
    for at, tower in enumerate(camp):
        turns = tower.stakeholder in towers.turns
        _draw_tower(paper, tower, area.left + (at + 0.5) * step, area, step, turns=turns)


def _draw_tower(
    paper: Paper, tower: Tower, x: float, area: Area, step: float, *, turns: bool
) -> None:
    text, half = paper.sizes.text, min(0.38 * step, 2.6 * paper.sizes.text)
    top = area.bottom + (area.top - area.bottom) * tower.height / _HIGHEST
    box = Area(x - half, area.bottom, x + half, top)
    draw_pattern(paper, box, PATTERNS[_FILLED[tower.side]])
    size = min(text, 0.8 * step)
    paper.write(x, top + 0.9 * text, str(tower.height), ha="center", fontsize=size, weight="bold")
    if turns:
        mark = min(1.2 * text, 0.8 * step)
        paper.mark(x, top + 2.4 * text, "diamond", paper.look.ink, filled=True, across=mark)
    style = {**lettering(paper.look, size), "rotation": 90, "ha": "center", "va": "top"}
    paper.axes.text(x, area.bottom - 0.6 * text, short(plain(tower.name), _LETTERS), **style)


def _draw_foot(paper: Paper, towers: Towers) -> None:
    text, x, y = paper.sizes.text, 2 * paper.sizes.text, 2.4 * paper.sizes.text
    for side, name in _NAMES.items():
        draw_pattern(
            paper, Area(x, y - 0.6 * text, x + 2 * text, y + 0.6 * text), PATTERNS[_FILLED[side]]
        )
        paper.write(x + 2.6 * text, y, name.lower())
        x += (len(name) * 0.6 + 5) * text
    if towers.turns:
        paper.mark(x, y, "diamond", paper.look.ink, filled=True, across=1.2 * text)
        paper.write(x + 1.4 * text, y, "undecided, and could turn it alone")
