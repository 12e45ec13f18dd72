"""What became of a promise, as one person sees it in a later session."""

from typing import Literal, get_args

from collabworkshop.model.noun import Key, Noun, Text

__all__ = ["FOLLOW_UP", "STANDINGS", "FollowUp", "Standing"]

FOLLOW_UP = "follow-up"
"""Kind of record."""

Standing = Literal["kept", "partly", "not-yet", "no-longer"]

STANDINGS: tuple[Standing, ...] = get_args(Standing)
"""From kept to given up."""


class FollowUp(Noun):
    """One look back at one commitment; giver and receiver may differ, and both are kept.

    Parameters
    ----------
    commitment
        Key of the commitment.
    standing
        Kept, partly kept, not yet, or no longer meant.
    note
        What happened, or what is in the way.
    """

    commitment: Key
    standing: Standing
    note: Text = ""
