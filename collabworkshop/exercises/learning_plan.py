"""Row EV-3: what the coalition wants to learn, and what happens when an indicator is off track."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar

from collabworkshop.analysis.evaluation.learning_page import (
    LearningPage,
    in_sentences,
    still_open,
)
from collabworkshop.analysis.plans.plan_page import PlanSection
from collabworkshop.analysis.plans.wording import Called
from collabworkshop.exercises.one_plan import OnePlan, names_of_people
from collabworkshop.model.learning_plan import LEARNING_PLAN, LearningPlan
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "LearningPlanExercise"]


class LearningPlanExercise(OnePlan[LearningPlan]):
    """The agreement about learning."""

    id = "learning-plan"
    writes = (LEARNING_PLAN,)
    reads = (LEARNING_PLAN, "person")
    entry: ClassVar[type[LearningPlan]] = LearningPlan
    gives = LearningPage
    named = ("caller",)

    def choices(self, state: State) -> Mapping[str, Mapping[str, str]]:
        """Return the people of the roster, of whom one may call the others together."""
        return {"caller": names_of_people(state)}

    def reading(
        self, plan: LearningPlan, called: Called, state: State, on: date
    ) -> tuple[Sequence[PlanSection], Iterable[Finding]]:
        """Return the agreement in sentences, and what is still open in it."""
        few = self.instrument.conventions["few"].value
        return in_sentences(plan, called), still_open(plan, few=few)


EXERCISE = LearningPlanExercise()
