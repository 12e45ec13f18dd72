"""How a coalition wants to take stock of itself: when, with whom, and what happens then."""

from datetime import date

from collabworkshop.model.noun import Label, Name, Noun, Text

__all__ = ["ASSESSMENT_PLAN", "AssessmentPlan"]

ASSESSMENT_PLAN = "assessment-plan"
"""Kind of record; there is one for the whole coalition."""


class AssessmentPlan(Noun):
    """The one plan of the coalition; everybody sees it and may change it.

    Parameters
    ----------
    occasion
        Id of the kind of meeting, or own words.
    day
        The day on which people answer.
    asked
        Ids of the circles that are asked.
    instruments
        Ids of the assessments that are taken.
    help
        Ids of what makes it easier to answer.
    compiler
        Key of the person who puts the answers together, or own words.
    shown_as
        Ids of the ways in which the results are shown.
    shared_with
        Ids of the circles that get to see the results.
    shared_on
        By when.
    planning
        Ids of where the results enter planning.
    question
        What the group wants to know, or decide, with the results.
    carrier
        Key of the person who takes the results into planning, or own words.
    again
        When the same is asked again.
    note
        Anything else.
    """

    occasion: Label = ""
    day: date | None = None
    asked: tuple[Name, ...] = ()
    instruments: tuple[Name, ...] = ()
    help: tuple[Name, ...] = ()
    compiler: Label = ""
    shown_as: tuple[Name, ...] = ()
    shared_with: tuple[Name, ...] = ()
    shared_on: date | None = None
    planning: tuple[Name, ...] = ()
    question: Text = ""
    carrier: Label = ""
    again: date | None = None
    note: Text = ""
