"""The pictures of results; matplotlib is loaded when the first one is asked for."""

from __future__ import annotations

from functools import partial
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

    instrument = EXERCISES[result.exercise].instrument
    match result:
        case TieMap():
            kinds = {kind.id: kind.label for kind in instrument.kinds}
            alt = f"Map of {len(result.points)} stakeholders and {len(result.ties)} ties."
            return picture(
                partial(draw_tie_map, tie_map=result, kinds=kinds, sectors=_sectors()),
                _told(alt),
                "screen",
            )
        case Grid():
            ways = {code: way.label for code, way in instrument.strategies.items()}
            alt = f"Grid of interest and influence with {len(result.spots)} stakeholders."
            return picture(
                partial(draw_power_interest_grid, grid=result, strategies=ways),
                _told(alt),
                "screen",
            )
    raise WorkshopError(f"There is no picture of {result.exercise!r} yet.")


def _told(alt: str) -> str:
    return f"{alt} The table of the result says the same in words."


def _sectors() -> dict[str, str]:
    lists = EXERCISES["power-interest-grid"].instrument.lists
    return {sector.id: sector.label for sector in lists["sectors"]}
