"""What a view knows of the world: one person, one workshop, and the door to it."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Result
from collabworkshop.model.workshop import Workshop

__all__ = ["Host"]


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

    def put(self, changes: Sequence[Change], *, batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are saved when this returns."""

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""

    def undo(
        self, kinds: Collection[str] | None = None, *, request: UUID | None = None
    ) -> tuple[Record, ...]:
        """Take back this person's latest batch, of these kinds where they are given.

        The same request twice takes back once.
        """

    def can_undo(self, kinds: Collection[str] | None = None) -> bool:
        """Tell whether this person has anything of these kinds to take back."""

    def changes(self, since: int = 0) -> tuple[int, list[Record]]:
        """Return the latest position, and what changed since another one.

        What changed is the latest record of each thing that this person may see,
        in the order of their positions.
        """

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""

    def result(self, exercise: str) -> Result:
        """Return the group's result of an exercise."""
