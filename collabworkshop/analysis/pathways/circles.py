"""Which elements lead round in a circle, and in what order the rest follows."""

from collections.abc import Collection, Mapping

__all__ = ["in_order", "ring"]

_Next = Mapping[str, Collection[str]]


def in_order(after: _Next) -> tuple[tuple[str, ...], ...]:
    """Return the elements in an order in which everything follows what leads to it.

    Parameters
    ----------
    after
        Key of every element to the elements to which it leads.

    Returns
    -------
    tuple of tuples
        One element each; those that lead to each other in a circle stand together, sorted.

    References
    ----------
    R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1
    (1972), pp. 146-160: the strongly connected parts, without calling itself.

    Examples
    --------
    >>> in_order({"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": []})
    (('a',), ('b', 'c'), ('d',))
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: dict[str, None] = {}  # in order of their numbers
    parts = []
    for first in after:
        if first in number:
            continue
        number[first] = lowest[first] = len(number)
        waiting[first] = None
        way = [(first, iter(after[first]))]
        while way:
            key, rest = way[-1]
            for near in rest:
                if near not in number:
                    number[near] = lowest[near] = len(number)
                    waiting[near] = None
                    way.append((near, iter(after[near])))
                    break
                if near in waiting:
                    lowest[key] = min(lowest[key], number[near])
            else:
                way.pop()
                if way:
                    lowest[way[-1][0]] = min(lowest[way[-1][0]], lowest[key])
                if lowest[key] == number[key]:
                    parts.append(_taken(waiting, key))
    return tuple(reversed(parts))


def _taken(waiting: dict[str, None], first: str) -> tuple[str, ...]:
    """Take off everything that waits since an element."""
    taken = []
    while first in waiting:
        taken.append(waiting.popitem()[0])
    return tuple(sorted(taken))


def ring(part: Collection[str], after: _Next) -> tuple[str, ...]:
    """Return the elements of a circle in the order in which they follow, if there is only one.

    Parameters
    ----------
    part
        Keys of elements that lead to each other.
    after
        As for `in_order`.

    Returns
    -------
    tuple of str
        Beginning anywhere; empty where several circles run through the part.

    Examples
    --------
    >>> ring("abc", {"a": "c", "b": "a", "c": "b"})
    ('a', 'c', 'b')
    """
    inside = set(part)
    follows = {key: [near for near in after[key] if near in inside] for key in part}
    if any(len(near) != 1 for near in follows.values()):
        return ()
    way = [min(part)]
    while len(way) < len(inside):
        way.append(follows[way[-1]][0])
    return tuple(way)
