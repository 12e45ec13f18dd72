"""Row SM-4 on the screen: what we think our partners do, and what others think we do."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.understanding.portraits import Understanding
from collabworkshop.exercises.partner_portraits import EXERCISE
from collabworkshop.exercises.portraits.marks import MARKS
from collabworkshop.exercises.portraits.points import about, points
from collabworkshop.exercises.roster import organisation_of, told_apart
from collabworkshop.model.portrait import PORTRAIT_POINT
from collabworkshop.model.record import Record
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.views.portrait_tables import (
    about_us_html,
    came_back_html,
    drafts_html,
    understanding_html,
)
from collabworkshop.views.rows import Rows, row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "PartnerPortraitsView"]


class PartnerPortraitsView(ExerciseView):
    """Write of partners as drafts, share them, mark what others wrote, read it together."""

    exercise = EXERCISE

    def mark(self, **fields: Any) -> Record:
        """Save what one's own organisation says to a point, and return its record.

        Parameters
        ----------
        **fields
            ``point``, ``verdict`` and ``correction``; a point that was marked before
            is marked anew.

        Raises
        ------
        AnswerError
            With the field, what was given and what is allowed.
        """
        self._prepare()
        key = f"{fields.get('point', '')}/{self.voice}"
        known = any(row["key"] == key for row in self.marks.value)
        return self.save(self.marks.changes(fields, key=key if known else None))[0]

    def share(self) -> tuple[Record, ...]:
        """Show one's drafts to the whole group; nobody can take that back."""
        self._prepare()
        shared = self.host.share([PORTRAIT_POINT])
        self._show_news()
        return shared

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.marks = Rows(self, MARKS)
        self.table = EntryTable(
            words={
                "title": "What do we think our partners do?",
                "noun": "point",
                "nouns": "points",
                "empty": "You have not written of a partner yet. Add the first point.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.waiting = HTML()
        self.sharing = Button(
            description="Share with the group",
            tooltip="Show your drafts to everyone in this workshop, for good",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.sharing.on_click(guard(self.table, lambda _: self.share()))
        self.about = HTML()
        self.answers = EntryTable(
            words={
                "title": "How far are they right about you?",
                "noun": "mark",
                "nouns": "marks",
                "empty": "There is nothing to mark yet.",
            },
            outbox_key=f"{outbox}/marks",
        )
        self.answers.on_operation(self._mark)
        self.back = HTML()
        self.group = HTML()
        self.draw = Button(description="Draw for print", tooltip="Draw the matrix as a picture")
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        self.picture = HTML()
        return (
            *(self.table, self.waiting, self.sharing, self.about, self.answers, self.back),
            *(self.group, self.draw, self.picture),
        )

    def _show(self, changed: Set[str]) -> None:
        able = self.host.undoable(self.exercise.writes)
        asked = self.exercise.questions(self.state)
        self.table.fields = _plain(fields_of(self.exercise.entry, asked))
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = able
        asked = MARKS.questions_for(self.state, self.voice)
        self.answers.fields = _plain(fields_of(MARKS.entry, asked))
        self.answers.rows = [row_of(row) for row in self.marks.value]
        self.answers.can_undo, self.answers.can_redo = able
        self._show_ours()
        result = cast("Understanding", self.host.result(self.exercise.id))
        self.group.value = understanding_html(result)
        if self.picture.value:
            self.picture.value = REDRAW

    def _show_ours(self) -> None:
        """Show what others wrote of the person's organisation, and what came back to it."""
        own = organisation_of(self.state, self.voice)
        names, topics = told_apart(self.state), self.exercise.topics(self.state)
        found = {point.key: point for point in points(self.state)}
        self.about.value = about_us_html(
            [found[key] for key in about(self.state, own)], names, topics
        )
        drafts = {k: r for k, r in self.state.of(PORTRAIT_POINT).items() if r.state == "draft"}
        wrote = [(p, key in drafts) for key, p in found.items() if own and p.writer == own]
        self.back.value = came_back_html(wrote, names, topics)
        mine = sum(1 for record in drafts.values() if record.author == self.host.person)
        self.waiting.value = drafts_html(mine)
        self.sharing.disabled = not mine

    def _mark(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do in the second table what the first one does."""
        self._prepare()
        match operation["op"]:
            case "save":
                return self.marks.save(operation)
            case "remove":
                self.marks.remove(operation)
            case "paste":
                return self.marks.paste(operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo")
            case _:
                return self._operate(operation)
        return None

    def _draw(self) -> None:
        self.picture.value = picture_of(self.host.result(self.exercise.id), "a4").html()


VIEW = PartnerPortraitsView


def _plain(fields: Sequence[Field]) -> list[dict[str, Any]]:
    return [field.model_dump(mode="json") for field in fields]
