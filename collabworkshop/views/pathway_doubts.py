"""Row TC-2 on the screen: the doubts in groups, those that are left, what everything hangs on."""

from collections.abc import Sequence, Set
from typing import Any

from ipywidgets import HTML, Button, Dropdown, HBox, Widget

from collabworkshop.analysis.pathways.chance import STEPS
from collabworkshop.analysis.pathways.pathway_doubts import PathwayDoubts
from collabworkshop.exercises.pathway_doubts import EXERCISE
from collabworkshop.views.doubts.doubt_rows import doubt_group, left_rows
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.pathways.doubt_rows import CHECK_WORDS, nothing_open
from collabworkshop.views.pathways.draft_choice import DraftChoice
from collabworkshop.views.pathways.hanging_text import hanging_html
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.widgets.doubt_list import DoubtList
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PathwayDoubtsView"]

_WORDS = {
    "title": "All doubts about this pathway",
    "left": "You leave these as they are",
    "saved": "Saved",
}

_QUICK = 100
"""Boxes up to which what everything hangs on follows each change; beyond it takes seconds."""

_WORK_OUT_ANEW = (
    '<p class="cw-root">The pathway has changed since this was worked out. Press “See what '
    "everything hangs on” again.</p>"
)


class PathwayDoubtsView(ExerciseView):
    """Read the doubts, set some aside with a reason, and see what everything hangs on.

    What everything hangs on is worked out when somebody asks for it the first time, and follows
    from then on; of a large pathway it waits to be asked for again.
    """

    exercise = EXERCISE

    def read(self) -> PathwayDoubts:
        """Show what everything hangs on, and return it."""
        self._open = True
        return self._show_hanging()

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self._open = False
        self.choice = DraftChoice(self.session, lambda: self._show(set(self.exercise.reads)))
        self.doubts = DoubtList(
            words=_WORDS, checks=CHECK_WORDS, writable=True, outbox_key=f"{outbox}/doubts"
        )
        self.doubts.on_operation(self._set_aside)
        self.asked = Button(
            description="See what everything hangs on",
            tooltip="Work out which box cuts off most, and which link moves most",
        )
        self.asked.layout.width = "max-content"
        self.asked.on_click(guard(self.doubts, lambda _: self.read()))
        self.holds = Dropdown(
            options=[(f"{100 * step:g}%", step) for step in STEPS],
            value=self.exercise.holds,
            description="Each link holds with",
        )
        self.holds.style.description_width = "initial"
        self.holds.layout.width = "max-content"
        self.holds.observe(guard(self.doubts, lambda _: self._show_hanging()), names="value")
        self.draw = Button(description="Draw for print", tooltip="Draw which link moves most")
        self.draw.on_click(guard(self.doubts, self._draw))
        self.group, self.closer, self.picture = HTML(), HTML(), HTML()
        self.weighing = HBox([self.holds, self.draw])
        self.weighing.layout.flex_flow = "row wrap"
        self.weighing.layout.display = "none"
        return (
            *(self.choice.list, self.doubts, self.asked),
            *(self.group, self.weighing, self.picture, self.closer),
        )

    def _show(self, changed: Set[str]) -> None:
        self.choice.show(self.state)
        # Kept: the choice is one for all views, and may be another before this one shows it.
        self._draft = self.choice.draft
        read = self.exercise.doubted(self.state, self._draft)
        with self.doubts.hold_sync():
            self.doubts.of = self._draft
            self.doubts.words = {**_WORDS, "empty": nothing_open(read.pathway)}
            self.doubts.groups = [doubt_group(one.name, one.doubts) for one in read.groups]
            self.doubts.left = [
                *left_rows(read.left, gone=False),
                *left_rows(read.earlier, gone=True),
            ]
            undo, redo = self.host.undoable(self.exercise.writes)
            self.doubts.can_undo, self.doubts.can_redo = undo, redo
        if self._open and len(read.pathway.elements) <= _QUICK:
            self._show_hanging()
        elif self._open:
            self.group.value, self.closer.value = _WORK_OUT_ANEW, ""
            self._draw_anew()

    def _show_hanging(self) -> PathwayDoubts:
        read = self.exercise.reading(self.state, self._draft, self.holds.value)
        if self._open:
            self.weighing.layout.display = ""
            self.group.value = result_html(read, title="What the group sees")
            self.closer.value = hanging_html(read)
            self._draw_anew()
        return read

    def _draw_anew(self) -> None:
        """Take away a picture of what stood before."""
        if self.picture.value:
            self.picture.value = REDRAW

    def _set_aside(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Save the reason with the draft that is on the screen."""
        if operation["op"] == "save" and not operation.get("key"):
            cells = {**operation["cells"], "draft": self._draft}
            return self._operate({**operation, "cells": cells})
        return self._operate(operation)

    def _draw(self, _: Button | None = None) -> None:
        self.picture.value = picture_of(self._show_hanging(), "a4").html()


VIEW = PathwayDoubtsView
