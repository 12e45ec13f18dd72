"""How many steps everybody is from everybody else, added up."""

from functools import reduce
from operator import or_

from collabworkshop.analysis.networks.network import Network

__all__ = ["farness"]

_AT_ONCE = 16_384  # bits of a number; what is in memory at a time grows with it


def farness(n: Network) -> dict[str, int]:
    r"""Return for each stakeholder the sum of steps to all others it can reach.

    .. math:: \sum_j d_{ij}

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    dict
        Key to the sum; 0 for an isolate.

    Notes
    -----
    Who has been reached is one long number per stakeholder, a bit for each other one;
    a step is "or" with the neighbours' numbers. This suits maps in which everybody is
    some few steps away, and grows slow on a chain of thousands.

    References
    ----------
    L. C. Freeman, "Centrality in social networks: Conceptual clarification",
    Social Networks 1, 1979, pp. 215-239 (closeness is its inverse).

    Examples
    --------
    >>> farness(Network.of("abcd", [("a", "b"), ("b", "c")]))
    {'a': 3, 'b': 2, 'c': 3, 'd': 0}
    """
    place = {key: index for index, key in enumerate(n.keys)}
    near = [[place[other] for other in n.around[key]] for key in n.keys]
    far = [0] * len(near)
    for start in range(0, len(near), _AT_ONCE):
        reached = [0] * len(near)
        for bit, index in enumerate(range(start, min(start + _AT_ONCE, len(near)))):
            reached[index] = 1 << bit
        step, grown = 0, True
        while grown:
            step, before = step + 1, reached
            reached = [
                reduce(or_, map(before.__getitem__, others), before[index])
                for index, others in enumerate(near)
            ]
            grown = False
            for index, (now, earlier) in enumerate(zip(reached, before, strict=True)):
                if now != earlier:
                    grown = True
                    far[index] += step * (now ^ earlier).bit_count()
    return dict(zip(n.keys, far, strict=True))
