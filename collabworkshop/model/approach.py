"""Whom somebody wants the coalition to ask, through whom, and about what."""

from collabworkshop.model.noun import Key, Label, Noun, Text

__all__ = ["APPROACH", "Approach"]

APPROACH = "approach"
"""Kind of record; its key is the need, the offer and the person."""


class Approach(Noun):
    """One person's wish to bring a need and an offer together.

    Parameters
    ----------
    need, offer
        Keys of the two.
    through
        Key of the stakeholder who is to make the introduction; empty to ask directly.
    note
        What to say when asking, or who will do it.

    Examples
    --------
    >>> Approach(need="kitchen-van", offer="club-minibus").through
    ''
    """

    need: Key
    offer: Key
    through: Label = ""
    note: Text = ""
