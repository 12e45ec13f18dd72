"""Where people put things on the map, and where the canvas put what had no place."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from collabworkshop.exercises.positions import moved, positions
from collabworkshop.model.record import LAID
from collabworkshop.model.state import State
from collabworkshop.views.rows import Desk

__all__ = ["keep_places", "placed"]

_MAP = "tie-map"


def keep_places(desk: Desk, operation: Mapping[str, Any]) -> None:
    """Save the places of the stakeholders that are still there.

    Parameters
    ----------
    desk
        Who saves them.
    operation
        ``move`` for what somebody did, ``lay`` for what had no place: nobody takes that back.
    """
    there = desk.state.of("stakeholder")
    begins = LAID if operation["op"] == "lay" else ""
    # A layout that comes late leaves alone what somebody has arranged meanwhile.
    kept = positions(desk.state, _MAP) if begins else {}
    wanted = (p for p in operation["places"] if p["key"] in there and p["key"] not in kept)
    asked = moved(_MAP, wanted)
    if asked:
        desk.save(asked, f"{begins}{UUID(operation['id'])}")


def placed(points: Iterable[Mapping[str, Any]], state: State) -> list[dict[str, Any]]:
    """Return the points of a canvas where they stand now."""
    found = positions(state, _MAP)
    return [
        {**point, "x": x, "y": y}
        for point in points
        for x, y in [found.get(point["key"], (None, None))]
    ]
