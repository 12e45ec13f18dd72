"""What exercises have in common in which people promise something and look back on it later."""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from collabworkshop.analysis.commitments.findings import (
    carries_many,
    on_dates,
    what_became_of_them,
)
from collabworkshop.analysis.commitments.promise import Promise, Promises
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.commitments.promises import SHARED, own, promised, titles
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import organisation_of, stakeholders, told_apart
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.errors import AnswerError, GoneError, NotAllowedError
from collabworkshop.model.follow_up import FOLLOW_UP
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Coverage, Finding
from collabworkshop.model.stakeholder import Stakeholder
from collabworkshop.model.state import State

__all__ = ["Promising", "voice_or_named"]

_THEIRS = (
    "This was promised by another organisation; only its people can change it. "
    "If it was promised to you, say below how you see it."
)


class Promising(Exercise):
    """People promise for their own organisation; everybody sees it, and what became of it."""

    writes = (COMMITMENT, FOLLOW_UP)
    reads = (COMMITMENT, FOLLOW_UP, "stakeholder", "person")
    gives = Promises

    @abstractmethod
    def fields_of(self, commitment: Commitment) -> dict[str, Any]:
        """Return a promise as the fields of the entry."""

    @abstractmethod
    def promise_of(self, entry: Any, owner: str) -> Commitment:
        """Return the promise that an entry makes."""

    @abstractmethod
    def owner_of(self, given: str, state: State, person: str, held: Record | None) -> str:
        """Return who is to keep it, or say who can."""

    @abstractmethod
    def worth_saying(self, promises: Sequence[Promise], state: State) -> Sequence[Finding]:
        """Return what this exercise finds besides dates and what became of the promises."""

    def asks(self, stakeholder: Stakeholder) -> bool:
        """Tell whether a promise of theirs is awaited."""
        return stakeholder.member

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions of the entry; stakeholders are chosen."""
        ours = self.instrument.questions
        known = tuple(Option(id=key, label=name) for key, name in told_apart(state).items())
        asked = {name: ours[name] for name in ours if name in self.entry.model_fields}
        return {
            name: one.model_copy(update={"options": known})
            if name in ("owner", "receiver")
            else one
            for name, one in asked.items()
        }

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the promises of this person's organisation, and those they wrote down."""
        return [
            {"key": key, "revision": record.revision, **self._held(record, state)}
            for key, record in own(state, self.id, person).items()
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
        """Return the change of one promise."""
        held = None if key is None else self.standing(state, key)
        if key is not None and key not in own(state, self.id, person):
            raise NotAllowedError(_THEIRS)
        given = {**({} if held is None else self._held(held, state)), **fields}
        entry = checked(self.entry, given, self.questions(state))
        owner = self.owner_of(getattr(entry, "owner", ""), state, person, held)
        body = self.promise_of(entry, owner).model_dump(mode="json")
        key = key or uuid4().hex
        return [Change(kind=COMMITMENT, key=key, body=body, expected=expected)]

    def standing(self, state: State, key: str) -> Record:
        """Return the promise of a row; one of another exercise is none of ours."""
        record = super().standing(state, key)
        if record.body["exercise"] != self.id:
            raise GoneError
        return record

    def result(self, state: State, *, on: date, group: int | None = None) -> Promises:
        """Return the promises by date, and what became of them. Everybody may see all of it."""
        ours = promised(state, lambda one: one.exercise == self.id, called=self.called)
        also = promised(state, lambda one: one.exercise != self.id)
        many = self.instrument.conventions["many"].value
        findings = [
            *on_dates(ours, on=on),
            *self.worth_saying(ours, state),
            *carries_many((*ours, *also), many=many, here=self.id),
            *what_became_of_them(ours),
        ]
        return Promises(
            exercise=self.id,
            findings=self.with_prompts(findings),
            coverage=self._coverage(ours, state),
            columns=self._columns(),
            rows=tuple(self._row(one, on) for one in ours),
            promises=ours,
            also=also,
            titles=titles(),
            standings=self.standings(),
            late=tuple(one.key for one in (*ours, *also) if one.late(on)),
        )

    def standings(self) -> dict[str, str]:
        """Return what each standing is called; the words are the same wherever one looks back."""
        return {one.id: one.label for one in read_instrument(SHARED).lists["standings"]}

    def called(self, thing: str) -> str:
        """Return what is read for a thing of our lists; own words are their own."""
        for options in self.instrument.lists.values():
            for option in options:
                if option.id == thing:
                    return option.label
        return thing

    def _held(self, record: Record, state: State) -> dict[str, Any]:
        """Return the fields of a promise; who was taken off the list is nobody."""
        fields = self.fields_of(noun_of(Commitment, record))
        there = state.of("stakeholder")
        gone = [n for n in ("owner", "receiver") if fields.get(n) and fields[n] not in there]
        return {**fields, **dict.fromkeys(gone, "")}

    def _coverage(self, promises: Sequence[Promise], state: State) -> Coverage:
        """Return who has promised something; it is organisations that answer here."""
        names, there = told_apart(state), {one.owner for one in promises}
        asked = [key for key, one in stakeholders(state).items() if self.asks(one) or key in there]
        return Coverage(
            answered=tuple(names[key] for key in asked if key in there),
            silent=tuple(names[key] for key in asked if key not in there),
        )

    def _columns(self) -> dict[str, str]:
        asked = self.instrument.questions
        known = {name: one.label for name, one in asked.items() if name in self.entry.model_fields}
        return {**known, "stands": "How it stands"}

    def _row(self, one: Promise, on: date) -> dict[str, Any]:
        said = self.standings()
        stands = " / ".join(f"{look.who}: {said[look.standing]}" for look in one.looks)
        row = {
            "what": one.what,
            "owner": one.owner_name,
            "due": one.due.isoformat() if one.due else "",
            "thing": one.thing_name,
            "practice": one.thing_name,
            "receiver": one.receiver_name,
            "note": one.note,
            "stands": stands or ("overdue" if one.late(on) else ""),
        }
        return {name: row[name] for name in self._columns()}


def voice_or_named(given: str, state: State, person: str) -> str:
    """Return who is named, or else the organisation for which the person speaks.

    Raises
    ------
    AnswerError
        When nobody is named and the person speaks for nobody.
    """
    owner = given or organisation_of(state, person)
    if not owner or state.get("stakeholder", owner) is None:
        allowed = (
            "one of your list; or say under “Who am I?” for whom you speak, and it is your own"
        )
        raise AnswerError("owner", given, allowed)
    return owner
