"""Which indicators are on track, and what moves? The whole plan on one day, as a result."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pydantic import Field

from collabworkshop.analysis.evaluation.agreed import Agreed
from collabworkshop.analysis.evaluation.contributing import Tied, tied
from collabworkshop.analysis.evaluation.contributing_words import MOVED, pairs_said
from collabworkshop.analysis.evaluation.figure_words import figure
from collabworkshop.analysis.evaluation.figures import figures_of
from collabworkshop.analysis.evaluation.gap import Gap, gaps
from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.required_rate import RequiredRate, required_rates
from collabworkshop.analysis.evaluation.standing import Standing
from collabworkshop.analysis.evaluation.standing_words import marked, progress_said
from collabworkshop.analysis.evaluation.trajectory import Trajectory, trajectories
from collabworkshop.analysis.evaluation.trajectory_words import planned_said
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key
from collabworkshop.model.result import Result
from collabworkshop.model.status_rule import StatusRule

__all__ = ["ORDER", "TrajectoryReading", "latest_said", "read_trajectories"]

ORDER: tuple[Standing, ...] = ("off-track", "at-risk", "on-track", "unknown")
"""Standings, those that ask for a talk first."""

_COLUMNS = {
    "outcome": "Outcome",
    "indicator": "Indicator",
    "whom": "Of whom",
    "latest": "Latest figure",
    "planned": "Planned for that day",
    "standing": "Standing",
    "progress": "Progress",
    "contributing": "What contributes",
}


class TrajectoryReading(Result):
    """Every indicator held against its line of targets.

    Parameters
    ----------
    on
        The day.
    rule
        From when on something is at risk or off track.
    indicators
        By key, those that are off track first.
    called, outcomes
        What each of them, and its outcome, is called, by key of the indicator.
    lines
        Key of each indicator to how it stands for all, then to how its parts do. Where there
        are figures of parts only, the one that stands worst comes first.
    words
        Key of an indicator to the last words that were recorded in place of a figure.
    rates, gaps, tied
        What is needed each year, how far parts are apart, and whether what contributes moves.
    agreed
        What the coalition wants to do where something is off track.
    """

    on: date | None = None
    rule: StatusRule = Field(default_factory=StatusRule)
    indicators: dict[Key, Indicator] = Field(default_factory=dict)
    called: dict[Key, str] = Field(default_factory=dict)
    outcomes: dict[Key, str] = Field(default_factory=dict)
    lines: dict[Key, tuple[Trajectory, ...]] = Field(default_factory=dict)
    words: dict[Key, str] = Field(default_factory=dict)
    rates: tuple[RequiredRate, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tied: tuple[Tied, ...] = ()
    agreed: Agreed = Field(default_factory=Agreed)


def read_trajectories(
    exercise: str,
    plan: EvaluationPlan,
    called: Mapping[str, str],
    *,
    on: date,
    rule: StatusRule,
    agreed: Agreed,
) -> TrajectoryReading:
    """Return how the indicators of a plan stand on a day, without findings.

    Parameters
    ----------
    exercise
        Id of the exercise.
    plan
        The plan with its figures.
    called
        What each indicator is called, by key, so that no two are called the same.
    on
        The day; what was measured later is not known yet.
    rule
        From when on something is at risk or off track.
    agreed
        What the coalition wants to do then.
    """
    figures = figures_of(plan)
    of: defaultdict[str, list[Trajectory]] = defaultdict(list)
    for one in trajectories(plan, on=on, rule=rule, figures=figures):
        of[one.indicator].append(one)
    lines = {key: tuple(sorted(some, key=_place)) for key, some in of.items()}
    order = sorted(lines, key=lambda key: (*_urgent(lines[key][0]), called[key].casefold(), key))
    found = TrajectoryReading(
        exercise=exercise,
        columns=_COLUMNS,
        on=on,
        rule=rule,
        indicators={key: plan.indicators[key] for key in order},
        called={key: called[key] for key in order},
        outcomes={key: plan.outcomes[plan.indicators[key].outcome].title for key in order},
        lines={key: lines[key] for key in order},
        words=_words(plan, on),
        rates=required_rates(plan, on=on, figures=figures),
        gaps=gaps(plan, on=on, figures=figures),
        tied=tied(plan, on=on, figures=figures),
        agreed=agreed,
    )
    return found.model_copy(update={"rows": tuple(_rows(found))})


def _urgent(found: Trajectory) -> tuple[int, float]:
    """Return what puts an indicator before others: its standing, then how far it is behind."""
    return _rank(found), -(found.share or 0.0)


def _rank(found: Trajectory) -> int:
    return ORDER.index(found.standing)


def _place(found: Trajectory) -> tuple[Any, ...]:
    """Return where one stands among those of its indicator: all first, then the worst."""
    return (found.part != WHOLE, _rank(found), found.part)


def _words(plan: EvaluationPlan, on: date) -> dict[str, str]:
    """Return the last words for each indicator; those without a day count as the oldest."""
    known = sorted(
        (one.ends or date.min, key)
        for key, one in plan.measurements.items()
        if one.kind == "actual" and one.words.strip() and (one.ends is None or one.ends <= on)
    )
    measured = (plan.measurements[key] for _, key in known)
    return dict(sorted({one.indicator: one.words for one in measured}.items()))


def _rows(found: TrajectoryReading) -> Sequence[dict[str, Any]]:
    contributing = _contributing(found)
    return [
        {
            "outcome": found.outcomes[key],
            "indicator": found.called[key],
            "whom": one.part.said,
            "latest": latest_said(one, found.indicators[key]),
            "planned": planned_said(one, found.indicators[key]),
            "standing": marked(one),
            "progress": progress_said(one),
            "contributing": contributing.get(key, "") if one is some[0] else "",
        }
        for key, some in found.lines.items()
        for one in some
    ]


def _contributing(found: TrajectoryReading) -> dict[str, str]:
    """Return by key how one that contributes moved, and how those did that should move one."""
    by_aim: defaultdict[str, list[Tied]] = defaultdict(list)
    for pair in found.tied:
        by_aim[pair.moves].append(pair)
    said = {key: pairs_said(pairs) for key, pairs in by_aim.items()}
    return said | {pair.contributing: MOVED[pair.first] for pair in found.tied}


def latest_said(found: Trajectory, indicator: Indicator) -> str:
    """Return the latest figure with its day; empty where there is none."""
    latest = found.latest or (found.actuals[-1] if found.actuals else None)
    if latest is None:
        return ""
    old = ", old" if found.old else ""
    day = f"{latest.when.day} {latest.when:%b} {latest.when.year}"
    return f"{figure(latest.value, indicator)}, {day}{old}"
