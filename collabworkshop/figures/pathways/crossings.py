"""In which order the boxes of each column stand, so that few links cross."""

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Knot", "crossed", "knotted", "ordered"]

_SWEEPS = 10


class Knot(NamedTuple):
    """What a link is tied to in a column: a box, or a place where it passes.

    Parameters
    ----------
    key
        Key of the box; of a place to pass, that of the box to which the link leads.
    passes
        Number of the link that passes; -1 for a box.
    column
        Number of the column that it passes; -1 for a box.
    """

    key: str
    passes: int = -1
    column: int = -1


Segment = tuple[Knot, Knot]


def knotted(
    columns: Sequence[Sequence[str]], pairs: Sequence[tuple[str, str]]
) -> tuple[list[list[Knot]], list[list[Knot]]]:
    """Return the columns with a knot wherever a link passes, and the knots of each link.

    Parameters
    ----------
    columns
        Keys of the boxes.
    pairs
        The two boxes of each link, in two different columns.

    Examples
    --------
    >>> columns, (way,) = knotted([["goal"], ["walk"], ["plan"]], [("plan", "goal")])
    >>> [len(column) for column in columns], [knot.key for knot in way]
    ([1, 2, 1], ['plan', 'goal', 'goal'])
    """
    column_of = {key: number for number, column in enumerate(columns) for key in column}
    found = [[Knot(key) for key in column] for column in columns]
    ways = []
    for number, (source, target) in enumerate(pairs):
        start, end = column_of[source], column_of[target]
        step = -1 if start > end else 1
        passed = [Knot(target, number, at) for at in range(start + step, end, step)]
        for knot in passed:
            found[knot.column].append(knot)
        ways.append([Knot(source), *passed, Knot(target)])
    return found, ways


def ordered(columns: Sequence[Sequence[Knot]], ways: Iterable[Sequence[Knot]]) -> list[list[Knot]]:
    """Return the columns, each in an order in which few links cross.

    Parameters
    ----------
    columns, ways
        As `knotted` gives them.

    References
    ----------
    K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system
    structures", IEEE Transactions on Systems, Man, and Cybernetics 11 (1981), pp. 109-125: each
    column in turn by the middle of what its boxes are tied to. Then two neighbours change places
    while that helps (E. R. Gansner and others, IEEE Transactions on Software Engineering 19
    (1993), pp. 214-230).
    """
    near = _neighbours(columns, ways)
    best = [list(column) for column in columns]
    least = _crossings(best, near)
    for start in ([sorted(c) for c in columns], [sorted(c)[::-1] for c in columns]):
        now = start
        for sweep in range(_SWEEPS):
            _sweep(now, near, leftward=bool(sweep % 2))
            _exchange(now, near)
            count = _crossings(now, near)
            if count < least:
                best, least = [list(column) for column in now], count
    return best


def crossed(columns: Sequence[Sequence[Knot]], ways: Iterable[Sequence[Knot]]) -> int:
    """Return how many pairs of links cross, all columns taken together.

    Parameters
    ----------
    columns, ways
        As for `ordered`, the columns in their order.
    """
    return _crossings(columns, _neighbours(columns, ways))


def _neighbours(
    columns: Sequence[Sequence[Knot]], ways: Iterable[Sequence[Knot]]
) -> tuple[dict[Knot, list[Knot]], dict[Knot, list[Knot]]]:
    """Return what each knot is tied to in the column before it and in the one after it."""
    place = {knot: at for at, column in enumerate(columns) for knot in column}
    before: defaultdict[Knot, list[Knot]] = defaultdict(list)
    after: defaultdict[Knot, list[Knot]] = defaultdict(list)
    for way in ways:
        for one, other in pairwise(way):
            low, high = sorted((one, other), key=place.__getitem__)
            after[low].append(high)
            before[high].append(low)
    return before, after


_Near = tuple[Mapping[Knot, list[Knot]], Mapping[Knot, list[Knot]]]


def _crossings(columns: Sequence[Sequence[Knot]], near: _Near) -> int:
    """Return how many pairs of links cross between two neighbouring columns."""
    count = 0
    for left, right in pairwise(columns):
        place = {knot: at for at, knot in enumerate(right)}
        seen: list[int] = []
        for knot in left:
            ends = sorted(place[other] for other in near[1].get(knot, ()))
            count += sum(len(seen) - bisect_right(seen, end) for end in ends)
            for end in ends:
                insort(seen, end)
    return count


def _sweep(columns: list[list[Knot]], near: _Near, *, leftward: bool) -> None:
    numbers = range(len(columns))
    for at in reversed(numbers) if leftward else numbers:
        beside = at + 1 if leftward else at - 1
        if not 0 <= beside < len(columns):
            continue
        place = {knot: here for here, knot in enumerate(columns[beside])}
        own = {knot: float(here) for here, knot in enumerate(columns[at])}
        for knot in columns[at]:
            ends = [place[other] for other in near[leftward].get(knot, ())]
            own[knot] = sum(ends) / len(ends) if ends else own[knot]
        columns[at].sort(key=own.__getitem__)


def _exchange(columns: list[list[Knot]], near: _Near) -> None:
    """Let neighbours change places while fewer links cross by it."""
    places = [{knot: at for at, knot in enumerate(column)} for column in columns]
    for number, column in enumerate(columns):
        beside = [(near[0], places[number - 1])] if number else []
        beside += [(near[1], places[number + 1])] if number + 1 < len(columns) else []
        for _ in range(len(column)):
            changed = False
            for at in range(len(column) - 1):
                if _gain(column[at], column[at + 1], beside) > 0:
                    column[at], column[at + 1] = column[at + 1], column[at]
                    changed = True
            if not changed:
                break
        places[number] = {knot: at for at, knot in enumerate(column)}


def _gain(
    upper: Knot, lower: Knot, beside: Sequence[tuple[Mapping[Knot, list[Knot]], dict[Knot, int]]]
) -> int:
    """Return how many crossings fewer there are if two neighbours change places."""
    gain = 0
    for near, place in beside:
        for one in near.get(upper, ()):
            for other in near.get(lower, ()):
                gain += (place[one] > place[other]) - (place[one] < place[other])
    return gain
