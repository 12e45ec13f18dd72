"""Row EV-4: which of five simple rules the plan meets, and what is missing."""

from collections.abc import Iterable
from datetime import date

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.evaluation.evaluation_doubts import (
    EvaluationDoubts,
    evaluation_doubts,
)
from collabworkshop.exercises.doubts.setting_aside import LeaveEntry, SettingAside
from collabworkshop.exercises.evaluation.standing import AROUND, EVALUATION, doubts_of, plan_of
from collabworkshop.model.set_aside import EVALUATION_ASIDE
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "EvaluationDoubtsExercise"]


class EvaluationDoubtsExercise(SettingAside[LeaveEntry]):
    """Everybody reads how the plan stands to the rules; who sets a doubt aside says why."""

    id = "evaluation-doubts"
    writes = (EVALUATION_ASIDE,)
    reads = (*EVALUATION, *AROUND, "pathway-draft", "person", EVALUATION_ASIDE)
    gives = EvaluationDoubts

    def doubts_about(self, state: State, entry: LeaveEntry) -> Iterable[Doubt]:
        """Return all doubts about the one plan that there is."""
        return doubts_of(state)

    def result(self, state: State, *, on: date, group: int | None = None) -> EvaluationDoubts:
        """Return which rule is met, and what is missing; everybody may see it."""
        aside = self.left_ones(state, self.aside(state))
        read = evaluation_doubts(self.id, plan_of(state), doubts_of(state), aside)
        return read.model_copy(update={"findings": self.with_prompts(read.findings)})


EXERCISE = EvaluationDoubtsExercise()
