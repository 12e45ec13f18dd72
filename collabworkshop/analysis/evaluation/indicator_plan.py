"""How will people know whether an outcome comes true? All indicators, and what they cost whom."""

from collections.abc import Iterable, Mapping

from collabworkshop.analysis.evaluation.burden import Burden, burdens
from collabworkshop.analysis.evaluation.burden_words import burden_said
from collabworkshop.analysis.evaluation.checks.check import Look
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.plan_findings import plan_findings
from collabworkshop.model.evaluation import EvaluationPlan, Indicator
from collabworkshop.model.result import Result

__all__ = ["COLUMNS", "IndicatorPlan", "indicator_plan"]

COLUMNS = {
    "outcome": "Outcome",
    "indicator": "Indicator",
    "definition": "What counts, and what does not",
    "counted": "What comes out",
    "breakdown": "Broken down by",
    "source": "Where it comes from",
    "method": "How it is gathered",
    "frequency": "How often",
    "collector": "Who gathers it",
    "hours": "Hours a year",
    "shared": "How it is shared, and with whom",
    "use": "Decision it informs",
}
"""Column of the plan to its heading."""

_NAMED_ONLY = "Not worked out yet"
_BOX_GONE = "Taken away from the theory of change"
_NOBODY_KNOWN = "Somebody who is no longer on the list"

_HOPED = {"up": "more is wanted", "down": "less is wanted", "": ""}


class IndicatorPlan(Result):
    """The plan of indicators; each row is one of them, outcome by outcome, the goal first.

    Parameters
    ----------
    burdens, burdens_said
        What each organisation gathers, the heaviest first: in figures, and in a sentence each.
    without
        Titles of the outcomes of which it is not said how anybody will know.
    """

    burdens: tuple[Burden, ...] = ()
    burdens_said: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


def indicator_plan(
    exercise: str,
    plan: EvaluationPlan,
    context: EvaluationContext,
    *,
    waiting: Mapping[str, Indicator] | None = None,
) -> IndicatorPlan:
    """Return the plan as a table, what it costs whom, and what is still open.

    Parameters
    ----------
    exercise
        Id of the exercise.
    plan
        Outcomes with their indicators.
    context
        What the coalition knows: names of stakeholders, and hours that they have.
    waiting
        Indicators whose outcome was taken away.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Outcome
    >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="Every child reads")})
    >>> indicator_plan("indicators", plan, EvaluationContext()).without
    ('Every child reads',)
    """
    away, look = waiting or {}, Look(plan, context)
    given = burdens(plan, context.hours)
    measured = {one.outcome for one in plan.indicators.values()}
    rows = [
        _row(
            one,
            plan.outcomes[one.outcome].title,
            context.stakeholders,
            named=key not in look.indicators,
        )
        for key, one in _in_order(plan)
    ]
    rows += [_row(one, _BOX_GONE, context.stakeholders) for _, one in _by_title(away)]
    return IndicatorPlan(
        exercise=exercise,
        columns=COLUMNS,
        rows=tuple(rows),
        findings=plan_findings(look, away, given),
        burdens=given,
        burdens_said=tuple(burden_said(one, context.stakeholders) for one in given),
        without=tuple(one.title for key, one in plan.outcomes.items() if key not in measured),
    )


def _in_order(plan: EvaluationPlan) -> list[tuple[str, Indicator]]:
    """Return the indicators outcome by outcome, whoever entered which first."""
    place = {key: number for number, key in enumerate(plan.outcomes)}
    return sorted(_by_title(plan.indicators), key=lambda pair: place[pair[1].outcome])


def _by_title(some: Mapping[str, Indicator]) -> list[tuple[str, Indicator]]:
    return sorted(some.items(), key=lambda pair: (pair[1].title, pair[0]))


def _row(
    one: Indicator, outcome: str, names: Mapping[str, str], *, named: bool = False
) -> dict[str, object]:
    """Return an indicator as a row of the plan, with the names in place of the keys."""
    audience = ", ".join(names.get(who, who) for who in one.shared_with)
    who = names.get(one.collector, _NOBODY_KNOWN) if one.collector.strip() else ""
    return {
        "outcome": outcome,
        "indicator": one.title,
        "definition": _NAMED_ONLY if named else one.definition,
        "counted": "" if named else _counted(one),
        "breakdown": ", ".join(one.breakdown),
        "source": one.source,
        "method": one.method,
        "frequency": one.frequency,
        "collector": who,
        "hours": one.hours,
        "shared": _joined(": ", (one.shared_how, audience)),
        "use": one.use,
    }


def _counted(one: Indicator) -> str:
    """Return what comes out, with what is hoped for.

    Examples
    --------
    >>> _counted(Indicator(outcome="o", title="Waiting", unit="days", direction="down"))
    'days, less is wanted'
    """
    what = {
        "number": one.unit.strip() or "a number",
        "percentage": _joined(" of ", ("%", one.unit.strip())),
        "rank": "a place in an order",
        "words": "words",
    }[one.measure]
    return _joined(", ", (what, _HOPED[one.direction]))


def _joined(between: str, parts: Iterable[str]) -> str:
    return between.join(part for part in parts if part.strip())
