"""Row SP-5 on the screen: a line for each card to put it on a theme, and the themes."""

from collections.abc import Sequence, Set
from typing import cast

from ipywidgets import HTML, Widget

from collabworkshop.analysis.power.themes import CardThemes
from collabworkshop.exercises.power_themes import EXERCISE
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.power.cards import cards_html
from collabworkshop.views.power.notice import notice_of
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PowerThemesView"]


class PowerThemesView(ExerciseView):
    """Sort cards into the group's own themes, and read what leaders and staff speak of."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={
                "title": "On which theme does each card go? One table for all of us.",
                "noun": "card",
                "nouns": "cards",
                "empty": "There are no cards yet. Answer the three questions first.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.group, self.cards = HTML(), HTML()
        self.notice = notice_of(self.exercise.instrument)
        return (self.notice, self.table, self.group, self.cards)

    def _show(self, changed: Set[str]) -> None:
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        # Those without a theme first: they are what there is to do.
        rows = [*self.exercise.waiting_rows(self.state), *self.value]
        self.table.rows = [row_of(row) for row in rows]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        result = cast("CardThemes", self.host.result(self.exercise.id))
        self.group.value = result_html(result, title="What the cards speak of")
        self.cards.value = cards_html(result, self.exercise.words(self.state))


VIEW = PowerThemesView
