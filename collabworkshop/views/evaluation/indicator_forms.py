"""How is one indicator worked out? In three short forms that save as people go."""

from collections.abc import Callable, Mapping
from typing import Any

from collabworkshop.exercises.indicators import EXERCISE
from collabworkshop.model.errors import AnswerError, ConflictError
from collabworkshop.model.evaluation import INDICATOR, Indicator
from collabworkshop.model.question import Question
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["PARTS", "IndicatorForms", "bound"]

PARTS: dict[str, tuple[str, ...]] = {
    "1. What you look at": (
        *("outcome", "title", "definition", "measure", "unit", "direction", "breakdown"),
    ),
    "2. Where it comes from": ("source", "method", "frequency", "collector", "hours"),
    "3. What it is for": ("use", "shared_how", "shared_with"),
}
"""Heading of each form to the fields in it."""

_BETWEEN = "@"

_LONGEST = 300

_EMPTY = Indicator(outcome="-", title="-").model_dump(mode="json")


def bound(field: str, key: str) -> str:
    """Return the name under which the browser knows a field of one indicator.

    What is sent late, or again after a restart, still goes to the indicator for which it was
    typed, whichever is on the screen by then.

    Examples
    --------
    >>> bound("unit", "3f2a")
    'unit@3f2a'
    """
    return f"{field}{_BETWEEN}{key}"


class IndicatorForms:
    """Three forms about one indicator at a time.

    Parameters
    ----------
    view
        Where they stand, and whose hand saves them.
    operate
        Answers what people do in them.
    """

    def __init__(
        self, view: ExerciseView, operate: Callable[[dict[str, Any]], dict[str, Any] | None]
    ) -> None:
        self._view = view
        self._key = ""
        self._shown: dict[str, Any] = {}
        """What the browser was given last."""
        self._seen: dict[str, dict[str, Any]] = {}
        """By indicator, what this person has seen for certain: no half word hides it."""
        outbox = f"{view.host.workshop.id}/{view.exercise.id}/{view.host.person}"
        self.parts = tuple(
            EntryForm(words={"legend": title}, mode="as-you-go", outbox_key=f"{outbox}/{number}")
            for number, title in enumerate(PARTS, 1)
        )
        for form in self.parts:
            form.on_operation(operate)

    def show(self, key: str) -> None:
        """Show an indicator as it stands.

        Parameters
        ----------
        key
            That of the indicator; empty shows none.
        """
        for form in self.parts:
            form.layout.display = "" if key else "none"
        if key:
            state = self._view.state
            self._shown, questions = self._standing(key), EXERCISE.questions_of(state, key)
            for form, names in zip(self.parts, PARTS.values(), strict=True):
                form.fields = _fields(key, {name: questions[name] for name in names})
                form.cells = {bound(name, key): self._shown[name] for name in names}
        if key and key != self._key:
            self._seen[key] = dict(self._shown)
        self._key = key

    def save(self, cells: Mapping[str, Any], batch: str) -> None:
        """Save fields that were changed; what others changed meanwhile is not written over.

        Parameters
        ----------
        cells
            What was typed, by the bound names of the fields.
        batch
            Name of what is saved together.
        """
        view, (key, given) = self._view, _unbound(cells)
        if not key or view.host.sent(batch):
            return
        revision = view.state.revision(INDICATOR, key)
        try:
            changes = EXERCISE.changes(given, view.state, view.voice, key=key, expected=revision)
            if changes:
                self._check(key, given, changes[0].body)
                view.save(changes, batch)
        except AnswerError as error:
            raise AnswerError(bound(error.field, key), error.given, error.allowed) from error
        except ConflictError:
            view.refresh()
            raise
        now = self._standing(key)
        self._seen.setdefault(key, dict(now)).update({name: now[name] for name in given})

    def _check(self, key: str, given: Mapping[str, Any], wished: Mapping[str, Any]) -> None:
        """Raise where somebody else has changed the same field since this person saw it."""
        now, seen = self._standing(key), self._seen_of(key)
        theirs = {n: now[n] for n in given if now[n] not in (seen[n], wished[n])}
        if key == self._key:
            # Who sends one field is in the midst of no other: what stands there was seen.
            seen.update({n: value for n, value in self._shown.items() if n not in given})
        seen.update(theirs)
        if theirs:
            questions = EXERCISE.questions_of(self._view.state, key)
            what = " and ".join(_told(questions[n], value) for n, value in theirs.items())
            raise ConflictError(what, dict(given), theirs)

    def _seen_of(self, key: str) -> dict[str, Any]:
        """Return what was seen; before a restart that was what this person left, or nothing."""
        if key not in self._seen:
            record = self._view.state.get(INDICATOR, key)
            mine = record is None or record.author == self._view.host.person
            self._seen[key] = self._standing(key) if mine else dict(_EMPTY)
        return self._seen[key]

    def _standing(self, key: str) -> dict[str, Any]:
        return EXERCISE.held(self._view.state, key).model_dump(mode="json")


def _fields(key: str, questions: Mapping[str, Question]) -> list[dict[str, Any]]:
    return [
        {**field.model_dump(mode="json"), "name": bound(field.name, key)}
        for field in fields_of(Indicator, questions)
    ]


def _unbound(cells: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return to which indicator the cells belong, and what was typed; nothing is empty."""
    found, key = {}, ""
    for name, value in cells.items():
        field, _, key = name.partition(_BETWEEN)
        found[field] = _EMPTY.get(field) if value is None else value
    return key, found


def _told(question: Question, value: Any) -> str:
    """Return a field as people know it, with what stands there now."""
    labels = {option.id: option.label for option in question.options}
    given = value if isinstance(value, list) else ["" if value is None else value]
    said = "; ".join(labels.get(str(one), str(one)) for one in given)
    said = said if len(said) <= _LONGEST else f"{said[:_LONGEST]} …"
    return f"“{question.label}” (now: {said or 'empty'})"
