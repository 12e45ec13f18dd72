"""Row SM-2: the ties, each as the person who knows it reports it."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from collabworkshop.analysis.networks.disagreement import (
    coverage,
    silent_members,
    worth_talking,
)
from collabworkshop.analysis.networks.reports import MergedTie, Point, TieMap
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.positions import positions
from collabworkshop.exercises.roster import people, stakeholders, told_apart
from collabworkshop.exercises.tie_report import (
    merged,
    report_of,
    standing_ties,
    told_before,
)
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.ladder import Level
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.person import Person
from collabworkshop.model.position import POSITION
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State
from collabworkshop.model.tie import Tie

__all__ = ["EXERCISE", "LONGEST_KIND", "STATUS", "TieEntry", "TieMapExercise"]

LONGEST_KIND = 200
"""Characters of a kind of tie in somebody's own words."""

_SCALES = {"level": "cooperation-3", "frequency": "frequency-5"}

STATUS = {
    "confirmed": "confirmed by both ends",
    "rated-apart": "confirmed, levels differ",
    "one-sided": "seen from one end",
    "hearsay": "known from others only",
}

_COLUMNS = {
    "source": "From",
    "target": "To",
    "kind": "Kind of tie",
    "direction": "Direction",
    "status": "Who sees it",
    "levels": "Level",
    "reporters": "Reported by",
}


class TieEntry(Noun):
    """A tie as a person enters it; level and frequency are ranks on the workshop's scales."""

    source: Name
    target: Name
    # Shorter than other texts: it is a part of the key, which has to fit as well.
    kind: Annotated[Name, Field(max_length=LONGEST_KIND)]
    direction: Literal["one-way", "both-ways"] = "one-way"
    level: int | None = None
    frequency: int | None = None
    note: Text = ""


class TieMapExercise(Exercise):
    """Everybody reports the ties they know; differences stay visible."""

    id = "tie-map"
    writes = ("tie",)
    reads = ("stakeholder", "tie", "person", POSITION)
    entry: ClassVar[type[TieEntry]] = TieEntry
    gives = TieMap

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; both ends are chosen among the stakeholders.

        A kind of tie that a file or somebody brought can be chosen like ours.
        """
        known = _choices(tuple(told_apart(state).items()))
        ours = self.instrument.questions
        used = dict.fromkeys(record.body["kind"] for record in state.of("tie").values())
        brought = tuple(Option(id=kind, label=kind) for kind in used if kind not in self.kinds())
        options = {"source": known, "target": known, "kind": (*ours["kind"].options, *brought)}
        return {
            **ours,
            **{n: ours[n].model_copy(update={"options": o}) for n, o in options.items()},
        }

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the ties that this person reported."""
        return [
            {
                "key": key,
                "revision": record.revision,
                **self._fields(noun_of(Tie, record)),
            }
            for key, record in standing_ties(state).items()
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
        """Return the tie's change; a tie between other ends is another tie.

        Who changes a tie that they brought in a file speaks for it from then on.
        """
        held = None if key is None else noun_of(Tie, self.standing(state, key))
        before = {} if held is None else self._fields(held)
        entry = checked(self.entry, {**before, **fields}, self.questions(state))
        self._check_ends(entry, fields, state)
        tie = Tie(
            **entry.model_dump(exclude={"level", "frequency"}),
            level=self._level("level", entry.level, held.level if held else None),
            frequency=self._level("frequency", entry.frequency, held.frequency if held else None),
        )
        new_key = f"{tie.source}/{tie.target}/{tie.kind}/{person}"
        # What stands twice from an earlier day can still be corrected.
        same = held is not None and key == new_key and held.direction == tie.direction
        if not same and told_before(tie, state, person, key=key):
            raise RepeatedError(
                "target", fields.get("target", entry.target), "a tie that you have not yet reported"
            )
        body = tie.model_dump(mode="json")
        return self.moved(Change(kind="tie", key=new_key, body=body), key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> TieMap:
        """Return the merged map with what the reports are worth talking about."""
        known, who = stakeholders(state), people(state)
        reports = [report_of(record, who) for record in standing_ties(state).values()]
        ties = merged(reports)
        places = positions(state, self.id)
        points = tuple(_point(key, s, places.get(key)) for key, s in known.items())
        findings = [
            *worth_talking(points, ties, kinds=self.kinds()),
            *silent_members(points, reports),
        ]
        return TieMap(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=coverage(who, reports, ties),
            columns=_COLUMNS,
            rows=tuple(self._row(tie, known, who) for tie in ties),
            points=points,
            ties=ties,
        )

    def kinds(self) -> dict[str, str]:
        """Return the kinds of tie: id to name in a sentence."""
        return {kind.id: kind.label for kind in self.instrument.kinds}

    def _fields(self, tie: Tie) -> dict[str, Any]:
        return {
            **tie.model_dump(mode="json", exclude={"level", "frequency", "origin"}),
            "level": self._rank("level", tie.level),
            "frequency": self._rank("frequency", tie.frequency),
        }

    def _rank(self, name: str, level: Level | None) -> int | None:
        """Return the rank on the workshop's own scale; a file may have brought another."""
        return level.rank if level is not None and level.scale == _SCALES[name] else None

    def _level(self, name: str, rank: int | None, held: Level | None) -> Level | None:
        if rank is not None:
            return self.instrument.scales[_SCALES[name]].level(rank)
        return held if held is not None and held.scale != _SCALES[name] else None

    def _check_ends(self, entry: TieEntry, fields: Mapping[str, Any], state: State) -> None:
        there = state.of("stakeholder")
        for name, end in (("source", entry.source), ("target", entry.target)):
            if end not in there:
                allowed = "a stakeholder of your list; write them down first"
                raise AnswerError(name, fields.get(name, end), allowed)
        if entry.source == entry.target:
            raise AnswerError("target", fields.get("target", entry.target), "a second stakeholder")

    def _row(
        self, tie: MergedTie, known: Mapping[str, Stakeholder], who: Mapping[str, Person]
    ) -> dict[str, Any]:
        return {
            "source": known[tie.source].name,
            "target": known[tie.target].name,
            "kind": self.kinds().get(tie.kind, tie.kind),
            "direction": "" if tie.symmetric else "both ways" if tie.both_ways else "one way",
            "status": STATUS[tie.status],
            "levels": " / ".join(tie.levels),
            "reporters": ", ".join(
                (*(who[p].name if p in who else p for p in tie.reporters), *tie.origins)
            ),
        }


EXERCISE = TieMapExercise()


@lru_cache(maxsize=4)
def _choices(named: tuple[tuple[str, str], ...]) -> tuple[Option, ...]:
    """Return stakeholders as options, made once: each answer asks, and they seldom change."""
    return tuple(Option(id=key, label=name) for key, name in named)


def _point(key: str, told: Stakeholder, place: tuple[float, float] | None) -> Point:
    x, y = place or (None, None)
    return Point(stakeholder=key, name=told.name, sector=told.sector, member=told.member, x=x, y=y)
