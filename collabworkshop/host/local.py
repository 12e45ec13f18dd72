"""A host that keeps the store in its own process: practice, or one trusted laptop."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from collabworkshop import clock
from collabworkshop.exercises.shelf import exercise as find_exercise
from collabworkshop.host.policy import may_change, may_see
from collabworkshop.model.errors import OvertakenError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Result
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.log import RecordLog

__all__ = ["LocalHost"]


class LocalHost:
    """The door to a workshop in a file on this machine.

    Whoever controls this machine can read the file; the screen says so.

    Parameters
    ----------
    log
        The store.
    workshop
        Which of its workshops.
    person
        Key of the person who answers.
    """

    def __init__(self, log: RecordLog, workshop: Workshop, person: str) -> None:
        self._log = log
        self._workshop = workshop
        self._person = person
        self._state = State()
        self._overtaken: set[str] = set()

    def __repr__(self) -> str:
        return f"LocalHost({self._workshop.title!r}, person={self._person!r})"

    @property
    def workshop(self) -> Workshop:
        """Which workshop this is."""
        return self._workshop

    @property
    def person(self) -> str:
        """Key of the person who is at the door."""
        return self._person

    @property
    def today(self) -> date:
        """The date that results are computed on."""
        return self._workshop.fixed_today or clock.today()

    def as_person(self, person: str) -> "LocalHost":
        """Return a door to the same workshop for another person."""
        return LocalHost(self._log, self._workshop, person)

    def close(self) -> None:
        """Let go of the file."""
        self._log.close()

    def put(self, changes: Sequence[Change], *, batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are on disk when this returns."""
        for change in changes:
            may_change(self._person, change)
        person = self._current().get("person", self._person)
        return self._log.put(
            self._workshop.id,
            changes,
            author=self._person,
            on_behalf_of=person.body["organisation"] if person else "",
            batch=batch,
            at=clock.now(),
        )

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""
        return self._log.sent(self._workshop.id, batch, author=self._person)

    def undo(
        self, kinds: Collection[str] | None = None, *, request: UUID | None = None
    ) -> tuple[Record, ...]:
        """Take back this person's latest batch, of these kinds where they are given.

        The same request twice takes back once.
        """
        try:
            return self._log.undo(
                self._workshop.id,
                author=self._person,
                at=clock.now(),
                kinds=kinds,
                besides=self._overtaken,
                request=request,
            )
        except OvertakenError as error:
            # Said once; else it would stand in the way of everything before it.
            self._overtaken.add(error.batch)
            raise

    def can_undo(self, kinds: Collection[str] | None = None) -> bool:
        """Tell whether this person has anything of these kinds to take back."""
        stacks = self._log.stacks(
            self._workshop.id, author=self._person, kinds=kinds, besides=self._overtaken
        )
        return bool(stacks.undo)

    def changes(self, since: int = 0) -> tuple[int, list[Record]]:
        """Return the latest position, and what this person may see since another one."""
        state = self._current()
        visible = [record for record in state.since(since) if may_see(self._person, record)]
        return state.position, visible

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""
        return find_exercise(exercise).entered(self._current(), self._person)

    def result(self, exercise: str) -> Result:
        """Return the group's result of an exercise."""
        asked = find_exercise(exercise)
        read = State(record for record in self._current() if record.kind in asked.reads)
        return asked.result(read, on=self.today)

    def _current(self) -> State:
        """Everything in the log; it never leaves this host unchecked."""
        known = self._state.position
        if self._log.position(self._workshop.id) > known:
            self._state = self._state.after(self._log.changes(self._workshop.id, since=known))
        return self._state
