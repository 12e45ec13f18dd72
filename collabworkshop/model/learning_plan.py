"""How a coalition learns from its figures: its questions, and what happens off track."""

from pydantic import Field

from collabworkshop.model.noun import Label, Name, Noun, Text

__all__ = ["LEARNING_PLAN", "LearningPlan"]

LEARNING_PLAN = "learning-plan"
"""Kind of record; there is one for the whole coalition."""


class LearningPlan(Noun):
    """The one agreement of the coalition about learning; everybody sees it and may change it.

    Parameters
    ----------
    questions
        What the coalition wants to learn, in its own words.
    differences
        For whom things may turn out differently: by street, by language, by age.
    off_track
        What happens where an indicator is off track.
    caller
        Key of the person who calls the meeting, or own words.
    within
        Days within which it comes together; ``None`` where nobody said.
    surprises
        Where it is written down what nobody expected.
    note
        Anything else.
    """

    questions: tuple[Name, ...] = ()
    differences: tuple[Name, ...] = ()
    off_track: Text = ""
    caller: Label = ""
    within: int | None = Field(default=None, ge=0, le=366)
    surprises: Text = ""
    note: Text = ""
