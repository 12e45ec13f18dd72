"""How much of each kind is offered and needed, and by whom? A table of shades and numbers."""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.resources.matrix import Cell
from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.figures.coverage_table import CoverageTable, coverage_table
from collabworkshop.figures.lettering import MISSING, lettering, plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.shades import Shade, ink_on, shade
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST_KINDS", "draw_coverage_matrix"]

MOST_KINDS = 12
"""Columns for which a heading can be read; less frequent kinds are added up in the last one."""

_LEFT, _HEAD, _FOOT = 19.0, 4.6, 6.4
"""Room for the names, the headings and what stands below, in heights of a letter."""

_LOW, _HIGH, _WIDE = 1.5, 2.4, 9.0
"""Least and largest height of a row, and largest width of a column, likewise."""


def draw_coverage_matrix(
    axes: Axes, merged: MergedResources, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw organisations by kinds of resource, with the number of offers and of needs.

    On the left of a cell stand offers, shaded, darker for more; on the right needs, in a
    frame. Each has its number, so that nothing hangs on a colour. Below stands how many
    organisations offer and need a kind; what is needed and offered by nobody is framed
    there. Where there is no room for all, the last row or column adds up the rest.

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
    text = sizes.text
    room = paper.height - (_HEAD + _FOOT) * text
    table = coverage_table(merged, rows=int(room / (_LOW * text)), columns=MOST_KINDS)
    high = min(room / len(table.rows), _HIGH * text)
    wide = min((paper.width - (_LEFT + 1) * text) / len(table.columns), _WIDE * text)
    top = paper.height - _HEAD * text
    _draw_head(paper, table, wide, top)
    _draw_rows(paper, table, wide, high, top)
    below = top - len(table.rows) * high
    _draw_totals(paper, table, wide, below)
    names = "".join(heading.name for heading in (*table.rows, *table.columns))
    _draw_key(paper, below - (_FOOT - 1.4) * text, missing=MISSING in plain(names))
    return axes


def _draw_head(paper: Paper, table: CoverageTable, wide: float, top: float) -> None:
    """Write what the columns are, on up to three lines above them."""
    text = paper.sizes.text
    size = text if wide > 8 * text else 0.85 * text  # the longest of our words stays whole
    style = lettering(paper.look, size)
    for at, column in enumerate(table.columns):
        columns = int(wide / size * 1.75)
        for lines in range(columns, 3, -1):
            name = wrapped(plain(column.name), lines, 3)
            x = _LEFT * text + (at + 0.5) * wide
            written = paper.axes.text(
                x, top + 0.5 * text, name, ha="center", va="bottom", weight="bold", **style
            )
            covered = paper.covered_by(written)
            if covered.right - covered.left <= wide - 0.4 * text:
                break
            written.remove()


def _draw_rows(paper: Paper, table: CoverageTable, wide: float, high: float, top: float) -> None:
    text = paper.sizes.text
    most = max((cell.offers for ends, cell in table.cells.items() if all(ends)), default=1)
    for at, row in enumerate(table.rows):
        y = top - at * high
        paper.write(
            (_LEFT - 0.8) * text, y - high / 2, row.name, within=(_LEFT - 2) * text, ha="right"
        )
        for place, column in enumerate(table.columns):
            x = _LEFT * text + place * wide
            _frame(paper, Area(x, y - high, x + wide, y), paper.look.edge, 0.4)
            cell = table.cells.get((row.key, column.key), Cell())
            half = Area(x + 1.5, y - high + 1.5, x + wide / 2 - 1, y - 1.5)
            if cell.offers:
                _offers(paper, half, cell.offers, min(cell.offers / max(most, 1), 1))
            if cell.needs:
                _needs(
                    paper, half._replace(left=x + wide / 2 + 1, right=x + wide - 1.5), cell.needs
                )


def _offers(paper: Paper, area: Area, count: int, share: float) -> None:
    """Draw a shade with its number; on a dark shade the number is as light as the paper."""
    ground = shade(paper.look, 0.2 + 0.8 * share)
    _fill(paper, area, ground)
    _number(paper, area, count, ink_on(paper.look, ground))


def _needs(paper: Paper, area: Area, count: int) -> None:
    _frame(paper, area, paper.look.ink, 1.1)
    _number(paper, area, count, paper.look.ink)


def _number(paper: Paper, area: Area, count: int, ink: str) -> None:
    x, y = (area.left + area.right) / 2, (area.bottom + area.top) / 2
    paper.write(x, y, f"{count}", ha="center", weight="bold", color=ink, zorder=5)


def _draw_totals(paper: Paper, table: CoverageTable, wide: float, below: float) -> None:
    """Write below each kind how many organisations offer and need it."""
    text = paper.sizes.text
    for line, what in enumerate(("organisations that offer it", "organisations that need it")):
        y = below - (1.1 + 1.5 * line) * text
        paper.write((_LEFT - 0.8) * text, y, what, ha="right", color=paper.look.quiet)
        for at, column in enumerate(table.columns):
            if not column.key:
                continue
            x = _LEFT * text + (at + 0.5) * wide
            count = column.seekers if line else column.givers
            paper.write(x, y, f"{count}", ha="center", color=paper.look.quiet)
            if not line and not column.givers and column.seekers:
                half = 0.8 * text
                _frame(paper, Area(x - half, y - half, x + half, y + half), paper.look.bad, 1.4)


def _draw_key(paper: Paper, y: float, *, missing: bool) -> None:
    text = paper.sizes.text
    x, high = text, 1.3 * text
    for meaning in ("offers, darker for more", "needs", "needed, and offered by nobody"):
        area = Area(x, y - high / 2, x + 2.4 * text, y + high / 2)
        if meaning == "needs":
            _needs(paper, area, 1)
        elif meaning.startswith("offers"):
            _offers(paper, area, 2, 0.4)
        else:
            _frame(paper, area._replace(left=x + 0.9 * text), paper.look.bad, 1.4)
            paper.write(x + 1.65 * text, y, "0", ha="center", color=paper.look.quiet)
        paper.write(x + 3.2 * text, y, meaning)
        x += (5.5 + 0.56 * len(meaning)) * text
    if missing:
        paper.write(x, y, f"{MISSING} = letter without a font")


def _fill(paper: Paper, area: Area, colour: Shade) -> None:
    _box(paper, area, facecolor=colour, linewidth=0)


def _frame(paper: Paper, area: Area, colour: str, width: float) -> None:
    _box(paper, area, fill=False, edgecolor=colour, linewidth=width * paper.sizes.line)


def _box(paper: Paper, area: Area, **style: Any) -> None:
    wide, high = area.right - area.left, area.top - area.bottom
    paper.axes.add_patch(Rectangle((area.left, area.bottom), wide, high, **style))
