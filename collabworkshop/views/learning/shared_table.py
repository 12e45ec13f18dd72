"""What views have in common in which all fill one table: the table, and what it says."""

from abc import abstractmethod
from collections.abc import Sequence, Set
from typing import Any, ClassVar, Generic, TypeVar, cast

from ipywidgets import HTML, Widget

from collabworkshop.model.result import Result
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.result_text import result_html

__all__ = ["SharedTableView"]

Gives = TypeVar("Gives", bound=Result)


class SharedTableView(ExerciseView, Generic[Gives]):
    """Fill in the rows of one table for all, and read what they say together.

    Attributes
    ----------
    words
        Of the table.
    title
        Heading above what is worth talking about.
    """

    words: ClassVar[dict[str, str]]
    title: ClassVar[str]

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words=self.words,
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.read, self.group = HTML(), HTML()
        return (self.table, *self._between(), self.read, self.group)

    def _between(self) -> Sequence[Widget]:
        """Return what stands below the table, above what is read."""
        return ()

    @abstractmethod
    def _told(self, result: Gives) -> str:
        """Return how the group reads its rows, as HTML."""

    def _show(self, changed: Set[str]) -> None:
        with self.table.hold_sync():
            self.table.fields = self._fields()
            self.table.rows = [row_of(row) for row in self.value]
            able = self.host.undoable(self.exercise.writes)
            self.table.can_undo, self.table.can_redo = able
        result = cast("Gives", self.host.result(self.exercise.id))
        self.read.value = self._told(result)
        self.group.value = result_html(result, title=self.title)

    def _fields(self) -> list[dict[str, Any]]:
        """Return the fields of a row."""
        return asked_fields(self.exercise, self.state)
