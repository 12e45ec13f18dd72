"""What the map hangs on: whose leaving, or which lost tie, would break it apart."""

from collabworkshop.analysis.networks.graph import as_graph
from collabworkshop.analysis.networks.network import Network

__all__ = ["bridges", "cut_points"]


def cut_points(n: Network) -> tuple[str, ...]:
    r"""Return everybody without whom the rest would fall into more parts.

    .. math:: \{ i : \kappa(G - i) > \kappa(G) \}

    where :math:`\kappa` counts components.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    tuple of str
        Keys, sorted.

    Notes
    -----
    A cut point may cut off a single neighbour or half of the map; look at
    `Network.without` for which.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, pp. 112-113.

    Examples
    --------
    >>> cut_points(Network.of("abcd", zip("abc", "bcd")))
    ('b', 'c')
    """
    import rustworkx as rx

    return tuple(sorted(n.keys[place] for place in rx.articulation_points(as_graph(n))))


def bridges(n: Network) -> tuple[tuple[str, str], ...]:
    r"""Return the ties that are the only way between two parts.

    .. math:: \{ e : \kappa(G - e) > \kappa(G) \}

    where :math:`\kappa` counts components.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    tuple of pairs
        Each pair in order of its keys, all of them sorted.

    Notes
    -----
    The tie of anybody who has just one is a bridge.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, p. 114.

    Examples
    --------
    >>> bridges(Network.of("abcd", [("a", "b"), ("b", "c"), ("c", "a"), ("d", "c")]))
    (('c', 'd'),)
    """
    import rustworkx as rx

    # Places are in the order of the keys, so the smaller place has the smaller key.
    found = sorted((min(tie), max(tie)) for tie in rx.bridges(as_graph(n)))
    return tuple((n.keys[a], n.keys[b]) for a, b in found)
