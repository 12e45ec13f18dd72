"""Who stands between others on a map too large to count every way: an estimate."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from collabworkshop.analysis.networks.network import Network

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["estimated_betweenness"]

_AT_ONCE = 50  # pivots; what is in memory at a time grows with it


def estimated_betweenness(n: Network, pivots: int) -> tuple[float, ...]:
    r"""Return normalised betweenness, extrapolated from the shortest ways of some.

    With :math:`\delta_s(i)` the share that i has in the shortest ways from a pivot s,
    and :math:`k_i` pivots other than i,

    .. math:: \hat C_B(i) = \frac{1}{k_i (n-2)} \sum_{s \ne i} \delta_s(i)

    Parameters
    ----------
    n
        The network, read as undirected, of at least three stakeholders.
    pivots
        How many stakeholders to count from; with all of them the figures are exact.

    Returns
    -------
    tuple of float
        In the order of the keys.

    Notes
    -----
    The pivots are those whose keys have the smallest SHA-256 digests: as good as drawn
    by lot, yet the same every time, and nearly the same when somebody leaves, so that
    before and after stay comparable. Who stands in the middle is found well; figures
    near zero are rough.

    References
    ----------
    U. Brandes and C. Pich, "Centrality estimation in large networks", International
    Journal of Bifurcation and Chaos 17, 2007, pp. 2303-2318.

    Examples
    --------
    >>> estimated_betweenness(Network.of("abc", [("a", "b"), ("b", "c")]), 3)
    (0.0, 1.0, 0.0)
    """
    import numpy as np
    from scipy.sparse import csr_array

    size = len(n.keys)
    place = {key: index for index, key in enumerate(n.keys)}
    ends = np.array([(place[a], place[b]) for a, b in n.pairs], dtype=int).reshape(-1, 2)
    both = np.vstack([ends, ends[:, ::-1]])
    tied = csr_array((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(size, size))
    drawn = sorted(n.keys, key=lambda key: (sha256(key.encode()).digest(), key))[:pivots]
    chosen = np.array([place[key] for key in drawn])
    total = np.zeros(size)
    for start in range(0, len(chosen), _AT_ONCE):
        total += _shares(tied, chosen[start : start + _AT_ONCE])
    others = np.full(size, len(chosen))
    others[chosen] -= 1
    return tuple((total / (np.maximum(others, 1) * (size - 2))).tolist())


def _shares(tied: Any, pivots: NDArray[Any]) -> NDArray[Any]:
    """Return everybody's share in the shortest ways from these pivots, each a column."""
    import numpy as np

    columns = np.arange(len(pivots))
    ways = np.zeros((tied.shape[0], len(pivots)))
    ways[pivots, columns] = 1
    steps = np.where(ways, 0, -1)
    front, last = ways.copy(), 0
    while front.any():
        last += 1
        front = (tied @ front) * (steps < 0)
        steps[front > 0] = last
        ways += front
    share = np.zeros_like(ways)
    for step in range(last - 1, 1, -1):
        here = steps == step
        passed = np.divide(1 + share, ways, where=here, out=np.zeros_like(ways))
        share += (tied @ passed) * ways * (steps == step - 1)
    return np.asarray(share.sum(axis=1))
