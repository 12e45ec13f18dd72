"""Row EV-6: a worked case, whose indicators are matched with its goals, beside our own plan."""

from datetime import date

from collabworkshop.analysis.assessment.asked import Asked
from collabworkshop.analysis.evaluation.beside_case import BesideCase, beside_case
from collabworkshop.analysis.evaluation.case_findings import worth_comparing
from collabworkshop.analysis.evaluation.case_matched import CaseAsked, matched_signs
from collabworkshop.curriculum.index import IndexEntry
from collabworkshop.curriculum.indicator_case import IndicatorCase, read_case
from collabworkshop.curriculum.reading import read_index
from collabworkshop.exercises.asking import Asking
from collabworkshop.exercises.evaluation.standing import EVALUATION, plan_of
from collabworkshop.model.result import Result
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "IndicatorCaseExercise"]


class IndicatorCaseExercise(Asking):
    """An instrument that is asked like all others, with our own plan beside the case.

    Parameters
    ----------
    entry
        What the index says of it.
    """

    gives = CaseAsked

    def __init__(self, entry: IndexEntry) -> None:
        super().__init__(entry)
        self.reads = (*self.reads, *EVALUATION)

    @property
    def case(self) -> IndicatorCase:
        """The story, with its plan and its invented figures."""
        return read_case()

    def beside(self, state: State) -> BesideCase:
        """Return our own plan beside that of the case; nobody's answer is in it."""
        return beside_case(plan_of(state), self.case.plan)

    def waiting(self, answered: int) -> CaseAsked:
        """Return what is shown while people match in private; nothing of the case is in it."""
        return CaseAsked.model_construct(**dict(super().waiting(answered)))

    def result(self, state: State, *, on: date, group: int | None = None) -> Result:
        """Return what the group chose and what fits, and what the case has that we have not."""
        asked = super().result(state, on=on, group=group)
        assert isinstance(asked, Asked)  # noqa: S101 - tells mypy what an instrument gives
        beside, ours = self.beside(state), plan_of(state)
        compared = self.with_prompts(worth_comparing(beside, ours))
        return CaseAsked.model_construct(
            **dict(asked),
            matched=matched_signs(self.questionnaire, self.case.plan, asked),
            beside=beside,
        ).model_copy(update={"findings": (*asked.findings, *compared)})


EXERCISE = IndicatorCaseExercise(
    next(entry for entry in read_index() if entry.exercise == "indicator-case")
)
