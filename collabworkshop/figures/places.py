"""Where each point of a map stands on the paper: where people put it, else where it falls."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.spatial import cKDTree

from collabworkshop.analysis.networks.layout import positions
from collabworkshop.analysis.networks.reports import Point
from collabworkshop.figures.paper import Area
from collabworkshop.figures.strands import Spot

__all__ = ["places"]

_ROUNDS = 300
_GOLDEN = 2.4  # radians; no two of many directions are the same


def places(
    points: Sequence[Point], pairs: Iterable[tuple[str, str]], area: Area, *, apart: float
) -> dict[str, Spot]:
    """Return the place of each point on the paper, the same for any order of entry.

    Where somebody has put every point, the picture is the map on the screen, as large
    as the area allows, with its top up; points move only where marks would touch.
    Else the points are laid out, those who are tied close to each other.

    Parameters
    ----------
    points
        The points of the map.
    pairs
        The tied pairs.
    area
        Where the points may stand, in typographic points.
    apart
        Least distance of two points.
    """
    put = {p.stakeholder: (p.x, p.y) for p in points if p.x is not None and p.y is not None}
    if len(put) < len(points):
        found = positions((point.stakeholder for point in points), pairs)
        width, height = area.right - area.left, area.top - area.bottom
        return {
            key: (area.left + x * width, area.bottom + y * height) for key, (x, y) in found.items()
        }
    return _moved_apart(_as_put(put, area), area, apart)


def _as_put(put: Mapping[str, Spot], area: Area) -> dict[str, Spot]:
    """Return the map of the screen in the middle of the area; on paper y grows upwards."""
    if not put:
        return {}
    spread = np.array(list(put.values())) * (1, -1)
    low, high = spread.min(axis=0), spread.max(axis=0)
    room = np.array([area.right - area.left, area.top - area.bottom])
    scale = min(room / np.maximum(high - low, 1e-9))
    middle = np.array([area.left + area.right, area.bottom + area.top]) / 2
    spread = middle + (spread - (low + high) / 2) * scale
    return {key: (float(x), float(y)) for key, (x, y) in zip(put, spread, strict=True)}


def _moved_apart(found: Mapping[str, Spot], area: Area, apart: float) -> dict[str, Spot]:
    """Push apart those closer than they may be, inside the area."""
    keys = sorted(found)
    spread = np.array([found[key] for key in keys]).reshape(-1, 2)
    low, high = np.array(area[:2]), np.array(area[2:])
    if len(_too_close(spread, apart)):
        # A hair's breadth of difference, so that two on the same spot know where to go.
        turn = _GOLDEN * np.arange(len(keys))
        spread = spread + 0.01 * np.column_stack([np.cos(turn), np.sin(turn)])
    for _ in range(_ROUNDS):
        close = _too_close(spread, apart)
        if not len(close):
            break
        way = spread[close[:, 0]] - spread[close[:, 1]]
        distance = np.linalg.norm(way, axis=1, keepdims=True)
        push = way / np.maximum(distance, 1e-9) * (1.02 * apart - distance) / 2
        np.add.at(spread, close[:, 0], push)
        np.subtract.at(spread, close[:, 1], push)
        # Mirrored at the rim rather than stopped there, where a pile would stay one.
        spread = np.clip(np.where(spread < low, 2 * low - spread, spread), low, None)
        spread = np.clip(np.where(spread > high, 2 * high - spread, spread), low, high)
    return {key: (float(x), float(y)) for key, (x, y) in zip(keys, spread, strict=True)}


def _too_close(spread: np.ndarray, apart: float) -> np.ndarray:
    close = cKDTree(spread).query_pairs(apart, output_type="ndarray")
    return np.asarray(close[np.lexsort((close[:, 1], close[:, 0]))])
