"""Where each box of a sheet stands and each link runs."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from collabworkshop.figures.paper import Area
from collabworkshop.figures.pathways.cards import Arrow, Card
from collabworkshop.figures.pathways.crossings import Knot
from collabworkshop.figures.pathways.plans import SIZES, Plan, plans
from collabworkshop.figures.pathways.stacks import Stack
from collabworkshop.figures.strands import Spot

__all__ = ["Laid", "arranged"]

_SWEEPS = 24

_STEPS = 2
"""So many sizes below the largest that fits are compared with it, for a picture that is clearer."""

_LEAST = 9.0
"""Points: letters are made no smaller than that for the sake of clearness."""


class Laid(NamedTuple):
    """A sheet on which everything has its place.

    Parameters
    ----------
    size
        Of the letters, in points.
    boxes
        Key of each box to what it takes.
    ways
        For each arrow the points through which it runs, from left to right.
    anew
        Whether the places on the screen could not be kept.
    """

    size: float
    boxes: dict[str, Area]
    ways: list[list[Spot]]
    anew: bool = False


def arranged(cards: Mapping[str, Card], arrows: Sequence[Arrow], area: Area) -> Laid | None:
    """Return the places of boxes and links, the impact at the right; ``None`` if it is too much.

    Parameters
    ----------
    cards, arrows
        What is to stand there.
    area
        Where, in points.
    """
    best: Plan | None = None
    smallest = 0.0
    for plan in plans(cards, arrows, area):
        if best is None:
            largest = SIZES.index(plan.size)
            smallest = min(plan.size, max(_LEAST, SIZES[min(largest + _STEPS, len(SIZES) - 1)]))
        elif plan.size < smallest:
            break
        if best is None or plan.cost < best.cost:
            best = plan
    return None if best is None else _laid(best, area)


def _laid(plan: Plan, area: Area) -> Laid:
    stacks = [Stack(column, plan.tall, area.top - area.bottom) for column in plan.columns]
    down = _settled(stacks, plan.ways)
    lefts = _lefts(len(plan.columns), plan.wide, area)
    left = {knot: x for column, x in zip(plan.columns, lefts, strict=True) for knot in column}
    boxes: dict[str, Area] = {}
    for knot, x in left.items():
        if knot.passes < 0:
            middle, half = area.top - down[knot], plan.tall[knot.key] / 2
            boxes[knot.key] = Area(x, middle - half, x + plan.wide, middle + half)
    runs: list[list[Spot]] = []
    for way in plan.ways:
        run = [(left[k] + side, area.top - down[k]) for k in way for side in (0.0, plan.wide)]
        runs.append(run[1:-1])
    return Laid(plan.size, boxes, runs)


def _settled(stacks: Sequence[Stack], ways: Sequence[Sequence[Knot]]) -> dict[Knot, float]:
    """Return how far down everything stands, near to what it is tied to."""
    near = _near(ways)
    down: dict[Knot, float] = {}
    for stack in stacks:
        stack.settle(down, {})
    for sweep in range(_SWEEPS):
        for stack in stacks if sweep % 2 else stacks[::-1]:
            stack.settle(down, near)
    return down


def _lefts(count: int, wide: float, area: Area) -> list[float]:
    """Return the left edges of the columns; a few columns stand in the middle."""
    gap = min(1.3 * wide, (area.right - area.left - count * wide) / max(count - 1, 1))
    used = count * wide + (count - 1) * gap
    start = (area.left + area.right - used) / 2
    return [start + at * (wide + gap) for at in range(count)]


def _near(ways: Sequence[Sequence[Knot]]) -> dict[Knot, list[Knot]]:
    near: dict[Knot, list[Knot]] = {}
    for way in ways:
        for one, other in pairwise(way):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    return near
