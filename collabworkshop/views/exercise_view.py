"""An exercise on the screen: its parts, and what happens when a person answers."""

from abc import abstractmethod
from collections.abc import Sequence, Set
from typing import Any, ClassVar
from uuid import UUID

from ipywidgets import Widget

from collabworkshop.exercises.exercise import Exercise
from collabworkshop.host.host import Host
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State
from collabworkshop.views.on_screen import OnScreen
from collabworkshop.views.rows import Rows
from collabworkshop.widgets.after_reply import after_reply

__all__ = ["ExerciseView"]


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
        return self.rows.voice

    @property
    def value(self) -> list[dict[str, Any]]:
        """What this person has entered, as plain JSON."""
        return self.rows.value

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
        asked = self.rows.changes(fields, key=key)
        if key is not None and not asked:
            return self.exercise.standing(self.state, key)
        return self.save(asked)[0]

    def remove(self, key: str) -> None:
        """Take a row away."""
        self._prepare()
        self.save(self.exercise.removal(key))

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
        self.rows = Rows(self, self.exercise)
        self.host: Host = self.session.host
        self._follower = self.session.follower
        self._follower.look()
        self._show_parts(self._parts())
        self._shown, self._renewals = self.state.position, self._follower.renewals
        self._show(set(self.exercise.reads))

    def refresh(self) -> None:
        """Show what stands now, where anything that this exercise reads has changed."""
        now = self._follower.look()
        changed = {record.kind for record in now.since(self._shown)}
        renewed = self._follower.renewals > self._renewals
        self._shown, self._renewals = now.position, self._follower.renewals
        read = set(self.exercise.reads)
        if renewed or changed & read:
            self._show(read if renewed else changed & read)

    @abstractmethod
    def _parts(self) -> Sequence[Widget]:
        """Make the parts of the screen and wire them to ``_operate``."""

    @abstractmethod
    def _show(self, changed: Set[str]) -> None:
        """Bring the parts up to ``self.state``.

        Parameters
        ----------
        changed
            Of which kinds anything is other than it was when they were shown last.
        """

    def _prepare(self) -> None:
        """See that the door is still ours, and what others have changed behind it."""
        if self.host is self.session.host:
            self.session.check_entrance()
        self._follower.look()

    def save(self, changes: Sequence[Change], batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are shown, here and in the other views, after the reply."""
        records = self.host.put(changes, batch=batch)
        self._follower.look()
        after_reply(self._show_news)
        return records

    def _show_news(self) -> None:
        """Show what was saved, here and in the other views."""
        self.refresh()
        self.session.tell(besides=self)

    def _undo(
        self,
        request: UUID | None = None,
        *,
        redo: bool = False,
        kinds: Sequence[str] | None = None,
    ) -> None:
        self.host.undo(kinds or self.exercise.writes, request=request, redo=redo)
        after_reply(self._show_news)

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the browser asks; errors reach the person through the part."""
        self._prepare()
        match operation["op"]:
            case "save":
                return self.rows.save(operation)
            case "remove":
                self.rows.remove(operation)
            case "paste":
                return self.rows.paste(operation)
            case "undo":
                self._undo(UUID(operation["id"]))
            case "redo":
                self._undo(UUID(operation["id"]), redo=True)
            case unknown:
                raise WorkshopError(f"This exercise does not know {unknown!r}.")
        return None
