"""Row EV-5: what each member does differently since it is part of the coalition."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.evaluation.practice_changes import (
    PracticeChanges,
    counted_changes,
    in_order,
)
from collabworkshop.analysis.evaluation.practice_findings import practice_findings
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.for_whom import for_whom, own_records, without_voice
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.noun import Text
from collabworkshop.model.practice_change import PRACTICE_CHANGE, PracticeChange
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PracticeChangeEntry", "PracticeChangesExercise"]

_COLUMNS = {
    "organisation": "Organisation",
    "day": "Since",
    "area": "What it concerns",
    "before": "Before",
    "now": "Now",
    "depth": "How firm it is",
    "because": "What the coalition had to do with it",
    "seen": "How others can see it",
}


class PracticeChangeEntry(PracticeChange):
    """A change as a person enters it; without an organisation it is of the one they speak for."""

    organisation: Text = ""


class PracticeChangesExercise(Exercise):
    """Each member writes down what it does differently; everybody reads the log."""

    id = "practice-changes"
    writes = (PRACTICE_CHANGE,)
    reads = (PRACTICE_CHANGE, "stakeholder", "person")
    entry: ClassVar[type[PracticeChangeEntry]] = PracticeChangeEntry
    gives = PracticeChanges

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; only members for whom nobody speaks can be chosen."""
        ours = self.instrument.questions
        known = tuple(Option(id=key, label=n) for key, n in _free_members(state).items())
        whose = ours["organisation"].model_copy(update={"options": known})
        return {**ours, "organisation": whose}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the changes of this person's organisation, and those that they wrote."""
        return [
            {"key": key, "revision": record.revision, **_fields(record)}
            for key, record in own_records(state, PRACTICE_CHANGE, person).items()
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
        """Return the record of one change in how an organisation works."""
        held = None if key is None else self.standing(state, key)
        given = {**({} if held is None else _fields(held)), **fields}
        whose = for_whom(
            given.pop("organisation", ""), state, person, held, others=_free_members(state)
        )
        entry = checked(self.entry, given, self.questions(state))
        line = entry.model_copy(update={"organisation": whose})
        body = line.model_dump(mode="json")
        key = key or uuid4().hex
        return [Change(kind=PRACTICE_CHANGE, key=key, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> PracticeChanges:
        """Return the log by organisation, with what is worth talking about."""
        known, names = stakeholders(state), told_apart(state)
        said = {k: noun_of(PracticeChange, r) for k, r in state.of(PRACTICE_CHANGE).items()}
        changes = in_order(said, names)
        there = {one.organisation for one in changes.values()}
        members = {key: names[key] for key, one in known.items() if one.member}
        silent = {key: name for key, name in members.items() if key not in there}
        quiet = int(self.instrument.conventions["quiet"].value)
        findings = practice_findings(changes, names, silent, on=on, quiet=quiet)
        areas, depths = self.called("areas"), self.called("depths")
        return PracticeChanges(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=Coverage(
                answered=tuple(names[key] for key in members if key in there),
                silent=tuple(silent.values()),
            ),
            columns=_COLUMNS,
            rows=tuple(
                {
                    **_plain(one),
                    "organisation": names[one.organisation],
                    "area": areas[one.area],
                    "depth": depths[one.depth],
                }
                for one in changes.values()
            ),
            on=on,
            changes=changes,
            names={key: names[key] for key in names if key in members or key in there},
            silent=tuple(silent),
            areas=areas,
            depths=depths,
            counts=counted_changes(changes.values()),
        )

    def called(self, name: str) -> dict[str, str]:
        """Return what the answers of a list are called, by id."""
        return {option.id: option.label for option in self.instrument.lists[name]}


EXERCISE = PracticeChangesExercise()


def _free_members(state: State) -> dict[str, str]:
    """Return the members for whom nobody on the roster speaks."""
    known = stakeholders(state)
    return {key: name for key, name in without_voice(state).items() if known[key].member}


def _fields(record: Record) -> dict[str, Any]:
    return _plain(noun_of(PracticeChange, record))


def _plain(one: PracticeChange) -> dict[str, Any]:
    return one.model_dump(mode="json")
