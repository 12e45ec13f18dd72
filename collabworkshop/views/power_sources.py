"""Row SP-2 on the screen: my sources of power, those of colleagues, and what may be seen."""

from collections.abc import Sequence, Set
from html import escape
from typing import Any, cast
from uuid import UUID

from ipywidgets import HTML, Button, Widget

from collabworkshop.analysis.power.profile import PowerProfile
from collabworkshop.exercises.power.seen import SEEN
from collabworkshop.exercises.power_sources import EXERCISE
from collabworkshop.model.result import Result
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.power.own_form import as_answers, as_fields, own_parts
from collabworkshop.views.round_buttons import RoundButtons
from collabworkshop.views.rows import Rows, row_of
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.questionnaire import QuestionnaireForm
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "PowerSourcesView"]

_YES = "You agreed: your own answers may be shown with your name."
_NO = "Nobody reads your name. You may agree that your own answers are shown with it."


class PowerSourcesView(ExerciseView):
    """Rate oneself, describe colleagues, decide on one's name; read what tells nobody's answer."""

    exercise = EXERCISE

    @property
    def agreed(self) -> bool:
        """Whether this person lets their own answers be shown with their name."""
        return bool(self.exercise.consent(self.state, self.voice, named=False))

    def agree(self, *, named: bool) -> None:
        """Let one's own answers be shown with one's name in this round, or take that back."""
        self._prepare()
        asked = self.exercise.consent(self.state, self.voice, named=named)
        if asked:
            self.save(asked)

    def _parts(self) -> Sequence[Widget]:
        outbox = f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}"
        instrument = self.exercise.instrument
        self.form = QuestionnaireForm(
            words={"title": instrument.title, "privacy": instrument.privacy},
            parts=own_parts(instrument),
            outbox_key=outbox,
        )
        self.form.on_operation(self._operate)
        self.colleagues = Rows(self, SEEN)
        self.table = EntryTable(
            words={
                "title": "Whom do you know well enough? Only you see these answers.",
                "noun": "colleague",
                "nouns": "colleagues",
                "empty": "You have not described anybody yet. Add a colleague, or leave it out.",
            },
            outbox_key=f"{outbox}/colleagues",
        )
        self.table.on_operation(self._describe)
        self.named = HTML()
        self.turn = Button(layout={"width": "auto", "align_self": "flex-start"})
        self.turn.on_click(guard(self.table, lambda _: self.agree(named=not self.agreed)))
        self.round = RoundButtons(self.host, self.exercise.id, self.table, self._show_news)
        self.me, self.group = HTML(), HTML()
        return (
            self.form,
            self.table,
            self.named,
            self.turn,
            self.round.screen,
            self.me,
            self.group,
        )

    def _show(self, changed: Set[str]) -> None:
        able = self.host.undoable(self.exercise.writes)
        closed = self.host.round(self.exercise.id).closed
        self.form.answers = as_answers(self.value)
        self.form.closed = closed
        fields = fields_of(SEEN.entry, SEEN.questions_for(self.state, self.voice))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.colleagues.value]
        for part in (self.form, self.table):
            part.can_undo, part.can_redo = able
        self.named.value = f'<p class="cw-root">{_YES if self.agreed else _NO}</p>'
        self.turn.description = "Take my name out again" if self.agreed else "Show my name"
        self.turn.disabled = closed
        self.round.show()
        self._show_results()

    def _show_results(self) -> None:
        """Show the group's picture and the person's own; in an open round those before it."""
        now = self.host.round(self.exercise.id)
        last = now.number if now.closed else now.number - 1
        mine = self.host.personal(self.exercise.id, round=last) if last else None
        title = "For you alone: how others see you"
        self.me.value = result_html(mine, title=title) if mine else ""
        result = self.host.result(self.exercise.id)
        self.group.value = _picture(result, "The group's sources of power")
        if last and not now.closed:
            before = self.host.result(self.exercise.id, round=last)
            self.group.value += _picture(before, f"The group's sources of power in round {last}")

    def _operate(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do what the form asks; its answers are ours under other names."""
        if "cells" in operation:
            operation = {**operation, "cells": as_fields(operation["cells"])}
        return super()._operate(operation)

    def _describe(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Do in the table of colleagues what the form does for oneself."""
        self._prepare()
        match operation["op"]:
            case "save":
                return self.colleagues.save(operation)
            case "remove":
                self.colleagues.remove(operation)
            case "paste":
                return self.colleagues.paste(operation)
            case "undo" | "redo" as way:
                self._undo(UUID(operation["id"]), redo=way == "redo")
            case _:
                return super()._operate(operation)
        return None


VIEW = PowerSourcesView


def _picture(result: Result, title: str) -> str:
    """Return the group's result, with the profiles of those who agreed to be named."""
    told = cast("PowerProfile", result)
    names = EXERCISE.sources
    rungs = {rung.rank: rung.label for rung in EXERCISE.instrument.scales["access-4"].rungs}
    items = "".join(
        f"<li><b><bdi>{escape(one.name)}</bdi></b>: "
        + escape(", ".join(f"{names[s]} – {rungs[step]}" for s, step in one.own.items()))
        + "</li>"
        for one in told.named
    )
    section = '<section class="cw-root cw-result" role="region" aria-label="Named profiles">'
    shown = f"{section}<h3>Who agreed to be named</h3><ul>{items}</ul></section>" if items else ""
    return result_html(result, title=title) + shown
