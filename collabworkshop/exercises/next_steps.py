"""Row RA-6, second half: the next step of each organisation, with an owner and a date."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.commitments.findings import said_by_others
from collabworkshop.analysis.commitments.promise import Promise
from collabworkshop.analysis.commitments.steps import beside_these, without_a_step
from collabworkshop.exercises.commitments.follow_ups import FollowUps
from collabworkshop.exercises.commitments.promises import promised
from collabworkshop.exercises.commitments.promising import Promising, voice_or_named
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.commitment import Commitment
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.record import Record
from collabworkshop.model.result import Finding
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "FOLLOW_UPS", "NextSteps", "StepEntry"]


class StepEntry(Noun):
    """A step as a person enters it; without an owner it is of those for whom they speak."""

    what: Name
    owner: Label = ""
    due: date | None = None
    practice: Label = ""
    note: Text = ""


class NextSteps(Promising):
    """Each organisation names one step that it can take before the next meeting."""

    id = "next-steps"
    entry: ClassVar[type[StepEntry]] = StepEntry

    def fields_of(self, commitment: Commitment) -> dict[str, Any]:
        """Return a step as the fields of the entry."""
        return {
            "what": commitment.what,
            "owner": commitment.owner,
            "due": commitment.due.isoformat() if commitment.due else None,
            "practice": commitment.about[0] if commitment.about else "",
            "note": commitment.note,
        }

    def promise_of(self, entry: StepEntry, owner: str) -> Commitment:
        """Return the commitment that a step is."""
        return Commitment(
            what=entry.what,
            owner=owner,
            due=entry.due,
            exercise=self.id,
            about=(entry.practice,) if entry.practice.strip() else (),
            note=entry.note,
        )

    def owner_of(self, given: str, state: State, person: str, held: Record | None) -> str:
        """Return who takes the step: whoever is named, or one's own organisation."""
        return voice_or_named(given, state, person)

    def worth_saying(self, promises: Sequence[Promise], state: State) -> Sequence[Finding]:
        """Return who has no step, what others wrote down, and what was promised elsewhere."""
        names = told_apart(state)
        members = {key: names[key] for key, one in stakeholders(state).items() if one.member}
        also = promised(state, lambda one: one.exercise != self.id)
        return [
            *without_a_step(promises, members),
            *said_by_others(promises),
            *beside_these(also),
        ]


EXERCISE = NextSteps()

FOLLOW_UPS = FollowUps(EXERCISE)
