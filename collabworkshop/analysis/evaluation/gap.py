"""How far apart are the parts now, and were they at the beginning? The gap of each breakdown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.part import Part
from collabworkshop.analysis.evaluation.sense import sense
from collabworkshop.analysis.evaluation.series import Series, Stop
from collabworkshop.analysis.evaluation.small_numbers import cautions
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["Gap", "Side", "gaps"]


class Side(NamedTuple):
    """One part with its figure.

    Parameters
    ----------
    part
        To which part it belongs: the street, the age.
    stop
        The figure.
    """

    part: str
    stop: Stop


class Gap(Noun):
    """How far the parts of one indicator are apart, by one way to break it down.

    Parameters
    ----------
    indicator
        Its key.
    by
        How it is broken down.
    now
        The parts with their last figures, the best first where a direction is wanted, else the
        highest.
    size
        The first less the last of them, without sign.
    then
        The same parts with their baselines; those that have none are left out.
    size_then
        The gap at the baseline, between the parts that are in both; ``None`` with fewer than two.
    size_now
        The gap now between the same parts.
    change
        Whether it became narrower or wider between these parts.
    only_now, only_then
        Parts without a baseline, and parts with nothing else.
    cautions
        What small or unknown numbers, and different days, allow to say.
    """

    indicator: Key
    by: Name
    now: tuple[Side, ...]
    size: float
    then: tuple[Side, ...] = ()
    size_then: float | None = None
    size_now: float | None = None
    change: Literal["narrower", "wider", "same", "unknown"] = "unknown"
    only_now: tuple[str, ...] = ()
    only_then: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def gaps(plan: EvaluationPlan, *, on: date, figures: Figures | None = None) -> tuple[Gap, ...]:
    """Return the gaps of all indicators for which at least two parts have a figure.

    The gap is the best figure less the worst, without sign. It is compared with the gap at the
    baseline for those parts only that have both, so that a part that came in later does not pass
    for a change.

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
    tuple of Gap
        By key of the indicator and by breakdown. Parts of two breakdowns at once are not compared.
    """
    figures = figures_of(plan) if figures is None else figures
    return tuple(
        gap
        for key in sorted(figures)
        if plan.indicators[key].measure != "words"
        for gap in _of_indicator(key, plan.indicators[key], figures[key], on)
    )


def _of_indicator(
    key: str, indicator: Indicator, parts: Mapping[Part, Series], on: date
) -> Iterator[Gap]:
    broken: defaultdict[str, dict[str, Series]] = defaultdict(dict)
    for part, series in parts.items():
        if part.single:
            by, which = part.single
            broken[by][which] = series
    for by in sorted(broken):
        found = broken[by]
        now = _last({which: one.actuals for which, one in found.items()}, on)
        then = _last({which: one.baselines for which, one in found.items()}, on)
        if len(now) > 1:
            yield _gap(key, indicator, by, now, then)


def _last(stops: Mapping[str, Sequence[Stop]], on: date) -> dict[str, Stop]:
    known = {which: [stop for stop in some if stop.when <= on] for which, some in stops.items()}
    return {which: some[-1] for which, some in known.items() if some}


def _gap(
    key: str, indicator: Indicator, by: str, now: Mapping[str, Stop], then: Mapping[str, Stop]
) -> Gap:
    both = sorted(now.keys() & then.keys())
    size_now = _size([now[which] for which in both])
    size_then = _size([then[which] for which in both])
    sides = _ranked(indicator, now)
    return Gap(
        indicator=key,
        by=by,
        now=sides,
        size=_size([side.stop for side in sides]) or 0.0,
        then=_ranked(indicator, {which: then[which] for which in both}),
        size_then=size_then,
        size_now=size_now,
        change=_change(size_then, size_now),
        only_now=tuple(sorted(now.keys() - then.keys())),
        only_then=tuple(sorted(then.keys() - now.keys())),
        cautions=cautions(indicator, [(side.part, side.stop) for side in sides]),
    )


def _size(stops: Sequence[Stop]) -> float | None:
    values = [stop.value for stop in stops]
    return max(values) - min(values) if len(values) > 1 else None


def _ranked(indicator: Indicator, stops: Mapping[str, Stop]) -> tuple[Side, ...]:
    wanted = sense(indicator) or 1
    order = sorted(stops, key=lambda which: (-wanted * stops[which].value, which))
    return tuple(Side(which, stops[which]) for which in order)


def _change(
    then: float | None, now: float | None
) -> Literal["narrower", "wider", "same", "unknown"]:
    if then is None or now is None:
        return "unknown"
    if abs(now - then) <= 1e-9 * max(now, then):
        return "same"
    return "narrower" if now < then else "wider"
