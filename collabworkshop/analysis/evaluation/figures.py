"""Which figures does a plan have? Sorted once, for all who ask."""

from collections.abc import Mapping

from collabworkshop.analysis.evaluation.gathering import by_indicator
from collabworkshop.analysis.evaluation.part import Part
from collabworkshop.analysis.evaluation.series import Series, series_of
from collabworkshop.model.evaluation import EvaluationPlan

__all__ = ["Figures", "figures_of"]

Figures = Mapping[str, Mapping[Part, Series]]
"""Key of each indicator that has any to its figures, part by part."""


def figures_of(plan: EvaluationPlan) -> Figures:
    """Return the figures of a plan; who asks several questions of it hands them on.

    Examples
    --------
    >>> figures_of(EvaluationPlan())
    {}
    """
    return {key: series_of(found) for key, found in sorted(by_indicator(plan).items())}
