"""Who gives and needs what? A network of two sets of points, or of one of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import NamedTuple, Protocol

from collabworkshop.analysis.networks.projection import Projected, project
from collabworkshop.analysis.sentences import counted
from collabworkshop.model.network import Network, NetworkLine, NetworkNode
from collabworkshop.model.resource import Side

__all__ = [
    "KINDS",
    "ORGANISATIONS",
    "RESOURCES",
    "Held",
    "of_kinds",
    "of_single_resources",
    "point_of_kind",
    "point_of_resource",
    "tied_by",
]

ORGANISATIONS, KINDS, RESOURCES = "organisations", "kinds of resource", "single resources"
"""Names of the sets of points."""


_ALONE = {
    ORGANISATIONS: (
        "kind that only one organisation names leaves",
        "kinds that only one organisation names leave",
    ),
    KINDS: (
        "organisation that names only one kind leaves",
        "organisations that name only one kind leave",
    ),
}
"""What of the other set cannot be seen any more when one set stays alone."""


class Held(Protocol):
    """An offer or a need, as far as the network shows it."""

    @property
    def key(self) -> str:
        """Key of it."""

    @property
    def side(self) -> Side:
        """Whether it is given or needed."""

    @property
    def organisation(self) -> str:
        """Key of whose it is."""

    @property
    def kind(self) -> str:
        """Id of its kind."""

    @property
    def what(self) -> str:
        """What it is."""


class _Line(NamedTuple):
    organisation: str
    thing: str
    side: str


def point_of_kind(kind: str) -> str:
    """Return the key of a kind's point; the kind itself may be as long as a text can be.

    Examples
    --------
    >>> point_of_kind("space")
    'kind:99af347b04c8adad'
    """
    return f"kind:{blake2b(kind.encode(), digest_size=8).hexdigest()}"


def point_of_resource(key: str) -> str:
    """Return the key of the point of a single offer or need.

    Examples
    --------
    >>> point_of_resource("kitchen-van")
    'resource:kitchen-van'
    """
    return f"resource:{key}"


def of_kinds(held: Iterable[Held], names: Mapping[str, str], kinds: Mapping[str, str]) -> Network:
    """Return organisations and kinds of resource; the weight of a line is how many there are.

    Parameters
    ----------
    held
        The offers and needs.
    names
        Key to name of the organisations; each of them is a point.
    kinds
        Id to name of the kinds; each kind that is offered or needed is a point.

    Notes
    -----
    S. P. Borgatti and M. G. Everett, "Network analysis of 2-mode data", Social Networks
    19, 1997, pp. 243-269.

    Examples
    --------
    >>> of_kinds([], {"club": "Club"}, {}).nodes[0].mode
    'organisations'
    """
    found = list(held)
    things = {point_of_kind(one.kind): kinds.get(one.kind, one.kind) for one in found}
    lines = Counter(_Line(one.organisation, point_of_kind(one.kind), one.side) for one in found)
    return _network(names, things, KINDS, lines)


def of_single_resources(held: Iterable[Held], names: Mapping[str, str]) -> Network:
    """Return organisations, and each of their offers and needs as a point of its own.

    Parameters
    ----------
    held, names
        As for `of_kinds`.
    """
    found = list(held)
    things = {point_of_resource(one.key): one.what for one in found}
    lines = Counter(_Line(one.organisation, point_of_resource(one.key), one.side) for one in found)
    return _network(names, things, RESOURCES, lines)


def tied_by(network: Network, keep: str) -> Projected:
    """Return the network of one of the two sets, tied by what they share in the other.

    Two organisations are tied whether both offer a kind, both need it, or one offers
    what the other needs: the projection cannot tell these apart, and says so.

    Parameters
    ----------
    network
        Organisations and kinds of resource.
    keep
        The set that stays.

    Raises
    ------
    UnreadableError
        When so many share a kind that the ties could not be drawn.
    """
    if len({node.mode for node in network.nodes}) < 2:
        alone = [n.model_copy(update={"mode": ""}) for n in network.nodes if n.mode == keep]
        return Projected(Network(nodes=tuple(alone), lines=(), directed=False), ())
    return Projected(project(network, keep).network, tuple(_lost(network, keep)))


def _lost(network: Network, keep: str) -> Iterator[str]:
    """Yield what the step to one set loses, in words that need no knowledge of networks."""
    if keep == ORGANISATIONS:
        yield (
            "Two organisations are tied where both name the same kind; a thicker line stands for "
            "more kinds. Which kinds these are, who offers and who needs them, and how much of "
            "them there is, cannot be seen here."
        )
    else:
        yield (
            "Two kinds are tied where one organisation names both; a thicker line stands for more "
            "organisations. Which organisations these are, and whether they offer or need, "
            "cannot be seen here."
        )
    alone = _named_once(network, keep)
    if alone:
        one, many = _ALONE[keep]
        yield f"{counted(alone, one, many).capitalize()} no trace."


def _named_once(network: Network, keep: str) -> int:
    """Return how many of the other set are tied to one point only."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for line in network.lines:
        ends = (line.source, line.target)
        near, far = ends if keep == ORGANISATIONS else reversed(ends)
        partners[far].add(near)
    return sum(len(met) == 1 for met in partners.values())


def _network(
    names: Mapping[str, str], things: Mapping[str, str], mode: str, lines: Mapping[_Line, int]
) -> Network:
    return Network(
        nodes=(*_nodes(names, ORGANISATIONS), *_nodes(things, mode)),
        lines=tuple(
            NetworkLine(
                source=line.organisation, target=line.thing, relation=line.side, weight=float(count)
            )
            for line, count in sorted(lines.items())
        ),
        directed=False,
    )


def _nodes(named: Mapping[str, str], mode: str) -> Iterator[NetworkNode]:
    return (NetworkNode(id=key, label=name, mode=mode) for key, name in sorted(named.items()))
