"""Row EV-2 on the screen, first half: one indicator after the other, and the way of each."""

from collections.abc import Mapping, Sequence, Set
from html import escape
from typing import Any, cast

from ipywidgets import HTML, Button, Dropdown, HBox, Widget

from collabworkshop.analysis.evaluation.target_plan import TargetPlan
from collabworkshop.analysis.sentences import counted, short
from collabworkshop.exercises.evaluation.standing import plan_of
from collabworkshop.exercises.targets import EXERCISE
from collabworkshop.model.record import Record
from collabworkshop.views.evaluation.target_fields import as_read
from collabworkshop.views.evaluation.target_form import TargetForm
from collabworkshop.views.evaluation.target_pages import targets_table, ways_html
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.undo_buttons import UndoButtons
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "TargetsView"]


class TargetsView(ExerciseView):
    """Choose an indicator, say where it starts and is to be, and read the way of all."""

    exercise = EXERCISE

    def answer(self, *, key: str | None = None, **fields: Any) -> Record:
        """Save what was said of one indicator; a figure or a time is read as it is typed."""
        self._prepare()
        one = plan_of(self.state).indicators.get(key or "")
        return super().answer(key=key, **(as_read(one, fields) if one else fields))

    def _parts(self) -> Sequence[Widget]:
        self.which = Dropdown(
            description="Indicator",
            style={"description_width": "initial"},
            layout={"width": "auto", "flex": "1 1 24em", "max_width": "60em"},
        )
        self.form = TargetForm(self)
        self.form.part.on_operation(self._operate)
        self._turned = guard(self.form.part, lambda _: self._turn())
        self.which.observe(self._turned, names="value")
        self.before, self.after = self._step("◀ Back", -1), self._step("Next ▶", 1)
        self.history = UndoButtons(self.form.part, self.undo, self.redo)
        self.choosing = HBox([self.which, self.before, self.after])
        self.choosing.layout.flex_flow = "row wrap"
        self.about, self.table, self.ways, self.group = HTML(), HTML(), HTML(), HTML()
        return (
            *(self.choosing, self.about, self.form.part, self.history.screen),
            *(self.table, self.ways, self.group),
        )

    def _show(self, changed: Set[str]) -> None:
        self._show_choice()
        result = cast("TargetPlan", self.host.result(self.exercise.id))
        self.table.value = targets_table(result, title="Where all indicators begin and are to be")
        self.ways.value = ways_html(result, title="From where to where")
        # The same table stands above already.
        bare = result.model_copy(update={"rows": (), "coverage": type(result.coverage)()})
        self.group.value = result_html(bare, title="What to look at")

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        if operation["op"] != "send":
            return super()._operate(operation)
        self._prepare()
        self.form.send(operation)
        self._show_choice()
        return None

    def _show_choice(self) -> None:
        rows = self.value
        options = [(_called(number, row), row["key"]) for number, row in enumerate(rows, 1)]
        chosen = self.which.value
        keys = [row["key"] for row in rows]
        if [*self.which.options] != options:
            # New options choose the first one for a moment: nobody did that.
            self.which.unobserve(self._turned, names="value")
            self.which.options = options
            self.which.value = chosen if chosen in keys else next(iter(keys), None)
            self.which.observe(self._turned, names="value")
        self._turn(rows)

    def _turn(self, rows: Sequence[Mapping[str, Any]] | None = None) -> None:
        """Show the indicator that was chosen."""
        chosen = self.which.value or ""
        rows = self.value if rows is None else rows
        place = next((at for at, row in enumerate(rows) if row["key"] == chosen), 0)
        self.about.value = _about(rows[place]) if rows else ""
        self.choosing.layout.display = "" if rows else "none"
        self.before.disabled = place == 0
        self.after.disabled = place >= len(rows) - 1
        self.history.show(self.host.undoable(self.exercise.writes))
        self.form.show(chosen)

    def _step(self, called: str, way: int) -> Button:
        made = Button(description=called, layout={"width": "auto"})
        made.tooltip = "The indicator before" if way < 0 else "The next indicator"

        def go(_: Button) -> None:
            keys = [key for _, key in self.which.options]
            self.which.value = keys[keys.index(self.which.value) + way]

        made.on_click(guard(self.form.part, go))
        return made


def _called(number: int, row: Mapping[str, Any]) -> str:
    """Return an indicator as it stands in the list: numbered, so that two are told apart."""
    open_ = [
        name
        for name, field in (("start", "baseline"), ("target", "target"), ("role", "role"))
        if row[field] in (None, "")
    ]
    missing = f" (no {', no '.join(open_)})" if open_ else ""
    return f"{number}. {short(' '.join(row['indicator'].split()))}{missing}"


def _about(row: Mapping[str, Any]) -> str:
    """Return what an indicator is to tell, and what else is known of it."""
    more = ""
    if row["more"]:
        known = counted(row["more"], "more figure", "more figures")
        more = f" And {known}: of parts of the group, or further steps on the way."
    return (
        '<p class="cw-root"><bdi dir="ltr">'
        f"<b>{escape(row['indicator'])}</b>, by which you see this come true: "
        f"{escape(row['outcome'])}</bdi>{escape(more)}</p>"
    )


VIEW = TargetsView
