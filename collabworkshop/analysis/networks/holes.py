"""Who is free to broker, and who is held in one circle: Burt's structural holes."""

from math import fsum

from collabworkshop.analysis.networks.network import Network

__all__ = ["constraint", "effective_size"]


def constraint(n: Network) -> dict[str, float | None]:
    r"""Return how far each stakeholder's contacts hang together and leave no choice.

    With :math:`p_{ij} = 1/d_i` for each of the :math:`d_i` neighbours of i,

    .. math:: c_i = \sum_j \Bigl(p_{ij} + \sum_q p_{iq}\, p_{qj}\Bigr)^2

    over the neighbours j of i and the q tied to both.

    Parameters
    ----------
    n
        The network, read as undirected; ties weigh alike.

    Returns
    -------
    dict
        Key to a figure above 0, low for a broker; None for an isolate.

    Notes
    -----
    It can pass 1 in small closed groups. Who has one single tie gets 1: wholly
    dependent, though in no circle.

    References
    ----------
    R. S. Burt, Structural Holes: The Social Structure of Competition, 1992, pp. 54-56.

    Examples
    --------
    >>> constraint(Network.of("habc", zip("hh", "ab")))
    {'a': 1.0, 'b': 1.0, 'c': None, 'h': 0.5}
    """
    share = {key: 1 / len(near) for key, near in n.around.items() if near}
    held: dict[str, list[float]] = {key: [] for key in n.keys}
    for a, b in n.pairs:
        # Added up exactly, or the order of a set would show in the last digit.
        invested = 1 + fsum(map(share.__getitem__, n.around[a] & n.around[b]))
        held[a].append((share[a] * invested) ** 2)
        held[b].append((share[b] * invested) ** 2)
    return {key: fsum(parts) if parts else None for key, parts in held.items()}


def effective_size(n: Network) -> dict[str, float | None]:
    r"""Return how many different worlds each stakeholder's neighbours open.

    Of :math:`d` neighbours with :math:`t` ties among themselves,

    .. math:: d - \frac{2t}{d}

    Parameters
    ----------
    n
        The network, read as undirected; ties weigh alike.

    Returns
    -------
    dict
        Key to a figure from 1 (all neighbours know each other) to the degree (none
        does); None for an isolate.

    Notes
    -----
    This is Borgatti's short form, equal to Burt's formula where ties weigh alike.

    References
    ----------
    R. S. Burt, Structural Holes, 1992, pp. 51-53. S. P. Borgatti, "Structural holes:
    Unpacking Burt's redundancy measures", Connections 20(1), 1997, pp. 35-38.

    Examples
    --------
    >>> effective_size(Network.of("habc", zip("hha", "abb")))
    {'a': 1.0, 'b': 1.0, 'c': None, 'h': 1.0}
    """
    twice = dict.fromkeys(n.keys, 0)
    for a, b in n.pairs:
        shared = len(n.around[a] & n.around[b])
        twice[a] += shared
        twice[b] += shared
    return {
        key: len(near) - twice[key] / len(near) if near else None for key, near in n.around.items()
    }
