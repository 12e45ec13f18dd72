"""Whom to ask on the way from one stakeholder to another."""

from collections.abc import Collection

from collabworkshop.analysis.networks.network import Network

__all__ = ["chain"]


def chain(
    n: Network, a: str, b: str, *, through: Collection[tuple[str, str]] | None = None
) -> tuple[str, ...]:
    """Return the shortest chain of ties from one to the other.

    Parameters
    ----------
    n
        The network, read as undirected.
    a, b
        Keys of the two ends.
    through
        The pairs that may be used, either way round; those not tied in `n` stay
        unused. None for all.

    Returns
    -------
    tuple of str
        Keys from `a` to `b`, both included; empty when there is no chain. Of several
        shortest ones, that whose keys come first in the alphabet.

    Notes
    -----
    The shortest chain is not always the kindest one to ask.

    References
    ----------
    E. F. Moore, "The shortest path through a maze", Proceedings of an International
    Symposium on the Theory of Switching, 1959, part II, pp. 285-292.

    Examples
    --------
    >>> ring = Network.of("abcd", zip("abcd", "bcda"))
    >>> chain(ring, "a", "c")
    ('a', 'b', 'c')
    >>> chain(ring, "a", "c", through=[("d", "c"), ("d", "a")])
    ('a', 'd', 'c')
    """
    n.check(a, b)
    if through is not None:
        allowed = {(min(pair), max(pair)) for pair in through}
        n = Network.of(n.keys, (pair for pair in n.pairs if pair in allowed))
    before: dict[str, str] = {}
    front, seen = [a], {a}
    while front and b not in seen:
        reached = []
        for key in front:
            for near in n.neighbours(key):
                if near not in seen:
                    seen.add(near)
                    before[near] = key
                    reached.append(near)
        front = reached
    if b not in seen:
        return ()
    way = [b]
    while way[-1] != a:
        way.append(before[way[-1]])
    return tuple(reversed(way))
