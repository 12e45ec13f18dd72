"""How much work the figures of a network are, so that none of them takes a coffee break."""

from enum import Enum

from collabworkshop.analysis.networks.network import Network

__all__ = ["Way", "longest_way", "way_for_betweenness", "way_for_closeness"]

# Steps along ties; a minute or two (10,000 nodes with 30,000 ties, 400 million: 40 s on two cores).
_MOST_COUNTED = 1_000_000_000
# Looks at every node, once for each step of the longest way; about ten seconds.
_MOST_LOOKS_EXACT = 5_000_000
_MOST_LOOKS_ESTIMATED = 3_000_000


class Way(Enum):
    """How a figure is found."""

    COUNTED = "counted"
    ESTIMATED = "estimated"
    LEFT_OUT = "left out"


def way_for_betweenness(n: Network) -> Way:
    """Return how betweenness is found: counted wherever that ends within a minute."""
    size = len(n.keys)
    if size * (size + len(n.pairs)) <= _MOST_COUNTED:
        return Way.COUNTED
    return Way.ESTIMATED if size * longest_way(n) <= _MOST_LOOKS_ESTIMATED else Way.LEFT_OUT


def way_for_closeness(n: Network) -> Way:
    """Return how closeness is found: a chain of thousands is the one thing too long for it."""
    size = len(n.keys)
    return Way.COUNTED if size * longest_way(n) <= _MOST_LOOKS_EXACT else Way.LEFT_OUT


def longest_way(n: Network) -> int:
    """Return about how many steps the two farthest from each other are apart.

    It is found by walking to the far end and back, which is exact in a tree and never
    more than the truth.

    Examples
    --------
    >>> longest_way(Network.of("abcd", [("b", "a"), ("b", "c")]))
    2
    """
    left = set(n.keys)
    longest = 0
    for key in n.keys:
        if key in left:
            part, end, _ = _walk(n, key)
            left -= part
            longest = max(longest, _walk(n, end)[2])
    return longest


def _walk(n: Network, start: str) -> tuple[set[str], str, int]:
    """Return who can be reached, one of the farthest of them, and how many steps that is."""
    part, front, end, steps = {start}, {start}, start, -1
    while front:
        end, steps = min(front), steps + 1
        front = set().union(*(n.around[each] for each in front)) - part
        part |= front
    return part, end, steps
