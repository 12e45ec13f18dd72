"""Who stands where in interest and influence."""

from functools import partial

from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.figures.power_interest_grid import draw_power_interest_grid
from collabworkshop.views.pictures.shown import Shown, told

__all__ = ["shown"]


def shown(result: Grid) -> Shown:
    """Return the picture of the grid."""
    ways = {
        code: way.label for code, way in read_instrument("power-interest-grid").strategies.items()
    }
    alt = f"Grid of interest and influence with {len(result.spots)} stakeholders."
    return Shown(partial(draw_power_interest_grid, grid=result, strategies=ways), told(alt))
