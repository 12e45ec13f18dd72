"""How many people chose which point of a scale, and how far they spread."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

__all__ = ["checked", "in_order", "people", "variance"]


def people(counts: Mapping[int, int]) -> int:
    """Return how many people answered.

    Examples
    --------
    >>> people({1: 2, 5: 3})
    5
    """
    return sum(counts.values())


def checked(counts: Mapping[int, int]) -> dict[int, int]:
    """Return the points that somebody chose, from the lowest, with how many did.

    Parameters
    ----------
    counts
        Rank to number of people; points that nobody chose may be left out.

    Raises
    ------
    ValueError
        If a number of people is negative.

    Examples
    --------
    >>> checked({5: 3, 1: 2, 4: 0})
    {1: 2, 5: 3}
    """
    if counts and min(counts.values()) < 0:
        raise ValueError(f"{dict(counts)} counts fewer than 0 people: give 0 or more for each rank")
    return {rank: counts[rank] for rank in sorted(counts) if counts[rank]}


def in_order(counts: Mapping[int, int], ranks: Sequence[int]) -> tuple[int, ...]:
    """Return how many people chose each point of the scale, from the lowest.

    Parameters
    ----------
    counts
        Rank to number of people.
    ranks
        The ranks of all points of the scale, in any order.

    Raises
    ------
    ValueError
        If the scale has fewer than two points, or somebody chose a point it does not have.

    Examples
    --------
    >>> in_order({5: 3, 1: 2}, range(1, 6))
    (2, 0, 0, 0, 3)
    """
    points = _points(tuple(ranks))
    chosen = tuple([counts.get(rank, 0) for rank in points])
    if counts and (min(counts.values()) < 0 or sum(chosen) != people(counts)):
        other = [rank for rank in checked(counts) if rank not in points]
        raise ValueError(f"the scale has no rank {other}: its ranks are {list(points)}")
    return chosen


def variance(counts: Mapping[int, int], *, lost: int = 1) -> float | None:
    """Return the variance of the ranks.

    Parameters
    ----------
    counts
        Rank to number of people.
    lost
        Degrees of freedom lost: 1 for the variance of a sample, 0 for that of a whole.

    Returns
    -------
    float or None
        None for fewer people than it takes.

    Examples
    --------
    >>> variance({1: 2, 3: 2}), variance({1: 2, 3: 2}, lost=0)
    (1.3333333333333333, 1.0)
    """
    n = people(counts)
    if n <= lost:
        return None
    total = sum(rank * c for rank, c in counts.items())
    squares = sum(rank * rank * c for rank, c in counts.items())
    # In whole numbers up to the last step, so that no order of entry changes a digit.
    return (n * squares - total * total) / (n * (n - lost))


@lru_cache(maxsize=64)
def _points(ranks: tuple[int, ...]) -> tuple[int, ...]:
    points = tuple(sorted(set(ranks)))
    if len(points) < 2:
        raise ValueError(f"a scale of the ranks {list(points)} has one answer: give at least two")
    return points
