"""Row EV-4 on the screen: five rules first, then all doubts by check, and reasons to leave some."""

from collections.abc import Sequence, Set
from typing import Any

from ipywidgets import HTML, Dropdown, Widget

from collabworkshop.analysis.doubts.groups import DoubtGroup
from collabworkshop.analysis.evaluation.checks.checking import CHECKS
from collabworkshop.analysis.evaluation.evaluation_doubts import EvaluationDoubts
from collabworkshop.exercises.evaluation_doubts import EXERCISE
from collabworkshop.views.doubts.doubt_rows import check_words, doubt_group, left_rows
from collabworkshop.views.evaluation.rules_html import rules_html
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.widgets.doubt_list import DoubtList
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "EvaluationDoubtsView"]

_WORDS = {
    "title": "All doubts about this plan",
    "left": "You leave these as they are",
    "saved": "Saved",
}
_NONE_OPEN = "No doubt is open. That is no proof: we look at the form of a plan and not at truth."
_NO_OUTCOME = (
    "There is no outcome yet, so there is nothing to doubt. Outcomes come from your theory of "
    "change, in notebook 09."
)

_WALL = 12
"""Doubts from which on, before somebody chooses a check, only the first of each stand there."""

_FEW = 2
"""How many of each these are."""

_FIRST_OF_EACH = ""
"""The choice with which the list begins: no check."""


class EvaluationDoubtsView(ExerciseView):
    """Read the rules, choose which doubts to look at, and leave some with a reason."""

    exercise = EXERCISE

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.rules = HTML()
        self.doubts = DoubtList(
            words=_WORDS,
            checks=check_words(CHECKS),
            writable=True,
            outbox_key=f"{outbox}/doubts",
        )
        self.doubts.on_operation(self._operate)
        self._chosen = _FIRST_OF_EACH
        self.choice = Dropdown(description="Show the doubts")
        self.choice.style.description_width = "initial"
        self.choice.layout.width = "max-content"
        self.choice.layout.max_width = "100%"
        self._on_choice = guard(self.doubts, self._choose)
        self.choice.observe(self._on_choice, names="value")
        return (self.rules, self.choice, self.doubts)

    def _show(self, changed: Set[str]) -> None:
        self._read: EvaluationDoubts = self.exercise.result(self.state, on=self.host.today)
        self.rules.value = rules_html(self._read, title="Five simple rules, and your plan")
        self._show_choice(self._read.groups)
        self._show_doubts()

    def _show_choice(self, groups: Sequence[DoubtGroup]) -> None:
        if self._chosen not in {one.group for one in groups}:
            self._chosen = _FIRST_OF_EACH
        first = f"The gravest first ({self._read.open})"
        options = [(first, _FIRST_OF_EACH), *((_titled(one), one.group) for one in groups)]
        # New options choose the first one for a moment: nobody did that.
        self.choice.unobserve(self._on_choice, names="value")
        self.choice.options, self.choice.value = options, self._chosen
        self.choice.observe(self._on_choice, names="value")
        # With few doubts there is nothing to choose.
        self.choice.layout.display = "" if self._read.open > _WALL else "none"

    def _choose(self, change: dict[str, Any]) -> None:
        if change["new"] is not None and change["new"] != self._chosen:
            self._chosen = change["new"]
            self._show_doubts()

    def _show_doubts(self) -> None:
        read = self._read
        chosen = [one for one in read.groups if self._chosen in (_FIRST_OF_EACH, one.group)]
        few = {"most": _FEW} if read.open > _WALL and self._chosen == _FIRST_OF_EACH else {}
        with self.doubts.hold_sync():
            self.doubts.of = self._chosen
            begun = all(finding.code != "nothing-yet" for finding in read.findings)
            self.doubts.words = {**_WORDS, "empty": _NONE_OPEN if begun else _NO_OUTCOME}
            self.doubts.groups = [doubt_group(_titled(one), one.doubts, **few) for one in chosen]
            self.doubts.left = [
                *left_rows(read.left, gone=False),
                *left_rows(read.earlier, gone=True),
            ]
            undo, redo = self.host.undoable(self.exercise.writes)
            self.doubts.can_undo, self.doubts.can_redo = undo, redo


def _titled(group: DoubtGroup) -> str:
    """Return what a check is about, with how many doubts it has."""
    return f"{group.name} ({len(group.doubts)})"


VIEW = EvaluationDoubtsView
