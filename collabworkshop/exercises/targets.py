"""Row EV-2, first half: which indicator tells what, where it starts and where it is to be."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.doubts.doubt import without
from collabworkshop.analysis.evaluation.target_plan import TargetPlan, in_order, read_targets
from collabworkshop.analysis.evaluation.whole_figures import PLACES, own_key, whole_figures
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.aim import aim_of, leading
from collabworkshop.exercises.evaluation.aiming import (
    TargetEntry,
    figure_changes,
    figures_of_one,
    held_figures,
    told,
)
from collabworkshop.exercises.evaluation.standing import (
    AROUND,
    EVALUATION,
    doubts_of,
    plan_of,
)
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.errors import AnswerError, ConflictError, GoneError
from collabworkshop.model.evaluation import INDICATOR, MEASUREMENT, EvaluationPlan, Indicator
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.set_aside import EVALUATION_ASIDE, DoubtLeft
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "TargetsExercise"]

_ROWS = "one of the indicators that are there; new ones come from “Say how you will know”"


_ANY = Question(label="What it should move")
"""What may stand there is said in words, and depends on the indicator itself."""


class TargetsExercise(Exercise):
    """A small group says of each indicator where it starts and where it is to be."""

    id = "targets"
    writes = (INDICATOR, MEASUREMENT)
    reads = (*EVALUATION, *AROUND, "pathway-draft", EVALUATION_ASIDE)
    entry: ClassVar[type[TargetEntry]] = TargetEntry
    gives = TargetPlan

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; an indicator can only move one that says on track or not."""
        ours = self.instrument.questions
        known = leading(plan_of(state))
        options = tuple(Option(id=key, label=name) for key, name in known.items())
        return {**ours, "moves": ours["moves"].model_copy(update={"options": options})}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return each indicator with its figures for the whole group; all see and change them."""
        plan = plan_of(state)
        return [self.row(state, key) for key in in_order(plan)]

    def row(self, state: State, key: str) -> dict[str, Any]:
        """Return one indicator with its figures for the whole group."""
        plan = plan_of(state)
        one = plan.indicators[key]
        row: dict[str, Any] = {
            "key": key,
            "revision": _position(state, key),
            "indicator": one.title,
            "outcome": plan.outcomes[one.outcome].title,
            "role": one.role,
            "moves": one.moves,
            "direction": one.direction,
        }
        for place, (_, held) in held_figures(plan, key).items():
            row |= told(held, place)
        return {**row, "more": whole_figures(key, figures_of_one(plan, key)).more}

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return what changes of an indicator and its figures, to be taken back together."""
        if key is None:
            raise AnswerError("indicator", "nothing", _ROWS)
        plan = plan_of(state)
        if key not in plan.indicators:
            raise GoneError
        if expected is not None and expected < _position(state, key):
            raise ConflictError("this indicator", dict(fields), self.row(state, key))
        entry = checked(self.entry, fields, {**self.questions(state), "moves": _ANY})
        one = _as_said(plan, key, entry, fields)
        figures = [*figure_changes(state, key, one, entry, fields)]
        if one == plan.indicators[key] and state.get(INDICATOR, key):
            return figures
        seen = state.revision(INDICATOR, key)
        body = one.model_dump(mode="json")
        return [Change(kind=INDICATOR, key=key, body=body, expected=seen), *figures]

    def removal(self, key: str, *, expected: int | None = None) -> Sequence[Change]:
        """Refuse: an indicator is taken away where it is defined, with all that hangs on it."""
        raise AnswerError("indicator", key, "to change it here; take it away where it is defined")

    def result(self, state: State, *, on: date, group: int | None = None) -> TargetPlan:
        """Return the way of each indicator, and what is amiss. Everybody may see it."""
        aside = {noun_of(DoubtLeft, one).doubt for one in state.of(EVALUATION_ASIDE).values()}
        found = read_targets(self.id, plan_of(state), without(doubts_of(state), aside), on=on)
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})


EXERCISE = TargetsExercise()


def _as_said(
    plan: EvaluationPlan, key: str, entry: TargetEntry, fields: Mapping[str, Any]
) -> Indicator:
    """Return an indicator with what was said of its role, its aim and its direction."""
    held = plan.indicators[key]
    said = {name: getattr(entry, name) for name in ("role", "moves", "direction") if name in fields}
    one = held.model_copy(update=said)
    if said.get("direction") and one.measure == "words":
        raise AnswerError("direction", entry.direction, "nothing, since it is told in words")
    if said.get("moves"):
        aim = aim_of(plan, key, one, fields["moves"])
        return one.model_copy(update={"moves": aim})
    # One that is no longer contributing moves nothing.
    return one if one.role == "contributing" or "role" not in said else _moving_nothing(one)


def _moving_nothing(one: Indicator) -> Indicator:
    return one.model_copy(update={"moves": ""})


def _position(state: State, key: str) -> int:
    """Return the place in the log of the latest that was said of an indicator or its figures.

    A row is several records, and which of them may change: no count of one of them would do.
    """
    figures = {own for own, _ in held_figures(plan_of(state), key).values()}
    figures |= {own_key(key, place) for place in PLACES}  # also one that was taken away
    things = [(INDICATOR, key), *((MEASUREMENT, own) for own in figures)]
    return max(
        (one.position for kind, name in things for one in state.versions(kind, name)), default=0
    )
