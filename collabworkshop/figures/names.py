"""Where each name stands, so that none covers another or a point.

The places are found by textalloc (C. Kjellson), which tries some four hundred around
each point, near ones first, and never accepts an overlap; in a crowd, where only some
are named, it looks farther. adjustText moves names by
forces instead, and may end with some on top of each other.
"""

from collections.abc import Sequence
from typing import Any

import textalloc

from collabworkshop.figures.leading import CROWD
from collabworkshop.figures.lettering import lettering, plain, wrapped
from collabworkshop.figures.paper import Area, Paper

__all__ = ["COLUMNS", "LINES", "place_names"]

COLUMNS, LINES = 18, 2

_WAYS = ("south", "north", "east", "west", "southeast", "southwest", "northeast", "northwest")
"""Sides of a point in the order in which they are tried."""

Spot = tuple[float, float]

_allocate: Any = textalloc.allocate  # its own hints are narrower than what it takes and gives


def place_names(
    paper: Paper,
    named: Sequence[tuple[str, Spot]],
    *,
    area: Area,
    across: float,
    others: Sequence[Spot] = (),
) -> list[Area]:
    """Write each name beside its point and return what the names cover.

    Parameters
    ----------
    paper
        What to write on.
    named
        Names with their points, the most important first: it finds room first, and
        where there is no room a name is left out.
    area
        No name leaves it.
    across
        Diameter of the largest mark, in points.
    others
        Points of the usual size that have no name here; no name covers them either.
    """
    if not named:
        return []
    rim, small = across / 2, 0.75 * paper.sizes.point
    width = area.right - area.left
    xs, ys = zip(*(spot for _, spot in named), strict=True)
    crowded = len(named) + len(others) > CROWD
    stood_xs, stood_ys = zip(*(*(spot for _, spot in named), *others), strict=True)
    style = lettering(paper.look, paper.sizes.text, halo=True)
    # textalloc begins by drawing the figure, of which it needs nothing.
    paper.axes.set_visible(False)
    _, leaders, texts, _ = _allocate(
        paper.axes,
        xs,
        ys,
        [wrapped(plain(name), COLUMNS, LINES) for name, _ in named],
        x_scatter=stood_xs,
        y_scatter=stood_ys,
        scatter_sizes=[rim * paper.dots] * len(named) + [small * paper.dots] * len(others),
        xlims=(area.left, area.right),
        ylims=(area.bottom, area.top),
        margin=1 / width,
        min_distance=(rim + 2) / width,
        max_distance=(25 if crowded else 9) * paper.sizes.text / width,
        nbr_candidates=3000 if crowded else 400,
        direction=list(_WAYS),
        draw_lines=False,
        draw_all=False,
        textsize=style.pop("fontsize"),
        textcolor=style.pop("color"),
        va="bottom",
        zorder=6,
        **style,
    )
    paper.axes.set_visible(True)
    _lead(paper, [leader for leader in leaders if leader is not None], beyond=1.2 * across)
    return [paper.covered_by(text) for text in texts if text is not None]


def _lead(paper: Paper, leaders: Sequence[tuple[Spot, Spot, object]], *, beyond: float) -> None:
    """Draw a thin line from a name to its point where they stand farther apart than that."""
    for xs, ys, _ in leaders:
        if (xs[0] - xs[1]) ** 2 + (ys[0] - ys[1]) ** 2 > beyond**2:
            paper.line(xs, ys, color=paper.look.edge, linewidth=0.7, zorder=3.5)
