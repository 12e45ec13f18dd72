"""In which round an exercise is, and under which name a person answers in it."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from collabworkshop import clock
from collabworkshop.exercises.shelf import ASKED_IN_ROUNDS
from collabworkshop.host.pseudonyms import Pseudonyms
from collabworkshop.host.viewer import Viewer
from collabworkshop.model.errors import NotAllowedError
from collabworkshop.model.record import Change
from collabworkshop.model.round import Round
from collabworkshop.model.state import State
from collabworkshop.model.workshop import Workshop

__all__ = ["Posting", "Rounds"]


class Posting(NamedTuple):
    """Changes that go into the log together, under one name."""

    changes: Sequence[Change]
    author: str
    on_behalf_of: str
    group: str
    round: int
    batch: str
    at: datetime


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

    def names(self, state: State, person: str) -> frozenset[str]:
        """Return the pseudonyms of a person that can still be told."""
        # Nearly no workshop has any, and this is asked at every look.
        if not any(record.body["anonymous"] for record in state.of("round").values()):
            return frozenset()
        return self._pseudonyms.all_of(person)

    def voice(self, state: State, exercise: str, person: str) -> str:
        """Return the end of the keys of what a person answers in the present round.

        From the second round on the number stands in it: another round is another
        answer, and the earlier one is kept.
        """
        now = self.of(state, exercise)
        name = self._pseudonyms.of(self._id(exercise, now), person) if now.anonymous else person
        return name if now.number == 1 else f"{now.number}/{name}"

    def forget(self, state: State, exercise: str) -> None:
        """Make it impossible to tell whose the answers of the present round are."""
        self._pseudonyms.forget(self._id(exercise, self.of(state, exercise)))

    def postings(
        self, state: State, viewer: Viewer, changes: Sequence[Change], batch: str, at: datetime
    ) -> Iterator[Posting]:
        """Yield the changes by the name under which they are saved.

        What is anonymous stands in a batch of its own, with no organisation and
        only the hour: else what else the person did would tell who it was.

        Raises
        ------
        NotAllowedError
            When the round is closed.
        """
        asked: dict[str, list[Change]] = {}
        for change in changes:
            asked.setdefault(ASKED_IN_ROUNDS.get(change.kind, ""), []).append(change)
        open_: list[Change] = asked.pop("", [])
        number = 1
        hidden = []
        for exercise, answers in asked.items():
            now = self.of(state, exercise)
            if now.closed:
                raise NotAllowedError("This round is closed. Your answers are kept as they are.")
            if not now.anonymous:
                open_ += answers
                number = now.number
                continue
            id_ = self._id(exercise, now)
            name = self._pseudonyms.of(id_, viewer.person)
            other = self._pseudonyms.of(id_, f"batch/{batch}")
            hidden.append(Posting(answers, name, "", "", now.number, other, clock.hour(at)))
        if open_:
            person, house, group = viewer.person, viewer.organisation, viewer.group
            yield Posting(open_, person, house, group, number, batch, at)
        yield from hidden

    def _id(self, exercise: str, round_: Round) -> str:
        return f"{self._workshop.id}/{exercise}/{round_.number}"
