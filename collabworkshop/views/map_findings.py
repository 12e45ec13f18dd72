"""Row SM-3 on the screen: read one stakeholder, keep what-ifs, read the whole map."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Button, Dropdown, HBox, Widget

from collabworkshop.analysis.map_reading.map_after import map_after
from collabworkshop.analysis.map_reading.reading import MapReading, PlayedOut
from collabworkshop.analysis.networks.reports import TieMap
from collabworkshop.analysis.sentences import short
from collabworkshop.analysis.stakeholders.engagement import Grid
from collabworkshop.exercises.roster import people, told_apart
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.position import POSITION
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.map_on_canvas import lines_of, points_of
from collabworkshop.views.map_reading import portrait_html, reading_html
from collabworkshop.views.picture import OUTDATED, picture_of_what_if
from collabworkshop.views.places import keep_places, placed
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.map_canvas import MapCanvas

__all__ = ["VIEW", "MapFindingsView"]

_NOBODY = ("Choose a stakeholder", "")

_TODAY = ("The map as it is today", "")

_WORDS = {
    "title": "The map to read",
    "point": "stakeholder",
    "points": "stakeholders",
    "line": "tie",
    "lines": "ties",
    "size": "how much influence the group sees",
    "width": "how closely they work together",
    "empty": "No stakeholders yet.",
}


class MapFindingsView(ExerciseView):
    """Choose a stakeholder and read why it matters; keep what-ifs; read the map together.

    The map is measured when somebody asks for it the first time, and follows from then
    on: who only keeps a what-if does not have to wait for it.
    """

    exercise = EXERCISES["map-findings"]

    def look_at(self, key: str) -> None:
        """Show why one stakeholder matters; an empty key shows nobody.

        Parameters
        ----------
        key
            Key of the stakeholder; a map may call this when one is chosen there.

        Raises
        ------
        WorkshopError
            When there is no such stakeholder on the list.
        """
        if key not in [value for _, value in self.which.options]:
            raise WorkshopError("This stakeholder is not on the list. Choose one that is.")
        self.which.value = key  # shows it, where another one was chosen before

    def read(self) -> MapReading:
        """Show what the map says, and return it."""
        self._open = True
        self._show_reading()
        return self._measured()

    def _parts(self) -> Sequence[Widget]:
        self._open = False
        self._reading: MapReading | None = None
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            words={
                "title": "What if …?",
                "noun": "what-if",
                "nouns": "what-ifs",
                "empty": "You keep no what-if yet. Add the first one, then read the map below.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.which = self._dropdown("Why does this one matter?", [_NOBODY])
        self.which.observe(guard(self.table, self._chosen), names="value")
        self.portrait = HTML()
        self.canvas = MapCanvas(words=_WORDS, outbox_key=f"{outbox}/canvas")
        self.canvas.on_operation(self._laid)
        self.canvas.observe(guard(self.table, self._pointed), names="chosen")
        self.asked = Button(
            description="Read the map", tooltip="Measure the map and read what it says"
        )
        self.asked.on_click(guard(self.table, lambda _: self.read()))
        self.group = HTML()
        self.tried = self._dropdown("Show on the map", [_TODAY])
        self.tried.observe(guard(self.table, lambda _: self._show_map()), names="value")
        self.draw = Button(
            description="Draw for print", tooltip="Draw the map before and after as a picture"
        )
        self.draw.on_click(guard(self.table, self._draw))
        self.picture = HTML()
        trying = HBox([self.tried, self.draw])
        return (
            *(self.canvas, self.which, self.portrait, self.table, self.asked),
            *(trying, self.picture, self.group),
        )

    def _dropdown(self, label: str, options: list[tuple[str, str]]) -> Dropdown:
        shown = Dropdown(options=options, description=label)
        shown.style.description_width = "initial"
        shown.layout.width = "max-content"
        shown.layout.max_width = "100%"
        return shown

    def _show(self, changed: Set[str]) -> None:
        if changed <= {POSITION}:
            self._show_places()
            return
        self._reading = None
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        self._show_names()
        self._show_portrait()
        if self._open:
            self._show_reading()
        self._show_map()

    def _show_places(self) -> None:
        with self.canvas.hold_sync():
            self.canvas.points = placed(self.canvas.points, self.state)
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable([POSITION])

    def _show_names(self) -> None:
        """Offer everybody who is on the list now; who was chosen stays so."""
        named = sorted(told_apart(self.state).items(), key=lambda one: one[1].casefold())
        options = (_NOBODY, *((short(name), key) for key, name in named))
        if options != self.which.options:
            chosen = self.which.value
            self.which.options = options  # chooses the first of them
            self.which.value = chosen if chosen in [value for _, value in options] else ""

    def _chosen(self, _: dict[str, Any]) -> None:
        self._show_portrait()

    def _show_portrait(self) -> None:
        key = self.which.value
        found = [one for one in self._measured().portraits if one.stakeholder == key] if key else []
        self.portrait.value = "".join(map(portrait_html, found))

    def _show_reading(self) -> None:
        names = {key: person.name for key, person in people(self.state).items()}
        self.group.value = reading_html(self._measured(), names)
        self._show_plays()

    def _show_plays(self) -> None:
        """Offer every what-if that was read, to be looked at on the map."""
        plays = ((play.title, _name(play)) for play in self._measured().what_ifs)
        options = (_TODAY, *plays)
        if options != self.tried.options:
            chosen = self.tried.value
            self.tried.options = options
            self.tried.value = chosen if chosen in [value for _, value in options] else ""

    def _show_map(self) -> None:
        """Show the map of today, or as it would be after what is tried out."""
        tie_map, played = self._tie_map(), self._played()
        after = map_after(tie_map, played) if played else tie_map
        grid = cast("Grid", self.host.result("power-interest-grid"))
        with self.canvas.hold_sync():
            self.canvas.points = points_of(after, grid)
            self.canvas.lines = lines_of(after, self.state)
            self.canvas.marked = [*played.touched, *played.about] if played else []
            self.canvas.can_undo, self.canvas.can_redo = self.host.undoable([POSITION])
        self.draw.disabled = played is None
        if self.picture.value:
            self.picture.value = OUTDATED if played else ""

    def _played(self) -> PlayedOut | None:
        """Return what is tried out on the map just now."""
        name = self.tried.value
        found = self._measured().what_ifs if name else ()
        return next((play for play in found if _name(play) == name), None)

    def _draw(self, _: Button) -> None:
        played = self._played()
        if played:
            self.picture.value = picture_of_what_if(self._tie_map(), played).html()

    def _pointed(self, change: dict[str, Any]) -> None:
        """Say why the stakeholder matters that was chosen on the map."""
        if change["new"] in [value for _, value in self.which.options]:
            self.look_at(change["new"])

    def _laid(self, operation: dict[str, Any]) -> None:
        self._prepare()
        match operation["op"]:
            case "lay" | "move":
                keep_places(self, operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo", kinds=[POSITION])
            case _:
                raise WorkshopError("This map is for reading. Draw on the map of ties above.")

    def _tie_map(self) -> TieMap:
        return cast("TieMap", self.host.result("tie-map"))

    def _measured(self) -> MapReading:
        """Return the reading of the map as it stands; it is made once for all parts."""
        if self._reading is None:
            self._reading = cast("MapReading", self.host.result(self.exercise.id))
        return self._reading


VIEW = MapFindingsView


def _name(play: PlayedOut) -> str:
    return "/".join((play.play, *play.about))
