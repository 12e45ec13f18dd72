"""Who offers and needs what? Organisations on one side, kinds of resource on the other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import ceil

from matplotlib.axes import Axes

from collabworkshop.analysis.resources.matrix import Cell, coverage_matrix
from collabworkshop.analysis.resources.merged_map import KindPoint, MergedResources, OrgPoint
from collabworkshop.figures.coverage_table import most_used
from collabworkshop.figures.lettering import MISSING, plain
from collabworkshop.figures.paper import Paper
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["draw_two_mode_map"]

_ROW, _FOOT = 1.45, 4.4
"""Height of a row and of the key below, in heights of a letter."""

_LEFT, _RIGHT = 0.27, 0.68
"""Where the organisations and where the kinds stand, in widths of the paper."""

_DASH = (0, (4.0, 2.2))

Ends = tuple[str, str]
Spots = Mapping[str, float]


def draw_two_mode_map(
    axes: Axes, merged: MergedResources, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw organisations and kinds of resource with what leads from one to the other.

    An offer is a solid line, a need a dashed one; thicker lines stand for several.
    Members are filled circles; a kind that nobody offers is an empty square and says
    so. Those who share kinds stand close together. Where there is no room for all,
    those with most offers and needs are shown and the rest is counted.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    merged
        The merged map.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not merged.listed:
        paper.say("Nobody has shared an offer or a need yet. Share one, and it will stand here.")
        return axes
    most = int((paper.height - (_FOOT + 1.5) * sizes.text) / (_ROW * sizes.text))
    organisations = most_used(merged.organisations, most)
    kinds = most_used(merged.kinds, most)
    cells = coverage_matrix(merged.listed)
    known = {org.key for org in organisations}, {kind.kind for kind in kinds}
    drawn = {ends: cell for ends, cell in cells.items() if ends[0] in known[0]}
    drawn = {ends: cell for ends, cell in drawn.items() if ends[1] in known[1]}
    right = _spread(paper, [kind.kind for kind in kinds])
    left = _spread(paper, _by_kinds([org.key for org in organisations], drawn, right))
    _draw_lines(paper, drawn, left, right)
    _draw_organisations(paper, organisations, left)
    _draw_kinds(paper, kinds, right)
    _draw_key(paper, list(_key(paper, merged, organisations, kinds)))
    return axes


def _by_kinds(keys: Sequence[str], cells: Mapping[Ends, Cell], right: Spots) -> list[str]:
    """Return the organisations so that few lines cross: by the mean height of their kinds.

    K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical
    system structures", IEEE Transactions on Systems, Man, and Cybernetics 11, 1981.
    """
    heights: dict[str, list[float]] = {key: [] for key in keys}
    for organisation, kind in cells:
        heights[organisation].append(right[kind])
    # Who has nothing here stands below all others.
    means = {key: -sum(met) / len(met) if met else 0.0 for key, met in heights.items()}
    return sorted(keys, key=lambda key: (not heights[key], means[key]))


def _spread(paper: Paper, keys: Sequence[str]) -> dict[str, float]:
    """Return the height of each, from above to below, evenly over the paper."""
    text = paper.sizes.text
    top, bottom = paper.height - 1.5 * text, _FOOT * text
    step = (top - bottom) / max(len(keys), 1)
    return {key: top - (at + 0.5) * step for at, key in enumerate(keys)}


def _draw_lines(paper: Paper, cells: Mapping[Ends, Cell], left: Spots, right: Spots) -> None:
    for (organisation, kind), cell in cells.items():
        both = 0.9 * paper.sizes.line if cell.offers and cell.needs else 0
        for count, need in ((cell.offers, False), (cell.needs, True)):
            if count:
                aside = -both if need else both
                ys = (left[organisation] + aside, right[kind] + aside)
                _stroke(paper, (_LEFT * paper.width, _RIGHT * paper.width), ys, count, need=need)


def _stroke(
    paper: Paper, xs: tuple[float, float], ys: tuple[float, float], count: int, *, need: bool
) -> None:
    paper.axes.plot(
        xs,
        ys,
        color=paper.look.colours[1 if need else 0],
        linewidth=(0.8 + 0.5 * min(count - 1, 4)) * paper.sizes.line,
        linestyle=_DASH if need else "-",
        solid_capstyle="butt",
        zorder=2,
    )


def _draw_organisations(paper: Paper, points: Sequence[OrgPoint], left: Spots) -> None:
    text, x = paper.sizes.text, _LEFT * paper.width
    for point in points:
        y = left[point.key]
        paper.mark(x, y, "circle", paper.look.ink, filled=point.member, across=0.8 * text)
        room = x - 1.5 * text
        paper.write(x - text, y, point.name, within=room, ha="right")


def _draw_kinds(paper: Paper, points: Sequence[KindPoint], right: Spots) -> None:
    text, x = paper.sizes.text, _RIGHT * paper.width
    room = paper.width - x - 1.5 * text
    for point in points:
        y = right[point.kind]
        paper.mark(x, y, "square", paper.look.ink, filled=point.givers > 0, across=text)
        paper.write(x + text, y, point.label, within=0.55 * room, weight="bold")
        said = f"{point.givers or 'nobody'} offer{'' if point.givers > 1 else 's'}"
        said += f", {point.seekers} need{'' if point.seekers > 1 else 's'}" if point.seekers else ""
        left_over = 0.42 * room
        paper.write(x + text + 0.58 * room, y, said, within=left_over, color=paper.look.quiet)


Mark = Callable[[float, float], None]


def _key(
    paper: Paper,
    merged: MergedResources,
    organisations: Sequence[OrgPoint],
    kinds: Sequence[KindPoint],
) -> Iterator[tuple[Mark, str]]:
    ink, text = paper.look.ink, paper.sizes.text

    def line(*, need: bool) -> Mark:
        return lambda x, y: _stroke(paper, (x - 1.2 * text, x + 1.2 * text), (y, y), 2, need=need)

    def mark(shape: str, *, filled: bool) -> Mark:
        return lambda x, y: paper.mark(x, y, shape, ink, filled=filled, across=0.9 * text)

    def sign(said: str) -> Mark:
        return lambda x, y: paper.write(x, y, said, ha="center", weight="bold")

    yield line(need=False), "offers (thicker: several)"
    yield line(need=True), "needs"
    yield mark("circle", filled=True), "in the coalition"
    yield mark("circle", filled=False), "not in the coalition"
    yield mark("square", filled=True), "kind of resource"
    yield mark("square", filled=False), "nobody offers it"
    for points, shown, what in (
        (merged.organisations, organisations, "organisations"),
        (merged.kinds, kinds, "kinds"),
    ):
        if len(shown) < len(points):
            yield sign(f"{len(points) - len(shown)}"), f"more {what}"
    names = (*(one.name for one in organisations), *(one.label for one in kinds))
    if any(MISSING in plain(name) for name in names):
        yield sign(MISSING), "letter without a font"


def _draw_key(paper: Paper, entries: Sequence[tuple[Mark, str]]) -> None:
    """Draw the key below the map, on two lines."""
    text = paper.sizes.text
    across = max(4, ceil(len(entries) / 2))
    wide = (paper.width - 2 * text) / across
    for at, (mark, meaning) in enumerate(entries):
        x, y = text + at % across * wide, (_FOOT - 1.3 - 1.45 * (at // across)) * text
        mark(x + 1.4 * text, y)
        paper.write(x + 3.2 * text, y, meaning, within=wide - 4 * text)
