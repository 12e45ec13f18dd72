"""Counts side by side in one bar, told apart by pattern and number, not by colour alone."""

from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.patches import Rectangle

from collabworkshop.figures.lettering import lettering
from collabworkshop.figures.paper import Area, Paper

__all__ = ["PATTERNS", "Pattern", "draw_pattern", "draw_segments"]


class Pattern(NamedTuple):
    """How a segment is filled.

    Parameters
    ----------
    filled
        With ink; else with paper.
    hatch
        Lines over it, as matplotlib names them; empty for none.
    dashed
        Whether its frame is dashed: something is still to come.
    """

    filled: bool = False
    hatch: str = ""
    dashed: bool = False


PATTERNS = {
    "full": Pattern(filled=True),
    "half": Pattern(hatch="////"),
    "open": Pattern(),
    "crossed": Pattern(hatch="xxxx"),
    "waiting": Pattern(dashed=True),
}


def draw_pattern(paper: Paper, area: Area, pattern: Pattern) -> None:
    """Fill a rectangle with a pattern; in grey they stay as different as in colour."""
    look = paper.look
    paper.axes.add_patch(
        Rectangle(
            (area.left, area.bottom),
            area.right - area.left,
            area.top - area.bottom,
            facecolor=look.ink if pattern.filled else look.surface,
            edgecolor=look.ink if pattern.filled else look.quiet,
            hatch=pattern.hatch,
            linestyle=(0, (2, 2)) if pattern.dashed else "-",
            linewidth=0.8 * paper.sizes.line,
            zorder=2,
        )
    )


def draw_segments(
    paper: Paper, area: Area, segments: Sequence[tuple[int, Pattern]], *, size: float
) -> None:
    """Fill an area from left to right with segments as wide as their counts, each with its number.

    Parameters
    ----------
    paper
        What to draw on.
    area
        Where; the whole of it is used.
    segments
        Counts with their patterns; what counts nothing is left out.
    size
        Type size of the numbers, in points. A number that its segment cannot hold is left
        out: the table of the result has it.
    """
    total = sum(count for count, _ in segments)
    left = area.left
    for count, pattern in segments:
        if not count:
            continue
        right = left + (area.right - area.left) * count / total
        draw_pattern(paper, Area(left, area.bottom, right, area.top), pattern)
        if right - left >= 0.75 * size * len(str(count)):
            _write(paper, (left + right) / 2, (area.bottom + area.top) / 2, count, pattern, size)
        left = right


def _write(paper: Paper, x: float, y: float, count: int, pattern: Pattern, size: float) -> None:
    style = lettering(paper.look, size)
    if pattern.filled:
        style["color"] = paper.look.surface
    if pattern.hatch:  # its lines would cross the number
        style["bbox"] = {"facecolor": paper.look.surface, "edgecolor": "none", "pad": 0.25 * size}
    paper.axes.text(
        x, y, str(count), ha="center", va="center_baseline", weight="bold", zorder=5, **style
    )
