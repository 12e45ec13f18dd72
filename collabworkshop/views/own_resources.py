"""Row RM-1 on the screen: the list of my organisation, and what the group has shared."""

from collections.abc import Sequence, Set
from typing import cast

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.resources.shared_lists import SharedLists
from collabworkshop.analysis.sentences import counted
from collabworkshop.exercises.own_resources import own_lines
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.record import Record
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.resources.draft_or_shared import drafts_of, standing_html
from collabworkshop.views.resources.shared_lists import counts_html
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "OwnResourcesView"]


class OwnResourcesView(ExerciseView):
    """Write down offers and needs as drafts, share them, and read what all have shared."""

    exercise = EXERCISES["own-resources"]

    def share(self) -> tuple[Record, ...]:
        """Show every draft of this person to the whole group; nobody can take that back."""
        self._prepare()
        shared = self.host.share(self.exercise.writes)
        self._show_news()
        if shared:
            what = counted(len(shared), "line is", "lines are").capitalize()
            self.table.notice = {"tone": "info", "text": f"{what} shared; everyone sees it now."}
        return shared

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={
                "title": "What can we give, and what do we need?",
                "noun": "line",
                "nouns": "lines",
                "empty": "Your list is empty. Begin with something that you could give.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.standing = HTML()
        self.sharing = Button(
            description="Share with the group",
            tooltip="Show your drafts to everyone in this workshop, for good",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.sharing.on_click(guard(self.table, lambda _: self.share()))
        self.group = HTML()
        return (self.table, self.standing, self.sharing, self.group)

    def _show(self, changed: Set[str]) -> None:
        person, lines = self.host.person, own_lines(self.state, self.host.person)
        own = organisation_of(self.state, person)
        self.table.fields = [field.model_dump(mode="json") for field in self._fields(own)]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        speaks_for = told_apart(self.state).get(own, "")
        self.standing.value = standing_html(lines, person, speaks_for=speaks_for)
        self.sharing.disabled = not drafts_of(lines, person)
        result = cast("SharedLists", self.host.result(self.exercise.id))
        read = result_html(result, title="What the group has shared")
        self.group.value = read + counts_html(result)

    def _fields(self, own: str) -> list[Field]:
        """Return the fields; for whom a line is, only those are asked who speak for nobody."""
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        for_whom = [field for field in fields if field.name == "organisation"]
        others = [field for field in fields if field.name != "organisation"]
        if own:
            return others
        asked = {"place": "table", "required": True}
        return [*(field.model_copy(update=asked) for field in for_whom), *others]


VIEW = OwnResourcesView
