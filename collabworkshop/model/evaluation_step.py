"""One step on the way of an evaluation: in which phase, who sees to it, by when."""

from datetime import date

from collabworkshop.model.evaluation_role import Phase
from collabworkshop.model.noun import Label, Name, Noun, Text

__all__ = ["EVALUATION_STEP", "EvaluationStep"]

EVALUATION_STEP = "evaluation-step"
"""Kind of record."""


class EvaluationStep(Noun):
    """Something that has to be done for the evaluation.

    Parameters
    ----------
    phase
        Where it belongs.
    what
        What is done, in a sentence.
    owner
        Key of the stakeholder who sees to it, or own words; empty where nobody does.
    due
        By when; ``None`` where nobody said.
    done
        Whether it is done.
    note
        Anything else.
    """

    phase: Phase
    what: Name
    owner: Label = ""
    due: date | None = None
    done: bool = False
    note: Text = ""
