"""A room in one process: the service's half of the wire, in front of one person's door.

Everything goes through JSON text, as it will through HTTP, and is written down, so
that a test can look at all that a participant's machine was ever told.
"""

import json
from typing import Any
from uuid import UUID

from collabworkshop.host.local import LocalHost
from collabworkshop.host.room import RoomHost
from collabworkshop.host.wire import told
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change, Record

__all__ = ["FakeWire", "room_host"]


class FakeWire:
    """The way to the service, as one person who is signed in."""

    def __init__(self, door: LocalHost) -> None:
        self._door = door
        self.heard: list[str] = []

    def ask(self, verb: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Answer as the service would."""
        asked = json.loads(json.dumps(arguments))
        try:
            reply = {"answer": _plain(self._answer(verb, asked))}
        except WorkshopError as error:
            reply = {"error": told(error)}
        self.heard.append(json.dumps(reply))
        answered: dict[str, Any] = json.loads(self.heard[-1])
        return answered

    def close(self) -> None:
        """Nothing to let go of."""

    def _answer(self, verb: str, asked: dict[str, Any]) -> Any:
        door = self._door
        if verb == "greet":
            return {"workshop": door.workshop, "person": door.person, "today": str(door.today)}
        if verb == "put":
            asked["changes"] = [Change.model_validate(change) for change in asked["changes"]]
        if asked.get("request"):
            asked["request"] = UUID(asked["request"])
        return getattr(door, verb)(**asked)


def _plain(answer: Any) -> Any:
    if isinstance(answer, Record):
        return json.loads(answer.to_json())
    if isinstance(answer, Noun):
        return answer.model_dump(mode="json")
    if isinstance(answer, dict):
        return {name: _plain(part) for name, part in answer.items()}
    if isinstance(answer, list | tuple):
        return [_plain(part) for part in answer]
    return answer


def room_host(door: LocalHost) -> tuple[RoomHost, FakeWire]:
    """Return the door of one person at a machine of their own, and what is said on the wire."""
    wire = FakeWire(door)
    return RoomHost(wire), wire
