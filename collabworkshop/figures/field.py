"""Where each stakeholder stands on the field of five by five cells."""

from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from collabworkshop.analysis.stakeholders.engagement import Spot
from collabworkshop.figures.paper import Area
from collabworkshop.model.placement import HIGHEST, LOWEST

__all__ = ["STEPS", "Stand", "cell_area", "stands"]

STEPS = HIGHEST - LOWEST + 1


class Stand(NamedTuple):
    """A placed stakeholder and where it stands.

    Parameters
    ----------
    spot
        The stakeholder.
    x, y
        Its place in points.
    room
        Distance to its neighbours in the cell, in points.
    """

    spot: Spot
    x: float
    y: float
    room: float


def cell_area(field: Area, column: int, row: int) -> Area:
    """Return one cell of the field, counted from 0 at the lower left."""
    wide, high = (field.right - field.left) / STEPS, (field.top - field.bottom) / STEPS
    left, bottom = field.left + column * wide, field.bottom + row * high
    return Area(left, bottom, left + wide, bottom + high)


def stands(spots: Iterable[Spot], field: Area) -> list[Stand]:
    """Return where each placed stakeholder stands; those of one cell share it evenly.

    A median between two steps stands in the lower cell, so that the corner in which
    it is seen is the corner of its strategy. Those without a place are left out.
    """
    cells: dict[tuple[int, int], list[Spot]] = {}
    for spot in spots:
        if spot.interest is not None and spot.influence is not None:
            cell = (int(spot.interest) - LOWEST, int(spot.influence) - LOWEST)
            cells.setdefault(cell, []).append(spot)
    found: list[Stand] = []
    for cell, crowd in sorted(cells.items()):
        found += _share_out(sorted(crowd, key=_high_first), cell_area(field, *cell))
    return found


def _high_first(spot: Spot) -> tuple[float, float, str]:
    return -(spot.influence or 0), spot.interest or 0, spot.stakeholder


def _share_out(crowd: list[Spot], cell: Area) -> list[Stand]:
    """Stand a crowd in rows, as close to squares as the cell allows."""
    wide, high = cell.right - cell.left, cell.top - cell.bottom
    columns = min(len(crowd), ceil((len(crowd) * wide / high) ** 0.5))
    rows = ceil(len(crowd) / columns)
    room = min(wide / columns, high / rows)
    return [
        Stand(
            spot,
            cell.left + wide * (rank % columns + 0.5) / columns,
            cell.top - high * (rank // columns + 0.5) / rows,
            room,
        )
        for rank, spot in enumerate(crowd)
    ]
