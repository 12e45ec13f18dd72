"""Row SM-3 on the screen: read one stakeholder, keep what-ifs, read the whole map."""

from collections.abc import Sequence
from typing import Any, cast

from ipywidgets import HTML, Button, Dropdown, Widget

from collabworkshop.analysis.map_reading.reading import MapReading
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.roster import people, told_apart
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.map_reading import portrait_html, reading_html
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["MapFindingsView"]

_NOBODY = ("Choose a stakeholder", "")


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
        self.table = EntryTable(
            words={
                "title": "What if …?",
                "noun": "what-if",
                "nouns": "what-ifs",
                "empty": "You keep no what-if yet. Add the first one, then read the map below.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.which = Dropdown(options=[_NOBODY], description="Why does this one matter?")
        self.which.style.description_width = "initial"
        self.which.layout.width = "max-content"
        self.which.layout.max_width = "100%"
        self.which.observe(guard(self.table, self._chosen), names="value")
        self.portrait = HTML()
        self.asked = Button(
            description="Read the map", tooltip="Measure the map and read what it says"
        )
        self.asked.on_click(guard(self.table, lambda _: self.read()))
        self.group = HTML()
        return (self.which, self.portrait, self.table, self.asked, self.group)

    def _show(self) -> None:
        self._reading = None
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        self._show_names()
        self._show_portrait()
        if self._open:
            self._show_reading()

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

    def _measured(self) -> MapReading:
        """Return the reading of the map as it stands; it is made once for all parts."""
        if self._reading is None:
            self._reading = cast("MapReading", self.host.result(self.exercise.id))
        return self._reading
