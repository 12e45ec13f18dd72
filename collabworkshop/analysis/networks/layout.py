"""Where the points of a map stand when nobody has placed them by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from networkx import Graph
    from numpy.typing import NDArray

__all__ = ["positions"]

_SEED = 20
_EXACT = 150  # Kamada and Kawai's layout grows with the cube: 0.5 s at 200 points, 2 s at 300
_APART = 0.72  # least distance, where 1 is the side of the square that each point has to itself
_ROUNDS = 300


def positions(
    points: Iterable[str], pairs: Iterable[tuple[str, str]]
) -> Mapping[str, tuple[float, float]]:
    r"""Return a place for every point, the same for any order of entry.

    Tied points stand close to each other. Each connected part is laid out by
    itself so that distances on paper follow the number of steps between two points,

    .. math:: \min \sum_{i<j} \frac{1}{d_{ij}^2} (\lVert x_i - x_j \rVert - d_{ij})^2

    and points that came too close are moved apart. The parts stand on shelves, the
    largest on top; points without ties stand in rows below.

    Parameters
    ----------
    points
        Keys of all points.
    pairs
        The tied pairs; direction and repetition do not matter.

    Returns
    -------
    mapping
        Key to x and y, both between 0 and 1.

    Notes
    -----
    Parts of more than 150 points are laid out by springs, which is faster and less even.

    References
    ----------
    T. Kamada and S. Kawai, "An Algorithm for Drawing General Undirected Graphs",
    Information Processing Letters 31, 1989, pp. 7-15. Springs: T. Fruchterman and
    E. Reingold, Software: Practice and Experience 21, 1991, pp. 1129-1164.

    Examples
    --------
    >>> positions(["alone"], [])
    {'alone': (0.5, 0.5)}
    """
    keys = frozenset(points)
    tied = {(min(pair), max(pair)) for pair in pairs if set(pair) <= keys}
    between = sorted((a, b) for a, b in tied if a != b)
    return dict(_positions(tuple(sorted(keys)), tuple(between)))


# A picture in another size, or before and after, asks for the same again.
@lru_cache(maxsize=16)
def _positions(
    points: tuple[str, ...], pairs: tuple[tuple[str, str], ...]
) -> dict[str, tuple[float, float]]:
    import networkx as nx

    graph: Graph[str] = nx.Graph()
    graph.add_nodes_from(points)
    graph.add_edges_from(pairs)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=_large_first)
    places: dict[str, tuple[float, float]] = {}
    for keys, corner in zip(parts, _shelves([len(keys) for keys in parts]), strict=True):
        spread = _within_square(graph, keys) + corner
        places |= {key: (float(x), float(y)) for key, (x, y) in zip(keys, spread, strict=True)}
    return _between_0_and_1({key: places[key] for key in graph})


def _large_first(keys: list[str]) -> tuple[int, list[str]]:
    return -len(keys), keys


def _shelves(counts: list[int]) -> list[tuple[float, float]]:
    """Return the lower left corner of a square for each part, one unit of area per point."""
    sides = [count**0.5 for count in counts]
    width = max([*sides, ceil(sum(counts) ** 0.5)])
    corners = []
    x = bottom = 0.0
    for rank, side in enumerate(sides):
        first_alone = side == 1 and (rank == 0 or sides[rank - 1] > 1)
        if rank == 0 or first_alone or x + side > width + 1e-9:
            x, bottom = 0.0, bottom - side
        corners.append((x, bottom))
        x += side
    return corners


def _within_square(graph: Graph[str], keys: list[str]) -> NDArray[Any]:
    """Lay out one connected part in the square that is its due, half a unit off the rim."""
    import networkx as nx
    import numpy as np

    side = len(keys) ** 0.5
    if len(keys) == 1:
        return np.array([[0.5, 0.5]])
    # A subgraph view may iterate in another order; a fresh graph keeps the sorted one.
    part: Graph[str] = nx.Graph()
    part.add_nodes_from(keys)
    part.add_edges_from((a, b) for a, b in graph.edges if a in part)
    if len(keys) <= _EXACT:
        found = nx.kamada_kawai_layout(part)
    else:
        found = nx.spring_layout(part, seed=_SEED, method="force")
    spread = np.array([found[key] for key in keys])
    spread -= spread.mean(axis=0)
    # The longest direction lies level, because labels and screens are wide.
    spread = spread @ np.linalg.svd(spread, full_matrices=False)[2].T
    spread = _moved_apart(_filled(spread, side), side)
    return np.asarray(spread + side / 2)


def _filled(spread: NDArray[Any], side: float) -> NDArray[Any]:
    """Fill the square, half by distance and half by rank, so that the middle gets room.

    A layout that is nearly a line stays one.
    """
    import numpy as np

    low, extent = spread.min(axis=0), np.ptp(spread, axis=0)
    flat = min(1.0, 3 * extent[1] / extent[0])
    shares = (spread - low) / np.maximum(extent, 1e-9)
    ranks = np.column_stack([_ranks(column) for column in shares.T])
    return np.asarray(((shares + ranks) / 2 - 0.5) * (side - 1) * (1.0, flat))


def _ranks(values: NDArray[Any]) -> NDArray[Any]:
    """Return ranks between 0 and 1, the same for values that differ by a rounding error."""
    import numpy as np

    different, rank = np.unique(np.round(values, 6), return_inverse=True)
    return np.asarray(rank / max(len(different) - 1, 1))


def _moved_apart(spread: NDArray[Any], side: float) -> NDArray[Any]:
    """Push apart those closer than they may be, inside the square."""
    import numpy as np
    from scipy.spatial import cKDTree

    rim = (side - 1) / 2
    # A hair's breadth of difference, so that two on the same spot know where to go.
    spread = spread + np.random.default_rng(_SEED).normal(0, 1e-3, spread.shape)
    for _ in range(_ROUNDS):
        close = cKDTree(spread).query_pairs(_APART, output_type="ndarray")
        if not len(close):
            break
        close = close[np.lexsort((close[:, 1], close[:, 0]))]
        way = spread[close[:, 0]] - spread[close[:, 1]]
        distance = np.linalg.norm(way, axis=1, keepdims=True)
        push = way / distance * (_APART * 1.02 - distance) / 2
        np.add.at(spread, close[:, 0], push)
        np.subtract.at(spread, close[:, 1], push)
        spread = np.clip(spread, -rim - 0.1, rim + 0.1)
    return spread


def _between_0_and_1(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Stretch each axis to the whole of 0 to 1; what has no extent stands in the middle."""
    for axis in (0, 1):
        values = [place[axis] for place in places.values()]
        low, extent = min(values, default=0.0), max(values, default=0.0) - min(values, default=0.0)
        places = {
            key: (_share(x, low, extent), y) if axis == 0 else (x, _share(y, low, extent))
            for key, (x, y) in places.items()
        }
    return places


def _share(value: float, low: float, extent: float) -> float:
    # Rounded, so that two machines that differ in the last bit agree.
    return round((value - low) / extent, 4) if extent > 0.1 else 0.5
