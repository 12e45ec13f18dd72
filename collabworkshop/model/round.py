"""One round of answers to an exercise."""

from pydantic import Field

from collabworkshop.model.noun import Noun

__all__ = ["Round"]


class Round(Noun):
    """The round that an exercise is in; its key is the exercise's id.

    Parameters
    ----------
    number
        Counted from 1. Each round asks anew; the answers of earlier ones are kept.
    closed
        Nobody changes an answer any more.
    anonymous
        Answers carry a pseudonym in place of their author.

    Examples
    --------
    >>> Round()
    Round(number=1, closed=False, anonymous=False)
    """

    number: int = Field(default=1, ge=1)
    closed: bool = False
    anonymous: bool = False
