"""The places that the group gave the boxes on the screen, on paper: kept where there is room."""

from collections.abc import Mapping, Sequence

import numpy as np

from collabworkshop.figures.paper import Area
from collabworkshop.figures.pathways.arranged import Laid
from collabworkshop.figures.pathways.cards import Arrow, Card
from collabworkshop.figures.pathways.plans import SIZES
from collabworkshop.figures.strands import Spot

__all__ = ["as_put"]

_WIDTHS = (165.0, 140.0, 118.0, 98.0)
_RIM = 5.0
"""Least distance of two boxes, in points; links need some room."""


def as_put(
    cards: Mapping[str, Card], arrows: Sequence[Arrow], area: Area, places: Mapping[str, Spot]
) -> Laid | None:
    """Return the boxes where they stand on the screen, as large as the page allows.

    Parameters
    ----------
    cards, arrows
        What is to stand there.
    area
        Where, in points.
    places
        Key of each box to its place on the screen, on which y grows downwards.

    Returns
    -------
    Laid or None
        ``None`` where a box has no place, boxes would touch at every size, or a link would not
        run from left to right.
    """
    if len(cards) < 2 or not cards.keys() <= places.keys():
        return None
    keys = sorted(cards)
    spread = np.array([places[key] for key in keys], dtype=float) * (1, -1)
    for size in SIZES:
        for wide in _WIDTHS:
            boxes = _boxes(keys, cards, spread, area, size, wide)
            if boxes is not None and _runs_on(arrows, boxes):
                ways = [_straight(boxes[one.left], boxes[one.right]) for one in arrows]
                return Laid(size, boxes, ways)
    return None


def _boxes(
    keys: Sequence[str],
    cards: Mapping[str, Card],
    spread: np.ndarray,
    area: Area,
    size: float,
    wide: float,
) -> dict[str, Area] | None:
    tall = np.array([cards[key].height(size, wide) for key in keys])
    low, high = spread.min(axis=0), spread.max(axis=0)
    margin = np.array([wide, tall.max()]) / 2
    start, end = np.array(area[:2]) + margin, np.array(area[2:]) - margin
    if (end < start).any():
        return None
    # Each direction to its full length: a screen is seldom of the form of a sheet.
    share = (spread - low) / np.maximum(high - low, 1e-9)
    flat = high - low < 1e-9
    share[:, flat] = 0.5
    middle = start + share * (end - start)
    half = np.column_stack([np.full(len(keys), wide), tall]) / 2
    apart = np.abs(middle[:, None] - middle[None]) - (half[:, None] + half[None])
    close = (apart < _RIM).all(axis=2)
    np.fill_diagonal(close, val=False)
    if close.any():
        return None
    corners = np.hstack([middle - half, middle + half])
    return {key: Area(*map(float, corner)) for key, corner in zip(keys, corners, strict=True)}


def _runs_on(arrows: Sequence[Arrow], boxes: Mapping[str, Area]) -> bool:
    return all(boxes[one.left].right + 8 <= boxes[one.right].left for one in arrows)


def _straight(left: Area, right: Area) -> list[Spot]:
    return [
        (left.right, (left.bottom + left.top) / 2),
        (right.left, (right.bottom + right.top) / 2),
    ]
