"""Row RA-7: what drives the coalition, what is in the way, how strongly, and who works on it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar
from uuid import uuid4

from pydantic import StringConstraints

from collabworkshop.analysis.readiness.force_findings import on_the_forces, which_weighs_more
from collabworkshop.analysis.readiness.forces import (
    ForceField,
    WeighedForce,
    balance_of,
    in_order,
)
from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import people, told_apart
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.force import FORCE, FORCE_RATING, Force, ForceRating
from collabworkshop.model.noun import Name
from collabworkshop.model.placement import Step
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "LONGEST_FORCE", "ForceEntry", "ForceFieldExercise"]

LONGEST_FORCE = 200
"""Signs on a card; more can be said in the note."""

_COLUMNS = {
    "what": "Force",
    "side": "For or against",
    "middle": "Strength (middle)",
    "range": "From – to",
    "raters": "Rated by",
    "where": "Where it lies",
    "owner": "Who works on it",
    "note": "Note",
}


class ForceEntry(Force):
    """A card, and how strong this person finds it."""

    what: Annotated[Name, StringConstraints(max_length=LONGEST_FORCE)]
    strength: Step | None = None


class ForceFieldExercise(Exercise):
    """Everybody writes the cards together and rates their strength each for themselves."""

    id = "force-field"
    writes = (FORCE, FORCE_RATING)
    reads = (FORCE, FORCE_RATING, "stakeholder", "person")
    entry: ClassVar[type[ForceEntry]] = ForceEntry
    gives = ForceField

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; who works on a force is chosen among the stakeholders."""
        ours = self.instrument.questions
        known = tuple(Option(id=key, label=name) for key, name in told_apart(state).items())
        return {**ours, "owner": ours["owner"].model_copy(update={"options": known})}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all cards, each with the strength that this person gave it."""
        return [
            {"key": key, "revision": record.revision, **self._fields(state, key, person)}
            for key, record in state.of(FORCE).items()
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
        """Return the card's change, and the rating's where it differs."""
        held = {} if key is None else self._fields(state, key, person)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        if entry.owner and state.get("stakeholder", entry.owner) is None:
            allowed = "a stakeholder of your list, or nobody yet"
            raise AnswerError("owner", fields.get("owner", entry.owner), allowed)
        now = entry.model_dump(mode="json")
        strength = now.pop("strength")
        key = key or uuid4().hex
        asked = []
        if not held or any(now[name] != held[name] for name in now):
            asked.append(Change(kind=FORCE, key=key, body=now, expected=expected))
        if strength != held.get("strength"):
            body = ForceRating(force=key, strength=strength).model_dump(mode="json")
            asked.append(Change(kind=FORCE_RATING, key=f"{key}/{person}", body=body))
        return asked

    def result(self, state: State, *, on: date, group: int | None = None) -> ForceField:
        """Return the board with its balance. Everybody may see all of it.

        The strength of a force is the median of what people gave it; who gave what is told by
        no name.
        """
        forces = in_order(self._weighed(state))
        balance = balance_of(forces)
        limits = {name: one.value for name, one in self.instrument.conventions.items()}
        findings = [
            *which_weighs_more(balance, forces),
            *on_the_forces(forces, apart=limits["apart"], many=limits["many"]),
        ]
        return ForceField(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=_coverage(state, forces),
            columns=_COLUMNS,
            rows=tuple(self._row(force) for force in forces),
            forces=forces,
            balance=balance,
        )

    def called(self, list_: str, given: str) -> str:
        """Return what is read for a sample or a place; own words are their own."""
        labels = {one.id: one.label for one in self.instrument.lists[list_]}
        return labels.get(given, given)

    def _fields(self, state: State, key: str, person: str) -> dict[str, Any]:
        card = noun_of(Force, self.standing(state, key)).model_dump(mode="json")
        if state.get("stakeholder", card["owner"]) is None:
            card["owner"] = ""  # taken off the list since
        mine = state.get(FORCE_RATING, f"{key}/{person}")
        return {**card, "strength": mine.body["strength"] if mine else None}

    def _weighed(self, state: State) -> list[WeighedForce]:
        given: defaultdict[str, list[int]] = defaultdict(list)
        for record in state.of(FORCE_RATING).values():
            rating = noun_of(ForceRating, record)
            if rating.strength is not None:
                given[rating.force].append(rating.strength)
        names = told_apart(state)
        return [
            WeighedForce(
                key=key,
                what=self.called("samples", card.what),
                side=card.side,
                where=self.called("places", card.place),
                note=card.note,
                owner=card.owner if card.owner in names else "",
                owner_name=names.get(card.owner, ""),
                ratings=tuple(sorted(given[key])),
            )
            for key, card in ((k, noun_of(Force, r)) for k, r in state.of(FORCE).items())
        ]

    def _row(self, force: WeighedForce) -> dict[str, Any]:
        between = f"{force.lowest} – {force.highest}" if force.ratings else ""
        return {
            "what": force.what,
            "side": self.called("sides", force.side),
            "middle": force.middle if force.ratings else None,
            "range": between,
            "raters": len(force.ratings),
            "where": force.where,
            "owner": force.owner_name,
            "note": force.note,
        }


EXERCISE = ForceFieldExercise()


def _coverage(state: State, forces: Sequence[WeighedForce]) -> Coverage:
    there = {force.key for force in forces}
    heard = {
        record.author
        for record in state.of(FORCE_RATING).values()
        if record.body["force"] in there and record.body["strength"] is not None
    }
    known = people(state)
    alone = sum(1 for force in forces if len(force.ratings) == 1)
    rest = counted(alone, "strength rests", "strengths rest")
    return Coverage(
        answered=tuple(one.name for key, one in known.items() if key in heard),
        silent=tuple(one.name for key, one in known.items() if key not in heard),
        effect=f"{rest.capitalize()} on one person's word." if alone else "",
    )
