"""Row TC-2 on the screen: draw what leads to what, and see at once where it does not hold."""

from collections.abc import Sequence, Set
from typing import Any

from ipywidgets import Dropdown, HBox, Widget

from collabworkshop.analysis.doubts.doubt import Doubt
from collabworkshop.analysis.pathways.pathway_reading import PathwayReading, SetAsideDoubt
from collabworkshop.exercises.pathway_elements import EXERCISE as ELEMENTS
from collabworkshop.exercises.pathway_map import EXERCISE
from collabworkshop.exercises.pathways.standing import PATHWAY, draft_of
from collabworkshop.exercises.roster import told_apart
from collabworkshop.model.position import POSITION
from collabworkshop.model.record import Record
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.doubts.doubt_rows import doubt_group, varied
from collabworkshop.views.drawn_view import DrawnView
from collabworkshop.views.pathways.doubt_rows import CHECK_WORDS, nothing_open
from collabworkshop.views.pathways.draft_choice import DraftChoice
from collabworkshop.views.pathways.folding import Fold
from collabworkshop.views.pathways.lanes import LANES, lanes_of
from collabworkshop.views.pathways.on_canvas import boxes_of, links_of
from collabworkshop.views.places import placed
from collabworkshop.widgets.doubt_list import DoubtList
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.map_canvas import MapCanvas
from collabworkshop.widgets.outline import Outline

__all__ = ["VIEW", "PathwayMapView"]

_WORDS = {
    "point": "box",
    "points": "boxes",
    "line": "link",
    "lines": "links",
    "source_field": "source",
    "target_field": "target",
    "empty": "No box yet. Begin with what you want to be true in the end.",
}
_ON_CANVAS = {
    **_WORDS,
    "title": "The pathway, drawn",
    "size": "",
    "status": "What it rests on",
    "width": "how sure you are that it holds",
}
_IN_OUTLINE = {
    **_WORDS,
    "title": "The pathway, as an outline",
    "top": "Impact",
    "rest": "Leads to no impact yet",
    "before": "Add what must be true before this",
}

_DOUBTS = {
    "title": "Where it may not hold yet",
    "show": "Show on the pathway",
}

_MOST_DOUBTS = 150
"""Doubts that go to the browser; of these, too, the first few stand there until asked for."""


class PathwayMapView(DrawnView):
    """Draw on the canvas or write in the outline: two views of the same records."""

    exercise = EXERCISE
    pointed = ELEMENTS

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.choice = DraftChoice(self.session, lambda: self._show_all())
        self.canvas = MapCanvas(words=_ON_CANVAS, boxes=True, outbox_key=f"{outbox}/canvas")
        self.outline = Outline(
            words=_IN_OUTLINE,
            begin={"kind": "outcome"},  # what must be true before something is most often one
            outbox_key=f"{outbox}/outline",
        )
        for drawing in (self.canvas, self.outline):
            drawing.on_operation(self._draw_on)
        self.lanes = Dropdown(options=LANES, description="Lanes")
        self.lanes.style.description_width = "initial"
        self.lanes.observe(guard(self.canvas, lambda _: self._show_all()), names="value")
        self.folding = [Fold("canvas", self.canvas), Fold("outline", self.outline)]
        self.doubts = DoubtList(words=_DOUBTS, checks=CHECK_WORDS)
        self.doubts.observe(guard(self.doubts, lambda _: self._look_at()), names="shown")
        tools = HBox([self.lanes, *(one.button for one in self.folding)])
        tools.layout.flex_flow = "row wrap"
        return (self.choice.list, tools, self.canvas, self.outline, self.doubts)

    def _show(self, changed: Set[str]) -> None:
        if changed <= {POSITION}:
            self._show_places()
        else:
            self._show_all()

    def _show_all(self) -> None:
        """Show the draft that is chosen; its doubts are looked for once."""
        self.choice.show(self.state)
        # Kept: the choice is one for all views, and may be another before this one shows it.
        self._draft = self.choice.draft
        self._reading = self.exercise.reading(self.state, self._draft)
        self._show_drawings(self._reading)
        self._show_doubts(self._reading)

    def _show_places(self) -> None:
        """Show where everybody stands now: all else is as it was."""
        with self.canvas.hold_sync():
            self.canvas.points = placed(self.canvas.points, self.state, self.drawn_on)
            self._show_undo()

    def _show_drawings(self, reading: PathwayReading) -> None:
        names = told_apart(self.state)
        boxes = boxes_of(reading, self.points.value, reading.doubts, names)
        lanes, lane = lanes_of(reading.pathway, names, self.lanes.value)
        points = [{**box, "lane": lane.get(box["key"], "")} for box in boxes]
        lines = links_of(reading, self.value)
        asked = {
            "point_fields": asked_fields(self.pointed, self.state),
            "line_fields": self._line_fields(reading),
        }
        with self.canvas.hold_sync(), self.outline.hold_sync():
            self.canvas.lanes = lanes
            for drawing in (self.canvas, self.outline):
                for name, fields in asked.items():
                    setattr(drawing, name, fields)
                drawing.points, drawing.lines = points, lines
            self._show_undo()

    def _line_fields(self, reading: PathwayReading) -> list[dict[str, Any]]:
        """Return the fields of a link: its ends are boxes of the draft on the screen."""
        fields = asked_fields(self.exercise, self.state)
        for field in fields:
            if field["name"] in ("source", "target"):
                there = reading.pathway.elements
                field["options"] = [one for one in field["options"] if one["value"] in there]
        return fields

    def _show_undo(self) -> None:
        undo, redo = self.host.undoable(self.drawn)
        for drawing in (self.canvas, self.outline):
            drawing.can_undo, drawing.can_redo = undo, redo

    def _show_doubts(self, reading: PathwayReading) -> None:
        ordered = varied(reading.doubts)
        with self.doubts.hold_sync():
            self.doubts.of = self._draft
            self.doubts.words = {**_DOUBTS, "empty": nothing_open(reading.pathway)}
            group = doubt_group("", ordered, most=_MOST_DOUBTS)
            self.doubts.groups = [group] if ordered else []
            self.doubts.left = [_left(one) for one in reading.set_aside]
            if self.doubts.shown not in {one.key for one in ordered}:
                self.doubts.shown = ""
        self._mark()

    def _look_at(self) -> None:
        """Go to what a doubt is about when somebody asks for it: it may be out of sight."""
        self._mark()
        shown = self._shown_doubt()
        if shown and shown.elements:
            chosen = shown.links[0] if len(shown.links) == 1 else shown.elements[0]
            self.canvas.chosen = self.outline.chosen = chosen

    def _shown_doubt(self) -> Doubt | None:
        return next((one for one in self._reading.doubts if one.key == self.doubts.shown), None)

    def _mark(self) -> None:
        """Bring out, in both views, what the doubt is about that somebody looks at."""
        shown = self._shown_doubt()
        marked = [*shown.elements, *shown.links] if shown else []
        for drawing in (self.canvas, self.outline):
            drawing.marked = marked

    def _is_here(self, record: Record) -> bool:
        """Tell whether a box or a link is of the draft on the screen."""
        return record.kind not in PATHWAY or draft_of(record.key) == self._draft

    def _as_drawn(self, operation: dict[str, Any]) -> dict[str, Any]:
        """Put a new box into the draft that is on the screen."""
        if operation.get("key"):
            return operation
        return {**operation, "cells": {**operation["cells"], "draft": self._draft}}


VIEW = PathwayMapView


def _left(one: SetAsideDoubt) -> dict[str, Any]:
    """Return a doubt that was set aside, as far as it is told here: that it was."""
    doubt = one.doubt
    told = {"doubt": doubt.key, "sentence": doubt.sentence, "reason": one.reason}
    return {"key": doubt.key, "revision": 0, **told, "by": "", "gone": False}
