"""What stands below what in one column, and how far down each thing goes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from scipy.optimize import isotonic_regression

from collabworkshop.figures.pathways.crossings import Knot

__all__ = ["BETWEEN", "Stack", "at_least"]

BETWEEN, _PASSING = 9.0, 6.0
"""Least distance of two boxes, and of a link that passes, in points."""

_LOOSEST = 30.0


def at_least(column: Sequence[Knot], tall: Mapping[str, float]) -> float:
    """Return how high a column is at least, in whatever order."""
    boxes = [tall[knot.key] for knot in column if knot.passes < 0]
    passing = len(column) - len(boxes)
    # Least where all boxes stand together at one end.
    wide_gaps = max(0, len(boxes) - (not passing))
    return sum(boxes) + BETWEEN * wide_gaps + _PASSING * max(0, passing - 1)


class Stack:
    """One column: what stands below what, and how far apart at least.

    Parameters
    ----------
    column
        What stands there, from the top; not empty.
    tall
        Height of each box.
    height
        Height of the column.
    """

    def __init__(self, column: Sequence[Knot], tall: Mapping[str, float], height: float) -> None:
        self.column = column
        self.tall = [tall[knot.key] if knot.passes < 0 else 0.0 for knot in column]
        gaps = [BETWEEN if knot.passes < 0 else _PASSING for knot in column]
        least = [max(pair) for pair in pairwise(gaps)]
        self.least = sum(self.tall) + sum(least)
        # Looser where there is room, so that a page is not empty around a heap of boxes.
        loose = (height - self.least) / (len(column) + 1)
        more = max(0.0, min(loose, _LOOSEST - BETWEEN))
        steps = [
            (one + other) / 2 + gap + more
            for one, other, gap in zip(self.tall, self.tall[1:], least, strict=False)
        ]
        self.offset = np.concatenate([[0.0], np.cumsum(steps)])
        self.low = self.tall[0] / 2
        self.high = height - self.tall[-1] / 2
        self.weight = [4.0 if knot.passes >= 0 else 1.0 for knot in column]

    def settle(self, down: dict[Knot, float], near: Mapping[Knot, Sequence[Knot]]) -> None:
        """Move everything as near to what it is tied to as the others allow.

        Parameters
        ----------
        down
            How far down the middle of everything is; that of this column is changed.
        near
            What each thing is tied to.

        Notes
        -----
        Least squares under an order are an isotonic regression, once the distances are taken off.
        """
        middle = (self.low + self.high) / 2 - self.offset[-1] / 2
        wished = [
            float(np.mean([down[other] for other in near[knot]]))
            if knot in near and knot in down
            else down.get(knot, middle + self.offset[at])
            for at, knot in enumerate(self.column)
        ]
        free = np.array(wished) - self.offset
        weight = [w * len(near.get(k, "x")) for w, k in zip(self.weight, self.column, strict=True)]
        found = isotonic_regression(free, weights=weight).x
        room = self.high - self.offset[-1]
        placed = np.clip(found, self.low, max(room, self.low)) + self.offset
        down.update(zip(self.column, map(float, placed), strict=True))
