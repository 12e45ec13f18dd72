"""Does an evaluation plan hold? All checks in order."""

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.checks.check import Check, Look
from collabworkshop.analysis.evaluation.checks.given import (
    NO_COLLECTOR,
    NO_DEFINITION,
    NO_DIRECTION,
    NO_RHYTHM,
    NO_SOURCE,
    NOT_WORKED_OUT,
)
from collabworkshop.analysis.evaluation.checks.measured import (
    BEYOND_UNIT,
    NO_BASELINE,
    NO_TARGET,
    TWO_FIGURES,
    UNDATED_FIGURE,
    WORDS_FOR_FIGURE,
)
from collabworkshop.analysis.evaluation.checks.people import (
    ASKS_TOO_MUCH,
    NOT_FOR_THE_AFFECTED,
    NOTHING_ON_EQUITY,
    ONE_AUDIENCE,
    SEEN_BY_NOBODY,
    TOO_MANY,
)
from collabworkshop.analysis.evaluation.checks.targets import (
    AGAINST_DIRECTION,
    BEFORE_BASELINE,
    NO_INTERIM,
    TURNING_BACK,
    UNDATED_TARGET,
)
from collabworkshop.analysis.evaluation.checks.using import NEVER_USED, NO_USE
from collabworkshop.analysis.evaluation.checks.whole import (
    MOVES_NOTHING,
    NO_CONTRIBUTING,
    NO_INDICATOR,
    NOTHING_UNWANTED,
    ONE_METHOD,
    ONLY_NUMBERS,
    ONLY_STORIES,
)
from collabworkshop.analysis.evaluation.checks.words import ATTRIBUTION, TWO_IN_ONE, VAGUE
from collabworkshop.analysis.evaluation.context import EvaluationContext
from collabworkshop.analysis.evaluation.figures import Figures
from collabworkshop.model.evaluation import EvaluationPlan

__all__ = ["CHECKS", "checked"]

CHECKS: tuple[Check, ...] = (
    *(NO_INDICATOR, NOT_WORKED_OUT, NO_DEFINITION, NO_DIRECTION, VAGUE, TWO_IN_ONE, ATTRIBUTION),
    *(NO_BASELINE, NO_TARGET, UNDATED_TARGET, BEFORE_BASELINE, AGAINST_DIRECTION),
    *(TURNING_BACK, NO_INTERIM, TWO_FIGURES, UNDATED_FIGURE, WORDS_FOR_FIGURE, BEYOND_UNIT),
    *(NO_SOURCE, NO_COLLECTOR, NO_RHYTHM, ASKS_TOO_MUCH, TOO_MANY),
    *(NO_USE, NEVER_USED, SEEN_BY_NOBODY, NOT_FOR_THE_AFFECTED, ONE_AUDIENCE),
    *(NOTHING_ON_EQUITY, ONLY_NUMBERS, ONLY_STORIES, ONE_METHOD, NOTHING_UNWANTED),
    *(NO_CONTRIBUTING, MOVES_NOTHING),
)
"""What is measured, then the figures, those who gather and use them, and the plan as a whole."""


def checked(
    plan: EvaluationPlan,
    context: EvaluationContext | None = None,
    *,
    figures: Figures | None = None,
) -> tuple[Doubt, ...]:
    """Return all doubts about an evaluation plan, check by check.

    Parameters
    ----------
    plan
        The plan with its figures.
    context
        What the coalition knows; without it some checks have nothing to look at.
    figures
        Those of the plan, where they were sorted before.

    Returns
    -------
    tuple of Doubt
        In the order of `CHECKS`, then of the sentences; the order of entry changes nothing. Their
        elements are keys of outcomes or indicators, their others keys of stakeholders.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Outcome
    >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="Every child reads")})
    >>> [doubt.sentence for doubt in checked(plan)]
    ['It is not said how you will know that “Every child reads” comes true.']
    """
    look = Look(plan, context or EvaluationContext(), figures)
    return tuple(doubt for check in CHECKS for doubt in check.doubts(look))
