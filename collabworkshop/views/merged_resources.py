"""Row RM-2 on the screen: the merged map, who could introduce you, and whom you want to ask."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Dropdown, Widget

from collabworkshop.analysis.resources.merged_map import MergedResources
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.merged_resources import MergedResourcesExercise
from collabworkshop.exercises.resources.merged_map import pressing
from collabworkshop.exercises.roster import organisation_of, people
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.position import POSITION
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import OUTDATED
from collabworkshop.views.resources.canvas import CHOICES, shown
from collabworkshop.views.resources.pictures import picture_buttons
from collabworkshop.views.resources.places import keep_resource_places, resources_placed
from collabworkshop.views.resources.reading import (
    approaches_html,
    lost_html,
    matrix_html,
    ways_html,
)
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.map_canvas import MapCanvas
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "MergedResourcesView"]

_NOBODY = ("Choose an organisation", "")

_WORDS = {
    "title": "The merged map of resources",
    "point": "point",
    "points": "points",
    "line": "line",
    "lines": "lines",
    "size": "how many offers and needs there are",
    "width": "how many there are",
    "empty": "Nobody has shared an offer or a need yet.",
}


class MergedResourcesView(ExerciseView):
    """Read the merged map, look for ways to ask, and keep approaches."""

    exercise = EXERCISES["merged-resources"]

    def look_at(self, key: str) -> None:
        """Show who could introduce one organisation to what it needs; an empty key shows none.

        Parameters
        ----------
        key
            Key of the organisation.

        Raises
        ------
        WorkshopError
            When that organisation is not on the map.
        """
        if key not in [value for _, value in self.whose.options]:
            raise WorkshopError("This organisation is not on the map. Choose one that is.")
        self.whose.value = key  # shows it, where another one was chosen before

    def _parts(self) -> Sequence[Widget]:
        self._merged: MergedResources | None = None
        self._first = True
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.canvas = MapCanvas(words=_WORDS, outbox_key=f"{outbox}/canvas")
        self.canvas.on_operation(self._laid)
        self.canvas.observe(guard(self.canvas, self._pointed), names="chosen")
        self.table = EntryTable(
            words={
                "title": "Whom do you want us to ask?",
                "noun": "approach",
                "nouns": "approaches",
                "empty": "You keep no approach yet. Choose a need, and an offer that fits it.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.choice = self._dropdown("Show on the map", CHOICES)
        self.choice.observe(guard(self.table, lambda _: self._show_map()), names="value")
        self.whose = self._dropdown("Whose needs?", [_NOBODY])
        self.whose.observe(guard(self.table, lambda _: self._show_ways()), names="value")
        self.lost, self.ways, self.matrix, self.group = HTML(), HTML(), HTML(), HTML()
        self.picture = HTML()
        self.pictures = picture_buttons(self.table, self.picture, self._result)
        return (
            *(self.choice, self.canvas, self.lost, self.whose, self.ways, self.table),
            *(self.group, self.matrix, self.pictures, self.picture),
        )

    def _dropdown(self, label: str, options: Sequence[tuple[str, str]]) -> Dropdown:
        made = Dropdown(options=options, description=label)
        made.style.description_width = "initial"
        made.layout = {"width": "max-content", "max_width": "100%"}
        return made

    def _show(self, changed: Set[str]) -> None:
        if changed <= {POSITION}:
            self._show_places()
            return
        self._merged = None
        merged = self._result()
        self._show_table()
        self._show_names(merged)
        self._show_map()
        self._show_ways()
        names = {key: person.name for key, person in people(self.state).items()}
        read = result_html(merged, title="What the lists say together")
        self.group.value = approaches_html(merged.approaches, names) + read
        self.matrix.value = matrix_html(merged)
        if self.picture.value:
            self.picture.value = OUTDATED

    def _show_table(self) -> None:
        exercise = cast("MergedResourcesExercise", self.exercise)
        questions = exercise.questions_for(self.state, self.host.person)
        fields = fields_of(exercise.entry, questions)
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(exercise.writes)

    def _show_names(self, merged: MergedResources) -> None:
        """Offer everybody on the map, one's own first; at first one's own is chosen."""
        own = organisation_of(self.state, self.host.person)
        ordered = sorted(merged.organisations, key=lambda one: one.key != own)
        options = (_NOBODY, *((short(one.name), one.key) for one in ordered))
        chosen = own if self._first else self.whose.value
        self._first = False
        if options != self.whose.options:
            self.whose.options = options  # chooses the first of them
        self.whose.value = chosen if chosen in [value for _, value in options] else ""

    def _show_map(self) -> None:
        own = organisation_of(self.state, self.host.person)
        found = shown(self._result(), self.choice.value, own=own)
        with self.canvas.hold_sync():
            self.canvas.points = resources_placed(found.points, self.state)
            self.canvas.lines = found.lines
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable([POSITION])
        self.lost.value = lost_html(found.lost)

    def _show_places(self) -> None:
        with self.canvas.hold_sync():
            self.canvas.points = resources_placed(self.canvas.points, self.state)
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable([POSITION])

    def _show_ways(self) -> None:
        merged, key = self._result(), self.whose.value
        name = next((one.name for one in merged.organisations if one.key == key), "")
        needs = (one for one in merged.sought if one.organisation == key)
        told = ways_html(needs, short(name), merged.rule, pressing())
        self.ways.value = told if key else ""

    def _pointed(self, change: dict[str, Any]) -> None:
        """Show the needs of the organisation that was chosen on the map."""
        if change["new"] and change["new"] in [value for _, value in self.whose.options]:
            self.look_at(change["new"])

    def _laid(self, operation: dict[str, Any]) -> None:
        self._prepare()
        match operation["op"]:
            case "lay" | "move":
                keep_resource_places(self, operation, self.canvas.points)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo", kinds=[POSITION])
            case _:
                raise WorkshopError("This map is for reading. Offers and needs are listed above.")

    def _result(self) -> MergedResources:
        """Return the result as it stands; it is made once for all parts."""
        if self._merged is None:
            self._merged = cast("MergedResources", self.host.result(self.exercise.id))
        return self._merged


VIEW = MergedResourcesView
