"""Row SM-5: who decides, advises, is told and is absent, and who speaks for whom."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import Field

from collabworkshop.analysis.decisions.findings import (
    over_the_decisions,
    seen_differently,
    whose_voice,
)
from collabworkshop.analysis.decisions.parts import Cell, Report, cells_of
from collabworkshop.analysis.decisions.spoken_for import spoken_for
from collabworkshop.analysis.decisions.voices import (
    VOICES,
    DecisionVoices,
    Participant,
    bars_of,
    voice_of,
)
from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import organisation_of, people, stakeholders, told_apart
from collabworkshop.model.decision_voice import DECISION_VOICE, DecisionVoice, Part
from collabworkshop.model.errors import AnswerError, RepeatedError
from collabworkshop.model.noun import Name, Noun
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Coverage
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "LONGEST_DECISION", "DecisionVoices", "VoiceEntry"]

LONGEST_DECISION = 100
"""Characters of a kind of decision in somebody's own words."""

_COLUMNS = {
    "decision": "Decision",
    "stakeholder": "Stakeholder",
    "voice": "Whose voice",
    "part": "Part, as most see it",
    "said": "What people say",
    "own": "What they say themselves",
}


class VoiceEntry(Noun):
    """A part as a person enters it."""

    # Shorter than other texts: it is a part of the key, which has to fit as well.
    decision: Annotated[Name, Field(max_length=LONGEST_DECISION)]
    stakeholder: Name
    part: Part


class DecisionVoicesExercise(Exercise):
    """Everybody reports parts as they are today; differences stay visible."""

    id = "decision-voices"
    writes = (DECISION_VOICE,)
    reads = (DECISION_VOICE, "stakeholder", "person")
    entry: ClassVar[type[VoiceEntry]] = VoiceEntry
    gives = DecisionVoices

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; a decision in somebody's own words can be chosen like ours."""
        ours = self.instrument.questions
        meant = {option.id: option for option in ours["decision"].options}
        named = self.decisions(state)
        known = tuple(Option(id=key, label=name) for key, name in told_apart(state).items())
        options = {
            "decision": tuple(meant.get(id_, Option(id=id_, label=n)) for id_, n in named.items()),
            "stakeholder": known,
        }
        return {
            **ours,
            **{n: ours[n].model_copy(update={"options": o}) for n, o in options.items()},
        }

    def decisions(self, state: State) -> dict[str, str]:
        """Return the kinds of decision that are offered, then those in own words: id to name."""
        ours = {one.id: one.label for one in self.instrument.lists["decisions"]}
        used = {record.body["decision"] for record in _standing(state).values()}
        own = sorted(used - set(ours), key=lambda word: (word.casefold(), word))
        return {**ours, **{word: word for word in own}}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the parts that this person reported."""
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
        """Return the change of one part; in another decision it is another one."""
        held = {} if key is None else dict(self.standing(state, key).body)
        entry = checked(self.entry, {**held, **fields}, self.questions(state))
        if entry.stakeholder not in state.of("stakeholder"):
            given = fields.get("stakeholder", entry.stakeholder)
            raise AnswerError("stakeholder", given, "a stakeholder of your list")
        # Not the other way round: a placement is kept as stakeholder/person, and is private.
        new_key = f"{entry.stakeholder}/{entry.decision}/{person}"
        if key != new_key and state.get(DECISION_VOICE, new_key):
            given = fields.get("stakeholder", entry.stakeholder)
            raise RepeatedError(
                "stakeholder", given, "one of whose part in this decision you have not spoken yet"
            )
        body = DecisionVoice(**entry.model_dump()).model_dump(mode="json")
        said = Change(kind=DECISION_VOICE, key=new_key, body=body)
        return self.moved(said, key, expected=expected)

    def result(self, state: State, *, on: date, group: int | None = None) -> DecisionVoices:
        """Return the matrix of parts with what is worth talking about.

        Everybody may see all of it. Constituent voice is that of stakeholders with lived
        experience; those who speak for a constituency are counted apart from them.
        """
        known, who = stakeholders(state), people(state)
        reports = [_report(state, record) for record in _standing(state).values()]
        decisions = self.decisions(state)
        participants = _participants(state, {report.stakeholder for report in reports})
        voices = {one.stakeholder: one.voice for one in participants}
        cells = cells_of(reports, list(decisions), list(voices))
        bars = bars_of(cells, voices)
        groups = spoken_for(known, who)
        parts = {one.id: one.label for one in self.instrument.lists["parts"]}
        lived = [key for key, voice in voices.items() if voice == "lived"]
        members = [key for key, one in known.items() if one.member]
        findings = [
            *whose_voice(bars, cells, groups, decisions=decisions, lived=lived),
            *over_the_decisions(cells, decisions=decisions, members=members),
            *seen_differently(cells, decisions=decisions, participants=participants, parts=parts),
        ]
        named = {one.stakeholder: one for one in participants}
        return DecisionVoices(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=_coverage(state, reports, cells),
            columns=_COLUMNS,
            rows=tuple(_row(c, named[c.stakeholder], decisions, parts) for c in cells),
            decisions=decisions,
            participants=participants,
            cells=cells,
            bars=bars,
            spoken_for=groups,
        )


EXERCISE = DecisionVoicesExercise()


def _standing(state: State) -> dict[str, Record]:
    """Return the reports of stakeholders who are still on the list."""
    there = state.of("stakeholder")
    return {
        key: record
        for key, record in state.of(DECISION_VOICE).items()
        if record.body["stakeholder"] in there
    }


def _report(state: State, record: Record) -> Report:
    told = noun_of(DecisionVoice, record)
    own = record.on_behalf_of or organisation_of(state, record.author)
    return Report(told.decision, told.stakeholder, told.part, record.author, own)


def _participants(state: State, spoken_of: set[str]) -> tuple[Participant, ...]:
    """Return members and whoever is spoken of: those who live with the issue come first."""
    names = told_apart(state)
    found = [
        Participant(
            stakeholder=key,
            name=names[key],
            voice=voice_of(lived=one.lived_experience, constituency=one.constituency),
            member=one.member,
        )
        for key, one in stakeholders(state).items()
        if one.member or key in spoken_of
    ]
    order = list(VOICES)
    return tuple(
        sorted(found, key=lambda p: (order.index(p.voice), p.name.casefold(), p.stakeholder))
    )


def _coverage(state: State, reports: Iterable[Report], cells: Sequence[Cell]) -> Coverage:
    heard = {report.person for report in reports}
    known = people(state)
    alone = sum(1 for cell in cells if cell.total == 1)
    rest = counted(alone, "cell rests", "cells rest")
    return Coverage(
        answered=tuple(one.name for key, one in known.items() if key in heard),
        silent=tuple(one.name for key, one in known.items() if key not in heard),
        effect=f"{rest.capitalize()} on one person's word." if alone else "",
    )


def _row(
    cell: Cell, one: Participant, decisions: Mapping[str, str], parts: Mapping[str, str]
) -> dict[str, Any]:
    return {
        "decision": decisions[cell.decision],
        "stakeholder": one.name,
        "voice": VOICES[one.voice],
        "part": parts[cell.part] if cell.part else "seen differently",
        "said": ", ".join(f"{parts[part]} {count}" for part, count in cell.counts.items()),
        "own": " / ".join(parts[part] for part in cell.own),
    }
