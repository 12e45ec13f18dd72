"""Row SP-4 on the screen: formal power, the map beside it, and towers for a proposal."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Button, Dropdown, HBox, Widget

from collabworkshop.analysis.power.standings import PowerAndTies
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.power.stances import STANCES
from collabworkshop.exercises.power_and_ties import EXERCISE
from collabworkshop.model.record import Record
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import REDRAW, picture_of, picture_of_towers
from collabworkshop.views.power.notice import notice_of
from collabworkshop.views.power.towers import towers_html
from collabworkshop.views.rows import Rows, row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PowerAndTiesView"]

_NONE = ("No towers yet", "")


class PowerAndTiesView(ExerciseView):
    """Place members by formal power, build towers together, and read both beside the map."""

    exercise = EXERCISE

    def build(self, **fields: Any) -> Record:
        """Save one tower for the group, and return its record.

        Parameters
        ----------
        **fields
            ``proposal``, ``stakeholder``, ``side``, ``height`` and ``reason``; a tower that
            stands is changed.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        """
        self._prepare()
        key = f"{fields.get('proposal', '')}/{fields.get('stakeholder', '')}"
        known = any(row["key"] == key for row in self.stances.value)
        return self.save(self.stances.changes(fields, key=key if known else None))[0]

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            words={
                "title": "How much formal power do they have?",
                "noun": "stakeholder",
                "nouns": "stakeholders",
                "empty": "There are no members yet. Add the first stakeholder.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.stances = Rows(self, STANCES)
        self.towers = EntryTable(
            words={
                "title": "Who is for it, who is against it? One table for all of us.",
                "noun": "tower",
                "nouns": "towers",
                "empty": "No towers yet. Write down a proposal and the first stakeholder.",
            },
            outbox_key=f"{outbox}/towers",
        )
        self.towers.on_operation(self._build)
        self.group = HTML()
        self.draw = self._button("Draw for print", "Draw formal power and ties as a picture")
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        self.picture = HTML()
        self.standing = HTML()
        self.which = Dropdown(description="Proposal", layout={"width": "max-content"})
        self.which.layout.max_width = "100%"
        self.raise_ = self._button("Draw the towers", "Draw the towers of this proposal")
        self.raise_.on_click(guard(self.towers, lambda _: self._draw_towers()))
        self.built = HTML()
        self.notice = notice_of(self.exercise.instrument)
        return (
            *(
                self.notice,
                self.table,
                self.towers,
                self.group,
                self.draw,
                self.picture,
                self.standing,
            ),
            *(HBox([self.which, self.raise_]), self.built),
        )

    def _button(self, words: str, meaning: str) -> Button:
        return Button(description=words, tooltip=meaning, layout={"width": "auto"})

    def _show(self, changed: Set[str]) -> None:
        able = self.host.undoable(self.exercise.writes)
        for table, asked, rows in (
            (self.table, self.exercise, self.value),
            (self.towers, STANCES, self.stances.value),
        ):
            fields = fields_of(asked.entry, asked.questions(self.state))
            table.fields = [field.model_dump(mode="json") for field in fields]
            table.rows = [row_of(row) for row in rows]
            table.can_undo, table.can_redo = able
        result = self._result()
        self.group.value = result_html(result, title="Title and ties side by side")
        self.standing.value = towers_html(result.towers)
        self._offer(result)
        for picture in (self.picture, self.built):
            if picture.value:
                picture.value = REDRAW

    def _offer(self, result: PowerAndTies) -> None:
        """Offer every proposal that has a tower; the one that was chosen stays so."""
        found = [(short(one.proposal), one.proposal) for one in result.towers]
        options = tuple(found or [_NONE])
        if options != self.which.options:
            chosen = self.which.value
            self.which.options = options
            self.which.value = (
                chosen if chosen in [value for _, value in options] else options[0][1]
            )

    def _build(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do in the table of towers what the first one does."""
        self._prepare()
        match operation["op"]:
            case "save":
                return self.stances.save(operation)
            case "remove":
                self.stances.remove(operation)
            case "paste":
                return self.stances.paste(operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo")
            case _:
                return super()._operate(operation)
        return None

    def _draw(self) -> None:
        self.picture.value = picture_of(self._result(), "a4").html()

    def _draw_towers(self) -> None:
        for towers in self._result().towers:
            if towers.proposal == self.which.value:
                self.built.value = picture_of_towers(towers).html()

    def _result(self) -> PowerAndTies:
        return cast("PowerAndTies", self.host.result(self.exercise.id))


VIEW = PowerAndTiesView
