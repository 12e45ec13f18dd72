"""Do the targets follow each other from the baseline in the direction that is wanted? Where not."""

from collections.abc import Iterator
from itertools import pairwise

from collabworkshop.analysis.evaluation.sense import sense, sign
from collabworkshop.analysis.evaluation.series import Series, Stop
from collabworkshop.model.evaluation import Indicator

__all__ = ["against_direction", "before_baseline", "turning_back"]


def against_direction(indicator: Indicator, series: Series) -> tuple[Stop, Stop] | None:
    """Return baseline and last target, where the target is worse by the stated direction.

    A target that equals the baseline is to be held, and not against it.

    Parameters
    ----------
    indicator
        With its direction; for ranks less is better where nobody said otherwise.
    series
        The figures of one part.
    """
    if not series.baselines or not series.targets:
        return None
    start, last = series.baselines[-1], series.targets[-1]
    return (start, last) if sense(indicator) * (last.value - start.value) < 0 else None


def turning_back(series: Series) -> Iterator[tuple[Stop, Stop]]:
    """Yield pairs of targets of which the later goes back, seen from the way to the last.

    Parameters
    ----------
    series
        The figures of one part; without a baseline the first target is the beginning.
    """
    if len(series.targets) < 2:
        return
    begin = series.baselines[-1] if series.baselines else series.targets[0]
    wanted = sign(series.targets[-1].value - begin.value)
    for before, after in pairwise(series.targets):
        step = sign(after.value - before.value)
        if step == -wanted if wanted else step:
            yield before, after


def before_baseline(series: Series) -> tuple[Stop, ...]:
    """Return the targets whose day is not after that of the earliest baseline."""
    if not series.baselines:
        return ()
    return tuple(stop for stop in series.targets if stop.when <= series.baselines[0].when)
