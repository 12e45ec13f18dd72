"""What a plan says, as a page that can be read out."""

from pydantic import Field

from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.result import Result

__all__ = ["PlanPage", "PlanSection"]


class PlanSection(Noun):
    """A question that the plan answers, with what it says to it.

    Parameters
    ----------
    heading
        The question.
    sentences
        What the plan says; what is open is said as well.
    """

    heading: Name
    sentences: tuple[str, ...]


class PlanPage(Result):
    """One plan of the coalition.

    Parameters
    ----------
    plan
        What was entered; nothing where nobody has begun.
    sections
        The same in sentences.
    """

    plan: Noun | None = None
    sections: tuple[PlanSection, ...] = Field(default=())
