"""What a group's answers to an instrument say together."""

from pydantic import Field

from collabworkshop.analysis.assessment.tally import Tally
from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.result import Result

__all__ = ["Asked", "Said"]


class Said(Noun):
    """Something that was written in own words, or as a note beside an answer.

    Parameters
    ----------
    item, aspect
        To what.
    words
        As written.
    level
        The rating beside which it was written, if it was one.
    author, organisation
        Name of the person and key of the organisation; empty where answers carry no names.
    """

    item: Name
    aspect: Label = ""
    words: Name
    level: Level | None = None
    author: Text = ""
    organisation: Label = ""


class Asked(Result):
    """The group's answers in counts; all that is computed of them starts from these.

    Parameters
    ----------
    tallies
        For each place and each group whose answers may be seen. In a private
        instrument what would tell what a person said is left out.
    groups
        Name of each group to its label, in the order in which they are shown.
    people
        How many people have answered anything.
    group
        How many people there are.
    said
        What was written in own words; none in a private instrument.
    """

    tallies: tuple[Tally, ...] = ()
    groups: dict[str, str] = Field(default_factory=dict)
    people: int = 0
    group: int = 0
    said: tuple[Said, ...] = ()
