"""Row EV-2 on the screen, second half: what is on track, by a rule that can be changed."""

from collections.abc import Sequence, Set
from typing import Any, cast

from ipywidgets import HTML, Button, Dropdown, HBox, Widget

from collabworkshop.analysis.evaluation.standing_words import marked
from collabworkshop.analysis.evaluation.trajectory_reading import TrajectoryReading
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.one_plan import PLAN
from collabworkshop.exercises.trajectories import EXERCISE
from collabworkshop.model.errors import ConflictError
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.evaluation.one_trajectory import one_trajectory_html
from collabworkshop.views.evaluation.standing_table import rule_html, standing_table
from collabworkshop.views.evaluation.trajectory_pictures import (
    picture_of_one,
)
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.picture import REDRAW, picture_of
from collabworkshop.views.undo_buttons import UndoButtons
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "TrajectoriesView"]

_NONE = ("Choose an indicator", "")

_OWN, _CLOSE = "Use our own rule", "Close the rule"


class TrajectoriesView(ExerciseView):
    """Read how all indicators stand, look at one of them, and set a rule of one's own."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        self._drawn: tuple[Any, ...] | None = None
        self.rule = HTML()
        self.form = EntryForm(
            words={"legend": "Our own rule"},
            mode="as-you-go",
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.form.on_operation(self._operate)
        self.form.layout.display = "none"
        self.own = self._button(_OWN, "Open the figures of the rule", self._open)
        self.habit = self._button(
            "Back to the workshop’s habit", "Take our own rule away", lambda: self.remove(PLAN)
        )
        self.history = UndoButtons(self.form, self.undo, self.redo)
        self.which = Dropdown(
            description="Indicator",
            style={"description_width": "initial"},
            layout={"width": "auto", "max_width": "60em"},
        )
        self._turned = guard(self.form, lambda _: self._turn())
        self.which.observe(self._turned, names="value")
        self.draw = self._button(
            "Draw for print", "Draw the first six indicators on A4", self._draw
        )
        self.draw.layout.align_self = "flex-start"
        self.table, self.group, self.line, self.words, self.picture = (HTML() for _ in range(5))
        buttons = HBox([self.own, self.habit, self.history.screen])
        buttons.layout.flex_flow = "row wrap"
        return (
            *(self.rule, buttons, self.form, self.table, self.which, self.line, self.words),
            *(self.group, self.draw, self.picture),
        )

    def _button(self, called: str, tip: str, do: Any) -> Button:
        made = Button(description=called, tooltip=tip, layout={"width": "auto"})
        made.on_click(guard(self.form, lambda _: do()))
        return made

    def _show(self, changed: Set[str]) -> None:
        self.found = cast("TrajectoryReading", self.host.result(self.exercise.id))
        self._seen = self._standing()
        self.form.fields = asked_fields(self.exercise, self.state)
        self.form.cells = dict(self._seen)
        self.habit.disabled = not self.value
        self.history.show(self.host.undoable(self.exercise.writes))
        self.rule.value = rule_html(self.found.rule)
        self.table.value = standing_table(self.found, title="All indicators at a glance")
        self.group.value = result_html(self.found, title="Where to look, and what to talk about")
        self._show_choice()
        drawable = _drawable(self.found)
        self.draw.layout.display = "" if drawable else "none"
        if self.picture.value:
            self.picture.value = REDRAW if drawable else ""

    def _show_choice(self) -> None:
        """Show what there is to choose from; what was chosen stays so as long as it is there."""
        found, chosen = self.found, self.which.value
        options = [
            _NONE,
            *(
                (f"{n}. {short(_line(found.called[key]))} ({marked(some[0])})", key)
                for n, (key, some) in enumerate(found.lines.items(), 1)
            ),
        ]
        if [*self.which.options] != options:
            # New options choose the first one for a moment: nobody did that.
            self.which.unobserve(self._turned, names="value")
            self.which.options = options
            self.which.value = chosen if chosen in found.lines else ""
            self.which.observe(self._turned, names="value")
        self.which.layout.display = "" if found.lines else "none"
        self._turn()

    def _turn(self) -> None:
        """Show the indicator that was chosen; it is drawn anew where anything in it is new."""
        key = self.which.value or ""
        shown = self.found.lines.get(key)
        looks = (shown, self.found.rule, *self._names(key)) if shown else None
        if looks != self._drawn:
            self._drawn = looks
            self.line.value = picture_of_one(self.found, key).html() if shown else ""
        self.words.value = one_trajectory_html(self.found, key) if shown else ""

    def _names(self, key: str) -> tuple[Any, ...]:
        found = self.found
        return found.indicators[key], found.called[key], found.outcomes[key], found.words.get(key)

    def _open(self) -> None:
        closed = self.form.layout.display == "none"
        self.form.layout.display = "" if closed else "none"
        self.own.description = _CLOSE if closed else _OWN

    def _draw(self) -> None:
        self.picture.value = picture_of(self.found, "a4").html()

    def _standing(self) -> dict[str, Any]:
        """Return the rule as it stands, field by field; where there is none, the habit."""
        habit = self.exercise.entry().model_dump(mode="json")
        held = self.value[0] if self.value else habit
        return {name: held[name] for name in habit}

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Save the fields that were changed; what others changed meanwhile is not written over."""
        if operation["op"] != "send":
            return super()._operate(operation)
        self._prepare()
        habit = self.exercise.entry().model_dump(mode="json")
        # An emptied field goes back to the habit.
        cells = {
            n: habit.get(n) if cell is None else cell for n, cell in operation["cells"].items()
        }
        if not self.host.sent(operation["id"]):
            self._check(cells)
            expected = self.state.revision(self.exercise.writes[0], PLAN)
            asked = self.rows.changes(cells, key=PLAN, expected=expected)
            self.save(asked, operation["id"])
        return {"key": PLAN, "revision": self.state.revision(self.exercise.writes[0], PLAN)}

    def _check(self, cells: dict[str, Any]) -> None:
        """Raise where somebody else has changed the same field since it was shown here."""
        now = self._standing()
        theirs = {n: now[n] for n in cells if n in now and now[n] not in (self._seen[n], cells[n])}
        if theirs:
            self.refresh()
            raise ConflictError("this field of the rule", cells, theirs)


def _drawable(found: TrajectoryReading) -> bool:
    """Tell whether a sheet for print would hold anything but names."""
    some = (parts[0] for parts in found.lines.values())
    return bool(found.words) or any(one.line or one.latest for one in some)


def _line(title: str) -> str:
    return " ".join(title.split()) or "(no letters)"


VIEW = TrajectoriesView
