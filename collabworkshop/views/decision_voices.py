"""Row SM-5 on the screen: who has which part in which decision, and what the group sees."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Button, Dropdown, Widget

from collabworkshop.analysis.decisions.voices import DecisionVoices
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.decision_voices import EXERCISE, LONGEST_DECISION
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.views.voices.grid import ALL, VoiceGrid
from collabworkshop.views.voices.tables import voices_html
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "DecisionVoicesView"]

_OWN = Field(
    name="decision",
    label="Decision",
    help="In your own words. Its column is kept with the first part that somebody reports.",
    kind="text",
    required=True,
    longest=LONGEST_DECISION,
)


class DecisionVoicesView(ExerciseView):
    """Report parts in a grid of stakeholders and decisions, and read them together."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        self.grid = VoiceGrid(self)
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            words={
                "title": "Which part does each have today?",
                "noun": "stakeholder",
                "nouns": "stakeholders",
                "empty": "There are no members yet. Add the first stakeholder.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.which = Dropdown(description="Decisions", layout={"width": "max-content"})
        self.which.layout.max_width = "100%"
        self.which.observe(guard(self.table, self._turn), names="value")
        self.another = EntryForm(
            fields=[_OWN],
            words={"legend": "Another kind of decision", "send": "Add a column"},
        )
        self.another.on_operation(self._add_decision)
        self.group = HTML()
        self.draw = Button(description="Draw for print", tooltip="Draw the bars as a picture")
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        self.picture = HTML()
        return (self.which, self.table, self.another, self.group, self.draw, self.picture)

    def _show(self, changed: Set[str]) -> None:
        self._show_grid()
        result = cast("DecisionVoices", self.host.result(self.exercise.id))
        parts = {one.id: one.label for one in self.exercise.instrument.lists["parts"]}
        self.group.value = voices_html(result, parts)
        if self.picture.value:
            self.picture.value = REDRAW

    def _show_grid(self) -> None:
        pages = [
            (", ".join(map(short, page.values())), at) for at, page in enumerate(self.grid.pages)
        ]
        options = (*pages, ("All at once, to paste a whole table", ALL))
        chosen = self.grid.page
        if options != self.which.options:
            self.which.options = options  # chooses the first of them
        self.which.value = chosen if chosen in [value for _, value in options] else 0
        self.table.fields = self.grid.fields
        self.table.rows = self.grid.rows
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the browser asks; a row here is many records."""
        self._prepare()
        told = None
        match operation["op"]:
            case "save":
                told = self.grid.save(operation)
            case "remove":
                self.grid.remove(operation)
            case "paste":
                told = self.grid.paste(operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo")
            case _:
                return super()._operate(operation)
        self._show_grid()
        return told

    def _turn(self, change: dict[str, Any]) -> None:
        """Show the decisions that were chosen above the table."""
        if change["new"] is not None and change["new"] != self.grid.page:
            self.grid.page = change["new"]
            self._show_grid()

    def _add_decision(self, operation: dict[str, Any]) -> None:
        self._prepare()
        self.grid.add_decision(operation["cells"].get("decision") or "")
        self._show_grid()

    def _draw(self) -> None:
        self.picture.value = picture_of(self.host.result(self.exercise.id), "a4").html()


VIEW = DecisionVoicesView
