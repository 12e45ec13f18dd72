"""How closely the map hangs together as a whole: density, reciprocity, transitivity."""

from collabworkshop.analysis.networks.network import Network

__all__ = ["density", "reciprocity", "transitivity"]


def density(n: Network) -> float | None:
    r"""Return the share of all possible ties that are there.

    Of :math:`m` ties among :math:`n` stakeholders,

    .. math:: \frac{m}{n(n-1)} \quad\text{directed,}\qquad
       \frac{m}{n(n-1)/2} \quad\text{undirected.}

    Parameters
    ----------
    n
        The network; each direction counts by itself when it is directed.

    Returns
    -------
    float or None
        Between 0 and 1; None for fewer than two stakeholders.

    Notes
    -----
    Density falls as a network grows, because nobody keeps up ties with everybody:
    compare only networks of about the same size.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, pp. 101-103, 129.

    Examples
    --------
    >>> density(Network.of("abc", [("a", "b")], directed=True))
    0.16666666666666666
    """
    places = len(n.keys) * (len(n.keys) - 1)
    return len(n.arcs) / places if places else None


def reciprocity(n: Network) -> float | None:
    r"""Return the share of tied pairs in which the tie runs both ways.

    .. math:: \frac{\text{mutual pairs}}{\text{mutual pairs} + \text{one-way pairs}}

    Parameters
    ----------
    n
        A directed network.

    Returns
    -------
    float or None
        Between 0 and 1; None when undirected (there is no way back to ask for), or
        without a tie.

    Notes
    -----
    Pairs are counted, not directions: of one mutual and one one-way pair the share is
    1/2, where the share of directions that are returned, another figure of the same
    name, would be 2/3. A way back can be missing because nobody was asked.

    References
    ----------
    S. Wasserman and K. Faust, Social Network Analysis, 1994, ch. 13 (the dyad census).

    Examples
    --------
    >>> reciprocity(Network.of("abc", [("a", "b"), ("b", "a"), ("b", "c")], directed=True))
    0.5
    """
    if not n.directed or not n.arcs:
        return None
    return (len(n.arcs) - len(n.pairs)) / len(n.pairs)


def transitivity(n: Network) -> float | None:
    r"""Return how often two who share a neighbour are tied to each other.

    .. math:: \frac{3 \cdot \text{triangles}}{\text{connected triples}}

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    float or None
        Between 0 and 1; None where nobody has two neighbours.

    Notes
    -----
    This weighs every triple alike, and so the busy stakeholders most; it is not the
    mean of the local clustering coefficients.

    References
    ----------
    M. Newman, S. Strogatz and D. Watts, "Random graphs with arbitrary degree
    distributions and their applications", Physical Review E 64, 2001, 026118.

    Examples
    --------
    >>> transitivity(Network.of("abcd", [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]))
    0.6
    """
    triples = sum(len(near) * (len(near) - 1) // 2 for near in n.around.values())
    closed = sum(len(n.around[a] & n.around[b]) for a, b in n.pairs)
    return closed / triples if triples else None
