"""Row SM-3: what the map says, and what it would say if somebody left or two were tied."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, ClassVar

from collabworkshop.analysis.map_reading.bounds import ranges
from collabworkshop.analysis.map_reading.gathering import who_gathers
from collabworkshop.analysis.map_reading.ground import Ground
from collabworkshop.analysis.map_reading.meaning import whole_map
from collabworkshop.analysis.map_reading.measures import measures_of
from collabworkshop.analysis.map_reading.missing import RULE, missing_links
from collabworkshop.analysis.map_reading.portraits import portraits
from collabworkshop.analysis.map_reading.reading import Figure, MapReading, Range
from collabworkshop.analysis.map_reading.standing import who_holds
from collabworkshop.analysis.map_reading.what_if import played_out
from collabworkshop.analysis.map_reading.worth_reading import worth_reading
from collabworkshop.analysis.networks.disagreement import coverage
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.roster import people, sectors, stakeholders, told_apart
from collabworkshop.exercises.tie_report import merged, report_of, standing_ties, symmetric_kinds
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.position import POSITION
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State
from collabworkshop.model.what_if import Play, WhatIf

__all__ = ["EXERCISE", "MapFindings", "WhatIfEntry"]

_ENDS = ("stakeholder", "other")

_COLUMNS = {
    "figure": "Figure",
    "value": "Here",
    "meaning": "What it means",
    "could_be": "Whatever the silent members would say",
}


class WhatIfEntry(Noun):
    """A "what if" as a person enters it."""

    play: Play
    stakeholder: Name
    other: Text = ""
    note: Text = ""


class MapFindings(Exercise):
    """Everybody reads the same map, and keeps what they want to think through with the others."""

    id = "map-findings"
    writes = ("what-if",)
    reads = ("stakeholder", "tie", "person", "what-if", POSITION)
    entry: ClassVar[type[WhatIfEntry]] = WhatIfEntry
    gives = MapReading

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; both are chosen among the stakeholders."""
        known = tuple(Option(id=k, label=name) for k, name in told_apart(state).items())
        ours = self.instrument.questions
        options = {name: ours[name].model_copy(update={"options": known}) for name in _ENDS}
        return {**ours, **options}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return what this person keeps, as long as those whom it is about are on the list."""
        return [
            {"key": key, "revision": record.revision, **record.body}
            for key, record in _standing(state).items()
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
        """Return the change of a what-if; about others it is another one."""
        held = {} if key is None else dict(self.standing(state, key).body)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        what_if = self._what_if(entry, fields, state)
        new_key = "/".join((what_if.play, *what_if.about, person))
        if key != new_key and state.get("what-if", new_key) is not None:
            given = fields.get("stakeholder", what_if.stakeholder)
            raise RepeatedError("stakeholder", given, "a “what if” that you do not keep yet")
        body = what_if.model_dump(mode="json")
        return self.moved(Change(kind="what-if", key=new_key, body=body), key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> MapReading:
        """Return what the map says. It is made of ties that everybody may see."""
        who = people(state)
        reports = [report_of(record, who) for record in standing_ties(state).values()]
        symmetric = symmetric_kinds()
        ground = Ground(
            known=stakeholders(state),
            names=told_apart(state),
            reports=reports,
            ties=merged(reports),
            symmetric=symmetric,
            labels=sectors(),
        )
        measures = measures_of(ground.network)
        bounds = ranges(ground)
        missing = missing_links(ground)
        told = (tell(ground, measures) for tell in (whole_map, who_holds, who_gathers))
        figures = tuple(chain.from_iterable(told))
        heard = coverage(who, reports, ground.ties)
        kept = [(r.author, WhatIf.model_validate(r.body)) for r in _standing(state).values()]
        return MapReading(
            exercise=self.id,
            findings=self.with_prompts(worth_reading(ground, measures, missing, bounds)),
            coverage=Coverage(
                answered=heard.answered,
                silent=heard.silent,
                effect=f"Until every member has reported: {bounds[0].sentence}" if bounds else "",
            ),
            columns=_COLUMNS,
            rows=tuple(_row(figure, bounds) for figure in figures),
            counts=ground.counts if ground.known else "",
            figures=figures,
            ranges=bounds,
            rule=RULE if missing else "",
            missing=missing,
            what_ifs=played_out(ground, kept),
            portraits=portraits(ground, measures),
        )

    def _what_if(self, entry: WhatIfEntry, fields: Mapping[str, Any], state: State) -> WhatIf:
        """Return the what-if, or say which field is amiss."""
        there = state.of("stakeholder")
        if entry.play == "leaves" and not fields.get("other"):
            entry = entry.model_copy(update={"other": ""})
        for name in _ENDS:
            key = getattr(entry, name)
            if key not in there and (key or (name, entry.play) == ("other", "tied")):
                raise AnswerError(name, fields.get(name, key), "a stakeholder of your list")
        if entry.play == "leaves" and entry.other:
            raise AnswerError("other", fields["other"], "nobody here: one leaves, not two")
        if entry.other == entry.stakeholder:
            raise AnswerError("other", fields.get("other", entry.other), "a second stakeholder")
        return WhatIf(**entry.model_dump())


EXERCISE = MapFindings()


def _standing(state: State) -> dict[str, Record]:
    """Return the what-ifs of which everybody is still on the list."""
    there = state.of("stakeholder")
    return {
        key: record
        for key, record in state.of("what-if").items()
        if all(record.body[end] in there for end in _ENDS if record.body[end])
    }


def _row(figure: Figure, bounds: Sequence[Range]) -> dict[str, Any]:
    could_be = next((one.sentence for one in bounds if one.code == figure.code), "")
    return {
        "figure": figure.label,
        "value": figure.shown,
        "meaning": figure.sentence,
        "could_be": could_be,
    }
