"""Who works with whom, and who says so: the map of ties as a picture."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Polygon

from collabworkshop.analysis.networks.reports import Point, TieMap
from collabworkshop.figures.leading import most_tied
from collabworkshop.figures.lettering import lettering
from collabworkshop.figures.names import place_names
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.places import places
from collabworkshop.figures.slots import OTHER, letters, slots
from collabworkshop.figures.strands import Spot, Strand, strands
from collabworkshop.figures.tie_map_key import STRENGTHS, draw_key, faint, key_width, stroke
from collabworkshop.theme import A4, DARK, LIGHT, SHAPES, Sizes

__all__ = ["draw_tie_map"]

_READABLE = 200
"""Up to so many lines each has its letter; in a denser map letters would only add to it."""

_LARGER = 1.8
"""Factor for the points that are named where others are not."""


def draw_tie_map(
    axes: Axes,
    tie_map: TieMap,
    *,
    kinds: Mapping[str, str],
    sectors: Mapping[str, str] | None = None,
    sizes: Sizes = A4,
    dark: bool = False,
) -> Axes:
    """Draw the map of ties with its key, and return the axes.

    Stakeholders of a sector share colour and shape; members are filled. A tie that
    both ends confirm is solid, one that they rate apart is double, one that a single
    end sees is dashed, hearsay is dotted and faint; stronger ties are thicker. A
    letter on the line says the kind, unless there is one kind only. Of more than
    sixty stakeholders the most tied are large and have their names, and the ties
    between them stand out from all others; the key counts the rest.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    tie_map
        The map. For a picture of one kind leave the other ties out.
    kinds
        Kind of tie to its name.
    sectors
        Sector to its name, where the sector is an id.
    sizes, dark
        For print or projector; on a dark surface.
    """
    look = DARK if dark else LIGHT
    paper = Paper(axes, look, _for_crowd(sizes, len(tie_map.points)))
    if not tie_map.points:
        paper.say("No stakeholders yet. Add the first one, and it will stand here.")
        return axes
    area = _area(paper)
    across = paper.sizes.point
    pairs = [(tie.source, tie.target) for tie in tie_map.ties]
    spots = places(tie_map.points, pairs, _within(area, paper), apart=1.7 * across)
    runs = strands(tie_map.ties, spots, gap=1.5 * across, rim=0.72 * across)
    signs = letters((tie.kind for tie in tie_map.ties), kinds)
    if len(signs) > 1 and len(runs) > _READABLE:
        signs = {}
    slot = slots(point.sector for point in tie_map.points)
    leading = most_tied(tie_map)
    _draw_strands(paper, runs, {point.stakeholder for point in leading})
    _draw_points(paper, tie_map.points, spots, slot, leading)
    taken = _name(paper, area, leading, spots)
    if len(signs) > 1:
        stood_on = [_around(*spot, 0.75 * across) for spot in spots.values()]
        _draw_letters(paper, runs, signs, [*taken, *stood_on])
    names = {**kinds, **(sectors or {})}
    draw_key(paper, area, tie_map, slot, signs, names, len(taken))
    return axes


def _area(paper: Paper) -> Area:
    """Return what the map takes of the sheet; the key has the rest."""
    rim = paper.sizes.text / 2
    return Area(rim, rim, paper.width - key_width(paper), paper.height - rim)


def _within(area: Area, paper: Paper) -> Area:
    """Return where points may stand: off the rim, so that names have room."""
    rim_x, rim_y = 6 * paper.sizes.text, 3.5 * paper.sizes.text
    return Area(area.left + rim_x, area.bottom + rim_y, area.right - rim_x, area.top - rim_y)


def _for_crowd(sizes: Sizes, number: int) -> Sizes:
    """Return smaller points and thinner lines where there are more than sixty points."""
    shrunk = min(1.0, (60 / max(number, 1)) ** 0.5)
    return sizes._replace(point=sizes.point * shrunk, line=sizes.line * shrunk)


def _draw_points(
    paper: Paper,
    points: Sequence[Point],
    spots: Mapping[str, Spot],
    slot: Mapping[str, int],
    leading: Sequence[Point],
) -> None:
    """Draw the stakeholders; where only some are named, those are larger."""
    large = {p.stakeholder for p in leading} if len(leading) < len(points) else set()
    for point in points:
        mine = slot.get(point.sector, OTHER)
        paper.mark(
            *spots[point.stakeholder],
            SHAPES[mine],
            paper.look.colours[mine],
            filled=point.member,
            across=(_LARGER if point.stakeholder in large else 1) * paper.sizes.point,
        )


def _name(
    paper: Paper, area: Area, leading: Sequence[Point], spots: Mapping[str, Spot]
) -> list[Area]:
    """Write the names of the leading points, and return what the names cover."""
    named = {point.stakeholder: (point.name, spots[point.stakeholder]) for point in leading}
    others = [spot for key, spot in spots.items() if key not in named]
    across = (1.5 if not others else 1.5 * _LARGER) * paper.sizes.point
    return place_names(paper, list(named.values()), area=area, across=across, others=others)


def _draw_strands(paper: Paper, runs: list[Strand], leading: AbstractSet[str]) -> None:
    """Draw the lines, the best known on top; faint where an end is none of the leading."""
    strongest = max([STRENGTHS, *(run.tie.strength for run in runs)])
    for run in runs:
        if not {run.tie.source, run.tie.target} <= leading:
            faint(paper, run.line)
            continue
        share = run.tie.strength / strongest
        stroke(paper, run.line, run.tie.status, share)
        for end in run.arrows:
            _draw_arrow(paper, run, end)


def _draw_arrow(paper: Paper, run: Strand, end: int) -> None:
    tip = run.line[end]
    back = run.line[max(-4, -len(run.line)) if end else min(3, len(run.line) - 1)] - tip
    back = back / max(float(np.hypot(*back)), 1e-9)
    across = np.array([-back[1], back[0]])
    length = 0.75 * paper.sizes.point
    corners = [tip, tip + length * (back + 0.4 * across), tip + length * (back - 0.4 * across)]
    colour = paper.look.edge if run.tie.status == "hearsay" else paper.look.ink
    paper.axes.add_patch(Polygon(corners, closed=True, facecolor=colour, linewidth=0, zorder=3))


def _around(x: float, y: float, half: float) -> Area:
    return Area(x - half, y - half, x + half, y + half)


def _draw_letters(
    paper: Paper, runs: list[Strand], signs: Mapping[str, str], taken: list[Area]
) -> None:
    """Write each tie's letter on its line, as near to its middle as there is room."""
    style = lettering(paper.look, paper.sizes.small, halo=True)
    for run in runs:
        for share in sorted(np.linspace(0.1, 0.9, 33), key=lambda share: abs(share - 0.5)):
            x, y = run.line[round(share * (len(run.line) - 1))]
            area = _around(x, y, 0.6 * paper.sizes.small)
            if not any(area.overlaps(other) for other in taken):
                taken.append(area)
                sign = signs.get(run.tie.kind, "+")
                paper.axes.text(x, y, sign, ha="center", va="center", weight="bold", **style)
                break
