"""Did what should move an indicator move, and did the indicator? Pairs, which prove nothing."""

from datetime import date
from typing import Literal

from collabworkshop.analysis.evaluation.figures import Figures, figures_of
from collabworkshop.analysis.evaluation.part import WHOLE
from collabworkshop.analysis.evaluation.sense import sense
from collabworkshop.analysis.evaluation.series import Series
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.noun import Key, Noun

__all__ = ["Moved", "Tied", "moved", "tied"]

Moved = Literal["better", "same", "worse", "changed", "unknown"]


class Tied(Noun):
    """A contributing indicator beside the one that it should move.

    Parameters
    ----------
    contributing, moves
        Keys of the two.
    first, second
        How each of them moved since its baseline.
    """

    contributing: Key
    moves: Key
    first: Moved = "unknown"
    second: Moved = "unknown"


def tied(plan: EvaluationPlan, *, on: date, figures: Figures | None = None) -> tuple[Tied, ...]:
    """Return each contributing indicator that is tied to an on-track one, by key.

    That both moved does not show that one moved the other; that the first did and the second did
    not is a question to the theory of change.

    Parameters
    ----------
    plan
        The plan with its figures.
    on
        The day; what was measured later is not known yet.
    figures
        Those of the plan, where they were sorted before.
    """
    pairs = [
        (key, one.moves)
        for key, one in sorted(plan.indicators.items())
        if one.role == "contributing" and is_moved(plan, key)
    ]
    figures = figures_of(plan) if figures is None else figures
    how = {
        key: moved(plan.indicators[key], figures.get(key, {}).get(WHOLE, Series()), on=on)
        for key in {key for pair in pairs for key in pair}
    }
    return tuple(
        Tied(contributing=one, moves=other, first=how[one], second=how[other])
        for one, other in pairs
    )


def is_moved(plan: EvaluationPlan, key: str) -> bool:
    """Return whether what an indicator should move is another one that says on track or not."""
    moves = plan.indicators[key].moves
    other = plan.indicators.get(moves)
    return moves != key and other is not None and other.role == "on-track"


def moved(indicator: Indicator, series: Series, *, on: date) -> Moved:
    """Return how an indicator moved from its baseline to the last figure.

    Parameters
    ----------
    indicator
        With its direction; without one it only changed, or stayed the same.
    series
        The figures.
    on
        The day; what was measured later is not known yet.
    """
    known = [stop for stop in series.actuals if stop.when <= on]
    if indicator.measure == "words" or not series.baselines or not known:
        return "unknown"
    start, latest = series.baselines[-1], known[-1]
    if latest.when <= start.when:
        return "unknown"
    if latest.value == start.value:
        return "same"
    wanted = sense(indicator)
    if not wanted:
        return "changed"
    return "better" if wanted * (latest.value - start.value) > 0 else "worse"
