"""What people answered before, in another program: how many gave each answer, and nobody's name."""

from datetime import date
from typing import Annotated

from pydantic import Field

from collabworkshop.model.noun import Key, Label, Name, Noun

__all__ = ["BROUGHT_ANSWERS", "LONGEST_ORIGIN", "BroughtAnswers", "CountedAnswers"]

BROUGHT_ANSWERS = "brought-answers"
"""Kind of record."""

LONGEST_ORIGIN = 120

People = Annotated[int, Field(ge=1, lt=2**31)]


class CountedAnswers(Noun):
    """How many people gave each answer to one place.

    Parameters
    ----------
    item
        As ``part.item``.
    aspect
        Which of several ratings of it; empty where there is one question only.
    counts
        Answer to the number of people who gave it: the rank of a rating, "1" for ticked
        and "0" for not ticked.
    """

    item: Name
    aspect: Label = ""
    counts: dict[Label, People]


class BroughtAnswers(Noun):
    """Answers to an instrument out of the export of a survey, in counts.

    Those who answered are not on the roster, and nobody answers in another one's place:
    so there is no record for each of them.

    Parameters
    ----------
    exercise
        The instrument.
    origin
        Name of the file.
    asked_on
        When it was asked, as far as anybody knows.
    respondents
        How many people answered anything of it.
    counts
        Place by place; in a private instrument only what tells nothing of single people.

    Examples
    --------
    >>> one = BroughtAnswers(exercise="listening", origin="may.csv", respondents=12)
    >>> one.key
    'listening/may.csv'
    """

    exercise: Key
    origin: Annotated[Name, Field(max_length=LONGEST_ORIGIN)]
    asked_on: date | None = None
    respondents: People
    counts: tuple[CountedAnswers, ...] = ()

    @property
    def key(self) -> str:
        """Key of the record: one place for each file of an instrument."""
        return f"{self.exercise}/{self.origin}"
