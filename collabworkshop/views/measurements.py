"""Row EV-7 on the screen: a table of all figures, and what was measured last."""

from collections.abc import Mapping, Sequence, Set
from typing import Any, cast

from ipywidgets import HTML, Widget

from collabworkshop.analysis.evaluation.measured import Measured
from collabworkshop.exercises.evaluation.standing import plan_of, titles_apart
from collabworkshop.exercises.measurements import EXERCISE
from collabworkshop.model.evaluation import MEASUREMENT
from collabworkshop.model.record import Change, Record
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.evaluation.as_typed import figure_shown, figure_typed
from collabworkshop.views.evaluation.figure_choice import FigureChoice
from collabworkshop.views.evaluation.figures_amiss import amiss
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import Rows, row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "MeasurementsView"]


class MeasurementsView(ExerciseView):
    """Enter figures row by row; a list chooses which of them are on the screen."""

    exercise = EXERCISE

    def save(self, changes: Sequence[Change], batch: str | None = None) -> tuple[Record, ...]:
        """Save changes; what was saved here stays on the screen, whatever is chosen above."""
        self.choice.keep(change.key for change in changes if change.kind == MEASUREMENT)
        return super().save(changes, batch)

    def _parts(self) -> Sequence[Widget]:
        self.choice = FigureChoice()
        self.rows = _FigureRows(self, self.exercise)
        self.rows.choice = self.choice
        self.table = EntryTable(
            words={
                "title": "What was measured?",
                "noun": "figure",
                "nouns": "figures",
                "empty": "There is no figure yet. Begin with one that you know by heart.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.choice.changed = guard(self.table, lambda: self._show(set(self.exercise.reads)))
        self.group = HTML()
        return (*self.choice.parts, self.table, self.group)

    def _show(self, changed: Set[str]) -> None:
        plan = plan_of(self.state)
        entered = self.value
        shown = self.choice.show(entered, titles_apart(plan))
        rows = []
        for row in shown:
            indicator = plan.indicators[row["indicator"]]
            cells = {**row, "value": figure_shown(row["value"], indicator)}
            rows.append({**row_of(cells), "messages": amiss(row, indicator)})
        with self.table.hold_sync():
            self.table.fields = self._fields()
            self.table.rows = rows
            able = self.host.undoable(self.exercise.writes)
            self.table.can_undo, self.table.can_redo = able
        found = cast("Measured", self.host.result(self.exercise.id))
        self.group.value = result_html(found, title="What was measured last")

    def _fields(self) -> list[dict[str, Any]]:
        """Return the fields; who has chosen an indicator need not choose it again in a new row."""
        fields = asked_fields(self.exercise, self.state)
        if self.choice.indicator:
            for field in fields:
                if field["name"] == "indicator":
                    # Nor is it a column then: it would say the same in each row.
                    chosen = {"initial": self.choice.indicator, "place": "details"}
                    field |= {"required": False, **chosen}
        return fields


class _FigureRows(Rows):
    """Rows in which figures are read as people write them."""

    choice: FigureChoice

    def changes(
        self, fields: Mapping[str, Any], *, key: str | None = None, expected: int | None = None
    ) -> Sequence[Change]:
        """Return what has to be recorded for a row, its figure in the unit of its indicator."""
        given = dict(fields)
        if key is None and not given.get("indicator") and self.choice.indicator:
            given["indicator"] = self.choice.indicator
        return super().changes(self._read(given, key), key=key, expected=expected)

    def _read(self, given: dict[str, Any], key: str | None) -> dict[str, Any]:
        plan = plan_of(self._desk.state)
        held = plan.measurements.get(key or "")
        stands = "" if held is None else held.indicator
        asked = _key_of(given.get("indicator", stands), titles_apart(plan))
        indicator = plan.indicators.get(asked)
        if indicator is None:
            return given  # what is asked of a row says which there are
        if held is not None:
            value = held.words if held.value is None else held.value
            shown = figure_shown(value, plan.indicators[stands])
            typed = given.get("value", shown)
            if asked == stands and typed == shown:
                return {name: cell for name, cell in given.items() if name != "value"}
            given = {**given, "value": typed}
        if isinstance(given.get("value"), str):
            given["value"] = figure_typed("value", given["value"], indicator)
        return given


VIEW = MeasurementsView


def _key_of(given: Any, titles: Mapping[str, str]) -> str:
    """Return the key of an indicator that was named by it, or by what it is called."""
    said = str(given or "")
    if said in titles:
        return said
    named = [key for key, title in titles.items() if title.casefold() == said.strip().casefold()]
    return named[0] if named else said
