"""Row SM-2 on the screen: a table of the ties I know, and the map they make together."""

from collections.abc import Sequence

from ipywidgets import HTML, Button, Widget

from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import picture_of
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["TieMapView"]


class TieMapView(ExerciseView):
    """Report ties in the table, read how others see them, and have the map drawn."""

    exercise = EXERCISES["tie-map"]

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={
                "title": "Which ties do you know of?",
                "noun": "tie",
                "nouns": "ties",
                "empty": "You have not reported a tie yet. Add the first one.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.group = HTML()
        self.draw = Button(description="Draw the map", tooltip="Draw the group's map of ties")
        self.draw.on_click(guard(self.table, self._draw))
        self.map = HTML()
        return (self.table, self.group, self.draw, self.map)

    def _show(self) -> None:
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.takes_back)
        result = self.host.result(self.exercise.id)
        self.group.value = result_html(result, title="How the group sees the ties")
        if self.map.value:
            self._draw()

    def _draw(self, _: Button | None = None) -> None:
        self.map.value = picture_of(self.host.result(self.exercise.id)).html()
