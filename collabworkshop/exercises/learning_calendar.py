"""Row EV-3: the days on which the coalition looks at its indicators, and with which question."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.evaluation.calendar_findings import on_calendar
from collabworkshop.analysis.evaluation.learning_calendar import (
    COLUMNS,
    LearningCalendar,
    coming,
    row_of,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.meeting_entry import MeetingEntry
from collabworkshop.exercises.evaluation.standing import (
    EVALUATION,
    learning_of,
    plan_of,
    titles_apart,
)
from collabworkshop.exercises.evaluation.who import (
    people_and_stakeholders,
    still_there,
    with_options,
)
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.learning_event import LEARNING_EVENT, LearningEvent
from collabworkshop.model.learning_plan import LEARNING_PLAN
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "LearningCalendarExercise"]


class LearningCalendarExercise(Exercise):
    """Everybody fills one calendar; what somebody wrote can be changed by all."""

    id = "learning-calendar"
    writes = (LEARNING_EVENT,)
    reads = (LEARNING_EVENT, LEARNING_PLAN, "person", "stakeholder", *EVALUATION)
    entry: ClassVar[type[MeetingEntry]] = MeetingEntry
    gives = LearningCalendar

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions, with the indicators, people and learning questions there are."""
        shared = state.answered(("stakeholder", "person"), (), 0)
        return with_options(
            self.instrument.questions,
            {
                "indicators": titles_apart(plan_of(state)),
                "question": {one: one for one in learning_of(state).questions},
                "caller": people_and_stakeholders(shared),
            },
        )

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all meetings; they are the coalition's."""
        there = titles_apart(plan_of(state))
        return [
            {"key": key, "revision": record.revision, **self._held(state, key, there)}
            for key, record in state.of(LEARNING_EVENT).items()
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
        """Return the change of one meeting."""
        there = titles_apart(plan_of(state))
        held = {} if key is None else self._held(state, key, there)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        if unknown := [one for one in entry.indicators if one not in there]:
            raise AnswerError("indicators", unknown[0], "an indicator of your plan")
        _check_order(entry, fields)
        body = entry.model_dump(mode="json")
        body["indicators"] += self._waiting(state, key, there)
        own = key or uuid4().hex
        return [Change(kind=LEARNING_EVENT, key=own, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> LearningCalendar:
        """Return the next days with what is missing. Everybody may see it."""
        plan, events, asked = plan_of(state), self.events(state), learning_of(state).questions
        titles = titles_apart(plan)
        findings = on_calendar(events, plan, titles=titles, questions=asked, on=on)
        found = LearningCalendar(
            exercise=self.id,
            findings=self.with_prompts(findings),
            columns=COLUMNS,
            events=events,
            coming=coming(events, on=on),
            titles=titles,
            questions=asked,
            rhythms={one.id: one.label for one in self.instrument.lists["rhythms"]},
        )
        return found.model_copy(update={"rows": tuple(row_of(one, found) for one in found.coming)})

    def events(self, state: State) -> dict[str, LearningEvent]:
        """Return the meetings as they are read: who calls one by name, indicators that are there.

        Parameters
        ----------
        state
            What stands now.
        """
        names, there = people_and_stakeholders(state), titles_apart(plan_of(state))
        found = {}
        for key in sorted(state.of(LEARNING_EVENT)):
            held = self._held(state, key, there)
            caller = names.get(held["caller"], held["caller"])
            found[key] = LearningEvent.model_validate({**held, "caller": caller[:_LONGEST]})
        return found

    def _held(self, state: State, key: str, there: Mapping[str, str]) -> dict[str, Any]:
        """Return a meeting without signs and people that are no longer there."""
        one = noun_of(LearningEvent, self.standing(state, key))
        return {
            **one.model_dump(mode="json"),
            "begins": f"{one.begins:%H:%M}" if one.begins else None,
            "caller": still_there(one.caller, state, "person", "stakeholder"),
            "indicators": [name for name in one.indicators if name in there],
        }

    def _waiting(self, state: State, key: str | None, there: Mapping[str, str]) -> list[str]:
        """Return the indicators of a meeting that left the plan: they come back with their box."""
        if key is None:
            return []
        one = noun_of(LearningEvent, self.standing(state, key))
        return [name for name in one.indicators if name not in there]


_LONGEST = 400
"""Characters of a name that are shown of who calls a meeting."""

EXERCISE = LearningCalendarExercise()


def _check_order(entry: LearningEvent, fields: Mapping[str, Any]) -> None:
    """Raise where the last day is before the first."""
    if entry.day and entry.last and entry.last < entry.day:
        name = "last" if "last" in fields else "day"
        allowed = (
            f"a day from {entry.day.isoformat()} on, the first one, or nothing"
            if name == "last"
            else f"a day up to {entry.last.isoformat()}, the last one"
        )
        raise AnswerError(name, fields.get(name, ""), allowed)
