"""What a view knows of the world: one person, one workshop, and the door to it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from collabworkshop.model.record import Change, Record, RecordId
from collabworkshop.model.result import Result
from collabworkshop.model.round import Round
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.erasing import Erased

__all__ = ["Host", "News", "Undoable"]


class News(NamedTuple):
    """What changed since a position.

    Parameters
    ----------
    position
        The latest position.
    records
        All versions of each changed thing that this person may see.
    anew
        What was known before is to be forgotten: somebody was erased, or this person
        may see other things than before.
    """

    position: int
    records: Sequence[Record]
    anew: bool = False


class Undoable(NamedTuple):
    """Whether there is anything to take back, and anything to do again."""

    undo: bool
    redo: bool


class Host(Protocol):
    """The one door between a person and the records."""

    @property
    def workshop(self) -> Workshop:
        """Which workshop this is."""

    @property
    def person(self) -> str:
        """Key of the person who is at the door."""

    @property
    def today(self) -> date:
        """The date that results are computed on."""

    def as_person(self, person: str) -> "Host":
        """Return a door for another person, where several answer at one machine."""

    def close(self) -> None:
        """Let go of what the door needs."""

    def put(self, changes: Sequence[Change], *, batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are saved when this returns."""

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""

    def undo(
        self,
        kinds: Collection[str] | None = None,
        *,
        request: UUID | None = None,
        redo: bool = False,
    ) -> tuple[Record, ...]:
        """Take back this person's latest batch, of these kinds where they are given.

        The same request twice takes back once. With ``redo`` the latest undo is
        taken back, as long as nothing was saved since.
        """

    def undoable(self, kinds: Collection[str] | None = None) -> Undoable:
        """Tell whether this person has anything of these kinds to take back."""

    def changes(self, since: int = 0) -> News:
        """Return the latest position, and what changed since another one."""

    def history(self, kind: str, key: str) -> list[Record]:
        """Return every record of a thing that this person may see, the first one first."""

    def keep(self, kind: str, key: str, version: RecordId) -> Record:
        """Let a version of a thing stand: one of several, or an earlier one."""

    def share(self, kinds: Collection[str] | None = None) -> tuple[Record, ...]:
        """Share this person's drafts, of these kinds where they are given."""

    def voice(self, exercise: str) -> str:
        """Return the name under which this person answers in the present round."""

    def round(self, exercise: str) -> Round:
        """Return the round that an exercise is in."""

    def leads(self) -> bool:
        """Tell whether this person leads the workshop."""

    def open_round(self, exercise: str, *, anonymous: bool = False) -> Round:
        """Ask anew; the answers of earlier rounds are kept. For trainers."""

    def close_round(self, exercise: str) -> Round:
        """Let nobody change an answer of the present round any more. For trainers."""

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""

    def result(self, exercise: str, *, round: int | None = None) -> Result:  # noqa: A002 - what facilitators call it
        """Return the group's result of an exercise, of the present round or another one."""

    def personal(self, exercise: str, *, round: int | None = None) -> Result | None:  # noqa: A002 - as above
        """Return what this person alone gets from a round; ``None`` for nothing, or not yet."""

    def erase(self, person: str) -> Erased:
        """Overwrite everything of a person for good. For the person, and for trainers."""
