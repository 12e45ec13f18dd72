"""Formal power beside ties."""

from functools import partial

from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.analysis.sentences import counted
from collabworkshop.figures.formal_power import draw_formal_power
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: PowerAndTies) -> Shown:
    """Return the picture of formal power beside ties."""
    placed = [one for one in result.standings if one.corner]
    alt = f"Formal power beside ties, with {counted(len(placed), 'name', 'names')}."
    return Shown(partial(draw_formal_power, result=result), told(alt))
