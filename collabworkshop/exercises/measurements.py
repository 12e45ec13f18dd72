"""Row EV-7: what was measured, one figure after the other, with its day and its source."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import uuid4
from weakref import WeakKeyDictionary

from collabworkshop.analysis.evaluation.figures import figures_of
from collabworkshop.analysis.evaluation.measured import Measured, read_measured
from collabworkshop.analysis.evaluation.measured_findings import measured_findings
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.figure_entry import (
    FigureEntry,
    as_entered,
    measurement_of,
)
from collabworkshop.exercises.evaluation.standing import (
    EVALUATION,
    plan_of,
    rule_of,
    titles_apart,
)
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.evaluation import MEASUREMENT, Measurement
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State
from collabworkshop.model.status_rule import STATUS_RULE

__all__ = ["EXERCISE", "MeasurementsExercise"]

_MOST_NAMES = 200
"""Names to choose from beside a field; nobody reads on, and own words are welcome."""

_names: WeakKeyDictionary[State, Mapping[str, Sequence[str]]] = WeakKeyDictionary()


class MeasurementsExercise(Exercise):
    """Everybody enters what they measured; where it began and targets stand beside it."""

    id = "measurements"
    writes = (MEASUREMENT,)
    reads = (*EVALUATION, STATUS_RULE)
    entry: ClassVar[type[FigureEntry]] = FigureEntry
    gives = Measured

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions, with the indicators there are and the parts that have figures."""
        ours = self.instrument.questions
        titles = titles_apart(plan_of(state))
        options = tuple(Option(id=key, label=title) for key, title in titles.items())
        chosen = {"indicator": ours["indicator"].model_copy(update={"options": options})}
        for field, names in _used_names(state).items():
            named = tuple(Option(id=name, label=name) for name in names)
            update = {"options": named, "own_words": True}
            chosen[field] = ours[field].model_copy(update=update)
        return {**ours, **chosen}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all figures: by indicator and part, each from its first day to its last."""
        plan = plan_of(state)
        titles = titles_apart(plan)
        rows = []
        for key, one in plan.measurements.items():
            row = {"key": key, "revision": state.revision(MEASUREMENT, key), **as_entered(one)}
            place = (titles[one.indicator].casefold(), one.indicator, row["by"], row["part"])
            rows.append(((*place, one.place, one.ends or date.max, one.kind, key), row))
        rows.sort(key=lambda pair: pair[0])
        return [row for _, row in rows]

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of a figure; the key of a new one comes with its first record."""
        held = None if key is None else noun_of(Measurement, self.standing(state, key))
        stands = {} if held is None else as_entered(held)
        questions = dict(self.questions(state))
        if held is not None:
            # A new row takes a part as others wrote it; in one that is there a letter is mended.
            questions |= {name: self.instrument.questions[name] for name in ("by", "part")}
        entry = checked(self.entry, {**stands, **fields}, questions)
        indicator = plan_of(state).indicators[entry.indicator]
        measured = measurement_of(entry, indicator, held=held, given=fields)
        if measured == held:
            return []
        body = measured.model_dump(mode="json")
        return [Change(kind=MEASUREMENT, key=key or uuid4().hex, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> Measured:
        """Return the latest figure of each part, what is missing, and how far parts are apart."""
        plan = plan_of(state)
        figures = figures_of(plan)
        found = read_measured(
            self.id, plan, titles_apart(plan), on=on, rule=rule_of(state), figures=figures
        )
        waiting = len(state.of(MEASUREMENT)) - len(plan.measurements)
        findings = measured_findings(found, plan, figures, waiting=waiting)
        return found.model_copy(update={"findings": self.with_prompts(findings)})


EXERCISE = MeasurementsExercise()


def _used_names(state: State) -> Mapping[str, Sequence[str]]:
    """Return by what figures are broken down and to which parts, as people wrote it so far."""
    if state not in _names:
        plan = plan_of(state)
        planned = (name for one in plan.indicators.values() for name in one.breakdown)
        groups = [pair for one in plan.measurements.values() for pair in one.groups.items()]
        by = dict.fromkeys((*planned, *(name for name, _ in groups)))
        parts = dict.fromkeys(part for _, part in groups)
        _names[state] = {"by": [*by][:_MOST_NAMES], "part": [*parts][:_MOST_NAMES]}
    return _names[state]
