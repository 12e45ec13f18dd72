"""Who stands where on the map: degree, betweenness, closeness."""

from functools import lru_cache

from collabworkshop.analysis.networks.components import components
from collabworkshop.analysis.networks.distances import farness
from collabworkshop.analysis.networks.graph import as_graph
from collabworkshop.analysis.networks.network import Network
from collabworkshop.analysis.networks.pivots import estimated_betweenness

__all__ = ["PIVOTS", "PIVOTS_FROM", "betweenness", "closeness", "degree"]

PIVOTS_FROM = 2_000
"""From this many stakeholders on, ask for betweenness by pivots and call it an estimate."""

PIVOTS = 200
"""How many pivots to ask for."""

_EQUAL = 12  # decimals; beyond them equal positions differ by the order of additions
_REMEMBERED = 8  # a map and a few what-ifs of it


def degree(n: Network) -> dict[str, int]:
    r"""Return to how many others each stakeholder is tied.

    .. math:: C_D(i) = \sum_j a_{ij}

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    dict
        Key to the number of neighbours.

    Notes
    -----
    It counts who was named as well as who is active; a long list of ties is not yet
    influence.

    References
    ----------
    L. C. Freeman, "Centrality in social networks: Conceptual clarification",
    Social Networks 1, 1979, pp. 215-239.

    Examples
    --------
    >>> degree(Network.of("abc", [("a", "b"), ("b", "c")]))
    {'a': 1, 'b': 2, 'c': 1}
    """
    return {key: len(n.around[key]) for key in n.keys}


def betweenness(n: Network, *, pivots: int | None = None) -> dict[str, float]:
    r"""Return how often each stakeholder stands on the shortest ways between two others.

    With :math:`g_{jk}` shortest ways between j and k, :math:`g_{jk}(i)` of them over i,

    .. math:: C_B(i) = \frac{2}{(n-1)(n-2)} \sum_{j<k} \frac{g_{jk}(i)}{g_{jk}}

    Parameters
    ----------
    n
        The network, read as undirected.
    pivots
        Count only the ways from this many stakeholders and extrapolate; the result
        is an estimate then, and has to be called so. None counts all.

    Returns
    -------
    dict
        Key to a share between 0 and 1 (an estimate may lie above); 0 for an isolate,
        and for all where there are fewer than three stakeholders.

    Notes
    -----
    It supposes that what travels takes the shortest way, and that all ties carry
    alike. One missing tie can move a broker's figure far.

    References
    ----------
    L. C. Freeman, "A set of measures of centrality based on betweenness",
    Sociometry 40, 1977, pp. 35-41. U. Brandes, "A faster algorithm for betweenness
    centrality", Journal of Mathematical Sociology 25, 2001, pp. 163-177.

    Examples
    --------
    >>> betweenness(Network.of("abc", [("a", "b"), ("b", "c")]))
    {'a': 0.0, 'b': 1.0, 'c': 0.0}
    """
    return dict(zip(n.keys, _betweenness(n, pivots), strict=True))


def closeness(n: Network) -> dict[str, float | None]:
    r"""Return how near each stakeholder is to all others it can reach.

    With :math:`d_{ij}` steps from i to j, in a component of :math:`n` stakeholders,

    .. math:: C_C(i) = \frac{n-1}{\sum_j d_{ij}}

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    dict
        Key to a share between 0 and 1 (1: tied to everybody) within the largest
        component; of equal ones, that with the smallest key. None outside it, and
        for an isolate.

    Notes
    -----
    There is no distance between parts that are not connected, so figures of
    different components cannot be compared, and only one gets any.

    References
    ----------
    L. C. Freeman, "Centrality in social networks: Conceptual clarification",
    Social Networks 1, 1979, pp. 215-239.

    Examples
    --------
    >>> closeness(Network.of("abcd", [("a", "b"), ("b", "c")]))
    {'a': 0.6666666666666666, 'b': 1.0, 'c': 0.6666666666666666, 'd': None}
    """
    return dict(zip(n.keys, _closeness(n), strict=True))


@lru_cache(maxsize=_REMEMBERED)
def _betweenness(n: Network, pivots: int | None) -> tuple[float, ...]:
    import rustworkx as rx

    size = len(n.keys)
    if size < 3:
        return (0.0,) * size
    if pivots is not None and pivots < size:
        return tuple(round(score, _EQUAL) for score in estimated_betweenness(n, pivots))
    # One thread: several would add up in another order each time.
    found = rx.betweenness_centrality(as_graph(n), normalized=False, parallel_threshold=size + 1)
    most = (size - 1) * (size - 2) / 2
    return tuple(round(found[place] / most, _EQUAL) for place in range(size))


@lru_cache(maxsize=_REMEMBERED)
def _closeness(n: Network) -> tuple[float | None, ...]:
    largest = frozenset(components(n)[0] if n.pairs else ())
    part = Network.of(largest, (pair for pair in n.pairs if pair[0] in largest))
    far = farness(part)
    return tuple((len(largest) - 1) / far[key] if key in largest else None for key in n.keys)
