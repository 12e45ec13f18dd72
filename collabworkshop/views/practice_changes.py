"""Row EV-5 on the screen: what my organisation does differently, and the log of all."""

from collections.abc import Sequence, Set
from typing import cast

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.evaluation.practice_changes import PracticeChanges
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.practice_changes import EXERCISE
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.views.evaluation.practice_log import practice_log_html, practice_matrix_html
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PracticeChangesView"]


class PracticeChangesView(ExerciseView):
    """Write down what is different, and read what all have written."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={},
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.draw = Button(
            description="Draw for print",
            tooltip="Draw the changes along the time, on A4",
            layout={"width": "max-content"},
        )
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        self.group, self.matrix, self.log, self.picture = HTML(), HTML(), HTML(), HTML()
        return (self.table, self.group, self.matrix, self.log, self.draw, self.picture)

    def _show(self, changed: Set[str]) -> None:
        own = organisation_of(self.state, self.host.person)
        with self.table.hold_sync():
            self.table.words = _words(told_apart(self.state).get(own, ""))
            self.table.fields = [field.model_dump(mode="json") for field in self._fields(own)]
            self.table.rows = [row_of(row) for row in self.value]
            able = self.host.undoable(self.exercise.writes)
            self.table.can_undo, self.table.can_redo = able
        result = cast("PracticeChanges", self.host.result(self.exercise.id))
        self.group.value = result_html(result, title="What to talk about")
        self.matrix.value = practice_matrix_html(result)
        self.log.value = practice_log_html(result)
        self.draw.layout.display = "" if result.changes else "none"
        if self.picture.value:
            self.picture.value = REDRAW if result.changes else ""

    def _fields(self, own: str) -> list[Field]:
        """Return the fields; for whom it is, only those are asked who speak for nobody."""
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        others = [field for field in fields if field.name != "organisation"]
        if own:
            return others
        asked = {"place": "table", "required": True}
        whose = [f.model_copy(update=asked) for f in fields if f.name == "organisation"]
        return [*whose, *others]

    def _draw(self) -> None:
        result = self.host.result(self.exercise.id)
        self.picture.value = picture_of(result, "a4").html()


def _words(speaks_for: str) -> dict[str, str]:
    """Return the words of the table; it says for whom somebody writes."""
    asked = "what do we do differently?"
    return {
        "title": f"{short(speaks_for)}: {asked}" if speaks_for else asked.capitalize(),
        "noun": "change",
        "nouns": "changes",
        "empty": "Nothing yet. Begin with one small thing that somebody could see.",
    }


VIEW = PracticeChangesView
