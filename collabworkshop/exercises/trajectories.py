"""Row EV-2: whether each indicator is on track, by a rule that the coalition can set itself."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, zip_longest
from math import ceil, floor
from typing import Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.evaluation.agreed import Agreed, agreed_in
from collabworkshop.analysis.evaluation.moving_findings import how_they_move
from collabworkshop.analysis.evaluation.trajectory_findings import how_they_stand
from collabworkshop.analysis.evaluation.trajectory_reading import (
    TrajectoryReading,
    read_trajectories,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.standing import (
    EVALUATION,
    learning_of,
    plan_of,
    rule_of,
    titles_apart,
)
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.one_plan import PLAN, names_of_people
from collabworkshop.exercises.roster import has_left
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.learning_plan import LEARNING_PLAN
from collabworkshop.model.noun import Noun
from collabworkshop.model.record import Change
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State
from collabworkshop.model.status_rule import STATUS_RULE, StatusRule

__all__ = ["EXERCISE", "RuleEntry", "TrajectoriesExercise"]

_GONE = "Somebody who is no longer on the list"

_PAIRS = (("on_track", "at_risk"), ("hold", "hold_at_risk"))
"""Fields of which the second reaches at least as far as the first."""


class RuleEntry(Noun):
    """The rule as a person enters it: whole per cent, and days."""

    on_track: int = Field(default=10, ge=0, le=100)
    at_risk: int = Field(default=25, ge=0, le=100)
    hold: int = Field(default=5, ge=0, le=100)
    hold_at_risk: int = Field(default=10, ge=0, le=100)
    old: int = Field(default=400, ge=1, le=36_525)


class TrajectoriesExercise(Exercise):
    """The plan held against what was measured; the rule for it is one for all."""

    id = "trajectories"
    writes = (STATUS_RULE,)
    reads = (STATUS_RULE, *EVALUATION, LEARNING_PLAN, "person")
    entry: ClassVar[type[RuleEntry]] = RuleEntry
    gives = TrajectoryReading

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the coalition's own rule; nothing as long as it has none."""
        record = state.get(STATUS_RULE, PLAN)
        if record is None:
            return []
        shown = _shown(rule_of(state)).model_dump(mode="json")
        return [{"key": PLAN, "revision": record.revision, **shown}]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of the rule; what is left out stays to the last decimal."""
        held = rule_of(state)
        shown = _shown(held).model_dump(mode="json")
        entry = checked(self.entry, {**shown, **fields}, self.questions(state))
        given = {name: _share(name, getattr(entry, name)) for name in fields}
        said = {**held.model_dump(), **given}
        _check_order(said, entry, fields)
        rule = StatusRule.model_validate(said)
        body = rule.model_dump(mode="json")
        return [Change(kind=STATUS_RULE, key=PLAN, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> TrajectoryReading:
        """Return how each indicator stands, what is needed each year, and what moves."""
        plan = plan_of(state)
        found = read_trajectories(
            self.id,
            plan,
            titles_apart(plan),
            on=on,
            rule=rule_of(state),
            agreed=_agreed(state),
        )
        findings = self.with_prompts(chain(how_they_stand(found), how_they_move(found)))
        return found.model_copy(update={"findings": (*_asked_once(findings),)})


def _asked_once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings; what is asked of several in a row is asked below the last of them."""
    for one, after in zip_longest(findings, findings[1:]):
        again = after is not None and (after.code, after.prompt) == (one.code, one.prompt)
        yield one.model_copy(update={"prompt": ""}) if again else one


def _shown(rule: StatusRule) -> RuleEntry:
    shares = {name: round(100 * getattr(rule, name)) for pair in _PAIRS for name in pair}
    return RuleEntry(**shares, old=min(rule.old, 36_525))


def _share(name: str, given: int) -> float:
    return given if name == "old" else given / 100


def _check_order(said: Mapping[str, float], entry: RuleEntry, fields: Mapping[str, Any]) -> None:
    """Raise where "at risk" would end before it begins; the message is at the field given.

    What an archive brought may have decimals, of which the person sees whole per cent.
    """
    for near, far in _PAIRS:
        low, high = (100 * Decimal(repr(said[name])) for name in (near, far))
        if low <= high:
            continue
        if far in fields:
            allowed = f"a number from {ceil(low)} upwards, where “at risk” begins"
            raise AnswerError(far, getattr(entry, far), allowed)
        allowed = f"a number up to {floor(high)}, where “at risk” ends; change that one first"
        raise AnswerError(near, getattr(entry, near), allowed)


def _agreed(state: State) -> Agreed:
    """Return what the learning plan says of what is off track; a person is called by name."""
    learning = learning_of(state)
    called = names_of_people(state).get(learning.caller, learning.caller)
    # The key of somebody who was taken off the list is no name.
    return agreed_in(learning, _GONE if has_left(learning.caller, state, "person") else called)


EXERCISE = TrajectoriesExercise()
