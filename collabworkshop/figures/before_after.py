"""What changes on the map when one leaves or two are tied: before and after, side by side."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from numpy.typing import NDArray

from collabworkshop.analysis.networks.reports import Point, TieMap
from collabworkshop.figures.changes import Changes
from collabworkshop.figures.leading import LEADING
from collabworkshop.figures.lettering import lettering, plain, wrapped
from collabworkshop.figures.names import place_names
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.places import places
from collabworkshop.figures.strands import Spot, strands
from collabworkshop.figures.tie_map_key import faint
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["Figure", "draw_before_after"]

_DASH = (4.0, 1.6)  # what goes, on and off in line widths
_ROOM = 130  # for a name, in squares as wide as the letters are high

_KEY = (
    ("gone", "goes"),
    ("come", "is new"),
    ("alone", "ringed: loses its last tie"),
    ("member", "in the coalition"),
    ("other", "not in the coalition"),
)


class Figure(NamedTuple):
    """A figure before and after.

    Parameters
    ----------
    label
        What is counted.
    before, after
        How much, as it is said.
    """

    label: str
    before: str
    after: str


def draw_before_after(
    axes: Axes,
    before: TieMap,
    after: TieMap,
    *,
    figures: Sequence[Figure],
    sizes: Sizes = A4,
    dark: bool = False,
) -> Axes:
    """Draw the map before and after a change, a table of figures below, and return the axes.

    Everybody stands at the same place in both. What goes is thick, dashed and crossed
    out, what is new is thick and solid and has a plus; all else is faint. Who loses
    the last tie is ringed. Those whom the change touches are named first, then the
    most tied.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    before, after
        The two maps.
    figures
        The columns of the table.
    sizes, dark
        For print or projector; on a dark surface.
    """
    change = Changes(before, after)
    shrunk = min(0.8, (25 / max(len(change.points), 1)) ** 0.5)
    look, fitted = DARK if dark else LIGHT, sizes._replace(point=shrunk * sizes.point)
    paper = Paper(axes, look, fitted)
    if not change.points:
        paper.say("No stakeholders yet. Add the first one, and it will stand here.")
        return axes
    text = sizes.text
    foot, middle = 10.5 * text, paper.width / 2
    unnamed = 0
    for heading, shown, left in (("Before", before, 0.0), ("After", after, middle)):
        area = Area(left + text, foot, left + middle - text, paper.height - 3 * text)
        paper.write(area.left, area.top + 1.3 * text, heading, weight="bold", fontsize=1.3 * text)
        named = _draw_map(paper, area, shown, change)
        unnamed = max(unnamed, len(change.points) - named)
    paper.axes.plot([middle] * 2, [foot, paper.height - text], color=paper.look.edge, linewidth=0.7)
    _draw_key(paper, foot - 1.2 * text, unnamed)
    _draw_table(paper, figures, foot - 3.2 * text)
    return axes


def _draw_map(paper: Paper, area: Area, shown: TieMap, change: Changes) -> int:
    """Draw one of the two maps, and return how many are named."""
    across, text = paper.sizes.point, paper.sizes.text
    rim_x, rim_y = 6 * text, 3 * text
    inner = Area(area.left + rim_x, area.bottom + rim_y, area.right - rim_x, area.top - rim_y)
    spots = places(change.points, change.pairs, inner, apart=1.7 * across)
    there = {point.stakeholder for point in shown.points}
    for run in strands(shown.ties, spots, gap=1.5 * across, rim=0.8 * across):
        if change.goes(run.tie) or change.comes(run.tie):
            _draw_changed(paper, run.line, gone=change.goes(run.tie))
        else:
            faint(paper, run.line)
    for point in change.points:
        spot, key = spots[point.stakeholder], point.stakeholder
        if key not in there:
            if key in change.gone:
                _sign(paper, *spot, "×")
            continue
        alone = key in change.alone and shown is change.after
        _draw_point(paper, spot, member=point.member, ringed=alone)
        if key in change.gone or key in change.come:
            _sign(paper, *spot, "×" if key in change.gone else "+")
    # Also who is gone, so that the cross in its place has a name.
    known = there | change.gone
    return _name(paper, area, [p for p in change.ordered if p.stakeholder in known], spots)


def _name(paper: Paper, area: Area, points: Sequence[Point], spots: dict[str, Spot]) -> int:
    room = (area.right - area.left) * (area.top - area.bottom) / paper.sizes.text**2
    most = min(LEADING, int(room / _ROOM))
    named = [(point.name, spots[point.stakeholder]) for point in points[:most]]
    others = [spot for spot in spots.values() if spot not in {spot for _, spot in named}]
    across = 1.9 * paper.sizes.point
    return len(place_names(paper, named, area=area, across=across, others=others))


def _draw_changed(paper: Paper, line: NDArray[np.floating], *, gone: bool) -> None:
    """Draw a tie that goes or is new, with its sign in the middle."""
    style: dict[str, Any] = {"color": paper.look.ink, "solid_capstyle": "butt", "zorder": 2}
    dash = (0, _DASH) if gone else "-"
    paper.line(*line.T, linewidth=2.4 * paper.sizes.line, linestyle=dash, **style)
    x, y = line[len(line) // 2]
    _sign(paper, x, y, "×" if gone else "+")


def _sign(paper: Paper, x: float, y: float, sign: str) -> None:
    style = lettering(paper.look, 1.7 * paper.sizes.text, halo=True)
    paper.axes.text(x, y, sign, ha="center", va="center", weight="bold", zorder=5, **style)


def _draw_point(paper: Paper, spot: Spot, *, member: bool, ringed: bool) -> None:
    across, ink = paper.sizes.point, paper.look.ink
    if ringed:
        paper.mark(*spot, "circle", ink, filled=False, across=across + 6 * paper.sizes.line)
    paper.mark(*spot, "circle", paper.look.quiet, filled=member)


def _draw_key(paper: Paper, y: float, unnamed: int) -> None:
    text, x = paper.sizes.text, paper.sizes.text
    for what, meaning in _KEY:
        spot = (x + 1.5 * text, y)
        if what in ("gone", "come"):
            line = np.column_stack([np.linspace(x, x + 4.5 * text, 9), np.full(9, y)])
            _draw_changed(paper, line, gone=what == "gone")
        else:
            _draw_point(paper, spot, member=what != "other", ringed=what == "alone")
        paper.write(x + (5.1 if what in ("gone", "come") else 3) * text, y, meaning)
        x += (len(meaning) * 0.56 + (7 if what in ("gone", "come") else 5)) * text
    if unnamed:
        paper.write(x, y, f"{unnamed} without a name: see the table")


def _draw_table(paper: Paper, figures: Sequence[Figure], top: float) -> None:
    """Draw the figures: a column for each, a row for before and one for after."""
    text = paper.sizes.text
    first = 5 * text
    wide = (paper.width - first - 2 * text) / max(len(figures), 1)
    for row, heading in enumerate(("Before", "After")):
        paper.write(text, top - (3.6 + 1.7 * row) * text, heading, weight="bold")
    style = lettering(paper.look, text)
    style["color"] = paper.look.quiet
    for column, figure in enumerate(figures):
        x = text + first + column * wide
        label = wrapped(plain(figure.label), int(wide / text * 1.5), 2)
        paper.axes.text(x, top, label, va="top", **style)
        weight = "normal" if figure.before == figure.after else "bold"
        for row, said in enumerate((figure.before, figure.after)):
            y = top - (3.6 + 1.7 * row) * text
            paper.write(x, y, said, within=wide - text, weight=weight)
