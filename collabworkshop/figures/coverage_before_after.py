"""How far each kind of need is met, by what is agreed and with the whole plan."""

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from collabworkshop.analysis.allocation.lines import CoverageOfKind
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST_KINDS", "draw_coverage_before_after"]

MOST_KINDS = 18
"""Rows that can be read; the kinds beyond are added up in one."""

_LEFT, _RIGHT, _HEAD, _FOOT = 19.0, 20.0, 4.4, 3.6
"""Room for names, numbers, headings and the key, in heights of a letter."""

_HIGH = 5.0
"""Largest height of a row, likewise."""

_NUMBERS = (("before", "Before", 4.5), ("after", "After", 10.5), ("needs", "of needs", 17.0))


def draw_coverage_before_after(
    axes: Axes, kinds: Sequence[CoverageOfKind], *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw a bar for each kind of need, and return the axes.

    The whole bar is all needs of the kind. Filled is what is met by agreed lines (before),
    striped what the plan would meet besides (after), and empty what stays open; the numbers
    stand beside it, so that nothing hangs on a colour. The last row adds up all kinds.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    kinds
        Coverage by kind.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not kinds:
        paper.say("Nobody has shared a need yet. Share one, and it will stand here.")
        return axes
    rows = _rows(kinds)
    text = sizes.text
    top = paper.height - _HEAD * text
    high = min((top - _FOOT * text) / len(rows), _HIGH * text)
    left, right = _LEFT * text, paper.width - _RIGHT * text
    _draw_head(paper, left, right, top)
    for at, row in enumerate(rows):
        low = top - (at + 1) * high
        last = at == len(rows) - 1
        if last:
            ends = [text, paper.width - text]
            paper.axes.plot(ends, [low + high] * 2, color=paper.look.edge, linewidth=0.7)
        _draw_row(paper, row, Area(left, low, right, low + high), bold=last)
    _draw_key(paper, left, top - len(rows) * high - 1.8 * text)
    return axes


def _rows(kinds: Sequence[CoverageOfKind]) -> list[CoverageOfKind]:
    """Return the kinds to draw, those beyond the most added up, and all of them together."""
    shown, rest = list(kinds), kinds[MOST_KINDS - 1 :]
    if len(kinds) > MOST_KINDS:
        shown = [*kinds[: MOST_KINDS - 1], _sum(rest, f"{len(rest)} other kinds")]
    return [*shown, _sum(kinds, "All kinds")]


def _sum(kinds: Sequence[CoverageOfKind], name: str) -> CoverageOfKind:
    return CoverageOfKind(
        kind="",
        name=name,
        needs=sum(one.needs for one in kinds),
        before=sum(one.before for one in kinds),
        after=sum(one.after for one in kinds),
    )


def _draw_head(paper: Paper, left: float, right: float, top: float) -> None:
    text = paper.sizes.text
    y = top + 0.9 * text
    paper.write(left - text, y, "Kind of need", ha="right", weight="bold")
    paper.write(left, y, "All needs of the kind, each counted alike", weight="bold")
    for _, heading, at in _NUMBERS:
        paper.write(right + at * text, y, heading, ha="right", weight="bold")


def _draw_row(paper: Paper, row: CoverageOfKind, area: Area, *, bold: bool) -> None:
    text, y = paper.sizes.text, (area.bottom + area.top) / 2
    weight = "bold" if bold else "normal"
    room = area.left - 2 * text
    paper.write(area.left - text, y, row.name, within=room, ha="right", weight=weight)
    gap = 0.18 * (area.top - area.bottom)
    bar = area._replace(bottom=area.bottom + gap, top=area.top - gap)
    whole = bar.right - bar.left
    agreed = bar.left + whole * row.before / row.needs
    planned = bar.left + whole * row.after / row.needs
    _part(paper, bar, "open")
    _part(paper, bar._replace(left=agreed, right=planned), "planned")
    _part(paper, bar._replace(right=agreed), "agreed")
    for name, _, at in _NUMBERS:
        said = _told(getattr(row, name))
        paper.write(area.right + at * text, y, said, ha="right", weight=weight)


def _part(paper: Paper, area: Area, what: str) -> None:
    """Draw one part of a bar: filled, striped or an empty frame."""
    wide, high = area.right - area.left, area.top - area.bottom
    if wide <= 0:
        return
    look = paper.look
    style: dict[str, Any] = {
        "agreed": {"facecolor": look.colours[0], "edgecolor": look.ink, "zorder": 3},
        "planned": {
            "facecolor": look.surface,
            "edgecolor": look.colours[0],
            "hatch": "////",
            "zorder": 2,
        },
        "open": {"facecolor": look.surface, "edgecolor": look.edge, "zorder": 1},
    }[what]
    box = Rectangle((area.left, area.bottom), wide, high, linewidth=0.9, **style)
    paper.axes.add_patch(box)


def _draw_key(paper: Paper, left: float, y: float) -> None:
    text, x = paper.sizes.text, left
    for what, meaning in (
        ("agreed", "before: agreed"),
        ("planned", "after: the plan as well"),
        ("open", "stays open"),
    ):
        _part(paper, Area(x, y - 0.6 * text, x + 3 * text, y + 0.6 * text), what)
        paper.write(x + 3.7 * text, y, meaning)
        x += (6.5 + 0.56 * len(meaning)) * text


def _told(count: float) -> str:
    return f"{round(count, 1):g}"
