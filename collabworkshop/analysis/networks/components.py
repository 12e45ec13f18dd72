"""Which parts the map falls into, and who stands alone."""

from collections.abc import Iterator

from collabworkshop.analysis.networks.network import Network

__all__ = ["components", "isolates"]


def components(n: Network) -> tuple[tuple[str, ...], ...]:
    """Return the parts within which everybody can be reached, over however many ties.

    A component is a largest set of stakeholders with a chain of ties between any two.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    tuple of tuples
        Keys of each part, sorted; the largest part first, equal ones by first key.

    Notes
    -----
    A part is not a group: those at its ends may never have heard of each other.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, pp. 109-110.

    Examples
    --------
    >>> components(Network.of("abcd", [("b", "d"), ("d", "c")]))
    (('b', 'c', 'd'), ('a',))
    """
    return tuple(sorted(_parts(n), key=lambda part: (-len(part), part)))


def isolates(n: Network) -> tuple[str, ...]:
    """Return everybody without a tie, sorted.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    tuple of str
        Keys.

    Notes
    -----
    Nobody reported a tie; that is not the same as having none.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 128.

    Examples
    --------
    >>> isolates(Network.of("abc", [("a", "b")]))
    ('c',)
    """
    return tuple(key for key in n.keys if not n.around[key])


def _parts(n: Network) -> Iterator[tuple[str, ...]]:
    left = set(n.keys)
    for key in n.keys:
        if key not in left:
            continue
        part, front = {key}, {key}
        while front:
            front = set().union(*(n.around[each] for each in front)) - part
            part |= front
        left -= part
        yield tuple(sorted(part))
