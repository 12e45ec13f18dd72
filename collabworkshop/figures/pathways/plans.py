"""Which columns of boxes would fit on a sheet, in which size of type, and how good each plan is.

Own code: of the libraries for layered drawings those in Python under a permissive licence do not
keep boxes of different heights apart, and Graphviz is not on everybody's laptop.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from collabworkshop.figures.paper import Area
from collabworkshop.figures.pathways.cards import Arrow, Card
from collabworkshop.figures.pathways.crossings import Knot, crossed, knotted, ordered
from collabworkshop.figures.pathways.layers import layers
from collabworkshop.figures.pathways.stacks import BETWEEN, Stack, at_least

__all__ = ["SIZES", "Plan", "plans"]

SIZES = (14.0, 12.5, 11.0, 10.0, 9.0, 8.0, 7.5, 7.0)
"""Sizes of type that are tried, in points; below the last nobody reads a wall."""

_WIDEST = 190.0
_SHARE = 0.68
"""Part of the width that boxes take; the links have the rest."""

_END = 7.0
"""Distance of two ends of links at one box, in points."""

_MORE_COLUMNS = 5
_EVEN = (0, 2, 12)
"""How closely the columns are tried to be of one height: even ones make for longer links."""

_SMALLER = 0.07
"""What a point of type is worth, in crossings for each link."""


class Plan(NamedTuple):
    """Columns of boxes and of links that pass, which fit.

    Parameters
    ----------
    size
        Of the letters, in points.
    wide
        Width of a box.
    tall
        Height of each box.
    columns
        What stands there, from left to right and from the top.
    ways
        What each link is tied to.
    """

    size: float
    wide: float
    tall: Mapping[str, float]
    columns: Sequence[Sequence[Knot]]
    ways: Sequence[Sequence[Knot]]

    @property
    def cost(self) -> float:
        """How hard it is to read: crossings and long links, against the size of its letters."""
        passing = sum(knot.passes >= 0 for column in self.columns for knot in column)
        tangle = crossed(self.columns, self.ways) + passing / 2
        return tangle / (len(self.ways) + 1) - _SMALLER * self.size


def plans(cards: Mapping[str, Card], arrows: Sequence[Arrow], area: Area) -> Iterator[Plan]:
    """Yield the plans that fit, those with the largest letters first.

    Parameters
    ----------
    cards, arrows
        What is to stand there.
    area
        Where, in points.
    """
    pairs = [(arrow.left, arrow.right) for arrow in arrows]
    last = [key for key, card in cards.items() if card.kind == "impact"]
    height, width = area.top - area.bottom, area.right - area.left
    least = _for_their_ends(cards, pairs)
    fewest = _fewest(cards, pairs, last)
    planner = _Planner(pairs, height)
    for size in SIZES:
        narrowest = max(card.narrowest(size) for card in cards.values())
        for most in range(fewest, fewest + _MORE_COLUMNS):
            wide = min(_WIDEST, _SHARE * width / most)
            if wide < narrowest:
                break
            tall = {key: max(card.height(size, wide), least[key]) for key, card in cards.items()}
            room = {key: each + BETWEEN for key, each in tall.items()}
            for even in _EVEN:
                columns = layers(
                    room, pairs, last=last, most=most, room=height + BETWEEN, even=even
                )
                fitting = planner.fitting(columns[::-1], tall) if columns else None
                if fitting:
                    yield Plan(size, wide, tall, *fitting)


_Knots = tuple[list[list[Knot]], list[list[Knot]]]


class _Planner:
    """Finds orders, and remembers them: the same columns come again in another size."""

    def __init__(self, pairs: Sequence[tuple[str, str]], height: float) -> None:
        self._pairs, self._height = pairs, height
        self._known: dict[tuple[tuple[str, ...], ...], _Knots] = {}

    def fitting(self, columns: Sequence[Sequence[str]], tall: Mapping[str, float]) -> _Knots | None:
        """Return the columns in a good order with their links, or ``None`` if they are too high."""
        with_knots, ways = knotted(columns, self._pairs)
        # Whatever the order, this much is needed: to find an order is what takes time.
        if any(at_least(column, tall) > self._height for column in with_knots):
            return None
        known = tuple(map(tuple, columns))
        if known not in self._known:
            self._known[known] = (ordered(with_knots, ways), ways)
        in_order, ways = self._known[known]
        if any(Stack(column, tall, self._height).least > self._height for column in in_order):
            return None
        return in_order, ways


def _for_their_ends(
    cards: Mapping[str, Card], pairs: Sequence[tuple[str, str]]
) -> dict[str, float]:
    """Return how high each box has to be for the ends of its links to stand apart."""
    leave, meet = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
    return {key: _END * (max(leave[key], meet[key]) + 1) for key in cards}


def _fewest(
    cards: Mapping[str, Card], pairs: Sequence[tuple[str, str]], last: Sequence[str]
) -> int:
    """Return how many columns the longest chain takes."""
    many = len(cards) + 1
    columns = layers(
        dict.fromkeys(cards, 1.0), pairs, last=last, most=many, room=float(many), even=0
    )
    behind: dict[str, int] = {}
    for column in reversed(columns or ()):
        for key in column:
            behind[key] = max((behind[a] + 1 for a, b in pairs if b == key), default=1)
    return max([1, *behind.values()])
