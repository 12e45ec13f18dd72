"""Where things stand on a map, and what is recorded when somebody moves them."""

from collections.abc import Iterable, Mapping
from typing import Any

from collabworkshop.model.position import POSITION, Position
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["moved", "positions"]


def positions(state: State, map_id: str) -> dict[str, tuple[float, float]]:
    """Return x and y of each thing that has a place on a map.

    Examples
    --------
    >>> positions(State(), "tie-map")
    {}
    """
    found = (record.body for record in state.of(POSITION).values())
    return {body["thing"]: (body["x"], body["y"]) for body in found if body["map"] == map_id}


def moved(map_id: str, places: Iterable[Mapping[str, Any]]) -> list[Change]:
    """Return what has to be recorded when things were moved; the last to move one decides.

    Parameters
    ----------
    map_id
        Id of the exercise whose map it is.
    places
        ``key``, ``x`` and ``y`` of each thing.

    Examples
    --------
    >>> moved("tie-map", [{"key": "clinic", "x": 1, "y": 2}])[0].key
    'tie-map/clinic'
    """
    asked = (
        Position(map=map_id, thing=place["key"], x=place["x"], y=place["y"]) for place in places
    )
    return [
        Change(kind=POSITION, key=f"{map_id}/{place.thing}", body=place.model_dump())
        for place in asked
    ]
