"""How each tie runs from one point to another, so that each one is seen."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from collabworkshop.analysis.networks.reports import MergedTie

__all__ = ["Strand", "strands"]

Spot = tuple[float, float]
Line = NDArray[np.floating[Any]]

_CROWD = 150  # among so many points every course passes some, and bows only add to the tangle
_STEPS = np.linspace(0, 1, 41)[:, None]


class Strand(NamedTuple):
    """One line of the picture.

    Parameters
    ----------
    tie
        The tie.
    line
        Its course in points, from edge to edge of the two marks.
    arrows
        At which ends of the line there is an arrowhead: 0 for its start, -1 for its end.
    """

    tie: MergedTie
    line: Line
    arrows: tuple[int, ...]


def strands(
    ties: Iterable[MergedTie], places: Mapping[str, Spot], *, gap: float, rim: float
) -> list[Strand]:
    """Return the course of each tie; several between the same two are bowed apart.

    Parameters
    ----------
    ties
        Ties whose both ends have a place.
    places
        Key of a stakeholder to its place in points.
    gap
        Between two strands of the same pair, and from a strand to a point that is not its own.
    rim
        From the middle of a point to where its strands begin.
    """
    found = []
    everybody = np.array(list(places.values()))
    for (first, second), pair in groupby(sorted(ties, key=_pair_first), key=_ends):
        bundle = list(pair)
        start, end = np.array(places[first]), np.array(places[second])
        middle = _free_bow(start, end, everybody, gap)
        for rank, tie in enumerate(bundle):
            bow = middle + (rank - (len(bundle) - 1) / 2) * gap
            line = _trimmed(_curve(start, end, bow), rim)
            found.append(Strand(tie, line, _heads(tie, first)))
    return found


def _ends(tie: MergedTie) -> tuple[str, str]:
    return min(tie.source, tie.target), max(tie.source, tie.target)


def _pair_first(tie: MergedTie) -> tuple[tuple[str, str], str, str, str]:
    return _ends(tie), tie.kind, tie.status, tie.source


def _heads(tie: MergedTie, first: str) -> tuple[int, ...]:
    if tie.symmetric:
        return ()
    if tie.both_ways:
        return (-1, 0)
    return (-1,) if tie.source == first else (0,)


def _curve(start: Line, end: Line, bow: float) -> Line:
    """Return a quadratic Bézier curve whose middle is that far off the straight line."""
    way = end - start
    across = np.array([-way[1], way[0]]) / max(float(np.hypot(*way)), 1e-9)
    control = (start + end) / 2 + across * bow * 2
    t = _STEPS
    return np.asarray((1 - t) ** 2 * start + 2 * t * (1 - t) * control + t**2 * end)


def _free_bow(start: Line, end: Line, everybody: Line, gap: float) -> float:
    """Return the smallest bow that passes no other point closely, or the least bad one."""
    own = np.all(everybody == start, axis=1) | np.all(everybody == end, axis=1)
    others = everybody[~own]
    if not 0 < len(others) < _CROWD:
        return 0.0

    def room(bow: float) -> float:
        line = _curve(start, end, bow)
        nearest = np.hypot(*(line[:, None] - others[None]).transpose(2, 0, 1)).min()
        return min(float(nearest), gap)

    rooms: dict[float, float] = {}
    for bow in (side * steps * gap for steps in range(5) for side in (1, -1)):
        rooms[bow] = room(bow)
        if rooms[bow] >= gap:
            return bow
    return max(rooms, key=lambda bow: (rooms[bow], -abs(bow)))


def _trimmed(line: Line, rim: float) -> Line:
    """Return the part of a line outside the marks at its ends."""
    outside = np.minimum(np.hypot(*(line - line[0]).T), np.hypot(*(line - line[-1]).T)) >= rim
    return line[outside] if outside.sum() > 1 else line[[15, -15]]
