"""How often answers that are dealt out at random to two groups would differ as much.

All ways to deal are equally likely. The counts are whole numbers up to the last step, so ties are
ties, and neither the order of entry nor the side of a group changes a digit.
"""

from collections.abc import Mapping
from math import comb, erfc, sqrt

from collabworkshop.analysis.assessment.distribution import checked

__all__ = ["as_far_apart", "as_rare", "lead"]

_COUNTED = 1_200
"""Up to how many ways to deal out the answers all are counted: ten people on five points."""

Places = dict[int, tuple[int, int]]
"""Rank to how many gave it in all, and by how many more people lie below it than above."""


def lead(first: Mapping[int, int], second: Mapping[int, int]) -> tuple[int, Places]:
    """Return in how many pairs more the first is higher than lower, and where the ranks lie.

    Parameters
    ----------
    first, second
        Rank to number of people.

    Examples
    --------
    >>> lead({4: 1, 5: 3}, {1: 2, 4: 2})
    (14, {1: (2, -6), 4: (3, -1), 5: (3, 5)})
    """
    mine, others = checked(first), checked(second)
    in_all = {r: mine.get(r, 0) + others.get(r, 0) for r in sorted(mine.keys() | others.keys())}
    everyone, below = sum(in_all.values()), 0
    places: Places = {}
    for rank, n in in_all.items():
        places[rank] = (n, 2 * below + n - everyone)
        below += n
    # Within the first group the places cancel out, so what is left is the lead over the second.
    return sum(n * places[rank][1] for rank, n in mine.items()), places


def as_far_apart(places: Places, first: int, second: int, ahead: int) -> float:
    """Return the share of all deals in which the lead is at least as large, either way.

    Parameters
    ----------
    places
        As from `lead`.
    first, second
        People in the two groups.
    ahead
        The lead that was found.

    Examples
    --------
    >>> ahead, places = lead({2: 3}, {1: 3})
    >>> as_far_apart(places, 3, 3, ahead)  # 2 of the 20 ways to choose three of six
    0.1
    """
    small = min(first, second)
    if comb(small + len(places) - 1, small) <= _COUNTED:
        return _counted(places, small, abs(ahead)) / comb(first + second, small)
    everyone = first + second
    squares = sum(n * place * place for n, place in places.values())
    variance = first * second * squares / (everyone * (everyone - 1))
    return erfc(max(0, abs(ahead) - 1) / sqrt(2 * variance)) if variance else 1.0


def _counted(places: Places, small: int, ahead: int) -> int:
    """Return how many ways to deal to the smaller group put it that far ahead or behind."""
    *others, (last, end) = places.values()
    ways = {(0, 0): 1}
    for n, place in others:
        dealt: dict[tuple[int, int], int] = {}
        chosen = [comb(n, taken) for taken in range(min(n, small) + 1)]
        for (people, so_far), many in ways.items():
            for taken in range(min(n, small - people) + 1):
                after = people + taken, so_far + taken * place
                dealt[after] = dealt.get(after, 0) + many * chosen[taken]
        ways = dealt
    return sum(
        many * comb(last, small - people)
        for (people, so_far), many in ways.items()
        if abs(so_far + (small - people) * end) >= ahead
    )


def as_rare(k1: int, n1: int, k2: int, n2: int) -> float:
    """Return the share of all deals of ticks that come out as rarely as this one, or more so.

    Parameters
    ----------
    k1, n1, k2, n2
        How many of how many ticked, in the first and in the second group.

    Examples
    --------
    >>> as_rare(3, 3, 0, 3)
    0.1
    """
    ticked = k1 + k2
    possible = range(max(0, ticked - n2), min(ticked, n1) + 1)
    ways = {mine: comb(n1, mine) * comb(n2, ticked - mine) for mine in possible}
    return sum(w for w in ways.values() if w <= ways[k1]) / comb(n1 + n2, ticked)
