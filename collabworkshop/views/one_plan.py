"""One plan on the screen: a form, the plan as a page, and what is still open."""

from collections.abc import Mapping, Sequence, Set
from typing import Any, ClassVar, cast

from ipywidgets import HTML, Widget

from collabworkshop.analysis.plans.plan_page import PlanPage
from collabworkshop.exercises.one_plan import PLAN, OnePlan
from collabworkshop.model.errors import ConflictError
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.plan_page import plan_page_html
from collabworkshop.views.undo_buttons import UndoButtons
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.result_text import result_html

__all__ = ["OnePlanView"]


class OnePlanView(ExerciseView):
    """Fill in a plan field by field, read it as a page, see what is still open.

    Attributes
    ----------
    legend
        The question above the form.
    title
        Heading of the page.
    """

    exercise: ClassVar[OnePlan[Any]]
    legend: ClassVar[str]
    title: ClassVar[str]

    def _parts(self) -> Sequence[Widget]:
        self._empty = self.exercise.entry().model_dump(mode="json")
        self._seen = dict(self._empty)
        self.form = EntryForm(
            words={"legend": self.legend},
            mode="as-you-go",
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.form.on_operation(self._operate)
        self.history = UndoButtons(self.form, self.undo, self.redo)
        self.page, self.group = HTML(), HTML()
        return (self.form, self.history.screen, self.page, self.group)

    def _show(self, changed: Set[str]) -> None:
        self._seen = self._standing()
        self.form.fields = self._fields()
        self.form.cells = dict(self._seen)
        self.history.show(self.host.undoable(self.exercise.writes))
        result = cast("PlanPage", self.host.result(self.exercise.id))
        self.page.value = plan_page_html(result, title=self.title)
        self.group.value = result_html(result, title="What is still open")

    def _fields(self) -> list[dict[str, Any]]:
        """Return the fields of the form."""
        return asked_fields(self.exercise, self.state)

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Save the fields that were changed; what others changed meanwhile is not written over."""
        if operation["op"] != "send":
            return super()._operate(operation)
        self._prepare()
        cells, batch = self._given(operation["cells"]), operation["id"]
        if not self.host.sent(batch):
            self._check(cells)
            revision = self._revision
            try:
                self.save(self.rows.changes(cells, key=PLAN, expected=revision), batch)
            except ConflictError:
                self.refresh()
                raise
        return {"key": PLAN, "revision": self._revision}

    def _check(self, cells: Mapping[str, Any]) -> None:
        """Raise where somebody else has changed the same field since it was shown here."""
        now = self._standing()
        theirs = {n: now[n] for n in cells if now[n] != self._seen[n] and now[n] != cells[n]}
        if theirs:
            self.refresh()
            raise ConflictError("this field of the plan", dict(cells), theirs)

    def _standing(self) -> dict[str, Any]:
        """Return the plan as it stands, field by field."""
        held = self.value[0] if self.value else self._empty
        return {name: held[name] for name in self._empty}

    @property
    def _revision(self) -> int:
        return self.state.revision(self.exercise.writes[0], PLAN)

    def _given(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was typed; nothing in a field is its empty answer."""
        return {n: self._empty.get(n) if cell is None else cell for n, cell in cells.items()}
