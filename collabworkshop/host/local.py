"""A host that keeps the store in its own process: practice, or one trusted laptop."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from collabworkshop import clock
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import group_size
from collabworkshop.exercises.shelf import ASKED_IN_ROUNDS
from collabworkshop.exercises.shelf import exercise as find_exercise
from collabworkshop.host.disclosure import disclosed
from collabworkshop.host.host import News, Undoable
from collabworkshop.host.policy import is_private, may_change, may_see
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.rounds import Rounds
from collabworkshop.host.viewer import Viewer, viewer_of
from collabworkshop.model.errors import GoneError, NotAllowedError, OvertakenError
from collabworkshop.model.record import ERASURE, SHARE, Change, Record
from collabworkshop.model.result import Result
from collabworkshop.model.round import Round
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.erasing import Erased
from collabworkshop.store.log import RecordLog

__all__ = ["LocalHost"]


class LocalHost:
    """The door to a workshop in a store that this process opens itself.

    Whoever controls this machine can read the file; the screen says so.

    Parameters
    ----------
    log
        The store.
    workshop
        Which of its workshops.
    person
        Key of the person who answers.
    pseudonyms
        The names of anonymous rounds.
    """

    def __init__(
        self, log: RecordLog, workshop: Workshop, person: str, pseudonyms: Pseudonyms
    ) -> None:
        self._log = log
        self._workshop = workshop
        self._person = person
        self._pseudonyms = pseudonyms
        self._rounds = Rounds(workshop, pseudonyms)
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
        return LocalHost(self._log, self._workshop, person, self._pseudonyms)

    def close(self) -> None:
        """Let go of the store."""
        self._log.close()

    def put(self, changes: Sequence[Change], *, batch: str | None = None) -> tuple[Record, ...]:
        """Save changes together; they are on disk when this returns."""
        state = self._current()
        viewer = self._viewer(state)
        for change in changes:
            standing = state.versions(change.kind, change.key)
            may_change(viewer, change, standing[0] if standing else None)
        postings = [
            *self._rounds.postings(state, viewer, changes, batch or str(uuid4()), clock.now())
        ]
        return tuple(
            record
            for posting in postings
            for record in self._log.put(self._workshop.id, **posting._asdict())
        )

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""
        return self._log.sent(self._workshop.id, batch, author=self._person)

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
        state = self._current()
        self._check_open(state, kinds)
        try:
            return self._log.undo(
                self._workshop.id,
                author=self._person,
                aliases=self._rounds.names(state, self._person),
                at=clock.now(),
                kinds=kinds,
                besides=self._overtaken,
                request=request,
                redo=redo,
            )
        except OvertakenError as error:
            # Said once; else it would stand in the way of everything before it.
            self._overtaken.add(error.batch)
            raise

    def undoable(self, kinds: Collection[str] | None = None) -> Undoable:
        """Tell whether this person has anything of these kinds to take back."""
        stacks = self._log.stacks(
            self._workshop.id,
            author=self._person,
            aliases=self._rounds.names(self._current(), self._person),
            kinds=kinds,
            besides=self._overtaken,
        )
        return Undoable(bool(stacks.undo), bool(stacks.redo))

    def changes(self, since: int = 0) -> News:
        """Return the latest position, and what this person may see since another one."""
        state = self._current()
        if state.position == since:
            return News(since, ())
        changed = state.since(since)
        anew = since > 0 and any(_changes_the_view(record, self._person) for record in changed)
        viewer = self._viewer(state)
        seen = [r for r in (state.since(0) if anew else changed) if may_see(viewer, r)]
        return News(state.position, seen, anew)

    def history(self, kind: str, key: str) -> list[Record]:
        """Return every record of a thing that this person may see, the first one first."""
        viewer = self._viewer(self._current())
        return [r for r in self._log.history(self._workshop.id, kind, key) if may_see(viewer, r)]

    def keep(self, kind: str, key: str, version: UUID) -> Record:
        """Let a version of a thing stand: one of several, or an earlier one."""
        chosen = next((r for r in self.history(kind, key) if r.id == version), None)
        if chosen is None or chosen.state == "erased":
            raise GoneError
        versions = self._current().versions(kind, key)
        change = Change(
            kind=kind,
            key=key,
            body=chosen.body,
            deleted=chosen.deleted,
            expected=max(r.revision for r in versions),
            settles=tuple(r.id for r in versions),
        )
        return self.put([change])[0]

    def share(self, kinds: Collection[str] | None = None) -> tuple[Record, ...]:
        """Share this person's drafts, of these kinds where they are given."""
        drafts = [
            Change(kind=r.kind, key=r.key, body=r.body, expected=r.revision)
            for r in self._current()
            if r.state == "draft" and r.author == self._person
            if kinds is None or r.kind in kinds
        ]
        return self.put(drafts, batch=f"{SHARE}{uuid4()}") if drafts else ()

    def voice(self, exercise: str) -> str:
        """Return the name under which this person answers in the present round."""
        return self._rounds.voice(self._current(), exercise, self._person)

    def round(self, exercise: str) -> Round:
        """Return the round that an exercise is in."""
        return self._rounds.of(self._current(), exercise)

    def open_round(self, exercise: str, *, anonymous: bool = False) -> Round:
        """Ask anew; the answers of earlier rounds are kept. For trainers."""
        self._begin_or_end(exercise)
        number = self.round(exercise).number
        if self._answers(self._current(), find_exercise(exercise), number):
            number += 1
        return self._set_round(exercise, Round(number=number, anonymous=anonymous))

    def close_round(self, exercise: str) -> Round:
        """Let nobody change an answer of the present round any more. For trainers.

        Whose the answers of an anonymous round are, nobody can tell from then on.
        """
        self._begin_or_end(exercise)
        closed = self._set_round(exercise, self.round(exercise).model_copy(update={"closed": True}))
        if closed.anonymous:
            self._rounds.forget(self._current(), exercise)
        return closed

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""
        return find_exercise(exercise).entered(self._current(), self.voice(exercise))

    def result(self, exercise: str, *, round: int | None = None) -> Result:  # noqa: A002 - as in Host
        """Return the group's result of an exercise, of the present round or another one."""
        state, asked = self._current(), find_exercise(exercise)
        answers = self._answers(state, asked, round or self.round(exercise).number)
        others = (r for r in state if r.kind in asked.reads and r.kind not in asked.rounds)
        read = State((*others, *answers))
        private = [r for r in read if is_private(r.kind)]
        return disclosed(
            asked.result(read, on=self.today),
            private=any(is_private(kind) for kind in asked.reads),
            group=group_size(read, {r.author for r in private}),
            smallest=asked.instrument.smallest,
        )

    def erase(self, person: str) -> Erased:
        """Overwrite everything of a person for good. For the person, and for trainers."""
        state = self._current()
        if person != self._person and not self._viewer(state).trainer:
            raise NotAllowedError(
                "Only a person themselves, or who leads the workshop, may do this."
            )
        names = {person, *self._rounds.names(state, person)}
        return self._log.erase(self._workshop.id, names, at=clock.now())

    def _viewer(self, state: State) -> Viewer:
        names = self._rounds.names(state, self._person)
        return viewer_of(self._workshop, state, self._person, names)

    def _answers(self, state: State, asked: Exercise, number: int) -> list[Record]:
        return [r for kind in asked.rounds for r in state.of(kind).values() if r.round == number]

    def _set_round(self, exercise: str, round_: Round) -> Round:
        self.put([Change(kind="round", key=exercise, body=round_.model_dump())])
        return round_

    def _begin_or_end(self, exercise: str) -> None:
        if not find_exercise(exercise).rounds:
            raise NotAllowedError("This exercise is not asked in rounds.")

    def _check_open(self, state: State, kinds: Collection[str] | None) -> None:
        asked = {
            ASKED_IN_ROUNDS[kind] for kind in kinds or ASKED_IN_ROUNDS if kind in ASKED_IN_ROUNDS
        }
        if any(self._rounds.of(state, exercise).closed for exercise in asked):
            raise NotAllowedError("This round is closed. Your answers are kept as they are.")

    def _current(self) -> State:
        """Everything in the log; it never leaves this host unchecked."""
        known = self._state.position
        if self._log.position(self._workshop.id) > known:
            changed = self._log.changes(self._workshop.id, since=known) if known else []
            # What was read before may be overwritten by now.
            erased = any(record.kind == ERASURE for record in changed)
            if erased or not known:
                self._state = self._log.fold(self._workshop.id)
            else:
                self._state = self._state.after(changed)
        return self._state


def _changes_the_view(record: Record, person: str) -> bool:
    """Tell whether a record makes that a person may see other things than before."""
    return record.kind == ERASURE or (record.kind in ("person", "seat") and record.key == person)
