"""How does a person say where one indicator starts and is to be? A form that saves as they go."""

from collections.abc import Mapping
from typing import Any

from collabworkshop.exercises.evaluation.aim import leading
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.exercises.targets import EXERCISE
from collabworkshop.model.errors import AnswerError, ConflictError, GoneError
from collabworkshop.views.evaluation.as_typed import (
    figure_shown,
    time_shown,
)
from collabworkshop.views.evaluation.target_fields import FIGURES, as_read, asked_of, told_now
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["TargetForm"]

_CHOICES = ("role", "moves", "direction")

_BETWEEN = "@"
"""Stands between the field and the indicator in the name under which the browser knows it."""


class TargetForm:
    """A form about one indicator at a time.

    The browser knows each field by its name and its indicator: what is sent late, or again after
    a restart, still goes to the indicator for which it was typed.

    Parameters
    ----------
    view
        Where it stands, and whose hand saves it; it hands over what the browser sends.
    """

    def __init__(self, view: ExerciseView) -> None:
        self._view, self._key = view, ""
        self._shown: dict[str, str] = {}
        """What the browser was given last."""
        self._seen: dict[str, str] = {}
        """What this person has seen for certain: no half word can stand over something newer."""
        self.part = EntryForm(
            words={"legend": "Where do you start, and where do you want to be?"},
            mode="as-you-go",
            outbox_key=f"{view.host.workshop.id}/{view.exercise.id}/{view.host.person}",
        )

    def show(self, key: str) -> None:
        """Show an indicator as it stands; an empty key shows none."""
        self.part.layout.display = "" if key else "none"
        self._shown = self._cells(key) if key else {}
        if key:
            with self.part.hold_sync():
                self.part.fields = self._fields(key)
                self.part.cells = {_name(name, key): told for name, told in self._shown.items()}
        if key != self._key:
            self._key, self._seen = key, dict(self._shown)

    def _fields(self, key: str) -> list[dict[str, Any]]:
        state = self._view.state
        one = plan_of(state).indicators[key]
        asked = asked_of(EXERCISE.questions(state), one, key)
        return [
            field.model_copy(update={"name": _name(field.name, key)}).model_dump(mode="json")
            for field in fields_of(EXERCISE.entry, asked)
        ]

    def _cells(self, key: str) -> dict[str, str]:
        """Return an indicator as it stands, field by field, as text."""
        state = self._view.state
        row, one = EXERCISE.row(state, key), plan_of(state).indicators[key]
        cells: dict[str, str] = {name: row[name] for name in _CHOICES}
        if row["moves"] not in leading(plan_of(state)):
            cells["moves"] = ""  # what it moved leads no more, or is gone
        for name in FIGURES:
            cells[name] = figure_shown(row[name], one)
            cells[f"{name}_on"] = time_shown(row[f"{name}_on"])
        return cells

    def send(self, operation: Mapping[str, Any]) -> None:
        """Save the fields that were changed; what others changed meanwhile is not written over."""
        batch = operation["id"]
        for key, cells in _by_indicator(operation["cells"]).items():
            if not self._view.host.sent(batch):
                self._save(key, cells, batch)

    def _save(self, key: str, cells: dict[str, str], batch: str) -> None:
        view = self._view
        if key not in plan_of(view.state).indicators:
            raise GoneError
        try:
            self._check(key, cells)
            self._put(key, cells, batch)
        except AnswerError as error:
            raise AnswerError(_name(error.field, key), error.given, error.allowed) from error
        except ConflictError:
            view.refresh()
            raise
        if key == self._key:
            self._seen |= {name: now for name, now in self._cells(key).items() if name in cells}

    def _put(self, key: str, cells: Mapping[str, str], batch: str) -> None:
        """Save, once more where somebody saved another field in the same moment."""
        try:
            self._put_once(key, cells, batch)
        except ConflictError:
            self._view.refresh()
            self._check(key, cells)
            self._put_once(key, cells, batch)

    def _put_once(self, key: str, cells: Mapping[str, str], batch: str) -> None:
        now = self._cells(key)
        # What stands there needs no reading: “1.234” was one thousand, and nobody asks again.
        other = {name: typed for name, typed in cells.items() if typed != now[name]}
        given = as_read(plan_of(self._view.state).indicators[key], other)
        changes = self._view.rows.changes(given, key=key) if given else ()
        if changes:
            self._view.save(changes, batch)

    def _check(self, key: str, cells: Mapping[str, str]) -> None:
        """Raise where somebody else has changed the same field since this person saw it."""
        if key != self._key:
            return  # it was sent before another one was chosen, and waited
        now = self._cells(key)
        theirs = {
            name: now[name] for name in cells if now[name] not in (self._seen[name], cells[name])
        }
        # Who sends one field is not in the midst of another: what stands there was seen.
        self._seen |= {**{n: v for n, v in self._shown.items() if n not in cells}, **theirs}
        if theirs:
            asked = EXERCISE.questions(self._view.state)
            what = ", ".join(told_now(asked[name], told) for name, told in theirs.items())
            raise ConflictError(what, dict(cells), theirs)


def _name(field: str, key: str) -> str:
    return f"{field}{_BETWEEN}{key}"


def _by_indicator(cells: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return what was typed, by the key of its indicator; nothing in a field is an empty text."""
    found: dict[str, dict[str, str]] = {}
    for named, value in cells.items():
        field, _, key = named.partition(_BETWEEN)
        found.setdefault(key, {})[field] = "" if value is None else str(value)
    return found
