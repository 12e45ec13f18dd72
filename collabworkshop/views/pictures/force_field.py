"""What drives a coalition, and what is in its way."""

from functools import partial

from collabworkshop.analysis.readiness.force_findings import balance_sentence
from collabworkshop.analysis.readiness.forces import ForceField
from collabworkshop.figures.force_field import draw_force_field
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: ForceField) -> Shown:
    """Return the picture of the force field."""
    alt = f"Force field. {balance_sentence(result.balance)}"
    return Shown(partial(draw_force_field, field=result), told(alt))
