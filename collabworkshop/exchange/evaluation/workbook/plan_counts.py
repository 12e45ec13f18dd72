"""How much of what is in a plan, in the words of the report on a file."""

from collections import defaultdict

from collabworkshop.exchange.evaluation.codec import Counts
from collabworkshop.exchange.evaluation.standing import against_direction
from collabworkshop.model.evaluation import EvaluationPlan, Measurement

__all__ = ["counts_of"]


def counts_of(plan: EvaluationPlan) -> Counts:
    """Return the counts of a plan; a period is a time, part and place with a target or an actual.

    Examples
    --------
    >>> counts_of(EvaluationPlan()).indicators
    0
    """
    figures: dict[str, list[Measurement]] = {key: [] for key in plan.indicators}
    for each in plan.measurements.values():
        figures[each.indicator].append(each)
    kinds = [each.kind for each in plan.measurements.values()]
    periods = {key: _periods(found) for key, found in figures.items()}
    return Counts(
        activities=len(plan.projects),
        results=len(plan.outcomes),
        indicators=len(plan.indicators),
        baselines=kinds.count("baseline"),
        periods=sum(map(len, periods.values())),
        targets=kinds.count("target"),
        actuals=kinds.count("actual"),
        complete_triples=sum(
            {"target", "actual"} <= numeric
            for key, found in periods.items()
            if any(each.kind == "baseline" and each.value is not None for each in figures[key])
            for numeric in found.values()
        ),
        text_values=sum(
            each.value is None and bool(each.words) for each in plan.measurements.values()
        ),
        target_against_direction=sum(
            any(against_direction(figures[key], indicator.direction))
            for key, indicator in plan.indicators.items()
        ),
        qualitative_indicators=sum(each.measure == "words" for each in plan.indicators.values()),
    )


def _periods(figures: list[Measurement]) -> dict[object, set[str]]:
    """Return the kinds of numeric figures of each time, part and place."""
    found: dict[object, set[str]] = defaultdict(set)
    for each in figures:
        if each.kind != "baseline":
            part = frozenset(each.groups.items()), each.place
            kinds = found[each.ends, part]
            if each.value is not None:
                kinds.add(each.kind)
    return found
