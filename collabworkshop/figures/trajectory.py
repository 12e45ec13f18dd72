"""Is it on track? Lines of targets with what was measured: one indicator, or several at once."""

from datetime import date

from matplotlib.axes import Axes

from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.trajectories.key import draw_key
from collabworkshop.figures.trajectories.panel import Panel, draw_panel
from collabworkshop.figures.trajectories.scale import reach_of
from collabworkshop.theme import A4, DARK, LIGHT, Sizes

__all__ = ["MOST", "draw_trajectories", "draw_trajectory"]

MOST = 6
"""Small panels on a sheet: of parts, or of indicators."""

_HEAD, _FOOT, _GAP = 3.4, 4.2, 1.6
"""Room for the heading, for the key, and between panels, in heights of a letter."""


def draw_trajectory(
    axes: Axes, found: TrajectoryReading, key: str, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw one indicator, and its parts in small below it, all at the same scale.

    Parameters
    ----------
    axes
        Where to draw; the whole of it is used, and its figure must have its final size.
    found
        How the indicators stand.
    key
        Which one.
    sizes, dark
        For print or projector; on a dark surface.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    text, indicator = sizes.text, found.indicators[key]
    first, *parts = found.lines[key]
    shown = parts[:MOST]
    reach = reach_of([first, *shown], indicator, found.rule, _day(found))
    sheet = _sheet(paper, f"{found.called[key]} · {found.outcomes[key]}")
    rows = -(-len(shown) // 3)
    below = (0.0, 0.44, 0.58)[rows] * (sheet.top - sheet.bottom)
    top = Area(sheet.left, sheet.bottom + below + (_GAP * text if rows else 0), *sheet[2:])
    title = "All together" if first.part == WHOLE else _said(first)
    words = found.words.get(key, "")
    panel = Panel(first, indicator, title, found.rule, _day(found), words, large=True)
    draw_panel(paper, top, panel, reach)
    area = Area(sheet.left, sheet.bottom, sheet.right, sheet.bottom + below)
    for one, place in zip(shown, _places(area, len(shown), _GAP * text), strict=True):
        small = Panel(one, indicator, _said(one), found.rule, _day(found))
        draw_panel(paper, place, small, reach)
    rest = len(parts) - len(shown)
    draw_key(paper, _beyond(rest, "more part is", "more parts are"))
    return axes


def draw_trajectories(
    axes: Axes, found: TrajectoryReading, *, sizes: Sizes = A4, dark: bool = False
) -> Axes:
    """Draw the first six indicators, those that are off track before all others.

    Parameters
    ----------
    axes, found, sizes, dark
        As for one indicator.
    """
    paper = Paper(axes, DARK if dark else LIGHT, sizes)
    if not found.lines:
        paper.say("There is no indicator yet. The first line will stand here.")
        return axes
    shown = list(found.lines)[:MOST]
    sheet = _sheet(paper, "Are we on track?")
    for key, place in zip(shown, _places(sheet, len(shown), _GAP * sizes.text), strict=True):
        one, indicator = found.lines[key][0], found.indicators[key]
        of = "" if one.part == WHOLE else f" ({_said(one)})"
        panel = Panel(
            *(one, indicator, f"{found.called[key]}{of}", found.rule, _day(found)),
            words=found.words.get(key, ""),
        )
        draw_panel(paper, place, panel, reach_of([one], indicator, found.rule, _day(found)))
    rest = len(found.lines) - len(shown)
    draw_key(paper, _beyond(rest, "more indicator is", "more indicators are"))
    return axes


def _beyond(rest: int, one: str, many: str) -> str:
    """Return how many are not on the sheet; nothing where all are."""
    said = f"{counted(rest, one, many)} in the table. "
    return said[:1].upper() + said[1:] if rest else ""


def _day(found: TrajectoryReading) -> date:
    """Return the day of a reading; one that has lines has a day as well."""
    return found.on or date.min


def _said(found: Trajectory) -> str:
    return found.part.said


def _sheet(paper: Paper, title: str) -> Area:
    """Write the heading and return what is left for the panels."""
    text = paper.sizes.text
    wide = paper.width - 3 * text
    top = paper.height - 1.8 * text
    paper.write(1.5 * text, top, title, within=wide, weight="bold", fontsize=1.3 * text)
    return Area(1.5 * text, _FOOT * text, paper.width - 1.5 * text, paper.height - _HEAD * text)


def _places(area: Area, count: int, gap: float) -> list[Area]:
    """Return where so many panels stand, in up to three columns."""
    if not count:
        return []
    columns = count if count <= 3 else 2 if count == 4 else 3
    rows = -(-count // columns)
    wide = (area.right - area.left - (columns - 1) * gap) / columns
    high = (area.top - area.bottom - (rows - 1) * gap) / rows
    return [
        Area(left, top - high, left + wide, top)
        for place in range(count)
        for left in [area.left + place % columns * (wide + gap)]
        for top in [area.top - place // columns * (high + gap)]
    ]
