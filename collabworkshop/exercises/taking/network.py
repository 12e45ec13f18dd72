"""The group's map as a network that other programs read: what leaves, and what stays here."""

from collections.abc import Mapping

from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.exercises.roster import sectors
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.exercises.tie_map import STATUS
from collabworkshop.model.network import Network, NetworkLine, NetworkNode

__all__ = ["taken"]


def taken(tie_map: TieMap) -> Network:
    """Return the map as a network.

    Its lines are the merged ties with how they are confirmed. Who reported them is left out:
    a file goes to people who were not in the room.

    Parameters
    ----------
    tie_map
        The group's map.

    Examples
    --------
    >>> point = Point(stakeholder="k", name="Clinic", sector="health")
    >>> network = taken(TieMap(exercise="tie-map", points=(point,)))
    >>> network.nodes[0].label, network.nodes[0].attributes
    ('Clinic', {'Sector': 'Health', 'Member': 'no'})
    """
    kinds = {kind.id: kind.label for kind in EXERCISES["tie-map"].instrument.kinds}
    called = sectors()
    return Network(
        nodes=tuple(_node(point, called) for point in tie_map.points),
        lines=tuple(_line(tie, kinds) for tie in tie_map.ties),
        directed=not all(tie.both_ways for tie in tie_map.ties),
    )


def _node(point: Point, called: Mapping[str, str]) -> NetworkNode:
    attributes = {
        "Sector": called.get(point.sector, point.sector),
        "Member": "yes" if point.member else "no",
    }
    return NetworkNode(
        id=point.stakeholder, label=point.name, attributes=attributes, x=point.x, y=point.y
    )


def _line(tie: MergedTie, kinds: Mapping[str, str]) -> NetworkLine:
    said = {"Confirmed": STATUS[tie.status], "Level": " / ".join(tie.levels)}
    return NetworkLine(
        source=tie.source,
        target=tie.target,
        relation=kinds.get(tie.kind, tie.kind),
        weight=tie.strength or None,
        attributes=said,
        both_ways=tie.both_ways,
    )
