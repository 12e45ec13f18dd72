"""How does one say how an indicator stands? One sentence for each trajectory."""

from collabworkshop.analysis.evaluation.figure_words import figure, spoken
from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.trajectory import Trajectory
from collabworkshop.analysis.plans.wording import day_of
from collabworkshop.analysis.sentences import quoted
from collabworkshop.model.evaluation import Indicator

__all__ = ["STANDINGS", "planned_said", "standing_said"]

STANDINGS = {
    "on-track": "on track",
    "at-risk": "at risk",
    "off-track": "off track",
    "unknown": "not known",
}

_WHY = {
    "in-words": "is told in words, and has no line",
    "no-baseline": "has no baseline with a day and a figure, so there is no line",
    "no-target": "has no target with a day and a figure, so there is no line",
    "target-before-baseline": "has no target after its baseline, so there is no line",
    "against-direction": "has a target that goes the wrong way, so nothing can be held against it",
    "not-measured": "has not been measured yet",
    "before-baseline": "has not been measured since its baseline",
    "too-large": "has figures too large to compare",
}


def standing_said(found: Trajectory, indicator: Indicator) -> str:
    """Return how an indicator stands, with the figures on which that rests.

    Parameters
    ----------
    found
        How it stands.
    indicator
        The same indicator.

    Examples
    --------
    >>> reads = Indicator(outcome="o", title="Readers")
    >>> standing_said(Trajectory(indicator="r", reason="not-measured"), reads)
    '“Readers” has not been measured yet.'
    """
    what = quoted(indicator.title) + ("" if found.part == WHOLE else f" ({found.part.said})")
    if found.reason or found.latest is None or found.planned is None:
        return f"{what} {_WHY[found.reason or 'not-measured']}."
    said = (
        f"{what} is {STANDINGS[found.standing]}: {figure(found.latest.value, indicator)} on "
        f"{day_of(found.latest.when)}; the plan for that day was {planned_said(found, indicator)}."
    )
    return f"{said} That figure is old." if found.old else said


def planned_said(found: Trajectory, indicator: Indicator) -> str:
    """Return what was planned for the day of the latest figure; empty where there is no line.

    Parameters
    ----------
    found
        How it stands.
    indicator
        The same indicator.
    """
    if found.planned is None or found.latest is None:
        return ""
    whole = all(stop.value % 1 == 0 for stop in (*found.line, found.latest))
    return figure(spoken(found.planned, whole=whole, beside=found.latest.value), indicator)
