"""How a link runs: round the boxes, with a dash that says how one depends on the other."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from matplotlib.patches import PathPatch, Polygon
from matplotlib.path import Path

from collabworkshop.figures.paper import Paper
from collabworkshop.figures.pathways.arranged import Laid
from collabworkshop.figures.pathways.cards import Arrow
from collabworkshop.figures.strands import Spot
from collabworkshop.theme import GRANTED

__all__ = ["WAYS", "Way", "draw_run", "draw_runs", "way_of"]

HEAD = 6.0
_PORTS = 0.9
"""Part of a box's side that the ends of links share."""


class Way(NamedTuple):
    """How one kind of link is drawn, and what that means."""

    meaning: str
    dash: tuple[float, ...]
    width: float


WAYS: dict[str, Way] = {
    "necessary": Way("necessary: without it the next does not come", (), 1.7),
    "together": Way("enough together with others", (5.0, 2.2), 1.2),
    "helpful": Way("helpful: it makes the next likelier", (1.0, 1.7), 1.2),
    "given": Way("taken for granted", GRANTED, 1.2),
    "": Way("nobody has said how it is needed", (), 0.6),
    "back": Way("leads back (feedback)", (7.0, 2.0, 1.2, 2.0), 1.0),
}


def way_of(arrow: Arrow) -> str:
    """Return which of the `WAYS` an arrow is drawn in."""
    if arrow.back or arrow.feedback:
        return "back"
    return arrow.needed or ("given" if arrow.given else "")


def draw_runs(paper: Paper, arrows: Sequence[Arrow], laid: Laid) -> None:
    """Draw every link of a sheet."""
    ends = _ports(arrows, laid)
    for number, (arrow, run) in enumerate(zip(arrows, laid.ways, strict=True)):
        start, end = ends[number]
        points = [start, *run[1:-1], end]
        draw_run(paper, points, way_of(arrow), back=arrow.back)


def _ports(arrows: Sequence[Arrow], laid: Laid) -> list[tuple[Spot, Spot]]:
    """Return where each link leaves its left box and meets its right one, none on another."""
    sides: defaultdict[tuple[str, bool], list[tuple[float, int]]] = defaultdict(list)
    for number, (arrow, run) in enumerate(zip(arrows, laid.ways, strict=True)):
        sides[arrow.left, True].append((-run[1][1], number))
        sides[arrow.right, False].append((-run[-2][1], number))
    found: dict[tuple[int, bool], Spot] = {}
    for (key, leaves), ends in sides.items():
        box = laid.boxes[key]
        room = _PORTS * (box.top - box.bottom)
        x = box.right if leaves else box.left
        for at, (_, number) in enumerate(sorted(ends), start=1):
            y = (box.top + box.bottom) / 2 + room * (0.5 - at / (len(ends) + 1))
            found[number, leaves] = (x, y)
    return [(found[number, True], found[number, False]) for number in range(len(arrows))]


def draw_run(paper: Paper, points: Sequence[Spot], way: str, *, back: bool) -> None:
    """Draw one link through these points, from left to right, with a head at its target.

    Parameters
    ----------
    paper
        The sheet.
    points
        Where it leaves a box, where it enters and leaves each column that it passes, where it
        meets a box.
    way
        One of `WAYS`.
    back
        Whether its head is at the left.
    """
    look, drawn = paper.look, WAYS[way]
    head, line = HEAD * paper.sizes.line, drawn.width * paper.sizes.line
    (x0, y0), (x1, y1) = points[0], points[-1]
    # The line ends within the head, or its blunt end would stand out at the tip.
    points = [(x0 + 0.7 * head * back, y0), *points[1:-1], (x1 - 0.7 * head * (not back), y1)]
    corners, codes = [points[0]], [Path.MOVETO]
    for at in range(0, len(points) - 1, 2):
        (ax, ay), (bx, by) = points[at], points[at + 1]
        half = (bx - ax) / 2
        corners += [(ax + half, ay), (bx - half, by), (bx, by)]
        codes += [Path.CURVE4] * 3
        if at + 2 < len(points):
            corners.append(points[at + 2])
            codes.append(Path.LINETO)
    colour = look.quiet if way == "" else look.ink
    dash = (0, drawn.dash) if drawn.dash else "-"
    paper.axes.add_artist(
        PathPatch(
            Path(corners, codes),
            facecolor="none",
            edgecolor=colour,
            linewidth=line,
            linestyle=dash,
            capstyle="butt",
            zorder=2,
        )
    )
    tip, to = ((x0, y0), 1) if back else ((x1, y1), -1)
    wing = 0.42 * head
    triangle = [tip, (tip[0] + to * head, tip[1] + wing), (tip[0] + to * head, tip[1] - wing)]
    paper.axes.add_artist(Polygon(triangle, closed=True, facecolor=colour, linewidth=0, zorder=5))
