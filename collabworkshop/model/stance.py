"""Where a stakeholder stands on a proposal, and how much weight it brings."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["LONGEST_PROPOSAL", "SIDES", "STANCE", "Proposal", "Side", "Stance"]

STANCE = "stance"
"""Kind of record."""

LONGEST_PROPOSAL = 200
"""Characters of a proposal: it is a part of the key."""

Proposal = Annotated[Name, Field(max_length=LONGEST_PROPOSAL)]

Side = Literal["for", "undecided", "against"]

SIDES: tuple[Side, ...] = get_args(Side)


class Stance(Noun):
    """The group's reading of one stakeholder and one proposal.

    Parameters
    ----------
    proposal
        What is proposed, in the group's words.
    stakeholder
        Key of the stakeholder.
    side
        For, against or undecided.
    height
        How tall its tower is: its weight in this matter, 1 (a voice) to 5 (can make or
        break it).
    reason
        What the group thinks so for.
    """

    proposal: Proposal
    stakeholder: Name
    side: Side
    height: Annotated[int, Field(ge=1, le=5)]
    reason: Text = ""
