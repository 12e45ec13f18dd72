"""Where it is at risk and off track: two bands with hatches, named at the right edge."""

from collections.abc import Mapping, Sequence

from matplotlib.lines import Line2D
from matplotlib.patches import Polygon, Rectangle

from collabworkshop.figures.paper import Paper
from collabworkshop.figures.trajectories.bands import Bands, corners
from collabworkshop.figures.trajectories.scale import Scale

__all__ = ["HATCHES", "shade"]

HATCHES = {"at risk": "///", "off track": "xxx"}
"""How the bands are drawn: no colour stands alone."""

_Spots = Sequence[tuple[float, float]]


def shade(paper: Paper, scale: Scale, frame: Rectangle, bands: Bands) -> None:
    """Shade the bands beside a line within a frame, and name them.

    Parameters
    ----------
    paper, scale, frame
        Where to draw, and what is not left.
    bands
        How far from the line they are.
    """
    reach = scale.reach
    beyond = 2 * (reach.high - reach.low) * reach.by + bands.at_risk
    path, end = list(corners(bands.line, reach.last)), bands.line[-1].value

    def beside(away: float) -> _Spots:
        return [(scale.x(day), scale.y(value - away)) for day, value in path]

    def held(value: float) -> float:
        return min(max(scale.y(value), scale.area.bottom), scale.area.top)

    named = {}
    for way in bands.ways:
        edges = (("at risk", bands.on_track, bands.at_risk), ("off track", bands.at_risk, beyond))
        for name, near, far in edges:
            _band(paper, frame, name, beside(way * near), beside(way * far))
            ends = held(end - way * near), held(end - way * far)
            if abs(ends[0] - ends[1]) > 1:
                named[name, way] = sum(ends) / 2
    better = scale.area.top if bands.ways[0] > 0 else scale.area.bottom
    edge = held(end - bands.ways[0] * bands.on_track)
    named["on track", 0] = held(end) if len(bands.ways) > 1 else (edge + better) / 2
    _name(paper, scale, named)


def _band(paper: Paper, frame: Rectangle, name: str, inner: _Spots, outer: _Spots) -> None:
    look = paper.look
    band = Polygon(
        [*inner, *reversed(outer)],
        closed=True,
        facecolor=look.tint,
        edgecolor=look.edge,
        hatch=HATCHES[name],
        hatch_linewidth=0.35,
        linewidth=0,
        zorder=0.5,
    )
    xs, ys = zip(*inner, strict=True)
    rim = Line2D(xs, ys, color=look.edge, lw=0.8 * paper.sizes.line, zorder=1)
    paper.axes.add_patch(band)
    paper.axes.add_artist(rim)
    for drawn in (band, rim):
        drawn.set_clip_path(frame)  # not before: to be added would undo it


def _name(paper: Paper, scale: Scale, named: Mapping[tuple[str, int], float]) -> None:
    """Write the names at the right edge, from the top down, none over another."""
    text = paper.sizes.text
    heights: list[float] = []
    order = sorted(named.items(), key=lambda one: (-one[1], one[0]))
    for _, y in order:
        heights.append(min(y, heights[-1] - 1.25 * text) if heights else y)
    up = max(0.0, scale.area.bottom + 0.5 * text - min(heights))
    for ((name, _), _), y in zip(order, heights, strict=True):
        paper.write(scale.area.right + 0.6 * text, y + up, name, fontsize=0.95 * text)
