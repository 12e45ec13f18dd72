"""The second table of an exercise with promises: what became of each, as one person sees it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar

from collabworkshop.analysis.commitments.promise import Promises
from collabworkshop.analysis.sentences import short
from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.commitments.promises import SHARED, concerned
from collabworkshop.exercises.commitments.promising import Promising
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.commitment import COMMITMENT, Commitment
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.follow_up import FOLLOW_UP, FollowUp, Standing
from collabworkshop.model.noun import Name, Noun, Text
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["FollowUpEntry", "FollowUps"]


class FollowUpEntry(Noun):
    """A look back as a person enters it; without a standing it is not saved yet."""

    commitment: Name
    standing: Standing | None = None
    note: Text = ""


class FollowUps(Exercise):
    """A row for each promise that somebody's organisation gave or got.

    Parameters
    ----------
    promising
        The exercise in which the promises were made.
    """

    writes = (FOLLOW_UP,)
    entry: ClassVar[type[FollowUpEntry]] = FollowUpEntry
    gives = Promises

    def __init__(self, promising: Promising) -> None:
        self.id = promising.id
        self.reads = promising.reads
        self._promising = promising

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return what is asked, in the same words in every exercise with promises."""
        asked = read_instrument(SHARED).questions
        return {
            "commitment": asked["commitment"],
            "standing": asked["standing"],
            "note": asked["happened"],
        }

    def questions_for(self, state: State, person: str) -> Mapping[str, Question]:
        """Return what this person is asked: they choose among promises that concern them."""
        asked, names = self.questions(state), told_apart(state)
        options = []
        for key, record in concerned(state, self.id, person).items():
            one = noun_of(Commitment, record)
            label = f"{short(names.get(one.owner, 'somebody'))}: {short(one.what)}"
            options.append(Option(id=key, label=label))
        chosen = asked["commitment"].model_copy(update={"options": tuple(options)})
        return {**asked, "commitment": chosen}

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return a row for each promise that concerns this person, looked back on or not yet."""
        return [
            {
                "key": f"{key}/{person}",
                "revision": state.revision(FOLLOW_UP, f"{key}/{person}"),
                **_fields(state, f"{key}/{person}", person),
            }
            for key in concerned(state, self.id, person)
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
        """Return the change of one look back."""
        before = {} if key is None else _fields(state, key, person)
        entry = checked(self.entry, {**before, **fields}, self.questions(state))
        given = fields.get("commitment", entry.commitment)
        if entry.commitment not in concerned(state, self.id, person):
            allowed = "a promise that your own organisation gave or was given"
            raise AnswerError("commitment", given, allowed)
        new_key = f"{entry.commitment}/{person}"
        if key is not None and key != new_key:
            allowed = "the promise of this row; look back on the other one in its own row"
            raise AnswerError("commitment", given, allowed)
        if key is None and state.get(FOLLOW_UP, new_key):
            allowed = "a promise that you have not looked back on yet; change the row that is there"
            raise RepeatedError("commitment", given, allowed)
        if entry.standing is None:
            allowed = ", ".join(o.label for o in self.questions(state)["standing"].options)
            raise AnswerError("standing", fields.get("standing", ""), f"one of: {allowed}")
        body = FollowUp(**entry.model_dump()).model_dump(mode="json")
        return [Change(kind=FOLLOW_UP, key=new_key, body=body, expected=expected)]

    def result(self, state: State, *, on: date, group: int | None = None) -> Promises:
        """Return the result of the exercise: both tables have the same."""
        return self._promising.result(state, on=on, group=group)


def _fields(state: State, key: str, person: str) -> dict[str, Any]:
    commitment = key.removesuffix(f"/{person}")
    if state.get(COMMITMENT, commitment) is None:
        raise GoneError
    record = state.get(FOLLOW_UP, key)
    if record is None:
        return {"commitment": commitment, "standing": None, "note": ""}
    return noun_of(FollowUp, record).model_dump(mode="json")
