"""Row RM-3 on the screen: a plan to accept, change or refuse line by line, and the agreement."""

from collections.abc import Mapping, Sequence, Set
from typing import Any, cast

from ipywidgets import HTML, Button, HBox, Widget

from collabworkshop.analysis.allocation.lines import Line, SharingPlan
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.record import Record
from collabworkshop.model.sharing import SHARING
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import row_of
from collabworkshop.views.sharing.picture import OUTDATED, picture_of_sharing
from collabworkshop.views.sharing.text import agreement_html, plan_html
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "SharingPlanView"]

_NOT_YET = '<p class="cw-root">Press “Propose a plan” to see who could share what with whom.</p>'

_ONLY_PROPOSED = (
    "This line is only proposed, so there is nothing to take away. Choose “Not this one” under "
    "“Do we agree?”, and the plan looks for another way."
)


class SharingPlanView(ExerciseView):
    """Ask for a plan, decide line by line, and read what is agreed and what stays open.

    The plan is made when somebody asks for it the first time, and follows from then on
    each time a decision is saved.
    """

    exercise = EXERCISES["sharing-plan"]

    def propose(self) -> SharingPlan:
        """Make the plan around what is agreed, show it, and return it."""
        self._open = True
        self._show_plan()
        return self._plan()

    def accept(self, line: Line, **fields: Any) -> Record:
        """Agree to a line of the plan as it stands, or with another amount, an owner, a date."""
        amount = {} if line.amount is None else {"amount": line.amount}
        told = {"need": line.need, "offer": line.offer, **amount, **fields}
        return self.answer(key=f"{line.need}/{line.offer}", decision="accepted", **told)

    def refuse(self, line: Line, note: str = "") -> Record:
        """Refuse a line of the plan; the rest is planned anew without it."""
        told = {"decision": "refused", "note": note}
        return self.answer(key=f"{line.need}/{line.offer}", **told)

    def _parts(self) -> Sequence[Widget]:
        self._open = False
        self._made: SharingPlan | None = None
        self._offered: dict[str, dict[str, Any]] = {}
        self.table = EntryTable(
            words={
                "title": "What do we share?",
                "noun": "line",
                "nouns": "lines",
                "empty": "Nothing is decided yet. Ask for a plan, or add a line of your own.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.asked = self._button("Propose a plan", "Look for the best way to meet all needs")
        self.asked.on_click(guard(self.table, lambda _: self.propose()))
        self.draw = self._button("Draw for print", "Draw how far each kind of need is met")
        self.draw.on_click(guard(self.table, self._draw))
        self.agreement, self.group, self.picture = HTML(), HTML(_NOT_YET), HTML()
        buttons = HBox([self.asked, self.draw])
        return (buttons, self.table, self.agreement, self.group, self.picture)

    def _button(self, label: str, tooltip: str) -> Button:
        return Button(description=label, tooltip=tooltip, layout={"width": "auto"})

    def _show(self, changed: Set[str]) -> None:
        self._made = None
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        if self._open:
            self._show_plan()
        else:
            self.table.rows = [row_of(row) for row in self.value]
        if self.picture.value:
            self.picture.value = OUTDATED

    def _show_plan(self) -> None:
        plan = self._plan()
        self._offered = {f"{one.need}/{one.offer}": _cells(one) for one in plan.proposed}
        self.table.rows = self._rows(plan)
        self.agreement.value = agreement_html(plan)
        self.group.value = plan_html(plan)

    def _rows(self, plan: SharingPlan) -> list[dict[str, Any]]:
        """Return proposed lines, then those that are decided, each with what is amiss."""
        trouble = {f"{one.need}/{one.offer}": one.trouble for one in plan.agreed if one.trouble}
        decided = [row_of(row) for row in self.value]
        for row in decided:
            if row["key"] in trouble:
                row["messages"] = {"decision": f"Does not hold: {trouble[row['key']]}."}
        proposed = [
            row_of({"key": key, "revision": self.state.revision(SHARING, key), **cells})
            for key, cells in self._offered.items()
            if self.state.get(SHARING, key) is None
        ]
        return [*proposed, *decided]

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the browser asks; a line that is only proposed brings its own amount."""
        key = operation.get("key") or ""
        only_proposed = key in self._offered and self.state.get(SHARING, key) is None
        if only_proposed and operation["op"] == "remove":
            self.table.rows = list(self.table.rows)
            raise WorkshopError(_ONLY_PROPOSED)
        if only_proposed and operation["op"] == "save":
            operation = {**operation, "cells": self._whole(key, operation["cells"])}
        return super()._operate(operation)

    def _whole(self, key: str, typed: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was typed, with the need, the offer and the amount that were proposed."""
        offered = self._offered[key]
        same = all(typed.get(n, offered[n]) == offered[n] for n in ("need", "offer"))
        kept = ("need", "offer", "amount") if same else ("need", "offer")
        return {**{name: offered[name] for name in kept}, **typed}

    def _draw(self, _: Button) -> None:
        self.picture.value = picture_of_sharing(self._plan()).html()

    def _plan(self) -> SharingPlan:
        """Return the plan as it stands; it is made once for all parts."""
        if self._made is None:
            self._made = cast("SharingPlan", self.host.result(self.exercise.id))
        return self._made


VIEW = SharingPlanView


def _cells(line: Line) -> dict[str, Any]:
    return {
        "need": line.need,
        "offer": line.offer,
        "decision": "",
        "amount": line.amount,
        "owner": "",
        "due": None,
        "note": "",
    }
