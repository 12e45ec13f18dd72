"""Which measurements speak of which indicator? Found once for the whole plan."""

from collections import defaultdict

from collabworkshop.model.evaluation import EvaluationPlan, Measurement

__all__ = ["by_indicator"]


def by_indicator(plan: EvaluationPlan) -> dict[str, list[tuple[str, Measurement]]]:
    """Return the measurements of each indicator that has any, with their keys.

    Examples
    --------
    >>> by_indicator(EvaluationPlan())
    {}
    """
    found: defaultdict[str, list[tuple[str, Measurement]]] = defaultdict(list)
    for key, measured in plan.measurements.items():
        found[measured.indicator].append((key, measured))
    return dict(found)
