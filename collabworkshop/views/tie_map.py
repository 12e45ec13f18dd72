"""Row SM-2 on the screen: the map to draw on, the table of my ties, and what they say together."""

from collections.abc import Sequence, Set
from typing import Any, cast

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.position import POSITION
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.drawn_view import DrawnView
from collabworkshop.views.map_on_canvas import lines_of, points_of
from collabworkshop.views.picture import OUTDATED, picture_of
from collabworkshop.views.places import placed
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.map_canvas import MapCanvas
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "TieMapView"]

_STAKEHOLDERS = EXERCISES["power-interest-grid"]

_WORDS = {
    "title": "The map of ties",
    "point": "stakeholder",
    "points": "stakeholders",
    "line": "tie",
    "lines": "ties",
    "size": "how much influence the group sees",
    "width": "how closely they work together",
    "empty": "No stakeholders yet. Add the first one.",
    "source_field": "source",
    "target_field": "target",
}


class TieMapView(DrawnView):
    """Draw ties on the map or type them in the table: two views of the same records."""

    exercise = EXERCISES["tie-map"]
    pointed = _STAKEHOLDERS

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.canvas = MapCanvas(
            words=_WORDS,
            point_fields=asked_fields(_STAKEHOLDERS, self.state),
            outbox_key=f"{outbox}/canvas",
        )
        self.canvas.on_operation(self._draw_on)
        self.table = EntryTable(
            words={
                "title": "Which ties do you know of?",
                "noun": "tie",
                "nouns": "ties",
                "empty": "You have not reported a tie yet. Add the first one.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.group = HTML()
        self.draw = Button(description="Draw for print", tooltip="Draw the map as a picture")
        self.draw.on_click(guard(self.table, self._draw))
        self.map = HTML()
        return (self.canvas, self.table, self.group, self.draw, self.map)

    def _show(self, changed: Set[str]) -> None:
        if changed <= {POSITION}:
            self._show_places()
            return
        result = cast("TieMap", self.host.result(self.exercise.id))
        mine = self.value
        self._show_table(mine)
        self._show_canvas(mine, result, cast("Grid", self.host.result(_STAKEHOLDERS.id)))
        self.group.value = result_html(result, title="How the group sees the ties")
        self._outdate()

    def _show_table(self, mine: Sequence[dict[str, Any]]) -> None:
        self.table.fields = asked_fields(self.exercise, self.state)
        self.table.rows = [row_of(row) for row in mine]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)

    def _show_places(self) -> None:
        """Show where everybody stands now: all else is as it was."""
        with self.canvas.hold_sync():
            self.canvas.points = placed(self.canvas.points, self.state)
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable(self.drawn)
        self._outdate()

    def _outdate(self) -> None:
        """Take away a picture that shows another map by now; drawing takes a second or more."""
        if self.map.value:
            self.map.value = OUTDATED

    def _show_canvas(self, mine: Sequence[dict[str, Any]], result: TieMap, grid: Grid) -> None:
        with self.canvas.hold_sync():
            self.canvas.line_fields = self.table.fields
            self.canvas.points = points_of(result, grid, self.points.value)
            self.canvas.lines = lines_of(result, self.state, mine, person=self.voice)
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable(self.drawn)

    def _draw(self, _: Button | None = None) -> None:
        self.map.value = picture_of(self.host.result(self.exercise.id), "a4").html()


VIEW = TieMapView
