"""Row SM-1: who has a part in the issue, and where each stands on the grid."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.sentences import counted
from collabworkshop.analysis.stakeholders.attention import on_the_grid, on_the_list
from collabworkshop.analysis.stakeholders.disclosure import few_placements, few_raters
from collabworkshop.analysis.stakeholders.engagement import Grid, Spot, spots
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import group_size, people, sectors, stakeholders
from collabworkshop.model.placement import Placement, Step
from collabworkshop.model.record import PSEUDONYM, Change, Record
from collabworkshop.model.result import Coverage, Support
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "PowerInterestGrid", "StakeholderEntry"]

_PLACE = ("interest", "influence")

_COLUMNS = {
    "name": "Stakeholder",
    "sector": "Sector",
    "member": "Member",
    "interest": "Interest (1–5)",
    "influence": "Influence (1–5)",
    "raters": "Placed by",
    "strategy": "How to work with it",
}


class StakeholderEntry(Stakeholder):
    """A stakeholder, and where this person places it."""

    interest: Step | None = None
    influence: Step | None = None


class PowerInterestGrid(Exercise):
    """Everybody describes the stakeholders together and places them each for themselves."""

    id = "power-interest-grid"
    writes = ("stakeholder", "placement")
    reads = ("stakeholder", "placement", "person")
    entry: ClassVar[type[StakeholderEntry]] = StakeholderEntry
    gives = Grid

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all stakeholders, each with this person's own placement."""
        return [
            {"key": key, "revision": record.revision, **self._fields(state, key, person)}
            for key, record in state.of("stakeholder").items()
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
        """Return the stakeholder's change, and the placement's where it differs."""
        held = {} if key is None else self._fields(state, key, person)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        now = entry.model_dump(mode="json")
        key = key or uuid4().hex
        asked = []
        if not held or any(now[name] != held[name] for name in held if name not in _PLACE):
            facts = {name: value for name, value in now.items() if name not in _PLACE}
            asked.append(Change(kind="stakeholder", key=key, body=facts, expected=expected))
        if any(now[name] != held.get(name) for name in _PLACE):
            body = {"stakeholder": key, **{name: now[name] for name in _PLACE}}
            place = self.answer_key(body, person)
            asked.append(Change(kind="placement", key=place, body=body))
        return asked

    def answer_key(self, body: Mapping[str, Any], voice: str) -> str:
        """Return the key of a placement: each stakeholder once for each person."""
        return f"{body['stakeholder']}/{voice}"

    def result(self, state: State, *, on: date, group: int | None = None) -> Grid:
        """Return the group's grid with what it is worth talking about.

        The group is everybody on the roster and everybody who has placed somebody.
        In a group of three or more, a stakeholder's median and spread are shown on an
        axis once enough people gave it a number there (the instrument's smallest
        number), and its strategy once both axes are shown. One person alone, and two,
        see everything at once: one has nobody to hide from; two are told that each can
        work out what the other said.

        The rule hides who said what in one look at the grid. It does not stop somebody
        who watches the grid while a single person changes a placement, or two of three
        who compare their numbers; and where nobody differs, everybody said the median.
        How many people placed a stakeholder is no secret.
        """
        known = stakeholders(state)
        answers = [r for r in state.of("placement").values() if _says(r)]
        placements = [noun_of(Placement, r) for r in answers]
        raters = {r.author for r in answers}
        group, smallest = group or group_size(state, raters), self.instrument.smallest
        placed = spots(known, placements, smallest=smallest if group >= smallest else 1)
        lists = self.instrument.lists
        findings = [
            *on_the_list(
                known,
                sectors=lists["sectors"],
                viewpoints=lists["viewpoints"],
                barriers=lists["barriers"],
            ),
            *on_the_grid(placed),
            *few_placements(placed),
            *few_raters(len(raters), group=group, smallest=smallest),
        ]
        return Grid(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=_coverage(state, placed, answers),
            columns=_COLUMNS,
            rows=tuple(self._row(spot) for spot in placed),
            spots=placed,
            rests_on=tuple(_supports(placed, answers)),
        )

    def _fields(self, state: State, key: str, person: str) -> dict[str, Any]:
        facts = noun_of(Stakeholder, self.standing(state, key))
        mine = state.get("placement", f"{key}/{person}")
        place = {name: mine.body[name] if mine else None for name in _PLACE}
        return {**facts.model_dump(mode="json"), **place}

    def _row(self, spot: Spot) -> dict[str, Any]:
        ways = self.instrument.strategies
        row = {name: getattr(spot, name) for name in _COLUMNS}
        row["sector"] = sectors().get(spot.sector, spot.sector)
        row["member"] = "yes" if spot.member else "no"
        row["strategy"] = ways[spot.strategy].label if spot.strategy else ""
        return row


EXERCISE = PowerInterestGrid()


def _says(placement: Record) -> bool:
    """Tell whether a placement holds a number; one that was taken back does not."""
    return any(placement.body[name] is not None for name in _PLACE)


def _supports(placed: Sequence[Spot], answers: Sequence[Record]) -> Iterator[Support]:
    """Yield on whom each number on the grid rests."""
    people: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for answer, axis in product(answers, _PLACE):
        if answer.body[axis] is not None:
            people[answer.body["stakeholder"], axis].add(answer.author)
    for spot, axis in product(placed, _PLACE):
        if getattr(spot, axis) is not None:
            on = frozenset(people[spot.stakeholder, axis])
            yield Support(measure=f"{spot.stakeholder}/{axis}", people=on)


def _coverage(state: State, placed: Sequence[Spot], answers: Sequence[Record]) -> Coverage:
    there = state.of("stakeholder")
    raters = {answer.author for answer in answers if answer.body["stakeholder"] in there}
    waiting = group_size(state, raters) - len(raters)
    could = sum(1 for spot in placed if 0 < spot.missing <= waiting)
    more = counted(could, "more stakeholder", "more stakeholders")
    # Under pseudonyms nobody knows who is still to be heard.
    known = {} if any(rater.startswith(PSEUDONYM) for rater in raters) else people(state)
    return Coverage(
        answered=tuple(person.name for key, person in known.items() if key in raters),
        silent=tuple(person.name for key, person in known.items() if key not in raters),
        effect=f"If everybody answered, up to {more} could get a place on the grid."
        if could
        else "",
    )
