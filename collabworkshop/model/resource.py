"""What an organisation can give, or needs: one line of its resource map."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["RESOURCE", "Amount", "Priority", "Resource", "Side"]

RESOURCE = "resource"
"""Kind of record."""

Side = Literal["offer", "need"]

Amount = Annotated[float, Field(gt=0, le=1e9, allow_inf_nan=False)]
"""How much, in the unit beside it."""

Priority = Annotated[int, Field(ge=1, le=3)]
"""3 is the most pressing."""


class Resource(Noun):
    """An offer or a need of one organisation.

    Parameters
    ----------
    side
        Whether it is given or needed.
    organisation
        Key of the stakeholder.
    kind
        Id of one of the suggested kinds, or the coalition's own word.
    what
        What exactly.
    amount
        How much there is of it; ``None`` where it cannot be counted, like advice.
    unit
        What is counted: hours a week, seats, euros. Only like units can be exchanged.
    begins, ends
        First and last day; ``None`` where there is no limit.
    place
        Where it can be used, or is needed; empty for anywhere.
    conditions
        What an offer asks for in return, or what a need cannot do without.
    priority
        How pressing a need is; ``None`` for an offer, or where nobody said.
    note
        Anything else.
    """

    side: Side
    organisation: Name
    kind: Name
    what: Name
    amount: Amount | None = None
    unit: Text = ""
    begins: date | None = None
    ends: date | None = None
    place: Text = ""
    conditions: Text = ""
    priority: Priority | None = None
    note: Text = ""

    @field_validator("ends")
    @classmethod
    def _not_before_it_begins(cls, ends: date | None, info: ValidationInfo) -> date | None:
        begins = info.data.get("begins")
        if begins and ends and ends < begins:
            raise ValueError("a day that does not come before the first one")
        return ends
