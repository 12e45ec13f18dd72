"""How fast must each part move to reach a target in time? Beside the fastest that it ever was."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.line import target_line
from collabworkshop.analysis.evaluation.part import WHOLE, Part
from collabworkshop.analysis.evaluation.sense import sense, sign
from collabworkshop.analysis.evaluation.series import Series, Stop
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key, Noun

__all__ = ["SHORTEST", "YEAR", "RequiredRate", "fastest", "required_rates"]

YEAR = 365.25
"""Days."""

SHORTEST = 180
"""Days between two figures from which on a rate counts as achieved; nearer figures jump. A habit
of this workshop."""


class RequiredRate(Noun):
    """What a part needs each year to be at the target in time.

    Parameters
    ----------
    indicator, part
        Whose it is.
    target
        The last target.
    common
        Whether it is the target of all.
    latest
        The last figure there is: the baseline where nothing was measured since.
    rate
        What is needed each year from then on, in the indicator's unit, below 0 where it has to
        fall; ``None`` with a reason.
    reason
        ``"in-words"``, ``"no-baseline"``, ``"no-target"``, ``"target-before-baseline"``,
        ``"reached"``, ``"date-passed"``; empty where there is a rate.
    own_best, any_best
        The fastest change that this part, and that any part or the whole, has achieved in a year,
        below 0 for a fall; ``None`` without two figures that are far enough apart.
    beyond_own, beyond_any
        Whether the rate is faster than that; ``None`` where either is not known.
    """

    indicator: Key
    part: Part = WHOLE
    target: Stop | None = None
    common: bool = False
    latest: Stop | None = None
    rate: float | None = None
    reason: str = ""
    own_best: float | None = None
    any_best: float | None = None
    beyond_own: bool | None = None
    beyond_any: bool | None = None


def required_rates(
    plan: EvaluationPlan, *, on: date, figures: Figures | None = None
) -> tuple[RequiredRate, ...]:
    """Return what each part of each indicator needs a year to reach its target, or that of all.

    ``(target - latest) / years`` with the years from the day of the latest figure to that of the
    target: where all have the same target, those who begin further off have to be faster.

    Parameters
    ----------
    plan
        The plan with its figures.
    on
        The day; what was measured later is not known yet.
    figures
        Those of the plan, where they were sorted before.

    Returns
    -------
    tuple of RequiredRate
        By key of the indicator and part; indicators without figures have none.
    """
    figures = figures_of(plan) if figures is None else figures
    return tuple(
        rate
        for key in sorted(figures)
        for rate in _of_indicator(key, plan.indicators[key], figures[key], on)
    )


def _of_indicator(
    key: str, indicator: Indicator, parts: Mapping[Part, Series], on: date
) -> Iterator[RequiredRate]:
    common = parts.get(WHOLE)
    measured = {part: _measured(series, on) for part, series in parts.items()}
    best_of: dict[int, dict[Part, float | None]] = {}
    for part, series in parts.items():
        line = target_line(series, common)
        reason = "in-words" if indicator.measure == "words" else line.reason
        if reason:
            yield RequiredRate.model_construct(indicator=key, part=part, reason=reason)
            continue
        start, target = line.stops[0], line.stops[-1]
        latest = ([start, *series_since(start, series, on)])[-1]
        wanted = sense(indicator) or sign(target.value - start.value)
        reason = _no_way(latest, target, wanted, on)
        rate = None if reason else _rate(latest, target)
        direction = wanted or sign(target.value - latest.value)
        if direction not in best_of:
            best_of[direction] = {one: fastest(stops, direction) for one, stops in measured.items()}
        own = best_of[direction][part]
        every = [rate for rate in best_of[direction].values() if rate is not None]
        best = max(every, key=lambda one: one * direction, default=None)
        yield RequiredRate.model_construct(
            indicator=key,
            part=part,
            target=target,
            common=not series.targets,
            latest=latest,
            rate=rate,
            reason=reason,
            own_best=own,
            any_best=best,
            beyond_own=_faster(rate, own, direction),
            beyond_any=_faster(rate, best, direction),
        )


def series_since(start: Stop, series: Series, on: date) -> tuple[Stop, ...]:
    """Return what was measured from a baseline on, until a day."""
    return tuple(stop for stop in series.actuals if start.when <= stop.when <= on)


def _measured(series: Series, on: date) -> tuple[Stop, ...]:
    stops = (*series.baselines, *series.actuals)
    return tuple(sorted((stop for stop in stops if stop.when <= on), key=lambda stop: stop.when))


def _no_way(latest: Stop, target: Stop, wanted: int, on: date) -> str:
    ahead = wanted * (latest.value - target.value)
    if ahead > 0 or latest.value == target.value:
        return "reached"
    return "date-passed" if max(on, latest.when) >= target.when else ""


def fastest(stops: Sequence[Stop], direction: int) -> float | None:
    """Return the fastest change in a year between two figures that are half a year apart or more.

    Parameters
    ----------
    stops
        Figures, the earliest first.
    direction
        1 where more is wanted, -1 where less is; with 0 the largest change to either side.

    Returns
    -------
    float or None
        Per year, in the indicator's unit; the slowest change back where it never went the right
        way; ``None`` without two figures far enough apart.

    Examples
    --------
    >>> stops = [Stop(date(2022, 1, 1), 40), Stop(date(2023, 1, 1), 44), Stop(date(2024, 1, 1), 45)]
    >>> round(fastest(stops, 1), 2)
    4.0
    """
    rates = (
        _rate(before, after)
        for place, before in enumerate(stops)
        for after in stops[place + 1 :]
        if (after.when - before.when).days >= SHORTEST
    )
    known = [rate for rate in rates if rate is not None]
    return max(known, key=lambda rate: rate * direction if direction else abs(rate), default=None)


def _rate(before: Stop, after: Stop) -> float | None:
    rate = (after.value - before.value) / ((after.when - before.when).days / YEAR)
    return rate if math.isfinite(rate) else None


def _faster(rate: float | None, best: float | None, direction: int) -> bool | None:
    if rate is None or best is None:
        return None
    return rate * direction > best * direction * (1 + 1e-9 * sign(best * direction))
