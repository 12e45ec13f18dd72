"""Row RM-4 on the screen: bring a directory, look, choose what becomes ours, read what it says."""

from collections.abc import Sequence, Set
from typing import Any

from ipywidgets import HTML, Button, Widget

from collabworkshop.curriculum.reading import read_instrument
from collabworkshop.exercises.bringing.directory import summary_change
from collabworkshop.exercises.service_directory import directories, judged
from collabworkshop.exercises.shelf import EXERCISES
from collabworkshop.model.directory_summary import DIRECTORY, DirectorySummary, Verdict
from collabworkshop.model.errors import AnswerError, WorkshopError
from collabworkshop.model.question import Option
from collabworkshop.model.record import Record
from collabworkshop.shipped import shipped
from collabworkshop.views.directories.choosing import DirectoryChoosing
from collabworkshop.views.directories.doubles import DirectoryDoubles, Pair
from collabworkshop.views.directories.file import DirectoryFile
from collabworkshop.views.directories.text import bringing_html, found_html, what_comes
from collabworkshop.views.exercise_view import ExerciseView
from collabworkshop.views.rows import row_of
from collabworkshop.widgets.entry_form import EntryForm
from collabworkshop.widgets.entry_table import EntryTable
from collabworkshop.widgets.field import Field
from collabworkshop.widgets.fields_of import fields_of
from collabworkshop.widgets.guard import guard
from collabworkshop.widgets.message_area import MessageArea
from collabworkshop.widgets.result_text import result_html

__all__ = ["VIEW", "ServiceDirectoryView"]

PRACTICE_FILE = "ostermere-services.json"

_FILE = Field(
    name="file",
    label="The file of a directory",
    kind="file",
    required=True,
    help="Human Services Data Specification: the tables in one zip, or the JSON. Or one table of "
    "who does what where (CSV, Excel). Up to 20 MB. Several tables? Put them into one zip first.",
)


class ServiceDirectoryView(ExerciseView):
    """Name directories, bring a file, choose; nothing of it is saved before the last step."""

    exercise = EXERCISES["service-directory"]
    _file: DirectoryFile | None

    def read(self, data: bytes, origin: str) -> None:
        """Read a directory and show what is in it; nothing is saved.

        Parameters
        ----------
        data
            What the file holds: a zip, or one file.
        origin
            Its name, which everything that comes in remembers.

        Raises
        ------
        UnreadableError
            When there is no directory in it that we can read.
        """
        self._file = file = DirectoryFile(data, origin)
        self.choosing.show(file, self._kinds())
        self._show_file()

    def bring(self) -> tuple[Record, ...]:
        """Save what the directory says and what was chosen of it, in one batch.

        Raises
        ------
        WorkshopError
            When no file was read.
        """
        self._prepare()
        if self._file is None:
            raise WorkshopError("Choose the file of a directory first.")
        file = self._file
        bringing = file.bringing(self.state, self.host.person)
        records = self.save(bringing.changes, file.batch)
        came = f"{what_comes(bringing)} are in" if file.chosen else "What it says is kept"
        file.begin_anew()
        self.choosing.show(file, self._kinds())
        self._show_file()
        text = f"{came}. “Undo” in the table takes all of it back."
        self.area.notice = {"tone": "info", "text": text}
        return records

    def judge(self, pair: Pair, verdict: Verdict) -> tuple[Record, ...]:
        """Save what a person says of two entries: one organisation, or two."""
        self._prepare()
        # Somebody may have said something of another pair since this one was shown.
        stands = self._known().get(pair.directory, pair.summary)
        change = summary_change(judged(stands, pair.double.ids, verdict))
        expected = self.state.revision(DIRECTORY, change.key)
        return self.save([change.model_copy(update={"expected": expected})])

    def _parts(self) -> Sequence[Widget]:
        self._file = None
        self.table = EntryTable(
            words={
                "title": "Which directories of services are there?",
                "noun": "directory",
                "nouns": "directories",
                "empty": "No directory is named yet. Name one that you know of, or bring a file.",
            },
            outbox_key=f"{self.host.workshop.id}/{self.exercise.id}/{self.host.person}",
        )
        self.table.on_operation(self._operate)
        self.files = EntryForm(
            fields=[_FILE], words={"legend": "Bring a directory", "send": "Read", "saved": "Read"}
        )
        self.files.on_operation(self._file_sent)
        self.practice = _button("Read the practice directory")
        self.practice.on_click(guard(self.files, lambda _: self.read_practice()))
        self.practice.layout.display = "" if self.host.workshop.practice else "none"
        self.found, self.preview, self.group = HTML(), HTML(), HTML()
        self.area = MessageArea()
        self.choosing = DirectoryChoosing(self.area, self._show_preview)
        self.bring_in = _button("Keep what it says")
        self.bring_in.on_click(guard(self.area, lambda _: self.bring()))
        self.doubles = DirectoryDoubles(self.area, self.judge)
        self.choosing.show(None, ())
        self._show_file()
        return (
            *(self.table, self.files, self.practice, self.found, *self.choosing.parts),
            *(self.preview, self.bring_in, self.area, self.doubles.screen, self.group),
        )

    def read_practice(self) -> None:
        """Read the invented directory that comes with the practice workshop."""
        path = shipped("data", "practice", PRACTICE_FILE)
        self.read(path.read_bytes(), PRACTICE_FILE)

    def _show(self, changed: Set[str]) -> None:
        fields = fields_of(self.exercise.entry, self.exercise.questions(self.state))
        self.table.fields = [field.model_dump(mode="json") for field in fields]
        self.table.rows = [row_of(row) for row in self.value]
        self.table.can_undo, self.table.can_redo = self.host.undoable(self.exercise.writes)
        self._show_preview()
        self._show_doubles()
        result = self.host.result(self.exercise.id)
        self.group.value = result_html(result, title="What the directories say")

    def _show_file(self) -> None:
        """Show what was found in the file, or hide the steps behind it."""
        file = self._file
        self.found.value = found_html(file, file.summary(self.state)) if file else ""
        for part in (self.preview, self.bring_in):
            part.layout.display = "" if file else "none"
        self._show_preview()
        self._show_doubles()

    def _show_preview(self) -> None:
        if self._file is None:
            return
        bringing = self._file.bringing(self.state, self.host.person)
        self.preview.value = bringing_html(bringing) if self._file.chosen else ""
        chosen = bool(self._file.chosen)
        self.bring_in.description = (
            f"Bring in {what_comes(bringing)}" if chosen else "Keep what it says, bring in nothing"
        )

    def _show_doubles(self) -> None:
        known = self._known()
        if self._file and self._file.key not in known:
            known = {self._file.key: self._file.summary(self.state), **known}
        self.doubles.show(list(known.items()))

    def _known(self) -> dict[str, DirectorySummary]:
        return directories(self.state)

    def _file_sent(self, operation: dict[str, Any]) -> None:
        file = operation["cells"].get("file")
        if not file:
            raise AnswerError("file", "no file", "the file of a directory (zip or JSON)")
        self.read(file["content"], file["name"])

    def _kinds(self) -> tuple[Option, ...]:
        return read_instrument("own-resources").lists["resource-kinds"]


VIEW = ServiceDirectoryView


def _button(description: str) -> Button:
    return Button(description=description, layout={"width": "auto", "align_self": "flex-start"})
