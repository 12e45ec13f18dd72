"""In which round an exercise is, and under which name a person answers in it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from collabworkshop import clock
from collabworkshop.exercises.shelf import ASKED_IN_ROUNDS
from collabworkshop.exercises.shelf import exercise as find_exercise
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.viewer import Viewer
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import PSEUDONYM, Change, Record
from collabworkshop.model.round import Round
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop
from collabworkshop.store.putting import Posting

__all__ = ["Rounds"]

_CLOSED = "This round is closed. Your answers are kept as they are."
_MOVED_ON = "Another round has begun meanwhile. Look at what it asks, then answer again."


class Rounds:
    """The rounds of one workshop.

    Parameters
    ----------
    workshop
        The workshop.
    pseudonyms
        The names of anonymous rounds.
    """

    def __init__(self, workshop: Workshop, pseudonyms: Pseudonyms) -> None:
        self._workshop = workshop
        self._pseudonyms = pseudonyms

    def of(self, state: State, exercise: str) -> Round:
        """Return the round that an exercise is in."""
        record = state.get("round", exercise)
        return Round.model_validate(record.body) if record else Round()

    def called(self, state: State, exercise: str, number: int | None) -> Round:
        """Return a round by its number, the present one without; the earlier ones are over."""
        now = self.of(state, exercise)
        return Round(number=number, closed=True) if number and number != now.number else now

    def names(self, state: State, person: str) -> frozenset[str]:
        """Return the pseudonyms of a person that can still be told."""
        # Most workshops have no rounds, and this is asked at every look.
        return self._pseudonyms.all_of(person) if state.of("round") else frozenset()

    def voice(self, state: State, exercise: str, person: str) -> str:
        """Return the end of the keys of what a person answers in the present round.

        From the second round on the number stands in it: another round is another
        answer, and the earlier one is kept.
        """
        now = self.of(state, exercise)
        name: str | None = person
        if now.anonymous:
            name = self._pseudonyms.of(self._id(exercise, now.number), person)
        name = name or f"{PSEUDONYM}closed"
        return name if now.number == 1 else f"{now.number}/{name}"

    def begin(self, exercise: str, round_: Round) -> None:
        """Make ready for the answers of a round."""
        if round_.anonymous:
            self._pseudonyms.begin(self._id(exercise, round_.number))

    def end(self, exercise: str, round_: Round) -> None:
        """Let nobody tell any more by the name whose the answers of a round are."""
        self._pseudonyms.forget(self._id(exercise, round_.number))

    def check_open(self, state: State, record: Record) -> None:
        """Raise ``NotAllowedError`` where a record is of a round that is over."""
        exercise = ASKED_IN_ROUNDS.get(record.kind)
        if exercise:
            now = self.of(state, exercise)
            if now.closed or record.round != now.number:
                raise NotAllowedError(_CLOSED)

    def hidden_batches(self, state: State, person: str, batch: str) -> list[str]:
        """Return what a person's batch is called where its answers are anonymous."""
        asked = set(ASKED_IN_ROUNDS.values())
        found = (self._hidden(e, self.of(state, e), person, batch) for e in asked)
        return [name for name in found if name]

    def postings(
        self, state: State, viewer: Viewer, changes: Sequence[Change], batch: str, at: datetime
    ) -> Iterator[Posting]:
        """Yield the changes by the name under which they are saved.

        What is anonymous stands in a batch of its own, with no organisation and
        only the hour: else what else the person did would tell who it was.

        Raises
        ------
        NotAllowedError
            When the round is closed, or another one by now.
        """
        named: list[Change] = []
        hidden: list[Posting] = []
        numbers = {1}
        for exercise, asked in _by_exercise(changes).items():
            now = self.of(state, exercise) if exercise else Round()
            if exercise:
                self._check_keys(state, exercise, viewer.person, asked, now)
            if now.anonymous:
                hidden.append(self._anonymous(exercise, now, asked, viewer.person, batch, at))
            else:
                named += asked
                numbers.add(now.number)
        if named:
            house, group = viewer.organisation, viewer.group
            yield Posting(named, viewer.person, at, house, group, max(numbers), batch)
        yield from hidden

    def _check_keys(
        self, state: State, exercise: str, person: str, asked: Sequence[Change], now: Round
    ) -> None:
        """Raise where an answer stands anywhere but in its own place of the present round."""
        if now.closed:
            raise NotAllowedError(_CLOSED)
        voice = self.voice(state, exercise, person)
        for change in asked:
            standing = state.get(change.kind, change.key)
            body = standing.body if change.deleted and standing else change.body
            if not body or change.key != find_exercise(exercise).answer_key(body, voice):
                raise NotAllowedError(_MOVED_ON)

    def _anonymous(
        self,
        exercise: str,
        now: Round,
        asked: Sequence[Change],
        person: str,
        batch: str,
        at: datetime,
    ) -> Posting:
        name = self._pseudonyms.of(self._id(exercise, now.number), person)
        hidden = self._hidden(exercise, now, person, batch)
        if name is None or hidden is None:
            raise NotAllowedError(_CLOSED)
        return Posting(asked, name, clock.hour(at), round=now.number, batch=hidden)

    def _hidden(self, exercise: str, round_: Round, person: str, batch: str) -> str | None:
        return self._pseudonyms.of(self._id(exercise, round_.number), f"{person}/{batch}")

    def _id(self, exercise: str, number: int) -> str:
        return f"{self._workshop.id}/{exercise}/{number}"


def _by_exercise(changes: Sequence[Change]) -> dict[str, list[Change]]:
    """Return the changes by the exercise whose rounds they are asked in; "" for none."""
    asked: dict[str, list[Change]] = {}
    for change in changes:
        asked.setdefault(ASKED_IN_ROUNDS.get(change.kind, ""), []).append(change)
    return asked
