"""What every exercise can do, with no screen."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from collabworkshop.curriculum.instrument import Instrument
from collabworkshop.curriculum.reading import read_index, read_instrument
from collabworkshop.model.errors import GoneError
from collabworkshop.model.noun import Noun
from collabworkshop.model.question import Question
from collabworkshop.model.record import Change, Record
from collabworkshop.model.result import Finding, Result
from collabworkshop.model.state import State

__all__ = ["Exercise"]


class Exercise(ABC):
    """One exercise of the curriculum.

    Attributes
    ----------
    id
        Slug of plain words: the same in file, content, notebook and test.
    writes
        Kinds of record that an answer writes; the first is what a row is.
    reads
        Kinds of record that its result needs.
    entry
        What is asked, as a model.
    gives
        What its result is.
    when_closed
        Whether its result is shown only when the round is closed: a sum that moves with
        each answer tells what the answer was.
    tells
        What each person gets for themselves alone; ``None`` where they get nothing.
    """

    id: str
    writes: tuple[str, ...]
    reads: tuple[str, ...]
    entry: ClassVar[type[Noun]]
    gives: ClassVar[type[Result]]
    when_closed: bool = False
    tells: ClassVar[type[Result] | None] = None

    def __repr__(self) -> str:
        return f"<exercise {self.id}>"

    @cached_property
    def instrument(self) -> Instrument:
        """Its content: words, lists, sources."""
        return read_instrument(self.id)

    @cached_property
    def rounds(self) -> tuple[str, ...]:
        """Kinds that are answered anew in each round; none of them for most exercises."""
        return next(entry.rounds for entry in read_index() if entry.exercise == self.id)

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions, with options that depend on what the coalition entered."""
        return self.instrument.questions

    @abstractmethod
    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return the rows that this person sees and edits, as plain JSON.

        Each has ``key`` and ``revision`` beside the fields of the entry.
        """

    @abstractmethod
    def changes(
        self,
        fields: Mapping[str, Any],
        state: State,
        person: str,
        *,
        key: str | None = None,
        expected: int | None = None,
    ) -> Sequence[Change]:
        """Return what has to be recorded for an answer.

        Parameters
        ----------
        fields
            The fields given; fields left out keep what they hold.
        state
            What stands now.
        person
            Key of the person who answers; what belongs to them has a key that ends with it.
        key
            The row to change; ``None`` adds one.
        expected
            The revision of the row that the person saw.

        Raises
        ------
        AnswerError
            When a field cannot be saved as given.
        GoneError
            When the row was taken away meanwhile.
        """

    def answer_key(self, body: Mapping[str, Any], voice: str) -> str:
        """Return the key under which an answer of a round stands: one place for each answer.

        Parameters
        ----------
        body
            The answer.
        voice
            The person, in the present round.
        """
        raise NotImplementedError(f"{self!r} is asked in rounds and does not say where")

    def waiting(self, answered: int) -> Result:
        """Return what is shown until the round is closed.

        Parameters
        ----------
        answered
            How many people have answered.
        """
        raise NotImplementedError(f"{self!r} waits for its round and does not say so")

    def removal(self, key: str, *, expected: int | None = None) -> Sequence[Change]:
        """Return what has to be recorded to take a row away."""
        return [Change(kind=self.writes[0], key=key, expected=expected, deleted=True)]

    def moved(
        self, change: Change, key: str | None, *, expected: int | None = None
    ) -> Sequence[Change]:
        """Return what has to be recorded where a row says what it is about, and that may change.

        Parameters
        ----------
        change
            The row as it is to stand; its key follows from what it is about.
        key, expected
            The row that the person changed, and the revision that they saw.
        """
        if key is None or key == change.key:
            return [change.model_copy(update={"expected": expected})]
        # What stands now comes first: its record is what the person gets back.
        return [change, *self.removal(key, expected=expected)]

    @abstractmethod
    def result(self, state: State, *, on: date, group: int | None = None) -> Result:
        """Return what the group gets, from the records of the kinds it reads.

        Parameters
        ----------
        state
            What stands now.
        on
            The date.
        group
            How many people there are, those who look included; where it is not
            given, those on the roster and those who answered.
        """

    def personal(self, state: State, person: str, *, on: date) -> Result | None:
        """Return what one person alone gets beside the group's result; most get nothing.

        It says on whom its figures rest, like the result: the others can be hidden from
        this person as well.

        Parameters
        ----------
        state
            What stands now, of the kinds it reads.
        person
            Key of the person.
        on
            The date.
        """
        return None

    def standing(self, state: State, key: str) -> Record:
        """Return the record of a row, or say that it was taken away meanwhile."""
        record = state.get(self.writes[0], key)
        if record is None:
            raise GoneError
        return record

    def with_prompts(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings with the discussion questions of the content file.

        A question for what a finding rests on, ``low.trust`` for example, comes before the
        one for its code alone.
        """
        prompts = self.instrument.prompts
        return tuple(
            finding.model_copy(update={"prompt": _prompt(finding, prompts)}) for finding in findings
        )


def _prompt(finding: Finding, prompts: Mapping[str, str]) -> str:
    narrow = (f"{finding.code}.{key}" for key in finding.evidence)
    return next((prompts[code] for code in (*narrow, finding.code) if code in prompts), "")
