"""A doubt about a plan that the group leaves as it is, and why."""

from collabworkshop.model.noun import Key, Name, Noun

__all__ = ["EVALUATION_ASIDE", "SET_ASIDE", "DoubtLeft", "SetAside"]

SET_ASIDE = "set-aside"
"""Kind of record, of a theory of change; its key is that of the draft and of the doubt."""

EVALUATION_ASIDE = "evaluation-aside"
"""Kind of record, of the evaluation plan; its key is that of the doubt."""


class DoubtLeft(Noun):
    """Why a doubt need not be settled.

    Parameters
    ----------
    doubt
        Key of the doubt: it stays the same until something else is concerned.
    sentence
        What the doubt said then.
    reason
        Why the group leaves it, in its own words.
    """

    doubt: Key
    sentence: Name
    reason: Name


class SetAside(DoubtLeft):
    """Why a doubt about a theory of change need not be settled.

    Parameters
    ----------
    draft
        Key of the draft.
    """

    draft: Key
