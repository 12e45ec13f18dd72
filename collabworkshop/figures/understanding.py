"""Who understands whom? A row for each who writes, a column for each who is described."""

from collections.abc import Sequence

from matplotlib.axes import Axes

from collabworkshop.analysis.understanding.portraits import (
    STANDINGS,
    Standing,
    Understanding,
)
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.segments import PATTERNS, draw_pattern, draw_segments
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST", "draw_understanding"]

MOST = 24
"""Rows and columns that can still be read; the most involved come first."""

_LEFT, _HEAD, _FOOT = 22.0, 3.0, 4.4
"""Room for names, for the numbers above and for the key, in heights of a letter."""

_TALLEST = 4.4
"""Most height of a row, likewise."""

_FILLED: dict[Standing, str] = {
    "right": "full",
    "partly": "half",
    "wrong": "open",
    "apart": "crossed",
    "waiting": "waiting",
}


def draw_understanding(
    axes: Axes, understanding: Understanding, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw who wrote of whom and what the partner said, and return the axes.

    Each cell is a bar of the points that one wrote of the other, with the number of those
    that are right, partly right, not right, marked both ways, and not marked yet. Rows and
    columns have the same numbers; names stand once. Where there is no room for all, those
    come first who wrote or were described most often, and the rest is counted.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    understanding
        The result.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not understanding.pairs:
        paper.say("Nobody has shared a portrait yet. Share one, and it will stand here.")
        return axes
    shown = _shown(understanding)
    text = sizes.text
    high = min((paper.height - (_HEAD + _FOOT) * text) / len(shown), _TALLEST * text)
    wide = (paper.width - (_LEFT + 1) * text) / len(shown)
    top = paper.height - _HEAD * text
    place = {key: at for at, key in enumerate(shown)}
    names = [understanding.names[key] for key in shown]
    _draw_names(paper, names, wide=wide, high=high, top=top)
    for at in range(len(shown)):
        _rule(paper, top - (at + 1) * high)
        _draw_cell_of_itself(paper, _cell(paper, at, at, wide, high, top))
    for pair in understanding.pairs:
        if pair.writer in place and pair.partner in place:
            cell = _cell(paper, place[pair.writer], place[pair.partner], wide, high, top)
            bars = [(n, PATTERNS[_FILLED[standing]]) for standing, n in pair.counts.items()]
            draw_segments(paper, cell, bars, size=min(text, 0.55 * high))
    _draw_key(paper, len(understanding.names) - len(shown))
    return axes


def _shown(understanding: Understanding) -> list[str]:
    """Return whom to show: everybody where there is room, in the order of the list."""
    points = dict.fromkeys(understanding.names, 0)
    for pair in understanding.pairs:
        for key in (pair.writer, pair.partner):
            points[key] += sum(pair.counts.values())
    most = set(sorted(points, key=lambda key: -points[key])[:MOST])
    return [key for key in understanding.names if key in most]


def _cell(paper: Paper, row: int, column: int, wide: float, high: float, top: float) -> Area:
    """Return the inner part of a cell."""
    left, above = _LEFT * paper.sizes.text + column * wide, top - row * high
    rim = 0.12 * high
    return Area(left + rim, above - high + rim, left + wide - rim, above - rim)


def _draw_names(
    paper: Paper, names: Sequence[str], *, wide: float, high: float, top: float
) -> None:
    text = paper.sizes.text
    paper.write(text, top + 0.9 * text, "Who writes ↓   about →", weight="bold")
    for at, name in enumerate(names):
        middle, number = top - (at + 0.5) * high, str(at + 1)
        paper.write(2.6 * text, middle, number, ha="right", weight="bold")
        paper.write(3.2 * text, middle, name, within=(_LEFT - 3.8) * text)
        x = _LEFT * text + (at + 0.5) * wide
        paper.write(x, top + 0.9 * text, number, ha="center", weight="bold")


def _rule(paper: Paper, y: float) -> None:
    text = paper.sizes.text
    paper.axes.plot([text, paper.width - text], [y, y], color=paper.look.edge, linewidth=0.4)


def _draw_cell_of_itself(paper: Paper, area: Area) -> None:
    """Mark where a row meets its own column: nobody writes of themselves."""
    x, y = (area.left + area.right) / 2, (area.bottom + area.top) / 2
    paper.write(x, y, "–", ha="center", color=paper.look.edge)


def _draw_key(paper: Paper, rest: int) -> None:
    text, y, x = paper.sizes.text, 2.2 * paper.sizes.text, paper.sizes.text
    for standing, meaning in STANDINGS.items():
        box = Area(x, y - 0.6 * text, x + 2 * text, y + 0.6 * text)
        draw_pattern(paper, box, PATTERNS[_FILLED[standing]])
        paper.write(x + 2.6 * text, y, meaning)
        x += (len(meaning) * 0.58 + 4.4) * text
    if rest:
        paper.write(x, y, f"{rest} more: see the table")
