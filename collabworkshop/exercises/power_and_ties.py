"""Row SP-4: formal power beside the place on the map, and towers for a proposal."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.measures import measures_of
from collabworkshop.analysis.power.standing_findings import over_the_map, over_the_towers
from collabworkshop.analysis.power.standings import PowerAndTies, Said, Standing, standings
from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.power.stances import STANCES, towers
from collabworkshop.exercises.roster import people, sectors, stakeholders, told_apart
from collabworkshop.exercises.tie_report import merged, report_of, standing_ties, symmetric_kinds
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.formal_power import FORMAL_POWER, FormalPower, Rank
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.result import Coverage
from collabworkshop.model.stance import STANCE
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "FormalEntry", "PowerAndTiesExercise"]

_COLUMNS = {
    "name": "Stakeholder",
    "formal": "Formal power (1–5)",
    "span": "From … to",
    "raters": "Placed by",
    "partners": "Partners",
    "corner": "Title and ties",
}

CORNERS = {
    "both": "title and ties",
    "leader-without-ties": "title, few ties",
    "broker-without-title": "ties, no title",
    "neither": "neither",
}


class FormalEntry(Noun):
    """How much formal power a person sees in a stakeholder."""

    stakeholder: Name
    formal: Rank | None = None
    note: Text = ""


class PowerAndTiesExercise(Exercise):
    """Everybody places members by formal power; the towers are the group's."""

    id = "power-and-ties"
    writes = (FORMAL_POWER, STANCE)
    reads = (FORMAL_POWER, STANCE, "stakeholder", "tie", "person")
    entry: ClassVar[type[FormalEntry]] = FormalEntry
    gives = PowerAndTies

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked of formal power; whom it is about is chosen."""
        asked = {name: self.instrument.questions[name] for name in self.entry.model_fields}
        known = tuple(Option(id=k, label=name) for k, name in told_apart(state).items())
        whom = asked["stakeholder"].model_copy(update={"options": known})
        return {**asked, "stakeholder": whom}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return a row for each member, placed by this person or not yet.

        Whoever placed somebody else as well has a row for them too.
        """
        rows = []
        for stakeholder, known in stakeholders(state).items():
            key = _key(stakeholder, person)
            if known.member or state.get(FORMAL_POWER, key):
                revision = state.revision(FORMAL_POWER, key)
                rows.append({"key": key, "revision": revision, **_fields(state, key, person)})
        return rows

    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return the change of one placement; of one tower where a proposal is given."""
        if "proposal" in fields:
            return STANCES.changes(fields, state, person, key=key, expected=expected)
        held = {} if key is None else _fields(state, key, person)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        given = fields.get("stakeholder", entry.stakeholder)
        if entry.stakeholder not in state.of("stakeholder"):
            raise AnswerError("stakeholder", given, "a stakeholder of your list")
        new_key = _key(entry.stakeholder, person)
        if key != new_key and state.get(FORMAL_POWER, new_key):
            raise RepeatedError("stakeholder", given, "one whom you have not placed yet")
        body = FormalPower(**entry.model_dump()).model_dump(mode="json")
        said = Change(kind=FORMAL_POWER, key=new_key, body=body)
        if key and state.get(FORMAL_POWER, key) is None:
            key = None  # a row that waited: there is nothing to take away
        return self.moved(said, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> PowerAndTies:
        """Return formal power beside ties, and the towers. Everybody may see all of it."""
        who, said = people(state), _said(state)
        reports = [report_of(record, who) for record in standing_ties(state).values()]
        ground = Ground(
            known=stakeholders(state),
            names=told_apart(state),
            reports=reports,
            ties=merged(reports),
            symmetric=symmetric_kinds(),
            labels=sectors(),
        )
        habits = {name: one.value for name, one in self.instrument.conventions.items()}
        found, enough = standings(ground, measures_of(ground.network), said, habits)
        result = PowerAndTies(
            exercise=self.id,
            coverage=_coverage(state, said),
            columns=_COLUMNS,
            rows=tuple(_row(one) for one in found if one.corner),
            standings=found,
            formal=habits["formal"],
            partners=enough,
            towers=towers(state),
        )
        told = [*over_the_map(result, apart=habits["apart"]), *over_the_towers(result.towers)]
        return result.model_copy(update={"findings": self.with_prompts(told)})


EXERCISE = PowerAndTiesExercise()


def _key(stakeholder: str, person: str) -> str:
    # Not without the middle part: a placement is kept as stakeholder/person, and is private.
    return f"{stakeholder}/formal/{person}"


def _said(state: State) -> list[Said]:
    """Return what was said of those who are still on the list."""
    there = state.of("stakeholder")
    return [
        Said(record.body["stakeholder"], record.author, record.body["formal"])
        for record in state.of(FORMAL_POWER).values()
        if record.body["formal"] is not None and record.body["stakeholder"] in there
    ]


def _fields(state: State, key: str, person: str) -> dict[str, Any]:
    """Return the fields of a row; one that was not placed yet has its stakeholder only."""
    stakeholder = key.removesuffix(_key("", person))
    if stakeholder not in state.of("stakeholder"):
        raise GoneError
    record = state.get(FORMAL_POWER, key)
    return dict(record.body) if record else {"stakeholder": stakeholder, "formal": None, "note": ""}


def _coverage(state: State, said: Sequence[Said]) -> Coverage:
    # By number only: who left it out was promised not to be named.
    heard, known = {one.person for one in said}, people(state)
    silent = sum(key not in heard for key in known)
    who = counted(silent, "person has", "people have")
    return Coverage(effect=f"{who.capitalize()} said nothing here." if silent else "")


def _row(one: Standing) -> dict[str, Any]:
    return {
        "name": one.name,
        "formal": one.formal,
        "span": f"{one.low} to {one.high}",
        "raters": one.raters,
        "partners": one.partners,
        "corner": CORNERS[one.corner or "neither"],
    }
