"""Row EV-3 on the screen: the learning calendar, which can be saved as a file for any calendar."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from html import escape
from pathlib import Path

from ipywidgets import HTML, Button, Widget

from collabworkshop import clock
from collabworkshop.analysis.evaluation.learning_calendar import LearningCalendar
from collabworkshop.exercises.evaluation.standing import plan_of, titles_apart
from collabworkshop.exercises.learning_calendar import EXERCISE
from collabworkshop.model.errors import WorkshopError
from collabworkshop.model.learning_event import LEARNING_EVENT
from collabworkshop.views.learning.pages import calendar_html
from collabworkshop.views.learning.shared_table import SharedTableView
from collabworkshop.views.taking.kept_files import kept_files
from collabworkshop.widgets.guard import guard

__all__ = ["VIEW", "LearningCalendarView"]


class LearningCalendarView(SharedTableView[LearningCalendar]):
    """Set the days on which you look at your indicators, and take them into your own calendar."""

    exercise = EXERCISE
    words = {  # noqa: RUF012 - nobody changes it
        "title": "When do we look at it together?",
        "noun": "meeting",
        "nouns": "meetings",
        "empty": "No meeting is planned yet. Begin with one that you have anyway.",
    }
    title = "What to talk about: the calendar"

    def save_file(self) -> list[Path]:
        """Save the calendar as a file, and return where it is; none is ever overwritten.

        A meeting keeps its identity: a calendar that takes in a later file changes what it has.

        Raises
        ------
        WorkshopError
            When no meeting has a day, or the folder cannot be written.
        """
        # Only who saves pays for the library of calendars.
        from collabworkshop.exchange.calendar import calendar_of

        self._prepare()
        events = self.exercise.events(self.state)
        if not any(one.day for one in events.values()):
            raise WorkshopError("No meeting has a day yet. Set one first.")
        workshop = self.host.workshop
        made = calendar_of(
            events,
            workshop=workshop.id,
            stamp=self._stamp(),
            records=self.state.of(LEARNING_EVENT),
            names=titles_apart(plan_of(self.state)),
            title=f"{workshop.title}: learning calendar",
        )
        folder = self.session.workspace.folder
        paths = kept_files(folder, workshop.title, "calendar", {".ics": made.data})
        name = f"“{paths[0].name}” is in the folder of the workshop."
        told = f"{name} Open it with your calendar."
        self.table.notice = {"tone": "info", "text": told}
        self.lost.value = _lost_html(made.lost)
        return paths

    def _between(self) -> Sequence[Widget]:
        self.saving = Button(
            description="Save as a calendar file",
            tooltip="For the calendar of your telephone or computer; it needs no internet",
            layout={"width": "auto", "align_self": "flex-start"},
        )
        self.saving.on_click(guard(self.table, lambda _: self.save_file()))
        self.lost = HTML()
        return (self.saving, self.lost)

    def _told(self, result: LearningCalendar) -> str:
        self.saving.disabled = not any(one.day for one in result.events.values())
        return calendar_html(result)

    def _stamp(self) -> datetime:
        """Return when the file is made; the date of the practice workshop stands still."""
        fixed = self.host.workshop.fixed_today
        return datetime.combine(fixed, time(), tzinfo=UTC) if fixed else clock.now()


VIEW = LearningCalendarView


def _lost_html(lost: Sequence[str]) -> str:
    """Return what the file does not hold, a sentence each."""
    lines = "".join(f"<li>{escape(sentence)}</li>" for sentence in lost)
    told = f"<p>What the calendar file cannot hold:</p><ul>{lines}</ul>"
    return f'<section class="cw-root cw-result">{told}</section>' if lost else ""
