"""Is each indicator on track on a given day? For all and for each part, by a stated rule."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.line import TargetLine, progress, target_line
from collabworkshop.analysis.evaluation.part import WHOLE, Part
from collabworkshop.analysis.evaluation.sense import sense
from collabworkshop.analysis.evaluation.series import Dispute, Series, Stop
from collabworkshop.analysis.evaluation.standing import Standing, held_against
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key, Noun
from collabworkshop.model.status_rule import StatusRule

__all__ = ["Trajectory", "trajectories", "trajectory"]


class Trajectory(Noun):
    """What was planned for an indicator, what was measured, and how it stands.

    Parameters
    ----------
    indicator
        Its key.
    part
        Of whom it speaks.
    line
        The baseline and the targets after it.
    common
        Whether the targets are those of all, since the part has none of its own.
    actuals
        What was measured until the day that was asked about.
    latest
        The last of these that is not older than the baseline.
    planned
        What was planned for the day of the latest.
    short
        By how much the latest falls short of the plan, in the indicator's unit; below 0 where it
        is ahead. Where the line is level and nobody said whether more or less is wanted: how far
        it is off, to either side.
    share
        The same as a share of the whole way, or of what is to be held; ``None`` where
        there is nothing to divide by.
    progress
        Share of the way from the baseline to the last target; ``None`` where they are the same.
    standing
        By the rule.
    reason
        Why it is unknown: ``"in-words"``, ``"no-baseline"``, ``"no-target"``,
        ``"target-before-baseline"``, ``"against-direction"``, ``"not-measured"``,
        ``"before-baseline"``,
        ``"too-large"`` for figures that no computer can subtract.
    old
        Whether the latest figure is old.
    disputed
        Days left out, since figures for them differ.
    undated, in_words
        Keys of measurements left out, since they have no day, or no figure.
    """

    indicator: Key
    part: Part = WHOLE
    line: tuple[Stop, ...] = ()
    common: bool = False
    actuals: tuple[Stop, ...] = ()
    latest: Stop | None = None
    planned: float | None = None
    short: float | None = None
    share: float | None = None
    progress: float | None = None
    standing: Standing = "unknown"
    reason: str = ""
    old: bool = False
    disputed: tuple[Dispute, ...] = ()
    undated: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()


def trajectories(
    plan: EvaluationPlan,
    *,
    on: date,
    rule: StatusRule | None = None,
    figures: Figures | None = None,
) -> tuple[Trajectory, ...]:
    """Return how each indicator stands, for all and for each part that has figures.

    Parameters
    ----------
    plan
        The plan with its figures.
    on
        The day; what was measured later is not known yet.
    rule
        From when on something is at risk or off track.
    figures
        Those of the plan, where they were sorted before.

    Returns
    -------
    tuple of Trajectory
        By key of the indicator, all before its parts; an indicator without a figure has one too.
    """
    rule = rule or StatusRule()
    figures = figures_of(plan) if figures is None else figures
    return tuple(
        one
        for key in sorted(plan.indicators)
        for one in _of_indicator(key, plan.indicators[key], figures.get(key, {}), on, rule)
    )


def _of_indicator(
    key: str, indicator: Indicator, parts: Mapping[Part, Series], on: date, rule: StatusRule
) -> Iterator[Trajectory]:
    common = parts.get(WHOLE)
    if not parts:
        yield trajectory(key, indicator, Series(), on=on, rule=rule)
    for part in sorted(parts):
        yield trajectory(key, indicator, parts[part], on=on, rule=rule, part=part, common=common)


def trajectory(
    key: str,
    indicator: Indicator,
    own: Series,
    *,
    on: date,
    rule: StatusRule | None = None,
    part: Part = WHOLE,
    common: Series | None = None,
) -> Trajectory:
    """Return how one part of an indicator stands.

    What was measured is held against what was planned for the same day, not for today. What is
    missing to the plan is divided by the whole way (the largest figure of the line less the
    smallest), so that the unit makes no difference, and compared with the rule.

    Parameters
    ----------
    key, indicator
        The indicator.
    own, common
        The figures of the part, and those of all.
    on
        The day.
    rule
        From when on something is at risk or off track.
    part
        Of whom it speaks.

    Examples
    --------
    >>> reads = Indicator(outcome="o", title="Readers", measure="percentage", direction="up")
    >>> figures = Series(
    ...     baselines=(Stop(date(2024, 1, 1), 40),),
    ...     targets=(Stop(date(2026, 1, 1), 60),),
    ...     actuals=(Stop(date(2025, 1, 1), 46),),
    ... )
    >>> found = trajectory("r", reads, figures, on=date(2025, 6, 1))
    >>> found.standing, round(found.share, 2), found.progress
    ('at-risk', 0.2, 0.3)
    """
    rule = rule or StatusRule()
    line = target_line(own, common)
    known = tuple(stop for stop in own.actuals if stop.when <= on)
    fields: dict[str, Any] = {
        "indicator": key,
        "part": part,
        "line": line.stops,
        "common": bool(line.stops) and not own.targets,
        "actuals": known,
        "disputed": own.disputed,
        "undated": own.undated,
        "in_words": own.in_words,
    }
    reason = _unknown(indicator, line, known)
    if reason:
        return Trajectory.model_construct(**fields, reason=reason)
    latest = known[-1]
    # Every part was checked when the plan was; once more would cost more than the arithmetic.
    return Trajectory.model_construct(
        **fields,
        latest=latest,
        old=(on - latest.when).days > rule.old,
        progress=progress(line.stops[0].value, line.stops[-1].value, latest.value),
        **held_against(indicator, line.stops, latest, rule)._asdict(),
    )


def _unknown(indicator: Indicator, line: TargetLine, known: tuple[Stop, ...]) -> str:
    if indicator.measure == "words":
        return "in-words"
    if line.reason:
        return line.reason
    # Whoever moves along such a line gets worse: it is no track to be on.
    if sense(indicator) * (line.stops[-1].value - line.stops[0].value) < 0:
        return "against-direction"
    if not known:
        return "not-measured"
    return "before-baseline" if known[-1].when < line.stops[0].when else ""
