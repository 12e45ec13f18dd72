"""What views have in common in which people promise something and look back on it later."""

from collections.abc import Sequence, Set
from typing import Any, ClassVar, cast
from uuid import UUID

from ipywidgets import HTML, Widget

from collabworkshop.analysis.commitments.promise import Promises
from collabworkshop.exercises.commitments.follow_ups import FollowUps
from collabworkshop.exercises.roster import organisation_of
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.follow_up import FOLLOW_UP
from collabworkshop.model.record import Record
from collabworkshop.views.commitments.promises_text import also_html, promises_html
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import Rows, row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.result_text import result_html

__all__ = ["PromisesView"]

_NOT_SAID = (
    "You have not said anything of this promise yet, so there is nothing to take away. "
    "It stands here as long as the promise does."
)

_ELSEWHERE = {
    "tone": "info",
    "text": "What you did last with a promise was in another exercise, and that is what was "
    "changed: see “Also promised” below. Redo brings back what undo took.",
}

_CALM = {"tone": "", "text": ""}


class PromisesView(ExerciseView):
    """Promise in one table, look back in the other, and read what the group has promised.

    Attributes
    ----------
    follow_ups
        The second table of the exercise.
    words
        Of the table of promises.
    listed
        Heading above the list of promises.
    """

    follow_ups: ClassVar[FollowUps]
    words: ClassVar[dict[str, str]]
    listed: ClassVar[str]

    def look_back(self, **fields: Any) -> Record:
        """Save how a promise stands, as this person sees it, and return the record.

        Parameters
        ----------
        **fields
            ``commitment``, ``standing`` and ``note``; one that was looked back on before
            is looked back on anew.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        """
        self._prepare()
        key = f"{fields.get('commitment', '')}/{self.voice}"
        known = any(row["key"] == key for row in self.looks.value)
        return self.save(self.looks.changes(fields, key=key if known else None))[0]

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.looks = Rows(self, self.follow_ups)
        self.table = EntryTable(words=self.words, outbox_key=outbox)
        self.table.on_operation(self._operate)
        self.back = EntryTable(
            words={
                "title": "What became of what you promised, and of what was promised to you?",
                "noun": "look back",
                "nouns": "looks back",
                "empty": "There is nothing to look back on yet.",
            },
            outbox_key=f"{outbox}/back",
        )
        self.back.on_operation(self._look_back)
        self.promises, self.group, self.also = HTML(), HTML(), HTML()
        return (self.table, self.back, self.promises, self.group, self.also)

    def _show(self, changed: Set[str]) -> None:
        self._show_tables()
        result = cast("Promises", self.host.result(self.exercise.id))
        self.promises.value = promises_html(result, title=self.listed)
        self.group.value = result_html(result, title="What to talk about")
        self.also.value = also_html(result)

    def _undo(
        self,
        request: UUID | None = None,
        *,
        redo: bool = False,
        kinds: Sequence[str] | None = None,
    ) -> None:
        before = (self.value, self.looks.value)
        super()._undo(request, redo=redo, kinds=kinds)
        self._follower.look()
        # Promises of every exercise are one kind, and the latest may be one of another.
        elsewhere = before == (self.value, self.looks.value)
        self.table.notice = _ELSEWHERE if elsewhere else _CALM

    def _show_tables(self) -> None:
        able = self.host.undoable(self.exercise.writes)
        self.table.fields = [field.model_dump(mode="json") for field in self._fields()]
        self.table.rows = [row_of(row) for row in self.value]
        asked = self.follow_ups.questions_for(self.state, self.voice)
        fields = fields_of(self.follow_ups.entry, asked)
        self.back.fields = [field.model_dump(mode="json") for field in fields]
        self.back.rows = [row_of(row) for row in self.looks.value]
        for table in (self.table, self.back):
            table.can_undo, table.can_redo = able

    def _fields(self) -> list[Field]:
        """Return the fields of a promise as this person is asked for them."""
        return fields_of(self.exercise.entry, self.exercise.questions(self.state))

    @property
    def _speaks_for(self) -> str:
        return organisation_of(self.state, self.voice)

    def _look_back(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do in the second table what the first one does."""
        self._prepare()
        match operation["op"]:
            case "save":
                return self.looks.save(operation)
            case "remove":
                self._forget(operation)
            case "paste":
                return self.looks.paste(operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo")
            case _:
                return self._operate(operation)
        return None

    def _forget(self, operation: dict[str, Any]) -> None:
        """Take a look back away; the row of its promise stays."""
        said = self.state.get(FOLLOW_UP, operation["key"]) is not None
        self.looks.remove(operation)
        if not said and not self.host.sent(operation["id"]):
            self.back.rows = list(self.back.rows)
            raise WorkshopError(_NOT_SAID)
