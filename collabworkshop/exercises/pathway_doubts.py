"""Row TC-2: where the theory of change does not hold yet, and what everything hangs on."""

from collections.abc import Iterable
from datetime import date
from typing import ClassVar

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.hanging import Hanging, hanging
from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts, pathway_doubts
from collabworkshop.exercises.doubts.setting_aside import LeaveEntry, SettingAside
from collabworkshop.exercises.pathways.doubted import aside_in, doubts_in
from collabworkshop.exercises.pathways.standing import AROUND, MAIN, PATHWAY, drafts, pathway_of
from collabworkshop.model.noun import Key
from collabworkshop.model.record import Record
from collabworkshop.model.set_aside import SET_ASIDE, DoubtLeft, SetAside
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PathwayDoubtsExercise", "SetAsideEntry"]


class SetAsideEntry(LeaveEntry):
    """A doubt about a theory of change that the group leaves as it is, as a person enters it."""

    draft: Key = MAIN


class PathwayDoubtsExercise(SettingAside[SetAsideEntry]):
    """Everybody reads the doubts; who sets one aside says why, and is named."""

    id = "pathway-doubts"
    writes = (SET_ASIDE,)
    reads = (*PATHWAY, *AROUND, SET_ASIDE)
    entry: ClassVar[type[SetAsideEntry]] = SetAsideEntry
    left: ClassVar[type[SetAside]] = SetAside
    gives = PathwayDoubts

    @property
    def holds(self) -> float:
        """Probability that a link holds, from which on people look around."""
        return self.instrument.conventions["holds"].value / 100

    def doubts_about(self, state: State, entry: SetAsideEntry) -> Iterable[Doubt]:
        """Return all doubts about the draft of an entry."""
        return doubts_in(state, entry.draft)

    def place(self, entry: SetAsideEntry) -> str:
        """Return a key that has the draft in it."""
        return f"{entry.draft}/{entry.doubt}"

    def aside(self, state: State) -> list[tuple[Record, DoubtLeft]]:
        """Return everything that is set aside, in all drafts that there are."""
        known = drafts(state)
        return [(r, one) for r, one in super().aside(state) if r.body["draft"] in known]

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
        aside = self.left_ones(state, aside_in(state, draft))
        read = pathway_doubts(
            self.id, pathway_of(state, draft), doubts_in(state, draft), aside, hangs
        )
        return read.model_copy(update={"findings": self.with_prompts(read.findings)})


EXERCISE = PathwayDoubtsExercise()
