"""Where do a day and a figure stand on the paper? The two axes of a line of targets."""

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from matplotlib.ticker import MaxNLocator

from collabworkshop.analysis.evaluation.figure_words import plain_figure
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.figures.paper import Area
from collabworkshop.figures.trajectories.bands import Bands, bands_of
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Reach", "Scale", "reach_of"]

_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 24_000)
"""How far ticks may be apart."""

_PARTS = ((1e15, ""), (1e12, "in trillions"), (1e9, "in billions"), (1e6, "in millions"))
"""From which figure on the scale is in what; beyond the first, figures are written with powers."""

_LARGE = 1e300
"""Figures beyond are made smaller first: their differences are more than a computer can hold."""


class Reach(NamedTuple):
    """The days and figures that a picture has to show.

    Parameters
    ----------
    first, last
        Days, as numbers of ``date.toordinal``.
    low, high
        Figures, divided by ``by``.
    by
        1, but for figures too large to subtract.
    """

    first: int
    last: int
    low: float
    high: float
    by: float = 1.0


def reach_of(
    some: Sequence[Trajectory], indicator: Indicator, rule: StatusRule, on: date
) -> Reach | None:
    """Return what a picture of several parts has to show; ``None`` where there are no figures."""
    stops = [stop for one in some for stop in (*one.line, *one.actuals)]
    if not stops:
        return None
    largest = max(abs(stop.value) for stop in stops)
    by = largest if largest > _LARGE else 1.0
    values = [stop.value / by for stop in stops]
    bands = [found for one in some if (found := bands_of(one, indicator, rule))]
    low, high = _range(values, list(_edges(bands)))
    days = [on.toordinal(), *(stop.when.toordinal() for stop in stops)]
    room = max(30, (max(days) - min(days)) // 25)
    first, last = min(days) - room, max(days) + room
    return Reach(max(1, first), min(date.max.toordinal(), last), low, high, by)


def _edges(bands: Iterable[Bands]) -> Iterator[float]:
    """Return the figures beyond which it is off track, and some room to see that band."""
    for one in bands:
        for stop in one.line:
            for way in one.ways:
                yield stop.value - way * one.at_risk
                yield stop.value - way * (one.at_risk + 0.3 * one.on_track + 0.08 * one.whole)


def _range(values: Sequence[float], edges: Sequence[float]) -> tuple[float, float]:
    low, high = min(*values, *edges, values[0]), max(*values, *edges, values[0])
    room = (high - low) / 12 or abs(low) / 2 or 1.0
    # What is counted is never below nothing, and a scale that goes there would look as if.
    bottom = max(low - room, 0.0) if min(values) >= 0 else low - room
    return bottom, high + room


class Scale:
    """Turns days and figures into points on the paper.

    Parameters
    ----------
    area
        Where the picture stands.
    reach
        What it has to show.
    """

    def __init__(self, area: Area, reach: Reach) -> None:
        self.area, self.reach = area, reach
        largest = max(abs(reach.low), abs(reach.high)) * reach.by
        self._part, self.in_ = _part_of(largest)
        """What the figures at the side are in: thousands of thousands have no room there."""

    def x(self, day: date | int) -> float:
        """Return where a day stands."""
        when = day if isinstance(day, int) else day.toordinal()
        share = (when - self.reach.first) / (self.reach.last - self.reach.first)
        return self.area.left + share * (self.area.right - self.area.left)

    def y(self, value: float) -> float:
        """Return where a figure stands."""
        low, high = self.reach.low, self.reach.high
        share = (value / self.reach.by - low) / (high - low)
        return self.area.bottom + share * (self.area.top - self.area.bottom)

    def figures(self, room: float) -> list[tuple[float, str]]:
        """Return where ticks stand at the side, and what they say; so far apart at least."""
        most = max(2, int((self.area.top - self.area.bottom) / room))
        low, high = self.reach.low, self.reach.high
        ticks = MaxNLocator(nbins=min(most, 6), steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        figures = [float(tick) * self.reach.by for tick in ticks if low <= tick <= high]
        # The room above the largest figure there is has no figures any more.
        known = filter(math.isfinite, figures)
        return [(self.y(value), plain_figure(value / self._part)) for value in known]

    def days(self, text: float) -> list[tuple[float, str]]:
        """Return where ticks stand below, and which month or year they say in that size."""
        wide = (self.area.right - self.area.left) / text
        months = (self.reach.last - self.reach.first) / 30.44
        fit = (step for step in _MONTHS if months / step <= max(1, wide / _room(step)))
        step = next(fit, _MONTHS[-1])
        first, last = (date.fromordinal(day) for day in (self.reach.first, self.reach.last))
        begin = math.ceil((first.year * 12 + first.month - (first.day == 1)) / step) * step
        found = []
        for month in range(begin, last.year * 12 + last.month, step):
            day = date(month // 12, month % 12 + 1, 1)
            said = f"{day.year}" if step % 12 == 0 else f"{day:%b} {day.year}"
            if first <= day <= last:
                found.append((self.x(day), said))
        return found


def _room(step: int) -> float:
    """Return what a month or a year takes, in heights of a letter."""
    return 4.5 if step % 12 == 0 else 6.5


def _part_of(largest: float) -> tuple[float, str]:
    by, said = next((one for one in _PARTS if one[0] <= largest), (1.0, ""))
    return (by, said) if said else (1.0, "")
