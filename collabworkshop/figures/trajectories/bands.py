"""From where on is it at risk, and off track? The bands beside a line of targets."""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from collabworkshop.analysis.evaluation.sense import sense, sign
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Bands", "bands_of", "corners"]

_MOST = 1e300
"""What is larger cannot be added up."""


class Bands(NamedTuple):
    """How far from the line the bands begin and end, as the rule has it.

    Parameters
    ----------
    line
        The baseline and the targets.
    ways
        On which sides of the line it is worse: 1 below it, -1 above it.
    on_track, at_risk
        Distances from the line, in the indicator's unit.
    whole
        The whole way, or the figure that is to be held.
    """

    line: tuple[Stop, ...]
    ways: tuple[int, ...]
    on_track: float
    at_risk: float
    whole: float


def bands_of(found: Trajectory, indicator: Indicator, rule: StatusRule) -> Bands | None:
    """Return the bands of a line; ``None`` where there is no line, or its figures are too large."""
    if not found.line or found.reason == "in-words":
        return None
    values = [stop.value for stop in found.line]
    way = max(values) - min(values)
    wanted = sense(indicator) or sign(values[-1] - values[0])
    whole = way or abs(values[0])
    near, far = (rule.on_track, rule.at_risk) if way else (rule.hold, rule.hold_at_risk)
    if not math.isfinite(whole) or whole > _MOST:
        return None
    return Bands(found.line, (wanted,) if wanted else (1, -1), near * whole, far * whole, whole)


def corners(line: Sequence[Stop], end: int) -> Iterator[tuple[int, float]]:
    """Return the days and figures of a line; it goes on level until the end."""
    for stop in line:
        yield stop.when.toordinal(), stop.value
    if line[-1].when.toordinal() < end:
        yield end, line[-1].value
