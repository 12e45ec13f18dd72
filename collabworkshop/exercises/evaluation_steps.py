"""Row EV-3: what has to be done for the evaluation, phase by phase, by whom and by when."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, NamedTuple
from uuid import uuid4

from collabworkshop.analysis.evaluation.evaluation_steps import (
    EvaluationSteps,
    in_order,
    on_steps,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.who import still_there, with_options
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.evaluation_role import PHASES, Phase
from collabworkshop.model.evaluation_step import EVALUATION_STEP, EvaluationStep
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "EvaluationStepsExercise", "Offered"]


class Offered(NamedTuple):
    """A step that the content file offers, to be taken in as it is and changed afterwards."""

    phase: Phase
    what: str
    why: str


class EvaluationStepsExercise(Exercise):
    """Everybody fills one list of steps; what somebody wrote can be changed by all."""

    id = "evaluation-steps"
    writes = (EVALUATION_STEP,)
    reads = (EVALUATION_STEP, "stakeholder")
    entry: ClassVar[type[EvaluationStep]] = EvaluationStep
    gives = EvaluationSteps

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; who sees to a step is chosen from the map that all can see."""
        shared = state.answered(("stakeholder",), (), 0)
        return with_options(self.instrument.questions, {"owner": told_apart(shared)})

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all steps; they are the coalition's."""
        return [
            {
                "key": key,
                "revision": record.revision,
                **self._held(state, key).model_dump(mode="json"),
            }
            for key, record in state.of(EVALUATION_STEP).items()
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
        """Return the change of one step."""
        held = {} if key is None else self._held(state, key).model_dump(mode="json")
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        body = entry.model_dump(mode="json")
        own = key or uuid4().hex
        return [Change(kind=EVALUATION_STEP, key=own, body=body, expected=expected)]

    def offered(self, state: State) -> tuple[Offered, ...]:
        """Return the steps to start from that nobody has taken in yet, phase by phase.

        Parameters
        ----------
        state
            What stands now.
        """
        there = {self._held(state, key).what.strip() for key in state.of(EVALUATION_STEP)}
        return tuple(
            Offered(phase, option.label, option.meaning)
            for phase in PHASES
            for option in self.instrument.lists[phase]
            if option.label not in there
        )

    def phases(self) -> dict[Phase, str]:
        """Return what each phase is called."""
        named = {one.id: one.label for one in self.instrument.lists["phases"]}
        return {phase: named[phase] for phase in PHASES}

    def result(self, state: State, *, on: date, group: int | None = None) -> EvaluationSteps:
        """Return the steps by phase with what is late or open. Everybody may see them."""
        held = {key: self._held(state, key) for key in state.of(EVALUATION_STEP)}
        steps, phases = in_order(held, told_apart(state)), self.phases()
        asked = self.instrument.questions
        columns = {name: asked[name].label for name in ("phase", "what", "owner", "due", "done")}
        return EvaluationSteps(
            exercise=self.id,
            findings=self.with_prompts(on_steps(steps, phases=phases, on=on)),
            columns={**columns, "note": asked["note"].label},
            rows=tuple(
                {
                    **one.model_dump(mode="json", exclude={"key"}),
                    "phase": phases[one.phase],
                    "done": "yes" if one.done else "",
                    "due": one.due.isoformat() if one.due else "",
                }
                for one in steps
            ),
            steps=steps,
            phases=phases,
            late=tuple(one.key for one in steps if one.late(on)),
        )

    def _held(self, state: State, key: str) -> EvaluationStep:
        """Return a step; who was taken off the map sees to nothing."""
        one = noun_of(EvaluationStep, self.standing(state, key))
        owner = still_there(one.owner, state, "stakeholder")
        return one if owner == one.owner else one.model_copy(update={"owner": owner})


EXERCISE = EvaluationStepsExercise()
