"""A desk at which people answer exercises: through changes into a real log, and out of it."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.model.person import Person
from collabworkshop.model.record import Change, Record
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog

AT = datetime(2026, 3, 14, 9, tzinfo=UTC)
ON = date(2026, 3, 14)
HALL = {"side": "offer", "organisation": "clinic", "kind": "space", "what": "Hall"}
REFERRAL = {"source": "clinic", "target": "school", "kind": "referral"}


class Desk:
    """One workshop without host and screen."""

    def __init__(self, folder: Path) -> None:
        self.log = RecordLog(folder / "workshop.sqlite")
        self.log.add_workshop(Workshop(id="w", title="Ours"))

    @property
    def state(self) -> State:
        return self.log.fold("w")

    def put(self, *changes: Change, by: str = "ada") -> tuple[Record, ...]:
        return self.log.put("w", changes, author=by, at=AT)

    def person(self, key: str, name: str, organisation: str = "") -> None:
        body = Person(name=name, organisation=organisation).model_dump(mode="json")
        self.put(Change(kind="person", key=key, body=body))

    def answer(
        self, exercise: Exercise, *, by: str = "ada", key: str | None = None, **fields: Any
    ) -> tuple[Record, ...]:
        return self.put(*exercise.changes(fields, self.state, by, key=key), by=by)

    def entered(self, exercise: Exercise, by: str = "ada") -> list[dict[str, Any]]:
        return exercise.entered(self.state, by)


def brought(desk: Desk, by: str = "ada", **more: Any) -> str:
    """Put a tie on the map as a file brings it; return its key."""
    tie = Tie.model_validate({**REFERRAL, "origin": "survey.csv", **more})
    key = f"{tie.source}/{tie.target}/{tie.kind}/{by}"
    desk.put(Change(kind="tie", key=key, body=tie.model_dump(mode="json")), by=by)
    return key


def line(key: str, *, state: str = "shared", **more: object) -> Change:
    """Return the change that puts a line of the resource map."""
    body = Resource.model_validate({**HALL, **more}).model_dump(mode="json")
    return Change.model_validate({"kind": RESOURCE, "key": key, "body": body, "state": state})
