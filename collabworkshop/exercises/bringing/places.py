"""Where the file drew its nodes, they stand on a map that is still empty."""

from collections.abc import Mapping
from math import sqrt

from collabworkshop.exercises.positions import moved, positions
from collabworkshop.model.network import Network
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["placed"]

_MAP = "tie-map"

_ROOM = 150.0
"""Screen units between two neighbours, on average: names of two lines find room in it."""


def placed(network: Network, keys: Mapping[str, str], state: State) -> list[Change]:
    """Return the places of the nodes, in units of the map; none where people arranged it.

    Parameters
    ----------
    network
        What the file holds.
    keys
        Id of each node to the key of its stakeholder.
    state
        What stands.
    """
    there = {node.id: (node.x, node.y) for node in network.nodes}
    spots = {id_: (x, y) for id_, (x, y) in there.items() if x is not None and y is not None}
    if len(spots) < len(there) or positions(state, _MAP):
        return []
    columns = [[spot[axis] for spot in spots.values()] for axis in (0, 1)]
    widest = max((max(column) - min(column) for column in columns if column), default=0.0)
    if not widest:
        return []
    scale = _ROOM * sqrt(len(spots)) / widest
    middle = [(max(column) + min(column)) / 2 for column in columns]
    return moved(
        _MAP,
        (
            {"key": keys[id_], "x": (x - middle[0]) * scale, "y": (y - middle[1]) * scale}
            for id_, (x, y) in spots.items()
        ),
    )
