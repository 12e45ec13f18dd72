"""The rows of an exercise as the browser saves, removes and pastes them."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.host.host import Host
from collabworkshop.model.errors import AnswerError, ConflictError, GoneError, RepeatedError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State

__all__ = ["Rows", "row_of"]

_NEWEST = (
    "a row pasted onto its newest version; somebody changed this one meanwhile, "
    "so look at it and paste again"
)


class Desk(Protocol):
    """Where rows are shown, and whose hand saves them."""

    host: Host

    @property
    def state(self) -> State:
        """Everything that this person may see, as of the last look."""

    def refresh(self) -> None:
        """Show what stands now."""

    def save(self, changes: Sequence[Change], batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together and show them."""


class Rows:
    """What one person enters in an exercise, row by row.

    Parameters
    ----------
    desk
        Where they are shown.
    exercise
        The exercise.
    """

    def __init__(self, desk: Desk, exercise: Exercise) -> None:
        self._desk = desk
        self._exercise = exercise
        self._kind = exercise.writes[0]

    @property
    def voice(self) -> str:
        """The name under which this person answers in the present round."""
        return self._desk.host.voice(self._exercise.id)

    @property
    def value(self) -> list[dict[str, Any]]:
        """What this person has entered, as plain JSON."""
        return self._exercise.entered(self._desk.state, self.voice)

    def changes(
        self, fields: Mapping[str, Any], *, key: str | None = None, expected: int | None = None
    ) -> Sequence[Change]:
        """Return what has to be recorded for an answer."""
        return self._exercise.changes(
            fields, self._desk.state, self.voice, key=key, expected=expected
        )

    def save(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Save one row; what was sent before, and its answer lost, needs no second look."""
        key, batch, cells = operation.get("key"), operation["id"], operation["cells"]
        records = self._desk.host.sent(batch)
        expected = operation.get("expected") if key else None
        try:
            if not records:
                asked = self.changes(cells, key=key, expected=expected)
                records = self._desk.save(asked, batch) if asked else ()
        except ConflictError as conflict:
            raise self._conflict(key, cells) from conflict
        for record in records:
            if record.kind == self._kind and not record.deleted:
                key = record.key
        return {"key": key, "revision": self._desk.state.revision(self._kind, key or "")}

    def remove(self, operation: Mapping[str, Any]) -> None:
        """Take one row away."""
        key = operation["key"]
        if self._desk.state.get(self._kind, key) is None:
            self._desk.refresh()  # gone already, by this wish sent before or by somebody else
            return
        try:
            removal = self._exercise.removal(key, expected=operation.get("expected"))
            self._desk.save(removal, operation["id"])
        except ConflictError as conflict:
            raise self._conflict(key, {}) from conflict

    def paste(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Save every row that can be saved, in one batch; the others go back with a reason.

        Sent again after a lost answer, it saves nothing and gives the same rows back.
        """
        again = bool(self._desk.host.sent(operation["id"]))
        asked: list[Change] = []
        refused: list[dict[str, Any]] = []
        for index, row in enumerate(operation["rows"]):
            try:
                changes = self._pasted(row, asked, again=again)
            except (AnswerError, GoneError) as error:
                field = error.field if isinstance(error, AnswerError) else "answer"
                messages = {field: str(error)}
                refused.append({"index": index, "cells": row["cells"], "messages": messages})
            else:
                asked.extend(changes)
        if asked and not again:
            self._desk.save(asked, operation["id"])
        return {"refused": refused}

    def _pasted(
        self, row: Mapping[str, Any], asked: Sequence[Change], *, again: bool
    ) -> Sequence[Change]:
        key = row.get("key")
        seen = row.get("expected", 0)
        if key and not again and seen < self._desk.state.revision(self._kind, key):
            raise AnswerError("answer", "your row", _NEWEST)
        try:
            changes = self.changes(row["cells"], key=key)
        except RepeatedError:
            if again:
                return ()  # that is what the first time saved
            raise
        known = {(change.kind, change.key) for change in asked}
        if any((change.kind, change.key) in known for change in changes):
            raise RepeatedError("answer", "the same again", "each thing once in what you paste")
        return changes

    def _conflict(self, key: str | None, mine: dict[str, Any]) -> ConflictError:
        self._desk.refresh()
        theirs = next((row for row in self.value if row["key"] == key), {})
        return ConflictError("this row", mine, theirs)


def row_of(entered: dict[str, Any]) -> dict[str, Any]:
    """Return a row of the table from what a person entered."""
    cells = {name: value for name, value in entered.items() if name not in ("key", "revision")}
    return {
        "key": entered["key"],
        "revision": entered["revision"],
        "cells": cells,
        "messages": {},
        "mine": True,
    }
