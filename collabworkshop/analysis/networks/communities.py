"""Which stakeholders form circles: closer among themselves than to the rest."""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Mapping, Sequence

from collabworkshop.analysis.networks.components import components
from collabworkshop.analysis.networks.network import Network

__all__ = ["communities"]

_ROUNDS = 10  # of telling positions apart; real maps need three or four


def communities(n: Network) -> tuple[tuple[str, ...], ...]:
    r"""Return circles with more ties inside than chance would give them.

    The Louvain method makes modularity large: each stakeholder joins the neighbouring
    circle that gains most, then circles join circles, and again from there for as long as
    anything is gained,

    .. math:: Q = \sum_c \left[ \frac{m_c}{m} - \Bigl(\frac{d_c}{2m}\Bigr)^2 \right]

    with :math:`m_c` ties inside circle c and :math:`d_c` the sum of its degrees.

    Parameters
    ----------
    n
        The network, read as undirected.

    Returns
    -------
    tuple of tuples
        Keys of each circle, sorted; the largest first, equal ones by first key. An
        isolate is a circle of its own. Every circle is connected.

    Notes
    -----
    Nothing is left to chance. Stakeholders come in the order of their positions (how
    many ties, how many their neighbours have, and so on); keys decide only between
    positions that this cannot tell apart. All sums are whole numbers, so the same map
    gives the same circles, whoever was entered first and whatever the keys are.

    Modularity overlooks small circles in large maps, and finds some in any map, random
    ones too: a starting point for a talk, and no proof of a group.

    References
    ----------
    V. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of
    communities in large networks", Journal of Statistical Mechanics, 2008, P10008.
    Parts that hang together no more are split: V. Traag, L. Waltman and N. van Eck,
    "From Louvain to Leiden", Scientific Reports 9, 2019, 5233.

    Examples
    --------
    >>> communities(Network.of("abcxyz", zip("abcxyzc", "bcayzxx")))
    (('a', 'b', 'c'), ('x', 'y', 'z'))
    """
    keys = _by_position(n)
    place = {key: index for index, key in enumerate(keys)}
    ties = [dict.fromkeys(sorted(place[near] for near in n.around[key]), 1) for key in keys]
    degrees = [len(n.around[key]) for key in keys]
    circle, before = list(range(len(keys))), list[int]()
    while circle != before:
        before, circle = circle, _climbed(ties, degrees, circle)
    inside = ((a, b) for a, b in n.pairs if circle[place[a]] == circle[place[b]])
    return components(Network.of(n.keys, inside))


def _by_position(n: Network) -> list[str]:
    """Return the keys, ordered by what can be seen of their positions without the keys."""
    rank = dict.fromkeys(n.keys, 0)
    for _ in range(_ROUNDS):
        seen = {
            key: (rank[key], len(near), tuple(sorted(rank[other] for other in near)))
            for key, near in n.around.items()
        }
        order = {position: index for index, position in enumerate(sorted(set(seen.values())))}
        told_apart = len(order) > len(set(rank.values()))
        rank = {key: order[position] for key, position in seen.items()}
        if not told_apart:
            break
    return sorted(n.keys, key=lambda key: (-rank[key], key))


def _climbed(
    ties: Sequence[Mapping[int, int]], degrees: Sequence[int], start: Sequence[int]
) -> list[int]:
    """Return better circles: each joins from where it stands, then circles join circles."""
    total = sum(degrees)
    circle = joined = _joined(ties, degrees, total, start)
    while len(set(joined)) < len(ties):
        ties, degrees = _circles(ties, degrees, joined)
        joined = _joined(ties, degrees, total, range(len(ties)))
        circle = [joined[own] for own in circle]
    return circle


def _joined(
    ties: Sequence[Mapping[int, int]], degrees: Sequence[int], total: int, start: Sequence[int]
) -> list[int]:
    """Return the circle of each after all have joined where modularity gains most."""
    circle, weight = list(start), [0] * len(ties)
    for each, own in enumerate(circle):
        weight[own] += degrees[each]
    waiting = OrderedDict.fromkeys(range(len(ties)))
    while waiting:
        each, _ = waiting.popitem(last=False)
        own, mine = circle[each], degrees[each]
        weight[own] -= mine
        inside = {own: 0}
        for other, strength in ties[each].items():
            inside[circle[other]] = inside.get(circle[other], 0) + strength
        # Who gains nothing stays, or two could swap for ever; then the first in order.
        best = max((w * total - mine * weight[c], c == own, -c) for c, w in inside.items())
        joined = -best[2]
        weight[joined] += mine
        circle[each] = joined
        if joined != own:
            waiting |= {other: None for other in ties[each] if circle[other] != joined}
    number = {c: index for index, c in enumerate(dict.fromkeys(circle))}
    return [number[c] for c in circle]


def _circles(
    ties: Sequence[Mapping[int, int]], degrees: Sequence[int], circle: Sequence[int]
) -> tuple[list[dict[int, int]], list[int]]:
    """Return the ties and degrees of the circles themselves."""
    between: dict[int, Counter[int]] = defaultdict(Counter)
    sums: Counter[int] = Counter()
    for each, near in enumerate(ties):
        sums[circle[each]] += degrees[each]
        for other, strength in near.items():
            if circle[other] != circle[each]:
                between[circle[each]][circle[other]] += strength
    return [dict(between[c]) for c in range(len(sums))], [sums[c] for c in range(len(sums))]
