"""Row RA-2: when and with whom the coalition takes stock, and what happens with the answers."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar

from collabworkshop.analysis.plans.plan_page import PlanSection
from collabworkshop.analysis.plans.wording import Called
from collabworkshop.analysis.readiness.stock_plan import StockPlan, in_sentences
from collabworkshop.analysis.readiness.stock_plan_findings import still_open
from collabworkshop.curriculum.reading import read_index
from collabworkshop.exercises.one_plan import OnePlan, names_of_people
from collabworkshop.exercises.roster import people
from collabworkshop.model.assessment_plan import ASSESSMENT_PLAN, AssessmentPlan
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "AssessmentPlanExercise"]


class AssessmentPlanExercise(OnePlan[AssessmentPlan]):
    """The plan for taking stock."""

    id = "assessment-plan"
    writes = (ASSESSMENT_PLAN,)
    reads = (ASSESSMENT_PLAN, "person")
    entry: ClassVar[type[AssessmentPlan]] = AssessmentPlan
    gives = StockPlan
    named = ("compiler", "carrier")

    def choices(self, state: State) -> Mapping[str, Mapping[str, str]]:
        """Return people from the roster, and the assessments of the notebook of this one."""
        who = names_of_people(state)
        return {"compiler": who, "carrier": who, "instruments": self._instruments()}

    def reading(
        self, plan: AssessmentPlan, called: Called, state: State, on: date
    ) -> tuple[Sequence[PlanSection], Iterable[Finding]]:
        """Return the plan in sentences, and what is to be settled before anybody is asked."""
        compiler = people(state).get(plan.compiler)
        leads = compiler is not None and compiler.here_as == "leader"
        return in_sentences(plan, called), still_open(plan, called, on=on, leads=leads)

    def _instruments(self) -> dict[str, str]:
        ours = self.instrument.notebook
        return {e.exercise: e.title for e in read_index() if e.notebook == ours and e.answers}


EXERCISE = AssessmentPlanExercise()
