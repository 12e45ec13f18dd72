"""Row SM-2 on the screen, the private part: a table of my partners, and the group's sums."""

from collections.abc import Sequence, Set

from ipywidgets import HTML, Widget

from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.round_buttons import RoundButtons
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
        self.round = RoundButtons(self.host, self.exercise.id, self.table, self._show_news)
        self.group = HTML()
        return (self.table, self.round.screen, self.group)

    def _show(self, changed: Set[str]) -> None:
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        self.round.show()
        self.group.value = self._sums()

    def _sums(self) -> str:
        """Return the sums; while a later round is open, those of the one before as well."""
        sums = result_html(self.host.result(self.exercise.id), title="How far the group trusts")
        now = self.host.round(self.exercise.id)
        if now.closed or now.number == 1:
            return sums
        before = self.host.result(self.exercise.id, round=now.number - 1)
        return sums + result_html(before, title=f"How far it did in round {now.number - 1}")


VIEW = TieTrustView
