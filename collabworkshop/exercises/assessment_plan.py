"""Row RA-2: when and with whom the coalition takes stock, and what happens with the answers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.readiness.stock_plan import Called, StockPlan, in_sentences
from collabworkshop.analysis.readiness.stock_plan_findings import still_open
from collabworkshop.curriculum.reading import read_index
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import people
from collabworkshop.model.assessment_plan import ASSESSMENT_PLAN, AssessmentPlan
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PLAN", "AssessmentPlanExercise"]

PLAN = "plan"
"""Key of the one plan that there is."""

_GONE = "somebody who is no longer on the list"

_COLUMNS = {"heading": "What", "sentence": "As it stands"}


class AssessmentPlanExercise(Exercise):
    """A small group fills in one plan for all; everybody sees it and may change it."""

    id = "assessment-plan"
    writes = (ASSESSMENT_PLAN,)
    reads = (ASSESSMENT_PLAN, "person")
    entry: ClassVar[type[AssessmentPlan]] = AssessmentPlan
    gives = StockPlan

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; people are chosen from the roster, assessments from the index."""
        ours = self.instrument.questions
        who = _told_apart(state)
        chosen = {"compiler": who, "carrier": who, "instruments": self._instruments()}
        return {
            **ours,
            **{
                name: ours[name].model_copy(
                    update={"options": tuple(Option(id=key, label=n) for key, n in labels.items())}
                )
                for name, labels in chosen.items()
            },
        }

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the one plan, or nothing as long as nobody has begun."""
        record = state.get(ASSESSMENT_PLAN, PLAN)
        if record is None:
            return []
        return [{"key": PLAN, "revision": record.revision, **self._held(state)}]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of the plan, whether it is the first or a later one."""
        held = self._held(state)
        plan = checked(self.entry, {**held, **fields}, self.questions(state))
        body = plan.model_dump(mode="json")
        return [Change(kind=ASSESSMENT_PLAN, key=PLAN, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> StockPlan:
        """Return the plan in sentences, with what is still open. Everybody may see it."""
        record = state.get(ASSESSMENT_PLAN, PLAN)
        if record is None:
            nothing = Finding(
                code="nothing-planned", sentence="Nothing is planned yet.", severity="gap"
            )
            return StockPlan(
                exercise=self.id, findings=self.with_prompts([nothing]), columns=_COLUMNS
            )
        plan = noun_of(AssessmentPlan, record)
        called = self._called(plan, state)
        compiler = people(state).get(plan.compiler)
        leads = compiler is not None and compiler.here_as == "leader"
        sections = in_sentences(plan, called)
        return StockPlan(
            exercise=self.id,
            findings=self.with_prompts(still_open(plan, called, on=on, leads=leads)),
            columns=_COLUMNS,
            rows=tuple(
                {"heading": section.heading, "sentence": sentence}
                for section in sections
                for sentence in section.sentences
            ),
            plan=plan,
            sections=sections,
        )

    def _held(self, state: State) -> dict[str, Any]:
        """Return what stands in the plan, without assessments that there are no longer."""
        record = state.get(ASSESSMENT_PLAN, PLAN)
        if record is None:
            return {}
        held = noun_of(AssessmentPlan, record).model_dump(mode="json")
        known = self._instruments()
        return {**held, "instruments": [one for one in held["instruments"] if one in known]}

    def _called(self, plan: AssessmentPlan, state: State) -> Called:
        called = {
            name: {option.id: option.label for option in one.options}
            for name, one in self.questions(state).items()
        }
        for name in ("compiler", "carrier"):
            given = getattr(plan, name)
            if given and given not in called[name] and state.revision("person", given):
                called[name][given] = _GONE  # the key of somebody is no name
        return called

    def _instruments(self) -> dict[str, str]:
        """Return the assessments of the notebook in which this stands."""
        ours = self.instrument.notebook
        return {e.exercise: e.title for e in read_index() if e.notebook == ours and e.answers}


EXERCISE = AssessmentPlanExercise()


def _told_apart(state: State) -> dict[str, str]:
    """Return the names of the people by key, numbered where two are the same."""
    seen: Counter[str] = Counter()
    names = {}
    for key, one in people(state).items():
        seen[one.name] += 1
        names[key] = one.name if seen[one.name] == 1 else f"{one.name} ({seen[one.name]})"
    return names
