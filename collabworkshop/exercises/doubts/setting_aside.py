"""What every exercise has in which a group leaves doubts as they are, with a reason."""

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.doubts.left import LeftDoubt
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import people
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Key, Name, Noun
from collabworkshop.model.record import Change, Record
from collabworkshop.model.set_aside import DoubtLeft
from collabworkshop.model.state import State

__all__ = ["LeaveEntry", "SettingAside"]


class LeaveEntry(Noun):
    """A doubt that the group leaves as it is, as a person enters it."""

    doubt: Key
    reason: Name


Entry = TypeVar("Entry", bound=LeaveEntry)


class SettingAside(Exercise, Generic[Entry]):
    """Everybody reads the doubts; who sets one aside says why, and is named.

    Attributes
    ----------
    entry
        What is asked: the doubt and the reason, and perhaps about what.
    left
        What is recorded of it.
    """

    entry: ClassVar[type[LeaveEntry]] = LeaveEntry
    left: ClassVar[type[DoubtLeft]] = DoubtLeft

    @abstractmethod
    def doubts_about(self, state: State, entry: Entry) -> Iterable[Doubt]:
        """Return all doubts about what an entry speaks of, those set aside among them."""

    def place(self, entry: Entry) -> str:
        """Return the key of what is set aside: one place for each doubt."""
        return entry.doubt

    def aside(self, state: State) -> list[tuple[Record, DoubtLeft]]:
        """Return what is set aside, with its records."""
        kept = sorted(state.of(self.writes[0]).items())
        return [(record, noun_of(self.left, record)) for _, record in kept]

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return everything that is set aside."""
        return [
            {"key": record.key, "revision": record.revision, **_said(one)}
            for record, one in self.aside(state)
        ]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return what is set aside; with a key only the reason becomes another one."""
        if key is not None:
            return self._reworded(fields, state, key, expected)
        entry: Any = checked(self.entry, fields, self.questions(state))
        found = {doubt.key: doubt for doubt in self.doubts_about(state, entry)}
        if entry.doubt not in found:
            raise AnswerError("doubt", entry.doubt, "a doubt that is there now; this one is gone")
        own = self.place(entry)
        there = state.get(self.writes[0], own)
        if there is not None:
            because = noun_of(self.left, there).reason
            allowed = f"a doubt that is open; this one was set aside meanwhile, because: {because}"
            raise RepeatedError("reason", entry.reason, allowed)
        said = self.left(**entry.model_dump(), sentence=found[entry.doubt].sentence)
        return [Change(kind=self.writes[0], key=own, body=said.model_dump(mode="json"))]

    def _reworded(
        self, fields: Mapping[str, Any], state: State, key: str, expected: int | None
    ) -> Sequence[Change]:
        held = noun_of(self.left, self.standing(state, key))
        entry = checked(self.entry, {**_said(held), **fields}, self.questions(state))
        if entry.model_dump(exclude={"reason"}) != held.model_dump(exclude={"reason", "sentence"}):
            raise AnswerError("doubt", entry.doubt, "the same doubt; set another one aside anew")
        if entry.reason == held.reason:
            return []
        body = held.model_copy(update={"reason": entry.reason}).model_dump(mode="json")
        return [Change(kind=self.writes[0], key=key, body=body, expected=expected)]

    def left_ones(self, state: State, aside: Iterable[tuple[Record, DoubtLeft]]) -> list[LeftDoubt]:
        """Return what was set aside, with the name of who wrote the reason."""
        known = people(state)
        return [
            LeftDoubt(
                key=record.key,
                revision=record.revision,
                doubt=one.doubt,
                sentence=one.sentence,
                reason=one.reason,
                by=known[record.author].name if record.author in known else "",
            )
            for record, one in aside
        ]


def _said(one: DoubtLeft) -> dict[str, Any]:
    """Return what a person entered of a doubt that is set aside."""
    return one.model_dump(mode="json", exclude={"sentence"})
