"""Row TC-2: where the theory of change does not hold yet, and what everything hangs on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.pathways.hanging import Hanging, hanging
from collabworkshop.analysis.pathways.pathway_doubts import (
    LeftDoubt,
    PathwayDoubts,
    pathway_doubts,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.pathways.doubted import aside_in, doubts_in
from collabworkshop.exercises.pathways.standing import AROUND, MAIN, PATHWAY, drafts, pathway_of
from collabworkshop.exercises.roster import people
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Key, Name, Noun
from collabworkshop.model.record import Change
from collabworkshop.model.set_aside import SET_ASIDE, SetAside
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayDoubtsExercise", "SetAsideEntry"]


class SetAsideEntry(Noun):
    """A doubt that the group leaves as it is, as a person enters it."""

    draft: Key = MAIN
    doubt: Key
    reason: Name


class PathwayDoubtsExercise(Exercise):
    """Everybody reads the doubts; who sets one aside says why, and is named."""

    id = "pathway-doubts"
    writes = (SET_ASIDE,)
    reads = (*PATHWAY, *AROUND, SET_ASIDE)
    entry: ClassVar[type[SetAsideEntry]] = SetAsideEntry
    gives = PathwayDoubts

    @property
    def holds(self) -> float:
        """Probability that a link holds, from which on people look around."""
        return self.instrument.conventions["holds"].value / 100

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return everything that is set aside, in all drafts."""
        known = drafts(state)
        return [
            {
                "key": key,
                "revision": record.revision,
                **noun_of(SetAside, record).model_dump(mode="json", exclude={"sentence"}),
            }
            for key, record in state.of(SET_ASIDE).items()
            if record.body["draft"] in known
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
        entry = checked(self.entry, fields, self.questions(state))
        found = {doubt.key: doubt for doubt in doubts_in(state, entry.draft)}
        if entry.doubt not in found:
            raise AnswerError("doubt", entry.doubt, "a doubt that is there now; this one is gone")
        own = f"{entry.draft}/{entry.doubt}"
        there = state.get(SET_ASIDE, own)
        if there is not None:
            because = noun_of(SetAside, there).reason
            allowed = f"a doubt that is open; this one was set aside meanwhile, because: {because}"
            raise RepeatedError("reason", entry.reason, allowed)
        said = SetAside(
            draft=entry.draft,
            doubt=entry.doubt,
            sentence=found[entry.doubt].sentence,
            reason=entry.reason,
        )
        return [Change(kind=SET_ASIDE, key=own, body=said.model_dump(mode="json"))]

    def result(self, state: State, *, on: date, group: int | None = None) -> PathwayDoubts:
        """Return where the coalition's pathway does not hold yet, and what it hangs on."""
        return self.reading(state, MAIN)

    def reading(self, state: State, draft: str, holds: float | None = None) -> PathwayDoubts:
        """Return where one theory of change does not hold yet, and what it hangs on.

        Parameters
        ----------
        state
            What stands now.
        draft
            Which one.
        holds
            Probability that a link holds, from 0 to 1; without one that of the conventions.
        """
        pathway, doubts = pathway_of(state, draft), doubts_in(state, draft)
        hangs = hanging(pathway, self.holds if holds is None else holds, doubts)
        return self._read(state, draft, hangs)

    def doubted(self, state: State, draft: str) -> PathwayDoubts:
        """Return the doubts alone: what everything hangs on takes a second in a large pathway.

        Parameters
        ----------
        state
            What stands now.
        draft
            Which one.
        """
        return self._read(state, draft, Hanging())

    def _read(self, state: State, draft: str, hangs: Hanging) -> PathwayDoubts:
        known = people(state)
        aside = [
            LeftDoubt(
                key=record.key,
                revision=record.revision,
                doubt=one.doubt,
                sentence=one.sentence,
                reason=one.reason,
                by=known[record.author].name if record.author in known else "",
            )
            for record, one in aside_in(state, draft)
        ]
        read = pathway_doubts(
            self.id, pathway_of(state, draft), doubts_in(state, draft), aside, hangs
        )
        return read.model_copy(update={"findings": self.with_prompts(read.findings)})

    def _reworded(
        self, fields: Mapping[str, Any], state: State, key: str, expected: int | None
    ) -> Sequence[Change]:
        held = noun_of(SetAside, self.standing(state, key))
        given = {"draft": held.draft, "doubt": held.doubt, "reason": held.reason, **fields}
        entry = checked(self.entry, given, self.questions(state))
        if (entry.draft, entry.doubt) != (held.draft, held.doubt):
            raise AnswerError("doubt", entry.doubt, "the same doubt; set another one aside anew")
        if entry.reason == held.reason:
            return []
        body = held.model_copy(update={"reason": entry.reason}).model_dump(mode="json")
        return [Change(kind=SET_ASIDE, key=key, body=body, expected=expected)]


EXERCISE = PathwayDoubtsExercise()
