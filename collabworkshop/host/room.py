"""A host at the other end of a wire: a room with a machine for each participant."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from collabworkshop.exercises.shelf import exercise as find_exercise
from collabworkshop.host.host import News, Undoable
from collabworkshop.host.wire import error_of
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import Change, Record, RecordId
from collabworkshop.model.result import Result
from collabworkshop.model.round import Round
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.erasing import Erased

__all__ = ["RoomHost", "Wire"]


class Wire(Protocol):
    """The way to the room's service, as one person who is signed in."""

    def ask(self, verb: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Return ``{"answer": ...}`` or ``{"error": ...}``, both plain JSON.

        Parameters
        ----------
        verb
            One of the verbs of a host, or ``"greet"``: workshop, person and date.
        arguments
            What the verb is given, as plain JSON.

        Raises
        ------
        StoreError
            When the service does not answer.
        """

    def close(self) -> None:
        """Let go of the connection."""


class RoomHost:
    """The door to a workshop in a room.

    This process holds what the person may see and nothing else: no record of
    others that is private, no results but those that passed the disclosure check,
    no password of a database.

    Parameters
    ----------
    wire
        The way to the service.
    """

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._greeting: dict[str, Any] = self._ask("greet")

    def __repr__(self) -> str:
        return f"RoomHost({self.workshop.title!r}, person={self.person!r})"

    @property
    def workshop(self) -> Workshop:
        """Which workshop this is."""
        return Workshop.model_validate(self._greeting["workshop"])

    @property
    def person(self) -> str:
        """Key of the person who is signed in."""
        return str(self._greeting["person"])

    @property
    def today(self) -> date:
        """The date that results are computed on."""
        return date.fromisoformat(self._greeting["today"])

    def as_person(self, person: str) -> "RoomHost":
        """Refuse: nobody answers for somebody else here."""
        raise NotAllowedError("In a room everybody answers for themselves, once they signed in.")

    def close(self) -> None:
        """Let go of the connection."""
        self._wire.close()

    def put(self, changes: Sequence[Change], *, batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are saved when this returns."""
        asked = [change.model_dump(mode="json") for change in changes]
        return _records(self._ask("put", changes=asked, batch=batch))

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""
        return _records(self._ask("sent", batch=batch))

    def undo(
        self,
        kinds: Collection[str] | None = None,
        *,
        request: UUID | None = None,
        redo: bool = False,
    ) -> tuple[Record, ...]:
        """Take back this person's latest batch, or the latest undo."""
        wish = str(request) if request else None
        return _records(self._ask("undo", kinds=_listed(kinds), request=wish, redo=redo))

    def undoable(self, kinds: Collection[str] | None = None) -> Undoable:
        """Tell whether this person has anything of these kinds to take back."""
        return Undoable(*self._ask("undoable", kinds=_listed(kinds)))

    def changes(self, since: int = 0) -> News:
        """Return the latest position, and what this person may see since another one."""
        position, records, anew = self._ask("changes", since=since)
        return News(position, _records(records), anew)

    def history(self, kind: str, key: str) -> list[Record]:
        """Return every record of a thing that this person may see, the first one first."""
        return list(_records(self._ask("history", kind=kind, key=key)))

    def keep(self, kind: str, key: str, version: RecordId) -> Record:
        """Let a version of a thing stand: one of several, or an earlier one."""
        kept = self._ask("keep", kind=kind, key=key, version=version)
        return Record.checked(**kept)

    def share(self, kinds: Collection[str] | None = None) -> tuple[Record, ...]:
        """Share this person's drafts, of these kinds where they are given."""
        return _records(self._ask("share", kinds=_listed(kinds)))

    def voice(self, exercise: str) -> str:
        """Return the name under which this person answers in the present round."""
        return str(self._ask("voice", exercise=exercise))

    def round(self, exercise: str) -> Round:
        """Return the round that an exercise is in."""
        return Round.model_validate(self._ask("round", exercise=exercise))

    def leads(self) -> bool:
        """Tell whether this person leads the workshop."""
        return bool(self._ask("leads"))

    def open_round(self, exercise: str, *, anonymous: bool = False) -> Round:
        """Ask anew; the answers of earlier rounds are kept. For trainers."""
        return Round.model_validate(self._ask("open_round", exercise=exercise, anonymous=anonymous))

    def close_round(self, exercise: str) -> Round:
        """Let nobody change an answer of the present round any more. For trainers."""
        return Round.model_validate(self._ask("close_round", exercise=exercise))

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""
        return list(self._ask("mine", exercise=exercise))

    def result(self, exercise: str, *, round: int | None = None) -> Result:  # noqa: A002 - as in Host
        """Return the group's result of an exercise, of the present round or another one."""
        told = self._ask("result", exercise=exercise, round=round)
        return find_exercise(exercise).gives.model_validate(told)

    def personal(self, exercise: str, *, round: int | None = None) -> Result | None:  # noqa: A002 - as in Host
        """Return what this person alone gets from a round; ``None`` for nothing, or not yet."""
        told = self._ask("personal", exercise=exercise, round=round)
        kind = find_exercise(exercise).tells
        return None if told is None or kind is None else kind.model_validate(told)

    def erase(self, person: str) -> Erased:
        """Overwrite everything of a person for good."""
        return Erased.model_validate(self._ask("erase", person=person))

    def _ask(self, verb: str, **arguments: Any) -> Any:
        reply = self._wire.ask(verb, arguments)
        if "error" in reply:
            raise error_of(reply["error"])
        return reply["answer"]


def _records(told: Sequence[Any]) -> tuple[Record, ...]:
    return tuple(Record.checked(**record) for record in told)


def _listed(kinds: Collection[str] | None) -> list[str] | None:
    return None if kinds is None else list(kinds)
