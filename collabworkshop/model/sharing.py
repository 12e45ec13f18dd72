"""What the coalition has decided about one offer for one need."""

from datetime import date
from typing import Literal

from collabworkshop.model.noun import Key, Label, Noun, Text
from collabworkshop.model.resource import Amount

__all__ = ["SHARING", "Decision", "Sharing"]

SHARING = "sharing"
"""Kind of record; its key is the need and the offer, so that there is one decision for each."""

Decision = Literal["accepted", "refused"]


class Sharing(Noun):
    """One line of the sharing plan, as the coalition decided it.

    A line that is refused keeps what was written before, in case it is accepted again.

    Parameters
    ----------
    need, offer
        Keys of the two resources.
    decision
        Whether it is agreed that the offer serves the need.
    amount
        How much of the offer is given, in its unit; ``None`` where nothing is counted.
    owner
        Key of the stakeholder who sees to it; empty where nobody was named.
    due
        By when; ``None`` where nobody said.
    note
        What was agreed besides, or why it was refused.

    Examples
    --------
    >>> Sharing(need="club-room", offer="school-hall", decision="accepted", amount=2).pair
    ('club-room', 'school-hall')
    """

    need: Key
    offer: Key
    decision: Decision
    amount: Amount | None = None
    owner: Label = ""
    due: date | None = None
    note: Text = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The keys of the need and the offer."""
        return self.need, self.offer
