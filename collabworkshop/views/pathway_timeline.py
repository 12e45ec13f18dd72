"""Row TC-5 on the screen: enter months quickly, and see what comes when."""

from collections.abc import Sequence, Set
from typing import Any

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.pathways.pathway_timeline import PathwayTimeline
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.pathway_timeline import EXERCISE
from collabworkshop.exercises.pathways.standing import drafts
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.pathways.draft_choice import DraftChoice
from collabworkshop.views.pathways.timeline import pictures_of_timeline, too_early, years_html
from collabworkshop.views.picture import REDRAW
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PathwayTimelineView"]


class PathwayTimelineView(ExerciseView):
    """Enter when boxes begin and end; what cannot be as dated is said beside the month."""

    exercise = EXERCISE

    def in_time(self) -> PathwayTimeline:
        """Return the pathway that is on the screen, in time."""
        return self.exercise.in_time(self.state, self.choice.draft)

    def _parts(self) -> Sequence[Widget]:
        self.table = EntryTable(
            words={
                "title": "When does it begin, and when is it so?",
                "noun": "box",
                "nouns": "boxes",
                "empty": "There is no box yet. Add the first, or draw the pathway above.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        show = guard(self.table, lambda: self._show(set(self.exercise.reads)))
        self.choice = DraftChoice(self.session, show)
        self.draw = Button(
            description="Draw for print",
            tooltip="Draw the boxes along the months, on A4",
            layout={"width": "max-content"},
        )
        self.draw.on_click(guard(self.table, lambda _: self._draw()))
        self.group, self.years, self.picture = HTML(), HTML(), HTML()
        return (
            *(self.choice.list, self.table, self.group, self.years),
            *(self.draw, self.picture),
        )

    def _show(self, changed: Set[str]) -> None:
        self.choice.show(self.state)
        draft = self.choice.draft
        found = self.in_time()
        amiss = too_early(found)
        rows = [row_of(row) for row in self.exercise.boxes(self.state, draft)]
        with self.table.hold_sync():
            self.table.fields = asked_fields(self.exercise, self.state)
            self.table.rows = [{**row, "messages": amiss.get(row["key"], {})} for row in rows]
            able = self.host.undoable(self.exercise.writes)
            self.table.can_undo, self.table.can_redo = able
        self.group.value = result_html(found, title=f"{short(drafts(self.state)[draft])} in time")
        self.years.value = years_html(found)
        if self.picture.value:
            self.picture.value = REDRAW

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the browser asks; a new box goes into the draft that is on the screen."""
        if operation["op"] == "save":
            operation = self._placed(operation)
        elif operation["op"] == "paste":
            rows = [self._placed(row) for row in operation["rows"]]
            operation = {**operation, "rows": rows}
        return super()._operate(operation)

    def _placed(self, row: dict[str, Any]) -> dict[str, Any]:
        if row.get("key"):
            return row
        return {**row, "cells": {**row["cells"], "draft": self.choice.draft}}

    def _draw(self) -> None:
        drawn = pictures_of_timeline(self.in_time())
        self.picture.value = "".join(one.html() for one in drawn)


VIEW = PathwayTimelineView
