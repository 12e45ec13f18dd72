"""Taking the evaluation plan along: to fill in, to read, for a calendar, for donors."""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from collabworkshop import clock
from collabworkshop.analysis.evaluation.narrative.plan import PlanAround
from collabworkshop.analysis.evaluation.trajectory import trajectories
from collabworkshop.exercises.evaluation.standing import (
    doubts_of,
    learning_of,
    plan_of,
    rule_of,
    titles_apart,
)
from collabworkshop.exercises.evaluation.who import people_and_stakeholders, still_there
from collabworkshop.exercises.evaluation_doubts import EXERCISE as DOUBTS
from collabworkshop.exercises.learning_calendar import EXERCISE as CALENDAR
from collabworkshop.exercises.taking.evaluation import Taken, taken
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.learning_event import LEARNING_EVENT
from collabworkshop.model.learning_plan import LearningPlan
from collabworkshop.model.state import State
from collabworkshop.views.taking.export_parts import Export
from collabworkshop.views.taking.iati_publisher import (
    PUBLISHER,
    PublisherEntry,
    answered,
    kept,
    publisher_of,
)
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.fields_of import fields_of

__all__ = ["EvaluationExport"]

_TITLES = {
    "workbook": "Workbook to fill in, also without internet (.xlsx)",
    "word": "A text to read, Word (.docx)",
    "calendar": "Calendar of the meetings (.ics)",
    "figures": "Table of the figures (.csv)",
    "iati": "IATI 2.03, for donors (.xml)",
}

_BESIDE = {
    "workbook": "Who takes part, steps, agreements about learning and what was set aside stay "
    "here; so does the rest of the theory of change.",
    "word": "Single figures of what was measured: it says how each indicator stands by the "
    "latest one. A text cannot be brought back in; the workbook can.",
    "calendar": "Outcomes, figures and targets: it holds the meetings only.",
    "figures": "Outcomes, what exactly is counted, who gathers it, and meetings: it holds the "
    "figures only.",
    "iati": "Meetings, who takes part, steps and agreements about learning: they stay here.",
}
"""What each form leaves here whatever the plan is."""


class EvaluationExport(Export):
    """Choose a form, and the file is there; what it cannot hold is said."""

    what = "evaluation"
    asks = "Save the plan as"

    def __repr__(self) -> str:
        return "<take the evaluation plan along: to fill in, to read, for calendars, for donors>"

    def choices(self) -> list[tuple[str, str]]:
        """Return the workbook first: it alone can be filled in and brought back."""
        return [(title, name) for name, title in _TITLES.items()]

    def reopen(self) -> None:
        """Begin anew with the workshop that is at the door."""
        super().reopen()
        self.publisher = EntryForm(
            fields=fields_of(PublisherEntry, PUBLISHER),
            words={"legend": "What IATI asks of you", "saved": "Understood"},
            mode="as-you-go",
        )
        self.publisher.on_operation(self._publisher_sent)
        self.form.observe(self._form_chosen, "value")
        self._show_parts((self.area, self.form, self.publisher, self.save, self.lost))
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the publisher; the plan itself is read when it is saved."""
        self.publisher.cells = kept(self.session).model_dump(mode="json")
        self.publisher.layout.display = "" if self.form.value == "iati" else "none"

    def publish_as(self, **said: Any) -> None:
        """Say who publishes the plan; it is kept for the next time.

        Raises
        ------
        AnswerError
            When the standard would not take it.
        """
        answered(self.session, said)
        self.refresh()

    def write(self) -> list[Path]:
        """Save the plan as it stands now, and return the files; none is ever overwritten.

        Raises
        ------
        WorkshopError
            When there is nothing of the kind to save, or the folder cannot be written.
        """
        out = taken(self.session.state())
        if self.form.value != "calendar" and not out.plan.outcomes:
            raise WorkshopError(
                "There is no outcome yet that an indicator could belong to. Write down in the "
                "theory of change what you want, then come back."
            )
        match self.form.value:
            case "workbook":
                return self._workbook(out)
            case "word":
                return self._keep("a text to read", ".docx", self._told(), ())
            case "calendar":
                return self._calendar(out)
            case "figures":
                return self._figures(out)
        return self._iati(out)

    def _workbook(self, out: Taken) -> list[Path]:
        # Only who takes a form along pays for what writes it.
        from collabworkshop.exchange.evaluation.workbook.plan_workbook import write_plan

        plan = out.plan.model_copy(update={"name": self._title()})
        made = write_plan(plan, out.events, {name: name for name in out.people})
        return self._keep("a workbook", ".xlsx", made.data, made.lost)

    def _told(self) -> bytes:
        from collabworkshop.documents.evaluation_narrative import evaluation_narrative

        state, on = self.session.state(), self.session.host.today
        plan = plan_of(state)
        found, every = DOUBTS.result(state, on=on), {one.key: one for one in doubts_of(state)}
        around = PlanAround(
            titles=titles_apart(plan),
            names=people_and_stakeholders(state),
            trajectories=trajectories(plan, on=on, rule=rule_of(state)),
            events=CALENDAR.events(state),
            learning=_learning(state),
            doubts=tuple(doubt for group in found.groups for doubt in group.doubts),
            set_aside=tuple((every[left.doubt], left.reason) for left in found.left),
        )
        return evaluation_narrative(plan, around, on=on, title=self._title())

    def _calendar(self, out: Taken) -> list[Path]:
        from collabworkshop.exchange.calendar import calendar_of

        if not any(one.day for one in out.events.values()):
            raise WorkshopError("No meeting has a day yet. Set one first.")
        workshop = self.session.host.workshop
        made = calendar_of(
            out.events,
            workshop=workshop.id,
            stamp=self._stamp(),
            records=self.session.state().of(LEARNING_EVENT),
            names=titles_apart(out.plan),
            title=f"{workshop.title}: learning calendar",
        )
        return self._keep("a calendar", ".ics", made.data, made.lost)

    def _figures(self, out: Taken) -> list[Path]:
        from collabworkshop.exchange.evaluation.measurements.writing import write_figures

        if not out.plan.measurements:
            raise WorkshopError("There is no figure yet: no baseline, no target, nothing measured.")
        made = write_figures(out.plan, titles_apart(out.plan))
        return self._keep("a table of figures", ".csv", made.data, made.lost)

    def _iati(self, out: Taken) -> list[Path]:
        from collabworkshop.exchange.evaluation.iati.validation import breaches
        from collabworkshop.exchange.evaluation.iati.writing import write

        if not out.plan.indicators:
            raise WorkshopError(
                "IATI tells results by their indicators, and the plan has none yet: a file without "
                "one says nothing to a donor. Name an indicator for an outcome first."
            )
        plan = out.plan.model_copy(update={"name": self._title()})
        made = write(plan, publisher_of(kept(self.session)))
        wrong = breaches(made.data)
        if wrong:
            raise WorkshopError(
                f"The file would not keep the standard, so it was not saved: {wrong[0]}"
            )
        return self._keep("IATI 2.03", ".xml", made.data, made.lost)

    def _keep(self, title: str, end: str, data: bytes, lost: tuple[str, ...]) -> list[Path]:
        return self.keep(title, {end: data}, (_BESIDE[self.form.value], *lost))

    def _title(self) -> str:
        return f"{self.session.host.workshop.title}: our evaluation plan"

    def _stamp(self) -> datetime:
        """Return when the file is made; the date of the practice workshop stands still."""
        fixed = self.session.host.workshop.fixed_today
        return datetime.combine(fixed, time(), tzinfo=UTC) if fixed else clock.now()

    def _form_chosen(self, _: object) -> None:
        self.lost.value = ""
        self.refresh()

    def _publisher_sent(self, operation: dict[str, Any]) -> None:
        self.publish_as(**operation["cells"])


def _learning(state: State) -> LearningPlan:
    """Return what is agreed about learning; whoever left the list calls nobody together."""
    agreed = learning_of(state)
    caller = still_there(agreed.caller, state, "person")
    return agreed.model_copy(update={"caller": caller})
