"""Which ties are missing most, and whom to ask for the introduction? A ranked list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from collabworkshop.analysis.map_reading.ground import Ground, Pair
from collabworkshop.analysis.map_reading.reading import MissingLink
from collabworkshop.analysis.networks.chains import chain
from collabworkshop.analysis.sentences import counted, short

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MOST_LINKS", "RULE", "WEIGHED", "missing_links"]

MOST_LINKS = 10
"""Links that are named; a coalition can make two or three in a year."""

WEIGHED = 1_000
"""Stakeholders between whom links are weighed: those with most partners, where there are more."""

RULE = (
    "First come the two whose tie would bring the most pairs together: so many more would be "
    "tied, or know somebody who is tied to both. Where two links do the same, the one with "
    "fewer introductions on the way comes first. Nobody is named twice, so that the work is "
    "shared out, and pairs that were spoken of in any way, also in a conflict, are left out."
)


def missing_links(ground: Ground, *, most: int = MOST_LINKS) -> tuple[MissingLink, ...]:
    r"""Return the ties that are missing most, the most useful first.

    The gain of a tie between a and b is the number of pairs that come within two steps
    of each other by it,

    .. math:: g(a, b) = [d(a, b) > 2] + |\{v \in N(b): d(a, v) > 2\}|
              + |\{u \in N(a): d(u, b) > 2\}|

    with N for the partners and d for the steps between two. It is large across a gap
    between two groups of close partners (Burt's structural hole) and where one without
    ties meets one with many. A tie that brings only its own two ends together is not named.

    References
    ----------
    Two steps: S. P. Borgatti, "Identifying Sets of Key Players in a Social Network",
    Computational and Mathematical Organization Theory 12, 2006, pp. 21-34. To change one
    tie and look what it does: T. W. Valente and K. Fujimoto, "Bridging: Locating Critical
    Connectors in a Network", Social Networks 32, 2010, pp. 212-220. R. S. Burt,
    *Structural Holes*, Harvard University Press 1992. That each end is named once is ours.
    """
    if not ground.network.pairs:
        return ()
    keys = _weighed(ground)
    gains = _gains(ground, keys)
    found = _shared_out(gains, _steps(ground, keys), most)
    return tuple(_link(ground, keys[i], keys[j], int(gains[i, j])) for i, j in found)


def _weighed(ground: Ground) -> list[str]:
    network = ground.network
    by_partners = sorted(network.keys, key=lambda key: (-len(network.neighbours(key)), key))
    return sorted(by_partners[:WEIGHED])


def _gains(ground: Ground, keys: Sequence[str]) -> NDArray[Any]:
    """Return what each pair would gain; 0 for those who are not to be named."""
    import numpy as np

    place = {key: i for i, key in enumerate(ground.network.keys)}
    rows = [place[key] for key in keys]
    ties = _matrix(place, ground.network.pairs)
    own = ties[rows]
    far = np.asarray((own @ ties + own).todense() == 0, dtype=np.float32)
    far[range(len(rows)), rows] = 0
    # Partners of the column's stakeholder who are far from the row's.
    reached = np.asarray((own @ far.T).T)
    gains = reached + reached.T + far[:, rows]
    here = {key: i for i, key in enumerate(keys)}
    for one, other in ground.spoken_of:
        if one in here and other in here:
            gains[here[one], here[other]] = gains[here[other], here[one]] = 0
    return np.asarray(np.triu(gains, k=1))


def _steps(ground: Ground, keys: Sequence[str]) -> NDArray[Any]:
    """Return the steps over confirmed ties between each pair, infinite without a way."""
    import numpy as np
    from scipy.sparse.csgraph import shortest_path

    place = {key: i for i, key in enumerate(ground.network.keys)}
    rows = [place[key] for key in keys]
    ties = _matrix(place, ground.confirmed.pairs)
    return np.asarray(shortest_path(ties, unweighted=True, indices=rows)[:, rows])


def _matrix(place: Mapping[str, int], pairs: Sequence[Pair]) -> Any:
    import numpy as np
    from scipy.sparse import csr_array

    ends = np.array([(place[a], place[b]) for a, b in pairs], dtype=np.int64).reshape(-1, 2)
    there, back = np.concatenate([ends, ends[:, ::-1]]).T
    ones = np.ones(len(there), dtype=np.float32)
    return csr_array((ones, (there, back)), shape=(len(place), len(place)))


def _shared_out(gains: NDArray[Any], steps: NDArray[Any], most: int) -> Iterator[tuple[int, int]]:
    """Yield the best pairs, nobody in two of them."""
    import numpy as np

    one, other = np.nonzero(gains > 1)
    order = np.lexsort((other, one, steps[one, other], -gains[one, other]))
    taken: set[int] = set()
    for i, j in zip(one[order].tolist(), other[order].tolist(), strict=True):
        if len(taken) == 2 * most:
            return
        if i not in taken and j not in taken:
            taken |= {i, j}
            yield i, j


def _link(ground: Ground, source: str, target: str, gain: int) -> MissingLink:
    way = chain(ground.confirmed, source, target)
    sure = bool(way)
    way = way or chain(ground.network, source, target)
    if way and way[-1] in ground.members and way[0] not in ground.members:
        way = way[::-1]  # a member can begin to ask; somebody outside need not know of this map
    pairs = counted(gain, "more pair", "more pairs")
    ends = f"{short(ground.names[source])} and {short(ground.names[target])}"
    return MissingLink(
        source=source,
        target=target,
        gain=gain,
        chain=way,
        confirmed=sure,
        sentence=f"{ends}: a tie would bring {pairs} together. "
        f"{_whom_to_ask(ground, way, sure=sure)}",
    )


def _whom_to_ask(ground: Ground, way: Sequence[str], *, sure: bool) -> str:
    """Return whom to ask on the way from the first to the last."""
    if not way:
        return "No chain of ties leads from one to the other: somebody has to go first."
    names = [short(ground.names[key]) for key in way]
    if len(way) == 3:
        asked = f"Ask {names[1]}, who {'knows' if sure else 'may know'} both."
    else:
        asked = f"{names[0]} can ask {names[1]}"
        for here, there, name in zip(way[1:], way[2:], names[2:], strict=False):
            knows = "knows" if there in ground.confirmed.around[here] else "may know"
            asked += f", who {knows} {name}"
        asked += "."
    return asked if sure else f"{asked} Not every tie on this way is confirmed."
