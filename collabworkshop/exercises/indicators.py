"""Row EV-1: an indicator by which you will know that an outcome comes true, worked out."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import uuid4

from collabworkshop.analysis.evaluation.indicator_plan import IndicatorPlan, indicator_plan
from collabworkshop.curriculum.indicator_templates import read_templates
from collabworkshop.exercises.entry import checked
from collabworkshop.exercises.evaluation.standing import (
    AROUND,
    EVALUATION,
    context_of,
    outcomes_of,
    plan_of,
    waiting,
    words_of,
)
from collabworkshop.exercises.evaluation.titles import word_key
from collabworkshop.exercises.exercise import Exercise
from collabworkshop.exercises.nouns import noun_of
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.errors import AnswerError, GoneError, RepeatedError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.pathway import ELEMENT, Element
from collabworkshop.model.question import Option, Question
from collabworkshop.model.record import Change
from collabworkshop.model.state import State

__all__ = ["EXERCISE", "Indicators"]

_GONE = {
    "outcome": "An outcome that was taken away",
    "collector": "Somebody who is no longer on the list",
}
"""What is said in place of the key of something that is not there any more."""


_NEEDED = {
    "outcome": "an outcome of your theory of change; write it in notebook 09 first",
    "collector": "one of your stakeholders; add them in notebook 03 first",
}


class Indicators(Exercise):
    """Everybody works out the indicators together; what is words on a box is one of them."""

    id = "indicators"
    writes = (INDICATOR,)
    reads = (*EVALUATION, *AROUND)
    entry: ClassVar[type[Indicator]] = Indicator
    gives = IndicatorPlan

    def questions(self, state: State) -> Mapping[str, Question]:
        """Return the questions; outcomes and organisations are those of earlier notebooks."""
        return self._asked(state)

    def questions_of(self, state: State, key: str) -> Mapping[str, Question]:
        """Return the questions about one indicator: what it names and is gone can stay.

        Parameters
        ----------
        state
            What stands now.
        key
            That of the indicator.
        """
        return self._asked(state, self.held(state, key))

    def held(self, state: State, key: str) -> Indicator:
        """Return an indicator as it stands, worked out or in words.

        Raises
        ------
        GoneError
            When it was taken away meanwhile.
        """
        found = plan_of(state).indicators.get(key) or waiting(state).get(key)
        if found is None:
            raise GoneError
        return found

    def entered(self, state: State, person: str) -> list[dict[str, Any]]:
        """Return all indicators; one in words has the revision 0, one that waits comes last."""
        known = {**plan_of(state).indicators, **waiting(state)}
        return [
            {
                "key": key,
                "revision": state.revision(INDICATOR, key),
                **one.model_dump(mode="json"),
            }
            for key, one in known.items()
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
        """Return the change of an indicator; one in words keeps its key when it is worked out."""
        held = None if key is None else self.held(state, key)
        questions = self._asked(state, held)
        for name in fields:
            if name not in questions:
                raise AnswerError(name, fields[name], f"one of the fields {', '.join(questions)}")
        given = {**(held.model_dump(mode="json") if held else {}), **fields}
        indicator = checked(self.entry, given, questions)
        if indicator == held:
            return []
        _refuse_unknown(indicator, questions)
        key = key or self._word_for(state, indicator) or uuid4().hex
        self._refuse_twice(state, key, indicator)
        body = indicator.model_dump(mode="json")
        return [Change(kind=INDICATOR, key=key, body=body, expected=expected)]

    def taking_away(self, state: State, key: str, *, expected: int) -> Sequence[Change]:
        """Return what has to be recorded to take an indicator away, and the word that it was.

        Parameters
        ----------
        state
            What stands now.
        key, expected
            The indicator, and the revision that the person saw.
        """
        return [*self.removal(key, expected=expected), *_without_word(state, key)]

    def from_template(self, state: State, outcome: str, template: str) -> Sequence[Change]:
        """Return the change that takes a template of the library into the plan.

        Parameters
        ----------
        state
            What stands now.
        outcome
            Key of the outcome on which it is to hang.
        template
            Its id.

        Raises
        ------
        AnswerError
            When there is no such outcome or template, or when it is in the plan already.
        """
        found = next((one for one in read_templates().templates if one.id == template), None)
        if found is None:
            raise AnswerError("template", template, "one of the templates of the library")
        asked = self.instrument.questions
        given = found.indicator(outcome).model_dump(mode="json")
        return self.changes({name: given[name] for name in asked}, state, "")

    def result(self, state: State, *, on: date, group: int | None = None) -> IndicatorPlan:
        """Return the plan with what it costs whom. Everybody may see it."""
        found = indicator_plan(
            self.id,
            plan_of(state),
            context_of(state),
            waiting=waiting(state),
        )
        return found.model_copy(update={"findings": self.with_prompts(found.findings)})

    def _asked(self, state: State, held: Indicator | None = None) -> Mapping[str, Question]:
        known = {
            "outcome": {key: one.title for key, one in outcomes_of(state).items()},
            "collector": told_apart(state),
        }
        for name, labels in known.items():
            stays = getattr(held, name, "")
            if stays and stays not in labels:
                known[name] = {**labels, stays: _GONE[name]}
        return {
            name: one.model_copy(update={"options": _options(known[name])})
            if name in known
            else one
            for name, one in self.instrument.questions.items()
        }

    def _word_for(self, state: State, indicator: Indicator) -> str | None:
        """Return the key of the same indicator in words on the same box, where there is one."""
        there = (indicator.outcome, indicator.title)
        return next((key for key, word in words_of(state).items() if word == there), None)

    def _refuse_twice(self, state: State, key: str, indicator: Indicator) -> None:
        for other, one in plan_of(state).indicators.items():
            if other != key and (one.outcome, one.title) == (indicator.outcome, indicator.title):
                allowed = "a title that no other indicator of this outcome has; that one is there"
                raise RepeatedError("title", indicator.title, allowed)


EXERCISE = Indicators()


def _without_word(state: State, indicator: str) -> Iterator[Change]:
    """Yield the change of the box that keeps it in words: else it would be back at once."""
    for key, box in state.of(ELEMENT).items():
        held = noun_of(Element, box)
        left = tuple(word for word in held.indicators if word_key(key, word) != indicator)
        if left != held.indicators:
            body = held.model_copy(update={"indicators": left}).model_dump(mode="json")
            yield Change(kind=ELEMENT, key=key, body=body, expected=box.revision)


def _refuse_unknown(indicator: Indicator, questions: Mapping[str, Question]) -> None:
    """Raise where something is named that is not there; with no list at all, nothing is."""
    for name, allowed in _NEEDED.items():
        given = getattr(indicator, name)
        if given and all(given != option.id for option in questions[name].options):
            raise AnswerError(name, given, allowed)


def _options(labels: Mapping[str, str]) -> tuple[Option, ...]:
    return tuple(Option(id=key, label=label) for key, label in labels.items())
