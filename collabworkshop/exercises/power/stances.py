"""Row SP-4, the second table: where each stakeholder stands on a proposal, as the group sees it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.analysis.power.towers import Tower, Towers, towers_of
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.stance import STANCE, Proposal, Side, Stance
from collabworkshop.model.state import State

__all__ = ["STANCES", "StanceEntry", "Stances", "towers"]


class StanceEntry(Noun):
    """Where a stakeholder stands on a proposal; the group agrees on it."""

    proposal: Proposal
    stakeholder: Name
    side: Side
    height: Annotated[int, Field(ge=1, le=5)]
    reason: Text = ""


class Stances(Exercise):
    """The second table of the same exercise: one row for each proposal and stakeholder."""

    id = "power-and-ties"
    writes = (STANCE,)
    reads = (STANCE, "stakeholder")
    entry: ClassVar[type[StanceEntry]] = StanceEntry
    gives = PowerAndTies

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked; a proposal that stands there already can be chosen."""
        asked = {name: self.instrument.questions[name] for name in self.entry.model_fields}
        known = told_apart(state)
        options = {
            "proposal": tuple(Option(id=p, label=p) for p in proposals(state)),
            "stakeholder": tuple(Option(id=key, label=name) for key, name in known.items()),
        }
        return {
            **asked,
            **{n: asked[n].model_copy(update={"options": o}) for n, o in options.items()},
        }

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return every stance: they are the group's, whoever wrote them down."""
        return [
            {"key": key, "revision": record.revision, **record.body}
            for key, record in _standing(state).items()
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
        """Return the change of one stance; of another stakeholder it is another one."""
        held = {} if key is None else dict(self.standing(state, key).body)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        given = fields.get("stakeholder", entry.stakeholder)
        if entry.stakeholder not in state.of("stakeholder"):
            raise AnswerError("stakeholder", given, "a stakeholder of your list")
        new_key = f"{entry.proposal}/{entry.stakeholder}"
        if key != new_key and state.get(STANCE, new_key):
            allowed = "one whose tower for this proposal does not stand yet"
            raise RepeatedError("stakeholder", given, allowed)
        body = Stance(**entry.model_dump()).model_dump(mode="json")
        return self.moved(Change(kind=STANCE, key=new_key, body=body), key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> PowerAndTies:
        """Return the towers alone; the exercise has the rest."""
        return PowerAndTies(exercise=self.id, towers=towers(state))


STANCES = Stances()


def proposals(state: State) -> list[str]:
    """Return the proposals that have a tower, in alphabetical order."""
    found = {record.body["proposal"] for record in _standing(state).values()}
    return sorted(found, key=lambda words: (words.casefold(), words))


def towers(state: State) -> tuple[Towers, ...]:
    """Return the towers of each proposal."""
    known, names = stakeholders(state), told_apart(state)
    built: dict[str, list[Tower]] = {proposal: [] for proposal in proposals(state)}
    for record in _standing(state).values():
        told = noun_of(Stance, record)
        tower = Tower(
            stakeholder=told.stakeholder,
            name=names[told.stakeholder],
            lived=known[told.stakeholder].lived_experience,
            side=told.side,
            height=told.height,
            reason=told.reason,
        )
        built[told.proposal].append(tower)
    return tuple(towers_of(proposal, found) for proposal, found in built.items())


def _standing(state: State) -> dict[str, Record]:
    """Return the stances of stakeholders who are still on the list."""
    there = state.of("stakeholder")
    return {
        key: record
        for key, record in state.of(STANCE).items()
        if record.body["stakeholder"] in there
    }
