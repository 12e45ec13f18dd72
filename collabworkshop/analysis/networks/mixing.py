"""Whether ties stay within a sector or reach across: the E-I index."""

from collections import Counter
from collections.abc import Mapping

from collabworkshop.analysis.networks.network import Network

__all__ = ["ei_by_group", "ei_index"]


def ei_index(n: Network, group_of: Mapping[str, str]) -> float | None:
    r"""Return how far ties reach across groups rather than stay within.

    Of E ties between groups (external) and I within one (internal),

    .. math:: \frac{E - I}{E + I}

    Parameters
    ----------
    n
        The network, read as undirected.
    group_of
        Key to group, such as the sector. A tie of somebody who has none is left out.

    Returns
    -------
    float or None
        From -1 (all within) to 1 (all across); None without a tie to count.

    Notes
    -----
    Chance alone gives a high figure where groups are many or small: with five groups
    of equal size four ties of five would reach across.

    References
    ----------
    D. Krackhardt and R. N. Stern, "Informal networks and organizational crises: An
    experimental simulation", Social Psychology Quarterly 51, 1988, pp. 123-140.

    Examples
    --------
    >>> sectors = {"a": "Health", "b": "Health", "c": "School"}
    >>> ei_index(Network.of("abc", [("a", "b"), ("b", "c"), ("a", "c")]), sectors)
    0.3333333333333333
    """
    across, within = _counts(n, group_of)
    # A tie across is counted once in each of its two groups.
    return _ei(across.total() / 2, within.total())


def ei_by_group(n: Network, group_of: Mapping[str, str]) -> dict[str, float | None]:
    """Return the same figure of each group: of the ties that its members have.

    Parameters
    ----------
    n
        The network, read as undirected.
    group_of
        Key to group, as for `ei_index`.

    Returns
    -------
    dict
        Group to a figure from -1 to 1, in the order of the groups' names; None for a
        group without a tie to count.

    Notes
    -----
    A group of one can have no tie within and gets 1 as soon as it has any.

    References
    ----------
    As for `ei_index`.

    Examples
    --------
    >>> sectors = {"a": "Health", "b": "Health", "c": "School"}
    >>> ei_by_group(Network.of("abc", [("a", "b"), ("b", "c")]), sectors)
    {'Health': 0.0, 'School': 1.0}
    """
    across, within = _counts(n, group_of)
    groups = sorted({group_of[key] for key in n.keys if key in group_of})
    return {group: _ei(across[group], within[group]) for group in groups}


def _counts(n: Network, group_of: Mapping[str, str]) -> tuple[Counter[str], Counter[str]]:
    across, within = Counter[str](), Counter[str]()
    for pair in n.pairs:
        groups = [group_of[key] for key in pair if key in group_of]
        if len(groups) == 2:
            (within if groups[0] == groups[1] else across).update(set(groups))
    return across, within


def _ei(external: float, internal: float) -> float | None:
    ties = external + internal
    return (external - internal) / ties if ties else None
