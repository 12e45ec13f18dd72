"""Where things stand on the map of resources, the same for everybody who looks at it."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from collabworkshop.exercises.positions import moved, positions
from collabworkshop.exercises.resources.merged_map import MAP
from collabworkshop.model.record import LAID
from collabworkshop.model.state import State
from collabworkshop.views.rows import Desk

__all__ = ["keep_resource_places", "resources_placed"]

Point = Mapping[str, Any]


def keep_resource_places(desk: Desk, operation: Mapping[str, Any], points: Iterable[Point]) -> None:
    """Save the places of what is on the map.

    Parameters
    ----------
    desk
        Who saves them.
    operation
        ``move`` for what somebody did, ``lay`` for what had no place: nobody takes that back.
    points
        What is on the map.
    """
    there = {point["key"] for point in points}
    begins = LAID if operation["op"] == "lay" else ""
    # A layout that comes late leaves alone what somebody has arranged meanwhile.
    kept = positions(desk.state, MAP) if begins else {}
    wanted = (p for p in operation["places"] if p["key"] in there and p["key"] not in kept)
    asked = moved(MAP, wanted)
    if asked:
        desk.save(asked, f"{begins}{UUID(operation['id'])}")


def resources_placed(points: Iterable[Point], state: State) -> list[dict[str, Any]]:
    """Return the points of the canvas where they stand now."""
    found = positions(state, MAP)
    return [
        {**point, "x": x, "y": y}
        for point in points
        for x, y in [found.get(point["key"], (None, None))]
    ]
