"""Who is in the middle of things, and who at the edge: core and periphery."""

from itertools import groupby

from collabworkshop.analysis.networks.centrality import degree
from collabworkshop.analysis.networks.network import Network

__all__ = ["core"]


def core(n: Network) -> frozenset[str]:
    r"""Return the well-connected whom everybody else is gathered around, if there are such.

    In the ideal everybody in the core C is tied to all others there, and nobody at the
    edge P to anybody else there. The core is where the map departs from it least,

    .. math:: Z = \sum_{i<j \in C} (1 - a_{ij}) + \sum_{i<j \in P} a_{ij}

    ties between core and edge counting nothing.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    frozenset of str
        Keys; empty where there is no core to tell from the rest.

    Notes
    -----
    Z depends on the members' degrees only, so those with most ties come first. As
    many ties get the same answer: nobody is in the core for the sake of a key.

    There is no core where no set departs less than the empty one, and where nobody would
    be left at the edge (a circle, or all tied to all). Nor do we name one where fewer
    than half of the pairs inside it are tied (the busiest hardly know each other), or
    where those at the edge have more ties among themselves than to the core (two circles,
    one larger): the model alone would find a core in nearly any map.

    References
    ----------
    S. P. Borgatti and M. G. Everett, "Models of core/periphery structures", Social
    Networks 21, 1999, pp. 375-395 (the discrete model). S. Z. W. Lip, "A fast algorithm
    for the discrete core/periphery bipartitioning problem", 2011, arXiv:1102.5511.

    Examples
    --------
    >>> sorted(core(Network.of("abcdef", zip("abcabc", "bcadef"))))
    ['a', 'b', 'c']
    >>> core(Network.of("abcd", zip("abcd", "bcda")))
    frozenset()
    """
    ties = degree(n)
    ranked = sorted(n.keys, key=lambda key: -ties[key])
    least, found = len(n.pairs), frozenset[str]()
    departs, members = least, list[str]()
    for _, alike in groupby(ranked, key=lambda key: ties[key]):
        for key in alike:
            departs += len(members) - ties[key]
            members.append(key)
        if departs < least:
            least, found = departs, frozenset(members)
    return found if _two_blocks(n, found) else frozenset()


def _two_blocks(n: Network, found: frozenset[str]) -> bool:
    """Return whether core and edge are both there and each behaves as its name says."""
    inside = sum(1 for pair in n.pairs if found.issuperset(pair))
    outside = sum(1 for pair in n.pairs if found.isdisjoint(pair))
    between = len(n.pairs) - inside - outside
    close = 4 * inside >= len(found) * (len(found) - 1)
    return 0 < len(found) < len(n.keys) and close and 2 * outside <= between
