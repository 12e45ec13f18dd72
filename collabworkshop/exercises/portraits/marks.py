"""Row SM-4, the partner's side: what others believe of us, and how it is."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.sentences import short
from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.partner_portraits import EXERCISE as PORTRAITS
from collabworkshop.exercises.portraits.points import about, speaks_for
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.portrait import (
    PORTRAIT_MARK,
    PORTRAIT_POINT,
    PortraitMark,
    PortraitPoint,
    Verdict,
)
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.state import State

__all__ = ["MARKS", "MarkEntry", "PortraitMarks"]


class MarkEntry(Noun):
    """A mark as a person enters it; without a verdict it is not saved yet."""

    point: Name
    verdict: Verdict | None = None
    correction: Text = ""


class PortraitMarks(Exercise):
    """The second table of the same exercise: a row for each point about one's organisation."""

    id = PORTRAITS.id
    writes = (PORTRAIT_MARK,)
    reads = PORTRAITS.reads
    entry: ClassVar[type[MarkEntry]] = MarkEntry
    gives = Understanding

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked of a mark; which points there are depends on who is asked."""
        return {name: self.instrument.questions[name] for name in self.entry.model_fields}

    def questions_for(self, state: State, person: str) -> Mapping[str, Question]:
        """Return what this person is asked: they choose among points about their own."""
        asked = self.questions(state)
        ours = _called(state, about(state, organisation_of(state, person)))
        options = tuple(Option(id=key, label=label) for key, label in ours.items())
        return {**asked, "point": asked["point"].model_copy(update={"options": options})}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return a row for each point about this person's organisation, marked or not yet."""
        return [
            {
                "key": f"{key}/{person}",
                "revision": state.revision(PORTRAIT_MARK, f"{key}/{person}"),
                **_fields(state, f"{key}/{person}", person),
            }
            for key in about(state, organisation_of(state, person))
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
        """Return the change of a mark, which holds for the words that stand there now."""
        before = {} if key is None else _fields(state, key, person)
        entry = checked(self.entry, {**before, **fields}, self.questions(state))
        given = fields.get("point", entry.point)
        point = about(state, organisation_of(state, person)).get(entry.point)
        if point is None:
            allowed = "a point that others have shared about your own organisation"
            raise AnswerError("point", given, allowed)
        new_key = f"{entry.point}/{person}"
        if key is not None and key != new_key:
            allowed = "the point of this row; mark the other one in its own row"
            raise AnswerError("point", given, allowed)
        if key is None and state.get(PORTRAIT_MARK, new_key):
            raise RepeatedError("point", given, "a point that you have not marked yet")
        if entry.verdict is None:
            raise AnswerError("verdict", fields.get("verdict", ""), "right, partly right or wrong")
        body = PortraitMark(
            point=entry.point,
            verdict=entry.verdict,
            correction=entry.correction,
            words=noun_of(PortraitPoint, point).fingerprint,
        )
        kept = body.model_dump(mode="json")
        return [Change(kind=PORTRAIT_MARK, key=new_key, body=kept, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> Understanding:
        """Return the result of the exercise: both tables have the same."""
        return PORTRAITS.result(state, on=on, group=group)


MARKS = PortraitMarks()


def _called(state: State, shared: Mapping[str, Record]) -> dict[str, str]:
    """Return what each point is called in a list: its number, who says it, how it begins."""
    names, topics = told_apart(state), PORTRAITS.topics(state)
    called = {}
    for number, (key, record) in enumerate(shared.items(), start=1):
        point, writer = noun_of(PortraitPoint, record), short(names[speaks_for(state, record)])
        begins = short(point.statement)
        called[key] = f"{number}. {writer}, {short(topics[point.topic])}: “{begins}”"
    return called


def _fields(state: State, key: str, person: str) -> dict[str, Any]:
    """Return the fields of a row; one that was not marked yet, or changed since, has no verdict."""
    point = key.removesuffix(f"/{person}")
    told = state.get(PORTRAIT_POINT, point)
    if told is None:
        raise GoneError
    record = state.get(PORTRAIT_MARK, key)
    if record is None:
        return {"point": point, "verdict": None, "correction": ""}
    mark = noun_of(PortraitMark, record)
    fresh = mark.words == noun_of(PortraitPoint, told).fingerprint
    return {
        "point": point,
        "verdict": mark.verdict if fresh else None,
        "correction": mark.correction,
    }
