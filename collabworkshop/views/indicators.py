"""Row EV-1 on the screen: choose an outcome, work out its indicators, read the plan."""

from collections.abc import Sequence, Set
from typing import Any, cast
from uuid import uuid4

from ipywidgets import HTML, Button, HBox, Widget

from collabworkshop.analysis.evaluation.indicator_plan import IndicatorPlan
from collabworkshop.analysis.sentences import counted, quoted
from collabworkshop.exercises.evaluation.standing import outcomes_of, words_of
from collabworkshop.exercises.indicators import EXERCISE
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.evaluation import INDICATOR
from collabworkshop.model.record import Record
from collabworkshop.views.evaluation.indicator_choice import IndicatorChoice
from collabworkshop.views.evaluation.indicator_forms import IndicatorForms
from collabworkshop.views.evaluation.indicator_page import (
    about_html,
    figures_of,
    plan_html,
    told_html,
)
from collabworkshop.views.evaluation.template_choice import TemplateChoice
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.pathways.folding import Fold
from collabworkshop.views.undo_buttons import UndoButtons
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "IndicatorsView"]

_IN_WORDS = (
    "It stands beside its outcome in words only, so it is taken off there: in notebook 09, below "
    "“How you will know”. Here nothing was changed."
)


class IndicatorsView(ExerciseView):
    """Work out one indicator at a time; the plan of all stands below."""

    exercise = EXERCISE

    def take_over(self, template: str, outcome: str) -> Record:
        """Take a template of the library into the plan, and choose it to be changed.

        Parameters
        ----------
        template
            Its id.
        outcome
            Key of the outcome on which it is to hang.
        """
        self._prepare()
        record = self.save(EXERCISE.from_template(self.state, outcome, template))[0]
        self._turn_to(record.key)
        return record

    def remove(self, key: str) -> None:
        """Take an indicator away; its figures wait for it."""
        self._prepare()
        self._take_away(key, str(uuid4()))

    def _parts(self) -> Sequence[Widget]:
        self.choice = IndicatorChoice(self._show_chosen)
        self.about, self.told = HTML(), HTML(told_html(""))
        self.forms = IndicatorForms(self, self._work_out)
        area = self.forms.parts[0]
        self.away = _button("Take it away", "Take this indicator out of the plan")
        self.away.on_click(guard(area, lambda _: self.remove(self.choice.chosen.indicator)))
        turn = self._turn
        self.history = UndoButtons(area, lambda: turn(redo=False), lambda: turn(redo=True))
        self.adding = EntryForm(
            words={"legend": "Add an indicator of your own", "send": "Add it"},
            emptied=["title"],
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}/new",
        )
        self.adding.on_operation(self._add)
        measures = self.exercise.instrument.lists
        called = {one.id: one.label for name in measures for one in measures[name]}
        self.templates = TemplateChoice(called, guard(self.adding, self._take_template))
        self.fold = Fold("templates", self.templates.box)
        self.fold.turn()
        self.fold.button.layout = {"width": "auto", "align_self": "flex-start"}
        self.group = HTML()
        tools = HBox([self.away, self.history.screen])
        return (
            *(self.choice.list, self.about, *self.forms.parts, tools, self.told),
            *(self.adding, self.fold.button, self.templates.box, self.group),
        )

    def _show(self, changed: Set[str]) -> None:
        self.choice.show(self.state)
        self._show_chosen()
        asked = fields_of(EXERCISE.entry, EXERCISE.questions(self.state))
        self.adding.fields = [
            one.model_dump(mode="json") for one in asked if one.name in ("outcome", "title")
        ]
        self.group.value = plan_html(cast("IndicatorPlan", self.host.result(self.exercise.id)))

    def _show_chosen(self) -> None:
        outcome, key = self.choice.chosen
        self.about.value = about_html(self.state, outcome, key)
        self.forms.show(key)
        self.away.layout.display = "" if key else "none"
        self.away.disabled = key in words_of(self.state)
        self.history.show(self.host.undoable(self.exercise.writes))
        known = outcomes_of(self.state)
        # Without an outcome nothing can be added, and a form that refuses all is a dead end.
        for part in (self.adding, self.fold.button):
            part.layout.display = "" if known else "none"
        self.templates.show(known[outcome].title if outcome in known else "")
        self.adding.cells = {"outcome": outcome if outcome in known else "", "title": ""}

    def _turn_to(self, key: str) -> None:
        """Show an indicator that was just saved."""
        self.choice.show(self.state)
        self.choice.choose(key)

    def _work_out(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Save what was filled in, field by field."""
        if operation["op"] != "send":
            return super()._operate(operation)
        self._prepare()
        self.told.value = told_html("")
        self.forms.save(operation["cells"], operation["id"])
        return None

    def _add(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        """Begin an indicator, and show it to be worked out."""
        if operation["op"] != "send":
            return super()._operate(operation)
        self._prepare()
        batch = operation["id"]
        records = self.host.sent(batch)
        if not records:
            cells = {name: value or "" for name, value in operation["cells"].items()}
            records = self.save(EXERCISE.changes(cells, self.state, self.voice), batch)
        key = records[0].key
        self._turn_to(key)
        self._tell_where(EXERCISE.held(self.state, key).title)
        return None

    def _take_template(self) -> None:
        template = self.templates.chosen
        self.take_over(template.id, self.choice.chosen.outcome)
        self._tell_where(template.title)

    def _tell_where(self, title: str) -> None:
        """Say that an indicator is in the plan, and go to where it is worked out."""
        self.told.value = told_html(f"{quoted(title)} is in your plan. Work it out above.")
        self.choice.list.focus()

    def _take_away(self, key: str, batch: str) -> None:
        if key in words_of(self.state):
            raise WorkshopError(_IN_WORDS)
        title, figures = EXERCISE.held(self.state, key).title, figures_of(self.state, key)
        revision = self.state.revision(INDICATOR, key)
        self.save(EXERCISE.taking_away(self.state, key, expected=revision), batch)
        count = sum(figures.values())
        wait = f" {counted(count, 'figure waits', 'figures wait')} for it." if count else ""
        wait = wait[:1] + wait[1:2].upper() + wait[2:]
        told = f"{quoted(title)} is taken away.{wait} “Undo” brings it back."
        self.told.value = told_html(told)
        # The forms are gone, and this button with them: the page would jump.
        self.history.undo.focus()

    def _turn(self, *, redo: bool) -> None:
        """Take back, or do again, and turn to the indicator that it was about."""
        self._prepare()
        before = self.state
        records = self.host.undo(self.exercise.writes, redo=redo)
        self._show_news()
        about = next((one for one in records if one.kind == INDICATOR), None)
        if about is None:
            self.told.value = told_html("There is nothing to take back.")
            return
        self.choice.choose(about.key)
        stood = before.get(INDICATOR, about.key)
        title = (about.body or (stood.body if stood else {})).get("title", "")
        became = "is gone" if about.deleted else "is as it was" if stood else "is back"
        self.told.value = told_html(f"{quoted(title)} {became}.")


VIEW = IndicatorsView


def _button(says: str, tooltip: str) -> Button:
    return Button(description=says, tooltip=tooltip, layout={"width": "auto"})
