"""Row TC-4 on the screen: begin drafts, lay two side by side, and merge them step by step."""

from collections.abc import Sequence, Set
from functools import partial
from typing import Any, cast

from ipywidgets import HTML, Button, HBox, Widget

from collabworkshop.analysis.pathways.draft_comparison import PathwayDrafts
from collabworkshop.analysis.pathways.side_by_side import SideBySide
from collabworkshop.analysis.sentences import short
from collabworkshop.exercises.pathway_drafts import EXERCISE
from collabworkshop.exercises.pathways.matching import apart
from collabworkshop.exercises.pathways.standing import MAIN, drafts, pathway_of
from collabworkshop.exercises.pathways.taking_over import Taking
from collabworkshop.model.errors import ConflictError, WorkshopError
from collabworkshop.model.pathway_draft import PATHWAY_DRAFT
from collabworkshop.model.record import Change, Record
from collabworkshop.views.asked_fields import asked_fields
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.pathways.draft_pair import DraftPair, listed_in, offer
from collabworkshop.views.pathways.side_by_side import Beside
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.comparison import Comparison
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PathwayDraftsView"]

_NOBODY = ("No draft was taken away", "")
_NOT_YET = (
    '<p class="cw-root">Put two drafts side by side, and you will read here what all of them have '
    "in common, and what only one group thought of.</p>"
)
_MEANWHILE = (
    "Somebody else changed this at the same moment. Nothing is lost: look at what stands now, "
    "and take the step again if you still want it."
)


class PathwayDraftsView(ExerciseView):
    """Begin drafts, say which boxes are the same, and take over what is worth keeping."""

    exercise = EXERCISE
    _between: tuple[str, str]
    _found: SideBySide | None

    def compare(self, second: str, first: str = MAIN) -> SideBySide:
        """Lay two drafts side by side, show them, and return what was found.

        Parameters
        ----------
        second
            Key of the draft that is read.
        first
            Key of the draft that grows by it; the coalition's own where nothing is said.
        """
        self.refresh()
        known = drafts(self.state)
        if first == second or first not in known or second not in known:
            raise WorkshopError("Choose two different drafts that are there.")
        self.pair.choose(first, second)
        self._between = (first, second)
        self._show_beside()
        assert self._found is not None  # noqa: S101 - both are there, so it was looked for
        return self._found

    def say_same(self, one: str, other: str, *, same: bool = True) -> None:
        """Say that two boxes of two drafts are one, or are two."""
        self._prepare()
        self._save(self.exercise.said(self.state, one, other, same=same), None)

    def take(self, group: str, key: str, step: str) -> None:
        """Take one step between the two drafts that lie side by side.

        Parameters
        ----------
        group, key
            The group and the row; ``"rest"`` and nothing for all that is left.
        step
            Which of the steps that the row offers.
        """
        self._prepare()
        self._save(self._step(group, key, step, self._between), None)

    def bring_back(self, key: str) -> Record:
        """Let a draft that was taken away stand again as it was."""
        self._prepare()
        found = [one for one in self.host.history(PATHWAY_DRAFT, key) if not one.deleted]
        if not found:
            raise WorkshopError("Of this draft there is nothing left to bring back.")
        record = self.host.keep(PATHWAY_DRAFT, key, found[-1].id)
        self.refresh()
        self.session.tell(besides=self)
        return record

    def _parts(self) -> Sequence[Widget]:
        self._between, self._found = ("", ""), None
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        self.table = EntryTable(
            words={
                "title": "Drafts beside the coalition's own pathway",
                "noun": "draft",
                "nouns": "drafts",
                "empty": "There is no draft yet. Give one a name, then choose it where you draw.",
            },
            outbox_key=outbox,
        )
        self.table.on_operation(self._operate)
        self.gone = listed_in("Taken away", [_NOBODY])
        self.back = self._button("Bring it back", "Let this draft stand again as it was")
        self.back.on_click(guard(self.table, lambda _: self.bring_back(self.gone.value)))
        self.pair = DraftPair(self._compare_chosen, partial(guard, self.table))
        self.beside = Comparison(outbox_key=f"{outbox}/steps", layout={"display": "none"})
        self.beside.on_operation(self._taken)
        self.group = HTML(_NOT_YET)
        self.returning = HBox([self.gone, self.back])
        return (self.table, self.returning, self.pair.row, self.beside, self.group)

    def _button(self, label: str, tooltip: str) -> Button:
        return Button(description=label, tooltip=tooltip, layout={"width": "auto"})

    def _show(self, changed: Set[str]) -> None:
        self.table.fields = asked_fields(self.exercise, self.state)
        self.table.rows = [row_of(row) for row in self.value]
        able = self.host.undoable(self.exercise.writes)
        self.table.can_undo, self.table.can_redo = able
        self._offer_back()
        self.pair.show(drafts(self.state))
        self._show_beside()

    def _offer_back(self) -> None:
        """Offer what was taken away; it takes a look back at each, and there are few."""
        keys = [key for key in self.state.keys(PATHWAY_DRAFT) if not self._there(key)]
        found = []
        for key in keys:
            names = [one.body["name"] for one in self.host.history(PATHWAY_DRAFT, key) if one.body]
            found += [(short(names[-1]), key)] if names else []
        offer(self.gone, found or [_NOBODY])
        self.returning.layout.display = "" if found else "none"

    def _there(self, key: str) -> bool:
        return self.state.get(PATHWAY_DRAFT, key) is not None

    def _compare_chosen(self) -> None:
        self.compare(self.pair.source.value, self.pair.into.value)

    def _show_beside(self) -> None:
        first, second = self._between
        known = drafts(self.state)
        there = first in known and second in known
        if first:  # once somebody compared: what compares is not loaded before
            self.group.value = result_html(self._result(), title="What the drafts say together")
        self.beside.layout.display = "" if there else "none"
        if not there:
            return
        self._found = self.exercise.side_by_side(self.state, first, second)
        beside = Beside(
            first=pathway_of(self.state, first),
            second=pathway_of(self.state, second),
            names=(known[first], known[second]),
            found=self._found,
            apart=apart(self.state, first, second),
        )
        able = self.host.undoable(self.exercise.writes)
        with self.beside.hold_sync():
            self.beside.heading = f"“{short(known[first])}” and “{short(known[second])}”"
            self.beside.between = [first, second]
            self.beside.told = beside.told()
            self.beside.groups = beside.groups()
            self.beside.rest = beside.rest()
            self.beside.can_undo, self.beside.can_redo = able

    def _taken(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Take the step that the browser asks for; one that was sent before is taken once."""
        if operation["op"] != "take":
            return self._operate(operation)
        self._prepare()
        if not self.host.sent(operation["id"]):
            first, second = operation["between"]
            asked = self._step(
                operation["group"], operation["key"], operation["step"], (first, second)
            )
            self._save(asked, operation["id"])
        return None

    def _step(self, group: str, key: str, step: str, between: tuple[str, str]) -> Sequence[Change]:
        """Return what has to be recorded for a step."""
        first, second = between
        known = drafts(self.state)
        if first not in known or second not in known:
            raise WorkshopError("One of the two drafts was taken away. Bring it back first.")
        one, _, other = key.partition("~")
        match step:
            case "same" | "apart":
                return self.exercise.said(self.state, one, other, same=step == "same")
            case "one":
                return Taking(self.state, first, second).one(one, other)
            case "take" | "alone":
                return Taking(self.state, first, second).box(key, links=step == "take")
            case "link" | "join":
                return Taking(self.state, first, second).link(key)
            case "rest":
                return Taking(self.state, first, second).rest()
        raise WorkshopError(f"There is no step {step!r} in {group!r}.")

    def _save(self, asked: Sequence[Change], batch: str | None) -> None:
        if not asked:
            self.refresh()  # it stands already, by this step or by somebody else's
            return
        try:
            self.save(asked, batch)
        except ConflictError as conflict:
            self.refresh()
            raise WorkshopError(_MEANWHILE) from conflict

    def _result(self) -> PathwayDrafts:
        return cast("PathwayDrafts", self.host.result(self.exercise.id))


VIEW = PathwayDraftsView
