"""What a stakeholder has to do with the evaluation: asks, gives data, uses it, is affected."""

from typing import Literal, get_args

from pydantic import Field

from collabworkshop.model.noun import Key, Noun, Text

__all__ = ["EVALUATION_ROLE", "PARTS", "PHASES", "EvaluationRole", "Part", "Phase"]

EVALUATION_ROLE = "evaluation-role"
"""Kind of record; its key is that of the stakeholder."""

Part = Literal["asks", "gives", "uses", "affected", "pays"]

PARTS: tuple[Part, ...] = get_args(Part)
"""Who asks, who gives data, who uses it, who lives with what follows, who pays for it."""

Phase = Literal["begin", "plan", "gather", "understand", "act"]

PHASES: tuple[Phase, ...] = get_args(Phase)
"""Who and what for; questions and indicators; figures and stories; what they mean; what changes."""


class EvaluationRole(Noun):
    """How one stakeholder takes part.

    Parameters
    ----------
    stakeholder
        Its key.
    parts
        What it has to do with the evaluation.
    wants
        What it wants to know, or fears to read.
    phases
        In which phases it takes part.
    how
        In which way: asked once, at the table, decides.
    hours
        Hours a year that it says it has for gathering; ``None`` where it has not said.
    """

    stakeholder: Key
    parts: tuple[Part, ...] = ()
    wants: Text = ""
    phases: tuple[Phase, ...] = ()
    how: Text = ""
    hours: float | None = Field(default=None, ge=0, le=8_784, allow_inf_nan=False)
