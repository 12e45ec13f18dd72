"""Which case does a coalition work through before it looks at its own plan? An invented one."""

from datetime import date
from functools import cache

from pydantic import Field

from collabworkshop.curriculum.reading import parsed
from collabworkshop.model.evaluation import EvaluationPlan
from collabworkshop.model.noun import Name, Noun
from collabworkshop.shipped import shipped

__all__ = ["IndicatorCase", "read_case"]


class IndicatorCase(Noun):
    """A partnership with its plan; town, people and figures are invented.

    Parameters
    ----------
    name
        What the partnership is called.
    day
        The day on which the story looks back.
    story
        What happened, in paragraphs.
    plan
        Goals, indicators and figures of the case.
    """

    name: Name
    day: date
    story: tuple[Name, ...] = Field(min_length=1)
    plan: EvaluationPlan


@cache
def read_case() -> IndicatorCase:
    """Return the case that travels with the package.

    Raises
    ------
    UnreadableError
        When the file does not hold; the message names the field.

    Examples
    --------
    >>> len(read_case().plan.outcomes)
    4
    """
    path = shipped("data", "evaluation", "indicator-case.yaml")
    return parsed(IndicatorCase, path.read_text(encoding="utf-8"), path.name)
