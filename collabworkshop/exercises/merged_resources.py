"""Row RM-2: who can help whom, and through whom we ask."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.resources.fitting import Obstacle, obstacles
from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.resources.merged_map import approaches, merged_map, shared
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.model.approach import APPROACH, Approach
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Label, Name, Noun, Text
from collabworkshop.model.position import POSITION
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "ApproachEntry", "MergedResourcesExercise"]

_OBSTACLES: dict[Obstacle, str] = {
    "kind": "of another kind",
    "unit": "counted in another unit",
    "dates": "to be had on other days",
    "place": "bound to another place",
    "own": "of the same organisation",
}


class ApproachEntry(Noun):
    """An approach as a person enters it."""

    need: Name
    offer: Name
    through: Label = ""
    note: Text = ""


class MergedResourcesExercise(Exercise):
    """Everybody reads the merged map, and keeps whom they want to ask about what."""

    id = "merged-resources"
    writes = (APPROACH,)
    reads = (RESOURCE, "stakeholder", "tie", "person", APPROACH, POSITION)
    entry: ClassVar[type[ApproachEntry]] = ApproachEntry
    gives = MergedResources

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; everything but the note is chosen."""
        return self.questions_for(state, "")

    def questions_for(self, state: State, person: str) -> Mapping[str, Question]:
        """Return the questions with the needs of a person's own organisation first.

        Offered are all needs that are shared, the offers that fit at least one of them,
        and every stakeholder.

        Parameters
        ----------
        state
            What stands now.
        person
            Key of the person; empty for nobody in particular.
        """
        listing = shared(state)
        own = organisation_of(state, person) if person else ""
        fitting = {offer for offers in listing.fits.values() for offer in offers}
        needs = sorted(listing.needs, key=lambda key: listing.needs[key].organisation != own)
        chosen = {
            "need": _told_apart({key: listing.called(key) for key in needs}),
            "offer": _told_apart({key: listing.called(key) for key in listing.offers}),
            "through": told_apart(state),
        }
        chosen["offer"] = {key: said for key, said in chosen["offer"].items() if key in fitting}
        return {**self.instrument.questions, **{n: self._asked(n, chosen[n]) for n in chosen}}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return what this person keeps, as long as the need and the offer are there."""
        return [
            {"key": key, "revision": record.revision, **_held(record, state)}
            for key, record in approaches(state).items()
            if record.author == person
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
        """Return the change of an approach; for another need or offer it is another one."""
        held = {} if key is None else _held(self.standing(state, key), state)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        approach = self._approach(entry, {**held, **fields}, state)
        new_key = f"{approach.need}/{approach.offer}/{person}"
        if key != new_key and state.get(APPROACH, new_key) is not None:
            given = fields.get("offer", approach.offer)
            raise RepeatedError("offer", given, "an offer that you do not ask for yet")
        body = approach.model_dump(mode="json")
        return self.moved(Change(kind=APPROACH, key=new_key, body=body), key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> MergedResources:
        """Return the merged map. It is made of what everybody may see; trust is no part of it."""
        found = merged_map(state, on)
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})

    def _asked(self, name: str, chosen: Mapping[str, str]) -> Question:
        options = tuple(Option(id=key, label=label) for key, label in chosen.items())
        return self.instrument.questions[name].model_copy(update={"options": options})

    def _approach(self, entry: ApproachEntry, given: Mapping[str, Any], state: State) -> Approach:
        """Return the approach, or say which field is amiss."""
        listing = shared(state)
        need, offer = listing.needs.get(entry.need), listing.offers.get(entry.offer)
        if need is None:
            raise AnswerError("need", given["need"], "a need that somebody has shared")
        if offer is None:
            raise AnswerError("offer", given["offer"], "an offer that somebody has shared")
        amiss = obstacles(need, offer)
        if amiss:
            why = " and ".join(_OBSTACLES[one] for one in amiss)
            allowed = f"an offer that fits the need; this one is {why}"
            raise AnswerError("offer", given["offer"], allowed)
        self._check_through(entry.through, need, offer, given, state)
        return Approach(**entry.model_dump())

    def _check_through(
        self, through: str, need: Resource, offer: Resource, given: Mapping[str, Any], state: State
    ) -> None:
        if not through:
            return
        if state.get("stakeholder", through) is None:
            raise AnswerError("through", given["through"], "a stakeholder of your list, or nobody")
        if through in (need.organisation, offer.organisation):
            allowed = "somebody between the two, or nobody where you ask directly"
            raise AnswerError("through", given["through"], allowed)


EXERCISE = MergedResourcesExercise()


def _held(record: Record, state: State) -> dict[str, Any]:
    """Return an approach without a go-between who is no longer on the list."""
    through = record.body["through"]
    there = state.get("stakeholder", through) is not None
    return {**record.body, "through": through if there else ""}


def _told_apart(called: Mapping[str, str]) -> dict[str, str]:
    """Return what things are called, numbered where two are called the same."""
    seen: dict[str, int] = {}
    found = {}
    for key, said in called.items():
        seen[said] = seen.get(said, 0) + 1
        found[key] = said if seen[said] == 1 else f"{said} ({seen[said]})"
    return found
