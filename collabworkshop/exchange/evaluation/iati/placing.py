"""Where in an IATI file each noun of a plan stands, or that the standard has no place for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from collabworkshop.model.evaluation import EvaluationPlan, Measurement

__all__ = ["Placed", "days_of", "placed"]

Days = tuple[date, date]


@dataclass
class Placed:
    """What belongs to what, by keys.

    Parameters
    ----------
    outcomes
        Of each project, those with an indicator.
    bare
        Of each project, those without: the standard demands one.
    indicators
        Of each outcome.
    baselines
        Of each indicator, those with a day.
    periods
        Of each indicator, first and last day to the targets and actuals of that time.
    undated
        Of each indicator, the figures without any day: the standard demands one.
    """

    outcomes: dict[str, list[str]] = field(default_factory=dict)
    bare: dict[str, list[str]] = field(default_factory=dict)
    indicators: dict[str, list[str]] = field(default_factory=dict)
    baselines: dict[str, list[str]] = field(default_factory=dict)
    periods: dict[str, dict[Days, list[str]]] = field(default_factory=dict)
    undated: dict[str, list[str]] = field(default_factory=dict)

    @property
    def projects(self) -> tuple[str, ...]:
        """Every project, in the order of the plan; the one without a name where there is none."""
        return tuple(dict.fromkeys([*self.outcomes, *self.bare])) or ("",)


def placed(plan: EvaluationPlan) -> Placed:
    """Return where everything stands, in the order of the plan."""
    found = Placed()
    for project in plan.projects:
        found.outcomes.setdefault(project, [])
    for key, indicator in plan.indicators.items():
        found.indicators.setdefault(indicator.outcome, []).append(key)
    for key, outcome in plan.outcomes.items():
        where = found.outcomes if key in found.indicators else found.bare
        where.setdefault(outcome.project, []).append(key)
    for key, figure in plan.measurements.items():
        if figure.begins is None and figure.ends is None:
            found.undated.setdefault(figure.indicator, []).append(key)
        elif figure.kind == "baseline":
            found.baselines.setdefault(figure.indicator, []).append(key)
        else:
            found.periods.setdefault(figure.indicator, {}).setdefault(days_of(figure), []).append(
                key
            )
    return found


def days_of(figure: Measurement) -> Days:
    """Return the first and last day of a figure; where one is not said, the other stands for it."""
    days: Iterable[date | None] = (figure.begins or figure.ends, figure.ends or figure.begins)
    first, last = (day or date.min for day in days)
    return first, last
