"""Where one person sees a stakeholder on the power and interest grid."""

from typing import Annotated

from pydantic import Field

from collabworkshop.model.noun import Name, Noun

__all__ = ["HIGHEST", "LOWEST", "Placement"]

LOWEST, HIGHEST = 1, 5

Step = Annotated[int, Field(ge=LOWEST, le=HIGHEST)]


class Placement(Noun):
    """One person's reading of a stakeholder; people may differ, and both are kept.

    Parameters
    ----------
    stakeholder
        Key of the stakeholder.
    interest, influence
        1 (very little) to 5 (very much); ``None`` where the person did not say.
    """

    stakeholder: Name
    interest: Step | None = None
    influence: Step | None = None
