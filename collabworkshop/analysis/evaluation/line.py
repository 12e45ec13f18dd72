"""Which figure is planned for a day: the line from the baseline through all targets."""

import math
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from collabworkshop.analysis.evaluation.series import Series, Stop

__all__ = ["TargetLine", "planned", "progress", "target_line"]


class TargetLine(NamedTuple):
    """The line, or why there is none.

    Parameters
    ----------
    stops
        The baseline, then the targets after it; empty where there is no line.
    reason
        ``"no-baseline"``, ``"no-target"`` or ``"target-before-baseline"``; empty where there is
        a line.
    """

    stops: tuple[Stop, ...] = ()
    reason: str = ""


def target_line(own: Series, common: Series | None = None) -> TargetLine:
    """Return the line of one part.

    It begins at the latest baseline that is older than the last target; earlier baselines count
    as measured.

    Parameters
    ----------
    own
        The figures of the part.
    common
        The figures of all, whose targets hold where the part has none of its own.
    """
    targets = own.targets or (common.targets if common else ())
    if not own.baselines:
        return TargetLine(reason="no-baseline")
    if not targets:
        return TargetLine(reason="no-target")
    older = [stop for stop in own.baselines if stop.when < targets[-1].when]
    if not older:
        return TargetLine(reason="target-before-baseline")
    start = older[-1]
    return TargetLine((start, *(stop for stop in targets if stop.when > start.when)))


def planned(stops: Sequence[Stop], when: date) -> float | None:
    """Return the figure that is planned for a day.

    Between two stops the line is straight: with the figures y₀, y₁ and the days t₀, t₁ it is at
    ``y₀ + (y₁ - y₀) (t - t₀) / (t₁ - t₀)``, linear interpolation (DLMF 3.3.1 with n = 1). After
    the last target it stays there, since what was reached is to be kept; before the baseline
    there is none.

    Examples
    --------
    >>> half_way = [Stop(date(2024, 1, 1), 40.0), Stop(date(2026, 1, 1), 60.0)]
    >>> planned(half_way, date(2024, 12, 31)), planned(half_way, date(2030, 1, 1))
    (49.98632010943912, 60.0)
    """
    if not stops or when < stops[0].when:
        return None
    before = stops[0]
    for after in stops[1:]:
        if when <= after.when:
            share = (when - before.when).days / (after.when - before.when).days
            return before.value * (1 - share) + after.value * share
        before = after
    return before.value


def progress(baseline: float, target: float, actual: float) -> float | None:
    """Return which share of the way from the baseline to the target is done.

    ``(actual - baseline) / (target - baseline)``, as many tools for results have it: below 0 where
    it is worse than at the beginning, above 1 beyond the target. ``None`` where target and
    baseline are the same: there is no way then, and nothing to divide by.

    Examples
    --------
    >>> progress(40, 60, 55), progress(20, 10, 12), progress(5, 5, 9)
    (0.75, 0.8, None)
    """
    way = target - baseline
    if way == 0 or not math.isfinite(way):
        return None
    share = (actual - baseline) / way
    return share if math.isfinite(share) else None
