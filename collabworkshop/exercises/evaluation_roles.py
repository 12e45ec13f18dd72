"""Row EV-3: who asks, who gives, who uses what comes out, and who is in which phase."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.evaluation.burden import burdens
from collabworkshop.analysis.evaluation.engagement import (
    COLUMNS,
    Engagement,
    engaged_of,
    row_of,
)
from collabworkshop.analysis.evaluation.engagement_findings import on_engagement
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.standing import EVALUATION, plan_of
from collabworkshop.exercises.evaluation.who import with_options
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of, rows_of
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.evaluation_role import (
    EVALUATION_ROLE,
    PARTS,
    PHASES,
    EvaluationRole,
    Part,
    Phase,
)
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "EvaluationRoles"]


class EvaluationRoles(Exercise):
    """Everybody fills one table; each stakeholder has one row in it."""

    id = "evaluation-roles"
    writes = (EVALUATION_ROLE,)
    reads = (EVALUATION_ROLE, "stakeholder", *EVALUATION)
    entry: ClassVar[type[EvaluationRole]] = EvaluationRole
    gives = Engagement

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; stakeholders are those of the map that all can see."""
        shared = state.answered(("stakeholder",), (), 0)
        return with_options(self.instrument.questions, {"stakeholder": told_apart(shared)})

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the parts of all who are still on the map; they are the coalition's."""
        there = told_apart(state)
        held = {key: one for key, one in state.of(EVALUATION_ROLE).items() if key in there}
        return rows_of(EvaluationRole, held)

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of one part; each stakeholder has one row."""
        held = {} if key is None else self.standing(state, key).body
        questions = self.questions(state)
        entry = checked(self.entry, {**held, **fields}, questions)
        who, given = entry.stakeholder, fields.get("stakeholder", entry.stakeholder)
        if who not in {option.id for option in questions["stakeholder"].options}:
            raise AnswerError("stakeholder", given, "somebody of your stakeholder map")
        if key != who and state.get(EVALUATION_ROLE, who):
            raise RepeatedError("stakeholder", given, "one who has no row here yet")
        body = entry.model_dump(mode="json")
        change = Change(kind=EVALUATION_ROLE, key=who, body=body)
        return self.moved(change, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> Engagement:
        """Return who takes part, with what is worth talking about. Everybody may see it."""
        names, plan = told_apart(state), plan_of(state)
        known, parts, phases = stakeholders(state), self.parts(), self.phases()
        engaged = engaged_of(
            (noun_of(EvaluationRole, record) for record in state.of(EVALUATION_ROLE).values()),
            names=names,
            affected=frozenset(key for key, one in known.items() if one.lived_experience),
            gathering=burdens(plan),
        )
        findings = on_engagement(
            engaged,
            phases=phases,
            names=names,
            collectors=[one.collector for one in plan.indicators.values()],
            readers=[who for one in plan.indicators.values() for who in one.shared_with],
        )
        return Engagement(
            exercise=self.id,
            findings=self.with_prompts(findings),
            columns=COLUMNS,
            rows=tuple(row_of(one, parts, phases) for one in engaged),
            engaged=engaged,
            parts=parts,
            phases=phases,
        )

    def parts(self) -> dict[Part, str]:
        """Return what each part is called."""
        named = {one.id: one.label for one in self.instrument.lists["parts"]}
        return {part: named[part] for part in PARTS}

    def phases(self) -> dict[Phase, str]:
        """Return what each phase is called."""
        named = {one.id: one.label for one in self.instrument.lists["phases"]}
        return {phase: named[phase] for phase in PHASES}


EXERCISE = EvaluationRoles()
