"""A doubt about a theory of change that the group leaves as it is, and why."""

from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["SET_ASIDE", "SetAside"]

SET_ASIDE = "set-aside"
"""Kind of record; its key is that of the draft and of the doubt."""


class SetAside(Noun):
    """Why a doubt need not be settled.

    Parameters
    ----------
    draft
        Key of the draft.
    doubt
        Key of the doubt: it stays the same until other boxes are concerned.
    sentence
        What the doubt said then.
    reason
        Why the group leaves it, in its own words.
    """

    draft: Key
    doubt: Key
    sentence: Name
    reason: Name
