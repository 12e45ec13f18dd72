"""Who of one set shares partners in the other: a two-mode network made into a one-mode one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from collabworkshop.model.errors import UnreadableError
from collabworkshop.model.network import Network, NetworkLine

__all__ = ["MOST_TIES", "Projected", "project", "sets_of"]

MOST_TIES = 2_000_000
"""More pairs than this are not made: a place where thousands meet ties each to each."""


class Projected(NamedTuple):
    """A one-mode network, and in sentences what the step to it lost."""

    network: Network
    lost: tuple[str, ...]


def sets_of(network: Network) -> dict[str, int]:
    """Return the two sets of a two-mode network with their sizes; else nothing.

    Examples
    --------
    >>> from collabworkshop.model.network import NetworkNode
    >>> nodes = [NetworkNode(id=key, label=key, mode=mode) for key, mode in ("ao", "bo", "ce")]
    >>> sets_of(Network(nodes=tuple(nodes), lines=(), directed=False))
    {'o': 2, 'e': 1}
    """
    sizes = Counter(node.mode for node in network.nodes)
    return dict(sizes) if len(sizes) == 2 and "" not in sizes else {}


def project(network: Network, keep: str) -> Projected:
    r"""Return the network of one set, in which partners in common make a tie.

    With :math:`b_{ip} = 1` where i of the set that stays is tied to p of the other,

    .. math:: w_{ij} = \sum_p b_{ip}\, b_{jp}

    Parameters
    ----------
    network
        A two-mode network, read as undirected; lines of weight zero are no ties.
    keep
        Name of the set that stays.

    Returns
    -------
    Projected
        Nodes in the order of the file, ties sorted by it; the weight of a tie is the
        number of partners in common. With it, what cannot be seen any more.

    Raises
    ------
    UnreadableError
        When the network does not have two sets, none of them is called so, or the
        projection would have more than `MOST_TIES` ties.

    Notes
    -----
    Whoever met the same partner is tied, so one large meeting makes a dense knot of
    people who may never have spoken. Which partners made a tie cannot be told back.

    References
    ----------
    S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social
    Networks 19, 1997, pp. 243-269. R. L. Breiger, "The duality of persons and groups",
    Social Forces 53, 1974, pp. 181-190.

    Examples
    --------
    >>> from collabworkshop.model.network import NetworkNode
    >>> nodes = tuple(NetworkNode(id=key, label=key, mode=mode) for key, mode in ("ao", "bo", "ce"))
    >>> lines = (NetworkLine(source="a", target="c"), NetworkLine(source="b", target="c"))
    >>> projected = project(Network(nodes=nodes, lines=lines, directed=False), "o")
    >>> [(line.source, line.target, line.weight) for line in projected.network.lines]
    [('a', 'b', 1.0)]
    """
    other = _other_set(network, keep)
    place = {node.id: index for index, node in enumerate(network.nodes) if node.mode == keep}
    near = _partners(network, place)
    most = sum(len(met) * (len(met) - 1) // 2 for met in near.values())
    if most > MOST_TIES:
        raise UnreadableError(
            f"Made into ties within “{keep}”, what they share gives up to {most:,} ties, more than "
            f"{MOST_TIES:,}. Leave out the nodes of “{other}” that nearly everybody is tied to."
        )
    shared = Counter(pair for met in near.values() for pair in combinations(met, 2))
    nodes = [network.nodes[index] for index in place.values()]
    made = Network(
        nodes=tuple(node.model_copy(update={"mode": ""}) for node in nodes),
        lines=tuple(
            NetworkLine(source=network.nodes[a].id, target=network.nodes[b].id, weight=float(count))
            for (a, b), count in sorted(shared.items())
        ),
        directed=False,
        name=network.name,
    )
    return Projected(made, tuple(_lost(network, keep, other, near, made)))


def _other_set(network: Network, keep: str) -> str:
    sets = sets_of(network)
    if not sets:
        raise UnreadableError(
            "This network does not have two sets of nodes, so there is nothing to project. A set "
            "is named by the format itself, or by the column that says which set a node is of."
        )
    if keep not in sets:
        raise UnreadableError(
            f"There is no set “{keep}”. The sets are {' and '.join(f'“{name}”' for name in sets)}."
        )
    return next(name for name in sets if name != keep)


def _partners(network: Network, place: Mapping[str, int]) -> dict[str, list[int]]:
    """Return for each node of the other set the places of those tied to it, sorted."""
    near: dict[str, set[int]] = {node.id: set() for node in network.nodes if node.id not in place}
    for line in network.lines:
        if line.weight == 0:
            continue
        for here, there in ((line.source, line.target), (line.target, line.source)):
            if here in place and there in near:
                near[there].add(place[here])
    return {key: sorted(met) for key, met in near.items()}


def _lost(
    network: Network, keep: str, other: str, near: Mapping[str, list[int]], made: Network
) -> Iterator[str]:
    within = sum((line.source in near) == (line.target in near) for line in network.lines)
    zeros = sum(line.weight == 0 for line in network.lines)
    across = len(network.lines) - within
    yield (
        f"{_many(across, 'line')} between “{keep}” and “{other}” became "
        f"{_many(len(made.lines), 'tie')} within “{keep}”; the weight of each is the number of "
        f"partners in common. Which of the {_many(len(near), 'node')} of “{other}” they are cannot "
        "be told any more."
    )
    lonely = sum(len(met) < 2 for met in near.values())
    if lonely:
        yield f"{_many(lonely, 'node')} of “{other}” with fewer than two partners left no trace."
    if within:
        yield f"{_many(within, 'line')} within one set left no trace."
    if zeros:
        yield f"{_many(zeros, 'line')} with the weight 0 counted as no tie."
    if network.directed:
        yield "Which way the lines ran was not looked at."
    relations = len({line.relation for line in network.lines})
    if relations > 1:
        yield f"{relations} relations were taken together."
    cells = sum(_said_of(line) for line in network.lines)
    if cells:
        yield f"The number, colour or cells beside {_many(cells, 'line')} left no trace."
    for drawn, what in ((network.loops, "loop"), (network.maps, "map")):
        if drawn:
            yield f"{_many(len(drawn), what)} did not come along."


def _said_of(line: NetworkLine) -> bool:
    return line.weight is not None or bool(line.attributes or line.colour)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
