"""How much formal power a stakeholder has, as one person sees it."""

from typing import Annotated

from pydantic import Field

from collabworkshop.model.noun import Name, Noun, Text

__all__ = ["FORMAL_POWER", "FormalPower", "Rank"]

FORMAL_POWER = "formal-power"
"""Kind of record."""

Rank = Annotated[int, Field(ge=1, le=5)]


class FormalPower(Noun):
    """One person's reading of title, mandate and budget; people may differ, all are kept.

    Parameters
    ----------
    stakeholder
        Key of the stakeholder.
    formal
        1 (none) to 5 (may decide alone); ``None`` where the person did not say.
    note
        What it rests on.
    """

    stakeholder: Name
    formal: Rank | None = None
    note: Text = ""
