"""One line of targets with what was measured beside it, on a part of a sheet."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

from matplotlib.patches import Rectangle

from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.standing_words import marked
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.figures.lettering import plain, wrapped
from collabworkshop.figures.paper import Area, Paper
from collabworkshop.figures.trajectories.bands import bands_of, corners
from collabworkshop.figures.trajectories.labels import Label, place_labels
from collabworkshop.figures.trajectories.scale import Reach, Scale
from collabworkshop.figures.trajectories.shading import shade
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Panel", "draw_panel"]

_HEAD, _FOOT, _LEFT, _RIGHT = 5.6, 2.2, 5.0, 6.0
"""Room round the axes, in heights of a letter: for heading and days, figures, names of bands."""

_NAMED = 10
"""Measured figures that are named one by one on a large panel."""


class Panel(NamedTuple):
    """What one panel shows.

    Parameters
    ----------
    found, indicator
        How the indicator, or a part of it, stands.
    title
        What stands above it.
    rule, on
        The rule of the standing, and the day.
    words
        What was said in place of figures.
    large
        Whether each measured figure is named.
    """

    found: Trajectory
    indicator: Indicator
    title: str
    rule: StatusRule
    on: date
    words: str = ""
    large: bool = False


def draw_panel(paper: Paper, area: Area, panel: Panel, reach: Reach | None) -> None:
    """Draw one panel on a part of the sheet.

    Parameters
    ----------
    paper, area
        Where to draw.
    panel
        What to draw.
    reach
        The days and figures of its axes; ``None`` where there is nothing to draw.
    """
    text = paper.sizes.text
    _head(paper, area, panel)
    inner = Area(
        area.left + _LEFT * text,
        area.bottom + _FOOT * text,
        area.right - _RIGHT * text,
        area.top - _HEAD * text,
    )
    if reach is None:
        _say_why(paper, area, panel)
        return
    _Drawn(paper, inner, panel, reach).draw()


def _head(paper: Paper, area: Area, panel: Panel) -> None:
    """Write what it is about, how it stands, and the last figure."""
    text, wide = paper.sizes.text, area.right - area.left
    y = area.top - 0.8 * text
    paper.write(area.left, y, panel.title, within=wide, weight="bold", fontsize=1.1 * text)
    latest = panel.found.latest
    said = marked(panel.found)
    if latest is not None:
        said += f", {plain_figure(latest.value)} on {_day(latest.when)}"
        said += ", old" if panel.found.old else ""
    paper.write(area.left, y - 1.7 * text, said, within=wide, weight="bold")


def _say_why(paper: Paper, area: Area, panel: Panel) -> None:
    """Write, in place of a line, the words that there are, or that there are no figures."""
    text = paper.sizes.text
    said = f"“{panel.words.strip()}”" if panel.words.strip() else "No figures to draw."
    columns = int(1.7 * (area.right - area.left) / text)
    high = area.top - area.bottom - _HEAD * text
    lines = wrapped(plain(said), columns, max(1, min(8, int(high / (1.4 * text))))).splitlines()
    for place, line in enumerate(lines):
        y = area.top - (_HEAD + 1.4 * place) * text
        paper.write(area.left, y, line, within=area.right - area.left, color=paper.look.quiet)


class _Drawn:
    """A panel with axes: first what lies behind, then lines, marks and labels."""

    def __init__(self, paper: Paper, area: Area, panel: Panel, reach: Reach) -> None:
        self.paper, self.area, self.panel, self.reach = paper, area, panel, reach
        self.scale = Scale(area, reach)
        self.frame = Rectangle(
            (area.left, area.bottom),
            area.right - area.left,
            area.top - area.bottom,
            facecolor="none",
            edgecolor=paper.look.edge,
            lw=0.7,
            zorder=2,
        )
        paper.axes.add_patch(self.frame)

    def draw(self) -> None:
        found = self.panel.found
        self._draw_axes()
        if bands := bands_of(found, self.panel.indicator, self.panel.rule):
            shade(self.paper, self.scale, self.frame, bands)
        self._draw_today()
        planned = [self._spot(stop) for stop in found.line]
        measured = [self._spot(stop) for stop in found.actuals]
        if found.line:
            path = [
                (self.scale.x(day), self.scale.y(value))
                for day, value in corners(found.line, self.reach.last)
            ]
            self._draw_line(path, ls=(0, (4, 2)), color=self.paper.look.ink, lw=1.3)
        self._draw_line(measured, color=self.paper.look.colours[0], lw=2.0)
        for x, y in planned:
            self.paper.mark(x, y, "diamond", self.paper.look.ink, filled=False)
        for x, y in measured:
            across = 0.75 * self.paper.sizes.point
            self.paper.mark(x, y, "circle", self.paper.look.colours[0], filled=True, across=across)
        along = [*_dense(measured), *_dense(planned)]
        marks = [*planned, *measured]
        place_labels(self.paper, list(self._labels()), area=self.area, marks=marks, along=along)

    def _spot(self, stop: Stop) -> tuple[float, float]:
        return self.scale.x(stop.when), self.scale.y(stop.value)

    def _draw_axes(self) -> None:
        paper, area, text = self.paper, self.area, self.paper.sizes.text
        quiet: dict[str, Any] = {"color": paper.look.quiet, "fontsize": 0.9 * text}
        for y, said in self.scale.figures(2.2 * text):
            paper.line([area.left - 0.4 * text, area.left], [y, y], color=paper.look.edge, lw=0.7)
            room = (_LEFT - 0.8) * text
            paper.write(area.left - 0.7 * text, y, said, ha="right", within=room, **quiet)
        for x, said in self.scale.days(text):
            ends = [area.bottom - 0.4 * text, area.bottom]
            paper.line([x, x], ends, color=paper.look.edge, lw=0.7)
            paper.write(x, area.bottom - 1.2 * text, said, ha="center", **quiet)
        left, wide = area.left - _LEFT * text, 0.45 * (area.right - area.left) + _LEFT * text
        paper.write(left, area.top + 1.0 * text, self._unit, within=wide, **quiet)

    @property
    def _unit(self) -> str:
        return f"{_unit(self.panel.indicator)} {self.scale.in_}".strip()

    def _draw_today(self) -> None:
        paper, area, text = self.paper, self.area, self.paper.sizes.text
        x = self.scale.x(self.panel.on)
        style = {"color": paper.look.quiet, "lw": 1.0, "ls": (0, (1, 1.5)), "zorder": 2.5}
        paper.line([x, x], [area.bottom, area.top + 0.3 * text], **style)
        said = f"today, {_day(self.panel.on)}" if self.panel.large else "today"
        half = 0.28 * len(said) * text
        # Not over the unit on the left, nor beyond the panel on the right.
        most = 0.45 * (area.right - area.left) + _LEFT * text
        least = area.left + min((0.6 * len(self._unit) + 1) * text, most) - _LEFT * text + half
        at = min(max(x, least), area.right + _RIGHT * text - half)
        quiet: dict[str, Any] = {"color": paper.look.quiet, "fontsize": 0.9 * text}
        paper.write(at, area.top + 1.0 * text, said, ha="center", **quiet)

    def _draw_line(self, spots: Sequence[tuple[float, float]], **style: Any) -> None:
        if len(spots) > 1:
            xs, ys = zip(*spots, strict=True)
            width = style.pop("lw") * self.paper.sizes.line
            self.paper.line(xs, ys, zorder=3, lw=width, **style)

    def _labels(self) -> Iterator[Label]:
        """Return what is named: the last figure and target first, then the others."""
        found = self.panel.found
        line, measured = found.line, found.actuals
        if measured:
            yield self._label(measured[-1], "", bold=True)
        for place in sorted(range(len(line)), key=lambda n: (0 < n < len(line) - 1, -n)):
            name = "Baseline" if place == 0 else "Target"
            if 0 < place < len(line) - 1:
                name = "Interim"
            yield self._label(line[place], f"{name} ")
        if self.panel.large:
            for stop in measured[-_NAMED:-1]:
                yield self._label(stop, "")

    def _label(self, stop: Stop, name: str, *, bold: bool = False) -> Label:
        lines = (f"{name}{plain_figure(stop.value)}", _day(stop.when))
        return Label(*self._spot(stop), lines, bold)


def _day(day: date) -> str:
    return f"{day.day} {day:%b} {day.year}"


def _unit(indicator: Indicator) -> str:
    if indicator.measure == "percentage":
        return "%"
    return "rank" if indicator.measure == "rank" else indicator.unit.strip()


def _dense(spots: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Return points along a line, near enough to each other that no label slips between."""
    for (x0, y0), (x1, y1) in pairwise(spots):
        steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 5))
        for n in range(steps + 1):
            yield x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps
