"""How a coalition wants to work on its theory of change: when, who, with what."""

from datetime import date

from pydantic import Field

from collabworkshop.model.noun import Key, Label, Name, Noun, Text

__all__ = ["PATHWAY_PREPARATION", "PathwayPreparation"]

PATHWAY_PREPARATION = "pathway-preparation"
"""Kind of record; there is one for the whole coalition."""


class PathwayPreparation(Noun):
    """The one plan for the process; everybody sees it and may change it.

    Parameters
    ----------
    caller
        Key of the person who calls the meetings, or own words.
    begins
        The day of the first meeting.
    ends
        By when there is a first version of the whole.
    meetings
        How many meetings of everybody, 1 to 50.
    hours
        How long each of them lasts, in hours, a quarter to 24.
    people
        How many people come to them, 1 to 1,000.
    ways
        Ids of how people work there.
    small_group
        Keys of the people who work on it between meetings.
    between
        Hours that each of them has for it between two meetings, 0 to 200.
    writer
        Key of the person who keeps the drafts together, or own words.
    needs
        Ids of what the process needs.
    resources
        Keys of the lines of the resource map that are used for it.
    voices
        Keys of the stakeholders who are heard without sitting in the meetings.
    hearing
        Ids of how they are heard.
    approval
        Ids of those who have to say yes to it.
    again
        When it is looked at again.
    note
        Anything else.
    """

    caller: Label = ""
    begins: date | None = None
    ends: date | None = None
    meetings: int | None = Field(default=None, ge=1, le=50)
    hours: float | None = Field(default=None, ge=0.25, le=24)
    people: int | None = Field(default=None, ge=1, le=1_000)
    ways: tuple[Name, ...] = ()
    small_group: tuple[Key, ...] = ()
    between: float | None = Field(default=None, ge=0, le=200)
    writer: Label = ""
    needs: tuple[Name, ...] = ()
    resources: tuple[Key, ...] = ()
    voices: tuple[Key, ...] = ()
    hearing: tuple[Name, ...] = ()
    approval: tuple[Name, ...] = ()
    again: date | None = None
    note: Text = ""
