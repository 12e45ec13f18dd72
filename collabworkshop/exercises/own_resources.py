"""Row RM-1: what each organisation can give and what it needs, first as a draft of its own."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.resources.list_findings import (
    on_each_side,
    on_the_lines,
    over_the_kinds,
    units_apart,
    who_is_silent,
)
from collabworkshop.analysis.resources.shared_lists import (
    SharedLists,
    counted_by_kind,
    days,
    in_order,
    so_much,
)
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.for_whom import for_whom, own_records, without_voice
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.resources.resource_list import resource_kinds, resources
from collabworkshop.exercises.roster import stakeholders, told_apart
from collabworkshop.model.errors import AnswerError
from collabworkshop.model.noun import Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.resource import RESOURCE, Resource
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "OwnResources", "ResourceEntry", "own_lines"]

_COLUMNS = {
    "kind": "Kind",
    "side": "Offer or need",
    "organisation": "Organisation",
    "what": "What",
    "amount": "How much",
    "priority": "How pressing",
    "when": "When",
    "place": "Where",
    "conditions": "Conditions",
}


class ResourceEntry(Resource):
    """A line as a person enters it; without an organisation it is of the one they speak for."""

    organisation: Text = ""


class OwnResources(Exercise):
    """Each organisation fills its own list; the group sees what is shared."""

    id = "own-resources"
    writes = (RESOURCE,)
    reads = (RESOURCE, "stakeholder", "person")
    entry: ClassVar[type[ResourceEntry]] = ResourceEntry
    gives = SharedLists

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; a kind or a unit that somebody used before can be chosen."""
        ours = self.instrument.questions
        units = (noun_of(Resource, record).unit for record in state.of(RESOURCE).values())
        choices = {
            "kind": resource_kinds(state),
            "unit": {unit: unit for unit in units if unit.strip()},
            "organisation": without_voice(state),
        }
        return {**ours, **{n: _with_more(ours[n], more) for n, more in choices.items()}}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the lines of this person's organisation, drafts too, and their own."""
        return [
            {"key": key, "revision": record.revision, **_fields(record)}
            for key, record in own_lines(state, person).items()
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
        """Return the change of a line: a draft, unless the group sees it already."""
        held = None if key is None else self.standing(state, key)
        given = {**({} if held is None else _fields(held)), **fields}
        whose = for_whom(given.pop("organisation", ""), state, person, held)
        entry = checked(self.entry, given, self.questions(state))
        if entry.side == "offer" and entry.priority is not None:
            if fields.get("priority"):
                allowed = "nothing here for an offer; only a need can be pressing"
                raise AnswerError("priority", fields["priority"], allowed)
            entry = entry.model_copy(update={"priority": None})
        line = entry.model_copy(update={"organisation": whose})
        return [
            Change(
                kind=RESOURCE,
                key=key or uuid4().hex,
                body=line.model_dump(mode="json"),
                expected=expected,
                state="shared" if held and held.state == "shared" else "draft",
            )
        ]

    def result(self, state: State, *, on: date, group: int | None = None) -> SharedLists:
        """Return all shared lists with what is worth talking about."""
        known, names, kinds = stakeholders(state), told_apart(state), self._kinds(state)
        lines = in_order(resources(state), kinds, names)
        sharing = {one.organisation for one in lines.values()}
        members = {key: names[key] for key, one in known.items() if one.member}
        silent = {key: name for key, name in members.items() if key not in sharing}
        counts = counted_by_kind(lines, kinds)
        findings = [
            *who_is_silent(silent, shared=len(lines)),
            *on_each_side(lines, names),
            *over_the_kinds(counts),
            *units_apart(lines, names),
            *on_the_lines(lines, names, on=on),
        ]
        return SharedLists(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=_coverage(members, silent),
            columns=_COLUMNS,
            rows=tuple(self._row(one, kinds, names) for one in lines.values()),
            lines=lines,
            names={key: names[key] for key in names if key in sharing or key in members},
            kinds=counts,
            silent=tuple(silent),
        )

    def _kinds(self, state: State) -> dict[str, str]:
        """Return the name of each kind: ours in the order of the list, then own words."""
        ours = {option.id: option.label for option in self.instrument.lists["resource-kinds"]}
        own = sorted(set(resource_kinds(state)) - set(ours), key=str.casefold)
        return {**ours, **{kind: kind for kind in own}}

    def _row(
        self, one: Resource, kinds: Mapping[str, str], names: Mapping[str, str]
    ) -> dict[str, Any]:
        rungs = self.instrument.scales["priority-3"].rungs
        pressing = {rung.rank: rung.label for rung in rungs}
        return {
            "kind": kinds[one.kind],
            "side": one.side,
            "organisation": names[one.organisation],
            "what": one.what,
            "amount": so_much(one),
            "priority": pressing[one.priority] if one.priority else "",
            "when": days(one),
            "place": one.place,
            "conditions": one.conditions,
        }


EXERCISE = OwnResources()


def _fields(record: Record) -> dict[str, Any]:
    return noun_of(Resource, record).model_dump(mode="json")


def own_lines(state: State, person: str) -> dict[str, Record]:
    """Return the lines that a person may change: their organisation's, and what they wrote."""
    return own_records(state, RESOURCE, person)


def _with_more(question: Question, more: Mapping[str, str]) -> Question:
    """Return a question that offers its own options first, then what else there is."""
    there = {option.id for option in question.options}
    added = (Option(id=id_, label=label) for id_, label in more.items() if id_ not in there)
    return question.model_copy(update={"options": (*question.options, *added)})


def _coverage(members: Mapping[str, str], silent: Mapping[str, str]) -> Coverage:
    """Return which members have shared a list; it is organisations that answer here."""
    return Coverage(
        answered=tuple(name for key, name in members.items() if key not in silent),
        silent=tuple(silent.values()),
        effect="What they could give or need is not in this picture yet." if silent else "",
    )
