"""Which indicators are more than words? Those of which something is said, or measured."""

from collabworkshop.model.evaluation import EvaluationPlan, Indicator

__all__ = ["worked_out"]


def worked_out(plan: EvaluationPlan) -> dict[str, Indicator]:
    """Return the indicators of which more is known than what they are called.

    What people only named, on a box of their theory of change for example, costs nobody anything
    yet. Whether it has a source or a target is a question for the day on which they take it up.

    Parameters
    ----------
    plan
        The plan with its figures.

    Examples
    --------
    >>> from collabworkshop.model.evaluation import Outcome
    >>> words = Indicator(outcome="o", title="Shorter queues")
    >>> begun = words.model_copy(update={"source": "The waiting book"})
    >>> plan = EvaluationPlan(outcomes={"o": Outcome(title="Help in time")},
    ...                       indicators={"a": words, "b": begun})
    >>> list(worked_out(plan))
    ['b']
    """
    measured = {one.indicator for one in plan.measurements.values()}
    return {
        key: one for key, one in plan.indicators.items() if key in measured or not _is_words(one)
    }


def _is_words(one: Indicator) -> bool:
    """Tell whether an indicator has nothing but its title."""
    return one == Indicator.model_construct(outcome=one.outcome, title=one.title)
