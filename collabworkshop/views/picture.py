"""The pictures of results; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.result import Result

if TYPE_CHECKING:
    from collabworkshop.figures.picture import Picture

__all__ = ["picture_of"]


def picture_of(result: Result) -> Picture:
    """Return the picture of a result.

    Raises
    ------
    WorkshopError
        When there is no picture of that exercise.
    """
    from collabworkshop.figures.picture import picture
    from collabworkshop.figures.power_interest_grid import draw_power_interest_grid
    from collabworkshop.figures.tie_map import draw_tie_map

    alt = repr(result)
    instrument = EXERCISES[result.exercise].instrument
    match result:
        case TieMap():
            kinds = {kind.id: kind.label for kind in instrument.kinds}
            return picture(lambda a, **look: draw_tie_map(a, result, kinds=kinds, **look), alt)
        case Grid():
            ways = {code: way.label for code, way in instrument.strategies.items()}
            return picture(
                lambda a, **look: draw_power_interest_grid(a, result, strategies=ways, **look), alt
            )
    raise WorkshopError(f"There is no picture of {result.exercise!r} yet.")
