"""On track, at risk or off track? One figure held against the line, by a rule."""

import math
from collections.abc import Sequence
from typing import Literal, NamedTuple

from collabworkshop.analysis.evaluation.line import planned
from collabworkshop.analysis.evaluation.sense import sense, sign
from collabworkshop.analysis.evaluation.series import Stop
from collabworkshop.model.evaluation import Indicator
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Held", "Standing", "held_against"]

Standing = Literal["on-track", "at-risk", "off-track", "unknown"]

_ROUNDING = 1e-9
"""Shares this near to a bound count as on it: 0.3 - 0.2 is less than 0.1 to a computer."""


class Held(NamedTuple):
    """How a figure stands to the line.

    Parameters
    ----------
    planned, short, share, standing, reason
        As for a trajectory.
    """

    planned: float | None = None
    short: float | None = None
    share: float | None = None
    standing: Standing = "unknown"
    reason: str = ""


def held_against(
    indicator: Indicator, line: Sequence[Stop], latest: Stop, rule: StatusRule
) -> Held:
    """Return how a figure stands to what was planned for its day.

    ``short = s (planned - measured)`` with s = 1 where more is wanted and -1 where less is; where
    nobody said which, s leads from the baseline to the last target, and on a level line
    either side counts. ``share = short / way``, where the way is the largest figure of the line
    less the smallest; on a level line it is the figure that is to be held. A convention of this
    workshop.

    Parameters
    ----------
    indicator
        With its direction.
    line
        The baseline and the targets after it.
    latest
        The figure; not older than the baseline.
    rule
        Up to which share it is on track, and at risk.
    """
    due = planned(line, latest.when)
    if due is None:
        return Held(reason="before-baseline")
    values = [stop.value for stop in line]
    way = max(values) - min(values)
    wanted = sense(indicator) or sign(line[-1].value - line[0].value)
    short = wanted * (due - latest.value) if wanted else abs(due - latest.value)
    whole = way or abs(due)
    if not math.isfinite(whole) or not math.isfinite(short):
        return Held(reason="too-large")
    bounds = (rule.on_track, rule.at_risk) if way else (rule.hold, rule.hold_at_risk)
    share = short / whole if whole else None
    if share is not None and not math.isfinite(share):
        share = None
    return Held(due, short, share, _standing(short, whole, bounds))


def _standing(short: float, whole: float, bounds: tuple[float, float]) -> Standing:
    on_track, at_risk = (whole * (bound + _ROUNDING) for bound in bounds)
    if short <= on_track:
        return "on-track"
    return "at-risk" if short <= at_risk else "off-track"
