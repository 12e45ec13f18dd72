"""An exercise on the screen: its parts, and what happens when a person answers."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from ipywidgets import Widget

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.host.host import Host
from collabworkshop.model.errors import (
    AnswerError,
    ConflictError,
    GoneError,
    RepeatedError,
    WorkshopError,
)
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.views.on_screen import OnScreen

__all__ = ["ExerciseView", "row_of"]


_NEWEST = (
    "a row pasted onto its newest version; somebody changed this one meanwhile, "
    "so look at it and paste again"
)


class ExerciseView(OnScreen):
    """An exercise as one person sees it; it works without a browser as well.

    Parameters
    ----------
    session
        The workshop that is open, and who answers.
    """

    exercise: ClassVar[Exercise]
    _shown: int
    _renewals: int

    def __repr__(self) -> str:
        return f"<{self.exercise.id}: {len(self.value)} rows>"

    @property
    def state(self) -> State:
        """Everything that this person may see, as of the last look."""
        return self._follower.state

    @property
    def voice(self) -> str:
        """The name under which this person answers in the present round."""
        return self.host.voice(self.exercise.id)

    @property
    def value(self) -> list[dict[str, Any]]:
        """What this person has entered, as plain JSON."""
        return self.exercise.entered(self.state, self.voice)

    def answer(self, *, key: str | None = None, **fields: Any) -> Record:
        """Save an answer and return its record.

        Parameters
        ----------
        key
            The row to change; without it a new one is added.
        **fields
            Fields of the entry; those left out keep what they hold.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        """
        self._prepare()
        asked = self.exercise.changes(fields, self.state, self.voice, key=key)
        if key is not None and not asked:
            return self.exercise.standing(self.state, key)
        return self._save(asked)[0]

    def remove(self, key: str) -> None:
        """Take a row away."""
        self._prepare()
        self._save(self.exercise.removal(key))

    def undo(self) -> None:
        """Take back what this person saved last in this exercise."""
        self._prepare()
        self._undo()

    def redo(self) -> None:
        """Do again what this person took back last, as long as they saved nothing since."""
        self._prepare()
        self._undo(redo=True)

    def reopen(self) -> None:
        """Begin anew with the workshop and the person that are now at the door."""
        self.host: Host = self.session.host
        self._follower = self.session.follower
        self._follower.look()
        self._show_parts(self._parts())
        self._shown, self._renewals = self.state.position, self._follower.renewals
        self._show()

    def refresh(self) -> None:
        """Show what stands now, where anything that this exercise reads has changed."""
        now = self._follower.look()
        changed = {record.kind for record in now.since(self._shown)}
        renewed = self._follower.renewals > self._renewals
        self._shown, self._renewals = now.position, self._follower.renewals
        if renewed or changed & set(self.exercise.reads):
            self._show()

    @abstractmethod
    def _parts(self) -> Sequence[Widget]:
        """Make the parts of the screen and wire them to ``_operate``."""

    @abstractmethod
    def _show(self) -> None:
        """Bring the parts up to ``self.state``."""

    def _prepare(self) -> None:
        """See that the door is still ours, and what others have changed behind it."""
        if self.host is self.session.host:
            self.session.check_entrance()
        self._follower.look()

    def _save(self, changes: Sequence[Change], batch: str | None = None) -> tuple[Record, ...]:
        records = self.host.put(changes, batch=batch)
        self.refresh()
        self.session.tell(besides=self)
        return records

    def _undo(self, request: UUID | None = None, *, redo: bool = False) -> None:
        self.host.undo(self.exercise.writes, request=request, redo=redo)
        self.refresh()
        self.session.tell(besides=self)

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the browser asks; errors reach the person through the part."""
        self._prepare()
        batch = operation["id"]
        match operation["op"]:
            case "save":
                return self._save_row(operation, batch)
            case "remove":
                self._remove_row(operation, batch)
            case "paste":
                return self._paste(operation["rows"], batch)
            case "undo":
                self._undo(UUID(batch))
            case "redo":
                self._undo(UUID(batch), redo=True)
            case unknown:
                raise WorkshopError(f"This exercise does not know {unknown!r}.")
        return None

    def _save_row(self, operation: Mapping[str, Any], batch: str) -> dict[str, Any]:
        key = operation.get("key")
        # Sent again, because the answer was lost: what is saved needs no second look.
        records = self.host.sent(batch)
        expected = operation.get("expected") if key else None
        try:
            if not records:
                asked = self.exercise.changes(
                    operation["cells"], self.state, self.voice, key=key, expected=expected
                )
                records = self._save(asked, batch) if asked else ()
        except ConflictError as conflict:
            raise self._conflict(key, operation["cells"]) from conflict
        kind = self.exercise.writes[0]
        for record in records:
            if record.kind == kind and not record.deleted:
                key = record.key
        return {"key": key, "revision": self.state.revision(kind, key or "")}

    def _remove_row(self, operation: Mapping[str, Any], batch: str) -> None:
        key = operation["key"]
        if self.state.get(self.exercise.writes[0], key) is None:
            self.refresh()  # gone already, by this wish sent before or by somebody else
            return
        try:
            self._save(self.exercise.removal(key, expected=operation.get("expected")), batch)
        except ConflictError as conflict:
            raise self._conflict(key, {}) from conflict

    def _paste(self, rows: Sequence[Mapping[str, Any]], batch: str) -> dict[str, Any]:
        """Save every row that can be saved, in one batch; the others go back with a reason.

        Sent again after a lost answer, it saves nothing and gives the same rows back.
        """
        again = bool(self.host.sent(batch))
        asked: list[Change] = []
        refused: list[dict[str, Any]] = []
        for index, row in enumerate(rows):
            try:
                changes = self._pasted(row, asked, again=again)
            except (AnswerError, GoneError) as error:
                field = error.field if isinstance(error, AnswerError) else "answer"
                messages = {field: str(error)}
                refused.append({"index": index, "cells": row["cells"], "messages": messages})
            else:
                asked.extend(changes)
        if asked and not again:
            self._save(asked, batch)
        return {"refused": refused}

    def _pasted(
        self, row: Mapping[str, Any], asked: Sequence[Change], *, again: bool
    ) -> Sequence[Change]:
        key, kind = row.get("key"), self.exercise.writes[0]
        if key and not again and row.get("expected", 0) < self.state.revision(kind, key):
            raise AnswerError("answer", "your row", _NEWEST)
        try:
            changes = self.exercise.changes(row["cells"], self.state, self.voice, key=key)
        except RepeatedError:
            if again:
                return ()  # that is what the first time saved
            raise
        known = {(change.kind, change.key) for change in asked}
        if any((change.kind, change.key) in known for change in changes):
            raise RepeatedError("answer", "the same again", "each thing once in what you paste")
        return changes

    def _conflict(self, key: str | None, mine: dict[str, Any]) -> ConflictError:
        self.refresh()
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
