"""Row SM-2 on the screen, the private part: a table of my partners, and the group's sums."""

from collections.abc import Sequence, Set

from ipywidgets import HTML, Widget

from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "TieTrustView"]


class TieTrustView(ExerciseView):
    """Say in private how far I trust each partner, and read what enough people say together."""

    exercise = EXERCISES["tie-trust"]

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={
                "title": "How far do you trust them? Only you see these answers.",
                "noun": "partner",
                "nouns": "partners",
                "empty": "Nobody has reported a tie of your organisation yet. Add a partner.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.group = HTML()
        return (self.table, self.group)

    def _show(self, changed: Set[str]) -> None:
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        result = self.host.result(self.exercise.id)
        self.group.value = result_html(result, title="How far the group trusts")


VIEW = TieTrustView
