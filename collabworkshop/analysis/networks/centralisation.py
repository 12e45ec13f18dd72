"""How far the whole map turns around one stakeholder: Freeman's centralisation."""

from collections.abc import Collection
from math import fsum

from collabworkshop.analysis.networks.centrality import betweenness, closeness, degree
from collabworkshop.analysis.networks.network import Network

__all__ = ["betweenness_centralisation", "closeness_centralisation", "degree_centralisation"]


def degree_centralisation(n: Network) -> float | None:
    r"""Return how unequally ties are spread: 1 in a star, 0 where all have as many.

    .. math:: \frac{\sum_i (\max_j C_D(j) - C_D(i))}{(n-1)(n-2)}

    Parameters
    ----------
    n
        The network, read as undirected; isolates count.

    Returns
    -------
    float or None
        Between 0 and 1; None for fewer than three stakeholders.

    Notes
    -----
    A low figure can mean that many share the work, or that nobody has many ties.

    References
    ----------
    L. C. Freeman, "Centrality in social networks: Conceptual clarification",
    Social Networks 1, 1979, pp. 215-239.

    Examples
    --------
    >>> degree_centralisation(Network.of("habc", zip("hhh", "abc")))
    1.0
    """
    size = len(n.keys)
    return _freeman(degree(n).values(), (size - 1) * (size - 2)) if size > 2 else None


def betweenness_centralisation(n: Network, *, pivots: int | None = None) -> float | None:
    r"""Return how far one stakeholder holds the ways between all others.

    With :math:`C_B` not normalised,

    .. math:: \frac{\sum_i (\max_j C_B(j) - C_B(i))}{(n-1)^2(n-2)/2}

    Parameters
    ----------
    n
        The network, read as undirected; isolates count.
    pivots
        As for `betweenness`; the result is an estimate then.

    Returns
    -------
    float or None
        Between 0 and 1, 1 in a star; None for fewer than three stakeholders.

    Notes
    -----
    Dropping an isolate changes the figure (Padgett's marriages: 0.383 with Pucci, 0.437
    without), so say which was taken.

    References
    ----------
    L. C. Freeman, "A set of measures of centrality based on betweenness",
    Sociometry 40, 1977, pp. 35-41.

    Examples
    --------
    >>> betweenness_centralisation(Network.of("habc", zip("hhh", "abc")))
    1.0
    """
    size = len(n.keys)
    # Normalised scores: the factor (n-1)(n-2)/2 stands above and below the line.
    return _freeman(betweenness(n, pivots=pivots).values(), size - 1) if size > 2 else None


def closeness_centralisation(n: Network) -> float | None:
    r"""Return how much nearer to everybody one stakeholder is than the rest.

    With :math:`n` stakeholders in the largest component,

    .. math:: \frac{\sum_i (\max_j C_C(j) - C_C(i))}{(n-1)(n-2)/(2n-3)}

    Parameters
    ----------
    n
        The network, read as undirected; only its largest component counts, of equal
        ones that with the smallest key.

    Returns
    -------
    float or None
        Between 0 and 1, 1 in a star; None for fewer than three in that component.

    Notes
    -----
    It says nothing of those outside the largest component.

    References
    ----------
    L. C. Freeman, "Centrality in social networks: Conceptual clarification",
    Social Networks 1, 1979, pp. 215-239.

    Examples
    --------
    >>> closeness_centralisation(Network.of("habc", zip("hhh", "abc")))
    1.0
    """
    scores = [score for score in closeness(n).values() if score is not None]
    size = len(scores)
    return _freeman(scores, (size - 1) * (size - 2) / (2 * size - 3)) if size > 2 else None


def _freeman(scores: Collection[float], most: float) -> float:
    """Return the distances from the highest score, over the most they could add up to."""
    highest = max(scores)
    return round(fsum(highest - score for score in scores) / most, 12)
