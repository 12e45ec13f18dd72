"""What does not fit among the figures of a plan? The same that is told of a plan of IATI."""

from collabworkshop.exchange.evaluation.standing import against_direction, baselines_after_targets
from collabworkshop.exchange.faults import FaultBook
from collabworkshop.model.evaluation import EvaluationPlan, Measurement
from collabworkshop.model.fault import Fault

__all__ = ["faults_of_figures"]


def faults_of_figures(plan: EvaluationPlan) -> tuple[Fault, ...]:
    """Return what is missing or against itself, indicator by indicator.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Indicator, Outcome
    >>> plan = EvaluationPlan(
    ...     outcomes={"o": Outcome(title="Calm")},
    ...     indicators={"i": Indicator(outcome="o", title="Late buses")},
    ... )
    >>> [(fault.code, fault.example) for fault in faults_of_figures(plan)]
    [('missing-baseline', 'Late buses')]
    """
    book = FaultBook()
    figures: dict[str, list[Measurement]] = {key: [] for key in plan.indicators}
    for each in plan.measurements.values():
        figures[each.indicator].append(each)
    for key, indicator in plan.indicators.items():
        found = figures[key]
        if not any(each.kind == "baseline" for each in found):
            book.note("missing-baseline", "targets.Indicator", indicator.title)
        for _ in baselines_after_targets(found):
            book.note("baseline-after-target", "targets.By", indicator.title)
        if any(against_direction(found, indicator.direction)):
            book.note("target-against-direction", "targets.Figure", indicator.title)
    return book.faults()
