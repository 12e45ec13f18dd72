"""A host that keeps the store in its own process: practice, or one trusted laptop."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from collabworkshop import clock
from collabworkshop.exercises.shelf import exercise as find_exercise
from collabworkshop.host.host import News, Undoable
from collabworkshop.host.policy import as_it_came, may_change, may_see, moves_the_view, taken_back
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.reader import Reader
from collabworkshop.host.results import answers_of, group_result, personal_result
from collabworkshop.host.rounds import Rounds
from collabworkshop.host.viewer import Viewer, check_new_person, viewer_of
from collabworkshop.host.wishes import drafts_shared, version_kept
from collabworkshop.model.errors import GoneError, NotAllowedError, OvertakenError
from collabworkshop.model.record import SHARE, Change, Record, RecordId
from collabworkshop.model.result import Result
from collabworkshop.model.round import Round
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.erasing import Erased
from collabworkshop.store.log import RecordLog
from collabworkshop.store.putting import Posting

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
        self._reader = Reader(log, workshop.id)
        self._renewals = 0
        self._anew = False
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
        if any(change.kind == "round" for change in changes):
            raise NotAllowedError("A round is opened and closed, not written.")
        return self._post(changes, batch or str(uuid4()))

    def sent(self, batch: str) -> tuple[Record, ...]:
        """Return what a batch of this person saved; empty where it never arrived."""
        state = self._current()
        called = [batch, *self._rounds.hidden_batches(state, self._person, batch)]
        names = self._rounds.names(state, self._person)
        return tuple(
            record
            for name in called
            for record in self._log.sent(
                self._workshop.id, name, author=self._person, aliases=names
            )
        )

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
        try:
            return self._log.undo(
                self._workshop.id,
                author=self._person,
                aliases=self._rounds.names(self._current(), self._person),
                at=clock.now(),
                kinds=taken_back(kinds),
                besides=self._overtaken,
                request=request,
                redo=redo,
                check=self._check_undo,
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
            kinds=taken_back(kinds),
            besides=self._overtaken,
        )
        return Undoable(bool(stacks.undo), bool(stacks.redo))

    def changes(self, since: int = 0) -> News:
        """Return the latest position, and what this person may see since another one."""
        state = self._current()
        anew, self._anew = self._anew, False
        if state.position == since and not anew:
            return News(since, ())
        changed = state.since(since)
        anew = since > 0 and (anew or any(moves_the_view(r, self._person) for r in changed))
        return News(state.position, self._visible(state, state.since(0) if anew else changed), anew)

    def history(self, kind: str, key: str) -> list[Record]:
        """Return every record of a thing that this person may see, the first one first."""
        viewer = self._viewer(self._current())
        return [r for r in self._log.history(self._workshop.id, kind, key) if may_see(viewer, r)]

    def keep(self, kind: str, key: str, version: RecordId) -> Record:
        """Let a version of a thing stand: one of several, or an earlier one."""
        chosen = next((r for r in self.history(kind, key) if r.id == version), None)
        if chosen is None or chosen.state == "erased":
            raise GoneError
        state = self._current()
        viewer = self._viewer(state)
        versions = [r for r in state.versions(kind, key) if may_see(viewer, r)]
        return self.put([version_kept(chosen, versions, state)])[0]

    def share(self, kinds: Collection[str] | None = None) -> tuple[Record, ...]:
        """Share this person's drafts, of these kinds where they are given."""
        state = self._current()
        drafts = drafts_shared(state, self._viewer(state).names, kinds)
        return self.put(drafts, batch=f"{SHARE}{uuid4()}") if drafts else ()

    def voice(self, exercise: str) -> str:
        """Return the name under which this person answers in the present round."""
        return self._rounds.voice(self._current(), exercise, self._person)

    def round(self, exercise: str) -> Round:
        """Return the round that an exercise is in."""
        return self._rounds.of(self._current(), exercise)

    def leads(self) -> bool:
        """Tell whether this person leads the workshop."""
        return self._viewer(self._current()).trainer

    def open_round(self, exercise: str, *, anonymous: bool = False) -> Round:
        """Ask anew; the answers of earlier rounds are kept. For trainers."""
        before = self._led(exercise)
        answered = answers_of(self._current(), find_exercise(exercise), before.number)
        opened = Round(number=before.number + bool(answered), anonymous=anonymous)
        self._end(exercise, before)
        self._rounds.begin(exercise, opened)
        return self._set_round(exercise, opened)

    def close_round(self, exercise: str) -> Round:
        """Let nobody change an answer of the present round any more. For trainers.

        Whose the answers of an anonymous round are, no name tells from then on.
        """
        before = self._led(exercise)
        if before.closed:  # once: what came or went since then is told by when that was
            return before
        closed = self._set_round(exercise, before.model_copy(update={"closed": True}))
        self._end(exercise, before)
        return closed

    def mine(self, exercise: str) -> list[dict[str, Any]]:
        """Return what this person has entered in an exercise, as plain JSON."""
        state = self._current()
        seen = State().shown(self._visible(state, state.since(0)))
        return find_exercise(exercise).entered(seen, self.voice(exercise))

    def result(self, exercise: str, *, round: int | None = None) -> Result:  # noqa: A002 - as in Host
        """Return the group's result of an exercise, of the present round or another one."""
        asked, told = find_exercise(exercise), self._rounds.called(self._current(), exercise, round)
        return group_result(self._current(), asked, told, self._person, self.today)

    def personal(self, exercise: str, *, round: int | None = None) -> Result | None:  # noqa: A002 - as in Host
        """Return what this person alone gets from a round; ``None`` for nothing, or not yet."""
        asked, told = find_exercise(exercise), self._rounds.called(self._current(), exercise, round)
        return personal_result(self._current(), asked, told, self._person, self.today)

    def erase(self, person: str) -> Erased:
        """Overwrite everything of a person for good. For the person, and for trainers."""
        state = self._current()
        if person != self._person and not self._viewer(state).trainer:
            raise NotAllowedError("Only that person, or who leads the workshop, can do this.")
        if person not in {*state.keys("person"), *(r.author for r in state.since(0))}:
            raise NotAllowedError("Nobody of this name has been here; nothing was erased.")
        names = {person, *self._rounds.names(state, person)}
        return self._log.erase(self._workshop.id, names, at=clock.now())

    def _post(self, changes: Sequence[Change], batch: str) -> tuple[Record, ...]:
        return self._log.post(
            self._workshop.id, len(changes), lambda: self._postings(changes, batch)
        )

    def _postings(self, changes: Sequence[Change], batch: str) -> Iterator[Posting]:
        """Yield what may be saved, by what stands at this very moment."""
        state = self._current()
        viewer = self._viewer(state)
        asked = [as_it_came(c, state.versions(c.kind, c.key)) for c in changes]
        for change in asked:
            may_change(viewer, change, state.versions(change.kind, change.key))
            if change.kind == "person" and not state.revision("person", change.key):
                check_new_person(change.key, state)
        yield from self._rounds.postings(state, viewer, asked, batch, clock.now())

    def _check_undo(self, batch: str, records: Sequence[Record]) -> None:
        state = self._current()
        try:
            for record in records:
                self._rounds.check_open(state, record)
        except NotAllowedError:
            self._overtaken.add(batch)
            raise

    def _visible(self, state: State, records: Iterable[Record]) -> list[Record]:
        viewer = self._viewer(state)
        return [record for record in records if may_see(viewer, record)]

    def _viewer(self, state: State) -> Viewer:
        names = self._rounds.names(state, self._person)
        return viewer_of(self._workshop, state, self._person, names)

    def _set_round(self, exercise: str, round_: Round) -> Round:
        self._post([Change(kind="round", key=exercise, body=round_.model_dump())], str(uuid4()))
        return round_

    def _led(self, exercise: str) -> Round:
        """Return the round of an exercise to one who leads."""
        if not find_exercise(exercise).rounds:
            raise NotAllowedError("This exercise is not asked in rounds.")
        if not self.leads():
            raise NotAllowedError("Only those who lead the workshop can change this.")
        return self.round(exercise)

    def _end(self, exercise: str, round_: Round) -> None:
        if round_.anonymous:
            self._rounds.end(exercise, round_)

    def _current(self) -> State:
        state = self._reader.look()
        if self._reader.renewals > self._renewals:
            # Who was first may be erased, and leads no more.
            self._workshop = self._log.workshop(self._workshop.id)
            self._renewals, self._anew = self._reader.renewals, True
        return state
