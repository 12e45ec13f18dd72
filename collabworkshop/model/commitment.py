"""Something that somebody said they would do, by when."""

from datetime import date

from collabworkshop.model.noun import Key, Name, Noun, Text

__all__ = ["COMMITMENT", "Commitment"]

COMMITMENT = "commitment"
"""Kind of record."""


class Commitment(Noun):
    """A promise of this workshop; later notebooks look back on it.

    Parameters
    ----------
    what
        What will be done, in a sentence.
    owner
        Key of the stakeholder who sees to it.
    due
        By when; ``None`` where nobody said.
    exercise
        The exercise in which it was made.
    about
        Keys of what it rests on: of the need and the offer, for example.
    note
        Anything else.
    """

    what: Name
    owner: Name
    due: date | None = None
    exercise: Name
    about: tuple[Key, ...] = ()
    note: Text = ""
