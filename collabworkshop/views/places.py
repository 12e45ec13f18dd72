"""Where people put things on a map, and where the canvas put what had no place."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from collabworkshop.exercises.positions import moved, positions
from collabworkshop.model.record import LAID
from collabworkshop.model.state import State
from collabworkshop.views.rows import Desk

__all__ = ["TIE_MAP", "MapOf", "keep_places", "placed"]


class MapOf(NamedTuple):
    """A map on which things have places.

    Parameters
    ----------
    exercise
        Id of the exercise whose map it is.
    kind
        Kind of record of the things on it.
    """

    exercise: str
    kind: str


TIE_MAP = MapOf("tie-map", "stakeholder")


def keep_places(desk: Desk, operation: Mapping[str, Any], of: MapOf = TIE_MAP) -> None:
    """Save the places of the things that are still there.

    Parameters
    ----------
    desk
        Who saves them.
    operation
        ``move`` for what somebody did, ``lay`` for what had no place: nobody takes that back.
    of
        On which map.
    """
    there = desk.state.of(of.kind)
    begins = LAID if operation["op"] == "lay" else ""
    # A layout that comes late leaves alone what somebody has arranged meanwhile.
    kept = positions(desk.state, of.exercise) if begins else {}
    wanted = (p for p in operation["places"] if p["key"] in there and p["key"] not in kept)
    asked = moved(of.exercise, wanted)
    if asked:
        desk.save(asked, f"{begins}{UUID(operation['id'])}")


def placed(
    points: Iterable[Mapping[str, Any]], state: State, of: MapOf = TIE_MAP
) -> list[dict[str, Any]]:
    """Return the points of a canvas where they stand now."""
    found = positions(state, of.exercise)
    return [
        {**point, "x": x, "y": y}
        for point in points
        for x, y in [found.get(point["key"], (None, None))]
    ]
